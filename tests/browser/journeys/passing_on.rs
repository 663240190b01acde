//! A case goes from one person to another, who has it open meanwhile: handed over with a note, released, and
//! assigned by who leads.

use anyhow::Result;
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Role, Server};

use super::{
    desk::{Desk, first_reference, in_every_look, unfold},
    people::colleague,
};

const TO_WHOM: &str = "To whom";
const NOTE: &str = "Calls after five, in Spanish.";

#[tokio::test]
async fn a_case_is_handed_over_released_and_assigned() -> Result<()> {
    let server = Server::start_with_intakes(1)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let margaret = desk.browser();
    margaret.set_viewport(KIOSK_LANDSCAPE).await?;
    let benjamin = colleague(margaret, "Specialist", "benjamin").await?;
    benjamin.set_viewport(KIOSK_LANDSCAPE).await?;

    margaret.follow_link("Queue").await?;
    let reference = first_reference(margaret).await?;
    margaret.follow_link(&reference).await?;
    margaret.press_button("Claim").await?;
    margaret.see("margaret has it.").await?;
    benjamin.follow_link(&reference).await?;
    benjamin.see("margaret has it.").await?;
    benjamin.see("Also open with: margaret").await?;

    give(margaret, NOTE).await?;
    margaret.see("margaret handed the case over").await?;
    benjamin.see("benjamin has it.").await?;
    benjamin.see(NOTE).await?;
    in_every_look(&benjamin, "desk-handed-over").await?;
    margaret.follow_link("Queue").await?;
    margaret.find(Role::Link, "Mine 0").await?;

    // Whoever does not lead says what the next one should know.
    give(&benjamin, "").await?;
    benjamin.see("Write a note first.").await?;
    benjamin.press_button("Release").await?;
    benjamin.see("Nobody has it.").await?;
    margaret.follow_link(&reference).await?;
    margaret.see("benjamin released the case.").await?;
    give(margaret, "").await?;
    margaret.see("margaret assigned the case").await?;
    benjamin.see("benjamin has it.").await?;
    benjamin.follow_link("Back to the queue").await?;
    benjamin.follow_link("Mine 1").await?;
    benjamin.find(Role::Link, &reference).await?;
    Ok(())
}

/// Gives the case to benjamin, in the form that may be unfolded already.
async fn give(browser: &Browser, note: &str) -> Result<()> {
    unfold(browser, "Hand over or assign", TO_WHOM).await?;
    browser.select(TO_WHOM, "benjamin").await?;
    if !note.is_empty() {
        browser.fill("What they should know", note).await?;
    }
    browser.press_button("Give the case").await
}
