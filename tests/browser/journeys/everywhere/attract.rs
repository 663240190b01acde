//! A screen that nobody has touched yet.

use anyhow::Result;
use tests::browser::{Browser, KIOSK_PORTRAIT, Look, Means, Server};

use super::Viewer;

#[tokio::test]
async fn a_screen_that_waits_for_somebody_is_accessible() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Touch);
    browser.set_viewport(KIOSK_PORTRAIT).await?;
    browser.visit(&server.page("/kiosk")).await?;
    let mut viewer = Viewer::of(browser, Look::at_a_kiosk());
    viewer.browser.see("Touch the screen to begin").await?;
    viewer
        .look_at_in_its_own_words("the attract screen")
        .await?;
    viewer
        .browser
        .press_button_beginning("Touch the screen")
        .await?;
    viewer.browser.see("Choose your language").await?;
    viewer
        .look_at_in_its_own_words("the choice of a language")
        .await?;
    viewer.found_nothing();
    Ok(())
}
