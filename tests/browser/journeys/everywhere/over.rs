//! Whatever opens over a page.

use anyhow::Result;
use tests::browser::{Browser, KIOSK_PORTRAIT, Look, Means, Role, Server, VOICES};

use super::Viewer;
use crate::journeys::{told, walk::walk_from_welcome};

/// What the dialogs of a kiosk are called.
const HELP: &str = "Ask a member of staff";
const MORE_TIME: &str = "Do you need more time?";

#[tokio::test]
async fn whatever_opens_over_a_page_is_accessible_at_home() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(Look::at_home()[0].viewport).await?;
    browser.arrive(&server.page("/")).await?;
    browser.press_button("Language and display").await?;
    browser.press_button("Hide screen").await?;
    browser.find(Role::Dialog, "Hidden screen").await?;
    let mut viewer = Viewer::of(browser, Look::at_home());
    viewer.look_at("the curtain").await?;
    viewer.found_nothing();
    Ok(())
}

#[tokio::test]
async fn whatever_opens_over_a_page_is_accessible_at_a_kiosk() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Touch);
    browser.set_viewport(KIOSK_PORTRAIT).await?;
    browser.hold_the_clock().await?;
    browser.give_voices(&VOICES).await?;
    browser.arrive(&server.page("/kiosk")).await?;
    browser.find(Role::Button, "Language and display").await?;
    let mut viewer = Viewer::of(browser, Look::at_a_kiosk());
    viewer.browser.press_button("Hide screen").await?;
    viewer.browser.find(Role::Dialog, "Hidden screen").await?;
    viewer.look_at("the curtain").await?;
    viewer.browser.press_button("Show the page again").await?;
    viewer.browser.press_button("Help").await?;
    viewer.browser.find(Role::Dialog, HELP).await?;
    viewer.look_at("help").await?;
    viewer.browser.press_button("Close").await?;
    viewer.browser.press_button("Listen").await?;
    viewer.browser.press_button("Start reading").await?;
    viewer.browser.find(Role::Button, "Pause").await?;
    viewer.look_at("listening").await?;
    viewer.browser.press_button("Stop reading").await?;

    walk_from_welcome(&viewer.browser, &told::as_little_as_possible()[..5]).await?;
    let name = "What should we call you?";
    viewer.browser.see_heading(name).await?;
    viewer.browser.touch_field(name).await?;
    viewer.browser.find(Role::Button, "Space").await?;
    viewer.look_at("the keyboard").await?;
    viewer.browser.press_button("Move down").await?;
    viewer.look_at("everything in reach").await?;
    viewer.browser.press_button("Move down").await?;
    viewer
        .browser
        .press_button("Go on with your own phone")
        .await?;
    viewer
        .browser
        .see("Point the camera of your phone at the picture.")
        .await?;
    viewer.look_at("the hand-off").await?;
    viewer.browser.press_button("Go on at this screen").await?;
    // The usual time holds again as soon as the dialog has said that it is closed.
    viewer
        .browser
        .wait_until("the question", async || {
            viewer.browser.pass(15).await?;
            viewer.browser.has(Role::Dialog, MORE_TIME).await
        })
        .await?;
    viewer.look_at("more time").await?;
    viewer.found_nothing();
    Ok(())
}
