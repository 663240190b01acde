//! What a person hears who does not see the page.

use anyhow::Result;
use tests::browser::{Browser, Engine, KIOSK_PORTRAIT, PHONE, Server};

every_engine!(a_new_page_and_a_refusal_are_said);

async fn a_new_page_and_a_refusal_are_said(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.listen().await?;

    browser.press_button("Start").await?;
    browser
        .hear("heading, Are you safe right now?, level 1")
        .await?;
    browser.press_button("Continue").await?;
    browser.hear("alert, There is a problem").await?;
    browser
        .read_on_to("Choose yes, no or “I’m not sure”")
        .await?;
    browser.choose("Yes").await?;
    browser.press_button("Continue").await?;
    browser
        .hear("heading, What we can do here, and what we cannot, level 1")
        .await
}

/// In one engine: the clock of the others' pages cannot be held.
#[tokio::test]
async fn the_countdown_of_a_kiosk_is_said() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(KIOSK_PORTRAIT).await?;
    browser.hold_the_clock().await?;
    browser.arrive(&server.page("/kiosk")).await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.listen().await?;

    browser.pass(75).await?;
    browser.hear("I need more time").await?;
    browser.hear("30 seconds left").await?;
    browser.pass(10).await?;
    browser.hear("20 seconds left").await?;
    browser.pass(10).await?;
    browser.hear("10 seconds left").await
}
