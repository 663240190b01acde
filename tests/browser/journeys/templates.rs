//! An administrator words a reply that staff begin with, and one goes out in another language.

use anyhow::{Context, Result};
use tests::{
    browser::{Engine, KIOSK_LANDSCAPE, Server},
    routers::TestHouse,
};

use super::{
    desk::{Desk, in_every_look},
    merged::{comes_back, sends},
};

const REPLIES: &str = "Replies to begin with (English)";

#[tokio::test]
async fn a_reply_begins_with_what_the_office_wrote() -> Result<()> {
    let house = TestHouse::open().await;
    let sent = sends(&house).await?;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Settings").await?;
    browser.see_heading("Settings of the office").await?;
    assert!(
        browser
            .value(REPLIES)
            .await?
            .contains("A member of our staff")
    );
    browser
        .fill(REPLIES, "We are here.\n\nCall us at noon.")
        .await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see_focus_on("What will be different").await?;
    browser.press_button("Use these").await?;
    browser.see("The settings are in use: version 1.").await?;

    browser.follow_link("Queue").await?;
    browser.follow_link(&sent.reference).await?;
    browser
        .select("Begin with a template", "English: Call us at noon.")
        .await?;
    browser.press_button("Begin with it").await?;
    browser
        .wait_until("the template in the reply", async || {
            Ok(browser.value("Reply").await? == "Call us at noon.")
        })
        .await?;
    browser
        .select("The language that it is in", "Spanish")
        .await?;
    in_every_look(browser, "desk-reply-template").await?;
    browser.press_button("Send reply").await?;
    browser.see("The reply was sent.").await?;
    let status = comes_back(browser, &sent.holder).await?;
    let reply = sent
        .holder
        .open(status.messages.first().context("a reply")?)?;
    assert_eq!((&*reply.language, &*reply.text), ("es", "Call us at noon."));
    Ok(())
}
