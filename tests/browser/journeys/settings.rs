//! An administrator changes the office's telephone number: they see what visitors will read, prove again
//! who they are, and take it back.

use anyhow::Result;
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Role, Server};

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
    browser.is_accessible("the dialog that undoes").await?;
    browser.picture("desk-settings-undo").await?;
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
