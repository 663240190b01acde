//! The page for who comes back with a private code, whatever lies under it.

use anyhow::{Context, Result};
use envelope::receipt::ReceiptSecret;
use server::system_random;
use tests::browser::{Browser, Engine, Role, Server};

use super::Viewer;
use crate::journeys::{
    desk::Desk,
    returning::{answers, code},
    told,
    walk::{AT_HOME, walk},
};

impl Viewer {
    /// Shows the page a code.
    async fn come_with(&self, code: &str) -> Result<()> {
        self.browser.fill("Private code", code).await?;
        self.browser.press_button("Continue").await
    }
}

#[tokio::test]
async fn coming_back_with_a_private_code_is_accessible() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    let pages = told::as_little_as_possible();
    let reference = walk(&mut browser, &server, AT_HOME, &pages).await?;
    let reference = reference.context("the journey ends with a reference")?;
    browser.press_button("Show my private code").await?;
    let kept = code(&browser).await?;
    browser.close();
    let desk = Desk::open(Engine::Chromium, &server).await?;
    desk.browser().find(Role::Link, &reference).await?;

    let mut viewer = Viewer::at(&server, "/receipt").await?;
    let unknown = ReceiptSecret::from_random(&mut system_random()).to_text();
    viewer.come_with(&unknown).await?;
    viewer
        .browser
        .see("We found nothing under this code.")
        .await?;
    viewer.look_at("a code that opens nothing").await?;

    viewer.come_with(&kept).await?;
    viewer.browser.see_heading("Your messages").await?;
    viewer.look_at("no messages yet").await?;
    viewer.browser.press_button("Send message").await?;
    viewer.browser.see("Write a message first.").await?;
    viewer.look_at("a message that is missing").await?;
    let message = "zxqv <b>Please</b> write.";
    viewer.browser.fill("Write to us", message).await?;
    viewer.browser.press_button("Send message").await?;
    viewer.browser.see("We have your message.").await?;
    viewer.look_at("a message that was sent").await?;

    answers(&desk, &reference).await?;
    viewer.browser.press_button("Look for new messages").await?;
    viewer.browser.see("We have written to you.").await?;
    viewer.look_at("messages and a reply").await?;
    viewer.found_nothing();
    Ok(())
}
