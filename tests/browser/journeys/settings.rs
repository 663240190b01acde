//! An administrator changes the office's telephone number: they see what visitors will read, prove again
//! who they are, and take it back. What they set for kiosks is how kiosks behave.

use anyhow::Result;
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Means, Role, Server};

use super::{
    desk::{Desk, in_every_look},
    signing_in::{PASSWORD, grow_old},
};

const TELEPHONE: &str = "Telephone of the office";
const SAMPLE: &str = "1-855-488-6423";
const OURS: &str = "1-202-555-0199";

#[tokio::test]
async fn a_new_telephone_number_reaches_visitors_and_is_taken_back() -> Result<()> {
    let server = Server::start_with("[desk]\nfresh_seconds = 10", &[])?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Settings").await?;
    browser.see_heading("Settings of the office").await?;
    browser.see("Nothing was saved here yet").await?;
    assert_eq!(browser.value(TELEPHONE).await?, SAMPLE);
    in_every_look(browser, "desk-settings").await?;

    browser.press_button("Show what visitors will read").await?;
    browser.see("Nothing is different").await?;
    browser.fill(TELEPHONE, "ask us").await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see("Enter one telephone number in digits").await?;
    browser.is_accessible("a setting that is wrong").await?;
    browser.picture("desk-settings-wrong").await?;

    browser.fill(TELEPHONE, OURS).await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see_focus_on("What will be different").await?;
    browser
        .see("Only staff of Sample Victim Services Office can open them.")
        .await?;
    in_every_look(browser, "desk-settings-preview").await?;
    visitor_reads(&server, SAMPLE).await?;

    grow_old(browser).await?;
    browser.press_button("Use these").await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    browser.fill("Your password", PASSWORD).await?;
    browser.press_button("Go on").await?;
    browser.see("The settings are in use: version 1.").await?;
    browser.see("Version 1, by margaret").await?;
    in_every_look(browser, "desk-settings-saved").await?;
    visitor_reads(&server, OURS).await?;

    browser.press_button("Undo the last change").await?;
    browser.find(Role::Dialog, "Undo the last change").await?;
    in_every_look(browser, "desk-settings-undo").await?;
    grow_old(browser).await?;
    browser.press_button("Undo it").await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    browser.fill("Your password", PASSWORD).await?;
    browser.press_button("Go on").await?;
    browser.see("The change is undone: version 2").await?;
    visitor_reads(&server, SAMPLE).await
}

/// What stands at the foot of a visitor's page.
async fn visitor_reads(server: &Server, telephone: &str) -> Result<()> {
    let visitor = Browser::start().await?;
    visitor.visit(&server.page("/")).await?;
    visitor.see(telephone).await
}

/// What is set for kiosks, and the subject that the waiting screen names then.
const HELP: &str = "Wave to the people behind the window.";
const IDLE: u32 = 20;
const SUBJECT: &str = "Help for people harmed by a crime";

#[tokio::test]
async fn what_an_office_sets_for_kiosks_is_how_they_behave() -> Result<()> {
    let server = Server::start()?;
    let before = waiting_kiosk(&server).await?;
    assert!(!before.text().await?.contains(SUBJECT));
    set_for_kiosks(&server).await?;

    let kiosk = waiting_kiosk(&server).await?;
    kiosk.see(SUBJECT).await?;
    kiosk.see("Ayuda para personas").await?;
    kiosk
        .is_accessible("a waiting screen that names the subject")
        .await?;
    kiosk.begin_in("English").await?;
    kiosk.press_button("Help").await?;
    kiosk.find(Role::Dialog, "Ask a member of staff").await?;
    kiosk.see(HELP).await?;
    kiosk.press_button("Close").await?;
    kiosk
        .see_none(Role::Dialog, "Ask a member of staff")
        .await?;

    let question = "Do you need more time?";
    kiosk.pass(IDLE - 1).await?;
    assert!(!kiosk.has(Role::Dialog, question).await?);
    kiosk.pass(1).await?;
    kiosk.find(Role::Dialog, question).await?;
    kiosk.see("25 seconds left").await?;
    kiosk.pass(25).await?;
    kiosk.see("Touch the screen to begin").await?;
    kiosk.see(SUBJECT).await
}

/// A kiosk that nobody uses, with a clock that stands.
async fn waiting_kiosk(server: &Server) -> Result<Browser> {
    let mut kiosk = Browser::start().await?;
    kiosk.act_with(Means::Touch);
    kiosk.set_viewport(KIOSK_PORTRAIT).await?;
    kiosk.hold_the_clock().await?;
    kiosk.visit(&server.page("/kiosk")).await?;
    kiosk.see("Touch the screen to begin").await?;
    Ok(kiosk)
}

async fn set_for_kiosks(server: &Server) -> Result<()> {
    let desk = Desk::open(Engine::Chromium, server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Settings").await?;
    browser.see_heading("Settings of the office").await?;
    let fields = [
        ("What “Help” says at a kiosk", HELP),
        (
            "Seconds without a touch before a kiosk asks whether more time is needed",
            "20",
        ),
        ("Seconds that a person has to answer", "25"),
    ];
    for (label, text) in fields {
        browser.fill(label, text).await?;
    }
    let names = "The screen that waits says what the kiosk is for";
    browser.select(names, "Yes").await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see_focus_on("What will be different").await?;
    browser.press_button("Use these").await?;
    browser.see("The settings are in use: version 1.").await
}
