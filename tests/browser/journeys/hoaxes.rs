//! Somebody takes a case for a hoax that the rules are not sure of: alone they cannot close it, and a
//! second person reads it and agrees.

use anyhow::{Result, ensure};
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Role, Server};

use super::{
    desk::{Desk, first_reference, unfold},
    people::{invite, set_up},
};

const OUTCOME: &str = "What it came to";
const AGREE: &str = "I have read it and agree";

#[tokio::test]
async fn one_case_is_a_hoax_once_a_second_person_agrees() -> Result<()> {
    let server = Server::start_with_intakes(1)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Staff").await?;
    let link = invite(browser, "Specialist").await?;
    browser.follow_link("Queue").await?;
    let reference = first_reference(browser).await?;
    browser.follow_link(&reference).await?;
    cannot_close_it_alone(browser).await?;

    let benjamin = Browser::start().await?;
    benjamin.set_viewport(KIOSK_LANDSCAPE).await?;
    set_up(&benjamin, &link, "benjamin").await?;
    benjamin.follow_link("Quarantined 1").await?;
    benjamin.see("Second person needed").await?;
    benjamin.follow_link(&reference).await?;
    benjamin.see("margaret takes this for a hoax.").await?;
    benjamin
        .see("One person takes this for a hoax. A second person must read it and agree.")
        .await?;
    benjamin
        .is_accessible("a hoax that waits for a second person")
        .await?;
    benjamin.picture("desk-hoax-second").await?;
    benjamin.press_button(AGREE).await?;
    benjamin.see("benjamin closed the case: Hoax").await?;
    benjamin.see_none(Role::Button, AGREE).await?;
    benjamin.is_accessible("a case closed as a hoax").await?;

    browser.follow_link("Queue").await?;
    browser.follow_link("Closed 1").await?;
    browser.find(Role::Link, &reference).await?;
    Ok(())
}

/// What they said holds the case apart, and saying it again does no more.
async fn cannot_close_it_alone(browser: &Browser) -> Result<()> {
    close_as_hoax(browser).await?;
    browser
        .see("You have already said that this is a hoax. A second person must agree.")
        .await?;
    browser
        .see("margaret takes it for a hoax. A second person must agree.")
        .await?;
    ensure!(
        !browser.has(Role::Button, AGREE).await?,
        "one person is enough"
    );
    browser.is_accessible("a hoax of one's own").await?;
    browser.picture("desk-hoax-first").await?;
    close_as_hoax(browser).await?;
    browser
        .see("You said before that this is a hoax; a second person has to read it and agree.")
        .await
}

async fn close_as_hoax(browser: &Browser) -> Result<()> {
    unfold(browser, "Close the case", OUTCOME).await?;
    browser.select(OUTCOME, "Hoax").await?;
    browser.press_button("Close it").await
}
