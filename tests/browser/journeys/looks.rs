//! Every page of the desk, and every dialog that a press opens, in every look: dark, in forced colours, in large
//! letters, on a small screen. What has to be done first for a dialog is looked at in the journey that does it.

use std::io;

use anyhow::{Context, Result, ensure};
use desk::paths::LOCAL_CONTACTS;
use domain::staff::Role as StaffRole;
use gate::paths::SUBMISSIONS;
use serde_json::json;
use server::demo::load_intakes;
use tests::{
    browser::{Browser, Key, Role, Server},
    hostile::UNREADABLE,
    routers::{Kiosk, TestHouse, Visitor, intake},
};

use super::{
    desk::{Desk, first_reference, in_every_look, see_all_of_it},
    hostile::PAGES,
};

/// A page, the beginning of what a button on it is called, and what the dialog that it opens is called then.
const DIALOGS: [(&str, &str, &str); 12] = [
    ("", "Keys", "Keys"),
    ("", "Choose columns", "Choose columns"),
    ("", "Save this list as a view", "Save this list as a view"),
    ("staff", "Invite somebody", "Invite somebody"),
    ("staff", "Change ", "Change "),
    (
        "staff",
        "Region and languages of ",
        "Region and languages of ",
    ),
    ("kiosks", "Enrol a kiosk", "Enrol a kiosk"),
    ("kiosks", "Rename ", "Rename the kiosk"),
    ("kiosks", "Revoke ", "Revoke the kiosk"),
    (
        "local-contacts",
        "Add a local contact",
        "Add a local contact",
    ),
    ("local-contacts", "Change ", "Change a local contact"),
    ("local-contacts", "Remove ", "Take a local contact out"),
];

/// Unfolds everything.
const UNFOLD: &str =
    "for (const folded of document.querySelectorAll('#main details')) folded.open = true;";

#[tokio::test]
async fn every_page_and_every_dialog_is_accessible_in_every_look() -> Result<()> {
    let house = TestHouse::open().await;
    has_something_on_every_page(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::of_prepared(&server).await?;
    let browser = desk.browser();

    for page in PAGES {
        goes_to(browser, &server, page).await?;
        in_every_look(browser, &format!("desk-page {}", plain(page))).await?;
    }
    for (page, button, dialog) in DIALOGS {
        goes_to(browser, &server, page).await?;
        browser.press_button_beginning(button).await?;
        is_open(browser, dialog).await?;
        in_every_look(browser, &format!("desk-dialog {}", plain(dialog))).await?;
        browser.press(Key::Escape).await?;
        browser
            .wait_until("the dialog to be closed", async || {
                Ok(browser.names(Role::Dialog).await?.is_empty())
            })
            .await?;
    }
    goes_to(browser, &server, "alike").await?;
    browser.client().execute(UNFOLD, Vec::new()).await?;
    browser.see("From 60 points on").await?;
    in_every_look(browser, "desk-page rules").await?;
    goes_to(browser, &server, "").await?;
    browser.client().execute(UNFOLD, Vec::new()).await?;
    in_every_look(browser, "desk-page filters").await?;
    a_case(browser, &server).await?;
    a_call_that_ends(browser, &server).await
}

/// With every form unfolded, and the dialog for a referral.
async fn a_case(browser: &Browser, server: &Server) -> Result<()> {
    goes_to(browser, server, "").await?;
    let reference = first_reference(browser).await?;
    browser.follow_link(&reference).await?;
    browser.see("History of the case").await?;
    for form in [
        "Close the case",
        "Hand over or assign",
        "Record a contact attempt",
        "Link or merge",
    ] {
        browser.press_button(form).await?;
    }
    in_every_look(browser, "desk-page case").await?;
    browser.press_button("Refer the person").await?;
    is_open(browser, "Refer the person").await?;
    in_every_look(browser, "desk-dialog refer").await
}

async fn a_call_that_ends(browser: &Browser, server: &Server) -> Result<()> {
    goes_to(browser, server, "call").await?;
    browser.press_button("Begin").await?;
    browser.see_heading("Are you safe right now?").await?;
    // A call in which nothing was said ends without a question.
    browser.press_character('1').await?;
    browser.press_button("Continue").await?;
    browser
        .see_heading_change("Are you safe right now?")
        .await?;
    browser.press_button("End without sending").await?;
    is_open(browser, "End this call?").await?;
    in_every_look(browser, "desk-dialog end-call").await
}

async fn goes_to(browser: &Browser, server: &Server, page: &str) -> Result<()> {
    let address = server.page(&format!("/desk/{page}"));
    browser.visit(&address).await?;
    see_all_of_it(browser, page).await
}

/// Waits until a dialog is open whose name begins so.
async fn is_open(browser: &Browser, dialog: &str) -> Result<()> {
    browser
        .wait_until(&format!("the dialog “{dialog}”"), async || {
            let open = browser.names(Role::Dialog).await?;
            Ok(open.iter().any(|name| name.starts_with(dialog)))
        })
        .await
}

/// As it can stand in the name of a picture.
fn plain(name: &str) -> String {
    let plain = |letter: char| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    name.trim().chars().map(plain).collect()
}

/// The office of the demonstration, with a kiosk, a local contact, a colleague and what needs a person.
async fn has_something_on_every_page(house: &TestHouse) -> Result<()> {
    // Only an office without intakes gets them.
    load_intakes(&house.settings, 36, &mut io::sink()).await?;
    let mut staff = house.staff().await;
    house.staff_called("benjamin", StaffRole::Specialist).await;
    Kiosk::enrolled(house, "Lobby").await;
    let contact = json!({ "state": "TX", "name": "Austin", "telephone": "202-555-0110" });
    let written = staff.post(LOCAL_CONTACTS, &contact).await;
    ensure!(written.status.is_success(), "{}", written.text());
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let text = UNREADABLE.first().context("what is no text")?;
    let submission = visitor.submission(&intake(&[("your-name", json!(text))]));
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    Ok(())
}
