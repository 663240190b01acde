//! Somebody at the desk chooses to be reminded by mail, and finds their choice again; where the office
//! sends no mail, the page says so.

use anyhow::Result;
use tests::browser::{Engine, KIOSK_LANDSCAPE, Server};

use super::desk::{Desk, in_every_look};

/// Nothing is sent in this test: nobody has to be there.
const MAIL: &str =
    "[alerts.mail]\nserver = 'smtp://127.0.0.1:1'\nfrom = 'Updates <updates@office.example>'";
const ADDRESS: &str = "Your mail address at work";

#[tokio::test]
async fn somebody_chooses_when_they_are_reminded() -> Result<()> {
    let server = Server::start_with(MAIL, &[])?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("margaret: your sign-in").await?;
    browser.see("Reminders by mail").await?;
    browser
        .choose("Each morning, and when something urgent came in")
        .await?;
    browser.press_button("Save").await?;
    browser
        .see("Enter a mail address, such as ana@office.gov")
        .await?;
    in_every_look(browser, "desk-reminders").await?;
    browser.fill(ADDRESS, "margaret@office.example").await?;
    browser.press_button("Save").await?;
    browser.see("Saved.").await?;
    browser.reload().await?;
    browser.see("Reminders by mail").await?;
    browser
        .wait_until("the address that was chosen", async || {
            Ok(browser.value(ADDRESS).await? == "margaret@office.example")
        })
        .await
}

#[tokio::test]
async fn where_no_mail_is_sent_nobody_is_asked() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.follow_link("margaret: your sign-in").await?;
    browser
        .see("This office sends no mail, so nobody can be reminded.")
        .await
}
