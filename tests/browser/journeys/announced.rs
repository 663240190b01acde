//! What a person hears who does not see the page.

use anyhow::Result;
use tests::browser::{Browser, Engine, PHONE, Server};

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
