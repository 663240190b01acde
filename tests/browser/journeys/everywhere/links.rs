//! What the links in messages about alerts lead to.

use anyhow::Result;
use tests::browser::Server;

use super::Viewer;
use crate::journeys::vine::{OFFICE, TOKEN};

impl Viewer {
    /// Behind a link, where the office's answers are told.
    async fn behind(server: &Server, link: &str, heading: &str) -> Result<Self> {
        let viewer = Self::at(server, &format!("{link}#{TOKEN}")).await?;
        viewer.browser.see_heading(heading).await?;
        viewer.browser.client().execute(OFFICE, Vec::new()).await?;
        Ok(viewer)
    }

    /// Gives a PIN, and waits for what comes of it.
    async fn give(&self, pin: &str, button: &str, seen: &str) -> Result<()> {
        self.browser.fill("PIN", pin).await?;
        self.browser.press_button(button).await?;
        self.browser.see(seen).await
    }
}

#[tokio::test]
async fn confirming_is_accessible() -> Result<()> {
    let server = Server::start()?;
    let mut viewer = Viewer::behind(&server, "/vine/confirm/", "Confirm your request").await?;
    viewer.look_at("confirming").await?;
    viewer
        .give("8205", "Confirm", "This PIN is not right.")
        .await?;
    viewer.look_at("confirming with another PIN").await?;
    viewer
        .give("4917", "Confirm", "Your request is confirmed")
        .await?;
    viewer.look_at("confirmed").await?;
    viewer.found_nothing();
    Ok(())
}

#[tokio::test]
async fn an_update_and_changing_it_are_accessible() -> Result<()> {
    let server = Server::start()?;
    let mut viewer = Viewer::behind(&server, "/vine/update/", "Read your update").await?;
    viewer
        .give("4917", "Show the update", "Your update")
        .await?;
    viewer.look_at("an update").await?;
    let browser = &viewer.browser;
    browser.press_button("Change how updates reach me").await?;
    browser.see_heading("How updates reach you").await?;
    browser.choose("Text message, ends in 99").await?;
    browser.choose("Email, ends in e.org").await?;
    browser.press_button("Save").await?;
    browser.see("Leave at least one way to reach you.").await?;
    viewer.look_at("changing, and no way left").await?;
    viewer.found_nothing();
    Ok(())
}

#[tokio::test]
async fn stopping_and_a_link_that_opens_nothing_are_accessible() -> Result<()> {
    let server = Server::start()?;
    let mut viewer = Viewer::behind(&server, "/vine/cancel/", "Stop your updates").await?;
    viewer.look_at("stopping the updates").await?;
    let mut broken = Viewer::at(&server, "/vine/update/").await?;
    broken.browser.see_heading("This link is not whole").await?;
    broken.look_at("a link that is not whole").await?;
    viewer.found_nothing();
    broken.found_nothing();
    Ok(())
}
