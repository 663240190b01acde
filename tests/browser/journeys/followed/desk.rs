//! What staff see of who is followed, and what they do at a person's wish or where only a person can
//! decide.

use anyhow::Result;
use notifier::paths::CONFIRM_PAGE;
use serde_json::json;
use tests::{
    alerts::{CustodySystem, MailSink, released_today},
    browser::{Engine, KIOSK_LANDSCAPE, Role},
};

use super::{Follower, MAIL, tongues::ENGLISH};
use crate::journeys::desk::{Desk, in_every_look};

#[tokio::test]
async fn staff_change_a_sign_up_and_decide_a_match() -> Result<()> {
    let mail = MailSink::start();
    let custody = CustodySystem::named("county-jail");
    let follower = Follower::by_mail(&ENGLISH, &custody, &mail, MAIL).await?;
    follower.follow(&mail.only(MAIL).link(CONFIRM_PAGE)).await?;
    follower.enter_pin(&ENGLISH.confirm[..2], None).await?;
    follower.browser.see_heading(ENGLISH.confirm[2]).await?;
    let mut doubtful = released_today("event-1");
    doubtful["person"]["country"] = json!("GT");
    custody.tell_at(follower.server.address(), &doubtful).await;

    let desk = Desk::open(Engine::Chromium, &follower.server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Alerts, 1 to see to").await?;
    browser.find(Role::Table, "Open matches").await?;
    browser.see("the country of birth is not").await?;
    assert!(!browser.text().await?.contains("example.org"));
    in_every_look(browser, "desk-alerts-full").await?;

    let change = browser.press_button_beginning("Change the sign-up").await?;
    browser.find(Role::Dialog, &change).await?;
    browser.see("Email, ends in …@example.org").await?;
    in_every_look(browser, "desk-alerts-change").await?;
    browser.choose("Email, ends in …@example.org").await?;
    browser.press_button("Save").await?;
    browser.see("nothing to be told").await?;
    browser.untick("Email, ends in …@example.org").await?;
    browser.choose("Court dates").await?;
    browser.press_button("Save").await?;
    browser.see("is changed.").await?;

    browser.press_button_beginning("Somebody else").await?;
    browser.see("Your answer is noted.").await?;
    browser.see("Nothing waits for a decision.").await?;
    browser.find(Role::Link, "Alerts").await?;
    browser.press_button_beginning("Cancel the sign-up").await?;
    browser.see("Nothing is sent any more.").await?;
    // One that is cancelled is found by its state.
    browser.press_button("Cancelled 1").await?;
    browser
        .find(Role::Table, "Sign-ups, the latest first")
        .await?;
    browser.is_accessible("sign-ups in one state").await?;
    browser.picture("desk-alerts-cancelled").await?;
    browser.press_button("All 1").await?;
    browser
        .find(Role::Table, "Sign-ups, the latest first")
        .await?;
    Ok(())
}

#[tokio::test]
async fn staff_see_what_was_given_up_and_send_it_again() -> Result<()> {
    let mail = MailSink::start();
    let custody = CustodySystem::named("county-jail");
    let follower = Follower::by_mail(&ENGLISH, &custody, &mail, "refuse-zxqv@example.org").await?;
    let desk = Desk::open(Engine::Chromium, &follower.server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    // How much the link says by now depends on how fast mail is refused.
    browser.visit(&follower.server.page("/desk/alerts")).await?;
    let given_up = async || {
        browser.press_button("Refresh").await?;
        browser.find(Role::Table, "Channels").await?;
        Ok(browser.text().await?.contains("no such mailbox"))
    };
    browser
        .wait_until("a message that was given up", given_up)
        .await?;
    browser.find(Role::Link, "Alerts, 2 to see to").await?;
    // Why is said with the message, with its contact, and with the channel.
    let text = browser.text().await?;
    assert_eq!(text.matches("no such mailbox").count(), 3, "{text}");
    browser.is_accessible("messages that were given up").await?;
    browser.picture("desk-alerts-given-up").await?;
    assert!(!browser.text().await?.contains("example.org"));
    browser.press_button_beginning("Try again").await?;
    browser.see("It is tried again.").await
}
