//! An operator takes a call: by keyboard alone, in English and in Spanish, to the case at the desk; and a
//! call that ends leaves nothing.

use anyhow::{Context, Result};
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Key, Means, Role, Server};

use super::{
    desk::{Desk, in_every_look},
    page::{Page, page},
};

/// What somebody says on the telephone, behind the first question.
pub(super) fn told() -> Vec<Page> {
    vec![
        page("What we can do here, and what we cannot"),
        page("What brings you here today?")
            .choose("I was harmed by a crime, or someone I care about was"),
        page("How we use what you tell us")
            .choose(
                "The caller heard this, and agrees that the office uses their answers to help them",
            )
            .reads("Agreed to how answers are used", "Yes"),
        page("Who was harmed?").choose("I was"),
        page("What should we call you?")
            .fill("What should we call you?", "Ana zxqv-call")
            .reads("Name of who answered", "Ana zxqv-call"),
        page("What would help you?").choose("Someone to talk to"),
        page("What happened to you?").onward("Prefer not to answer"),
        page("Did it happen once or over time?"),
        page("When did it happen?"),
        page("Where did it happen?"),
        page("Was it reported to the police?"),
        page("Who was the person who harmed you?").onward("I’d rather tell a person"),
        page("Are you afraid that this person may hurt you or someone close to you?"),
        page("How may we contact you safely?")
            .choose("I will contact you. Please do not contact me."),
        page("Do you want an interpreter?"),
        page("Is there anything that makes it easier for you to talk with us?"),
        page("May we ask four short questions for statistics?"),
    ]
}

#[tokio::test]
async fn a_call_is_taken_by_keyboard_and_becomes_a_case() -> Result<()> {
    let server = Server::start()?;
    let mut desk = Desk::open(Engine::Chromium, &server).await?;
    desk.browser_mut().act_with(Means::Keyboard);
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Take a call").await?;
    browser.see_heading("Take a call").await?;
    in_every_look(browser, "desk-call-start").await?;
    browser.press_button("Begin").await?;

    browser.see_heading("Are you safe right now?").await?;
    browser.see("ask whether somebody can hear them").await?;
    browser.press_button("Continue").await?;
    browser.see("Choose yes, no or “I’m not sure”").await?;
    in_every_look(browser, "desk-call-question").await?;
    // Its number chooses an answer, and Enter goes on.
    browser.press_character('1').await?;
    browser.see_chosen("Yes").await?;
    browser.press(Key::Enter).await?;
    for page in &told() {
        browser.see_heading(page.heading).await?;
        browser.is_accessible(page.heading).await?;
        page.answer(browser).await?;
        if let Some(button) = page.onward {
            browser.press_button(button).await?;
        }
    }

    browser.see_heading("Read it back").await?;
    browser.see("Ana zxqv-call").await?;
    in_every_look(browser, "desk-call-read-back").await?;
    // Another page of the desk in between takes nothing away.
    browser.follow_link("Queue").await?;
    browser.see_heading("Queue").await?;
    browser.see("No intake is on this list.").await?;
    browser.follow_link("Take a call").await?;
    browser.see("A call is under way.").await?;
    browser.press_button("Go on with the call").await?;
    browser.see_heading("Read it back").await?;
    browser.press_button("Change Help wanted").await?;
    browser.see_heading("What would help you?").await?;
    browser
        .choose("Help with costs, such as medical bills or lost pay")
        .await?;
    browser.press_button("Continue").await?;
    browser.see_heading("Read it back").await?;
    browser.press_button("Send").await?;

    browser.see_heading("The call is filed").await?;
    browser.press_button("Show the private code").await?;
    browser.see("Private code").await?;
    in_every_look(browser, "desk-call-filed").await?;
    let reference = reference(browser).await?;
    browser.follow_link("Open the case").await?;
    browser.see_heading(&format!("Intake {reference}")).await?;
    browser.see("By phone, with an operator").await?;
    browser.see("Ana zxqv-call").await?;
    browser
        .see("Help with costs, such as medical bills or lost pay")
        .await?;
    desk.has_run_nothing().await
}

#[tokio::test]
async fn a_call_that_ends_leaves_nothing() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    begin(browser, "Español").await?;
    browser
        .see_heading("¿Está usted a salvo en este momento?")
        .await?;
    browser.press_character('1').await?;
    browser.press_button("Continue").await?;
    browser
        .see_heading_change("¿Está usted a salvo en este momento?")
        .await?;
    browser.press_button("End without sending").await?;
    browser.find(Role::Heading, "End this call?").await?;
    browser.is_accessible("whether the call ends").await?;
    browser.press_button("End it, keep nothing").await?;
    browser.see_heading("Take a call").await?;
    assert!(!browser.text().await?.contains("A call is under way"));
    browser.press_button("Begin").await?;
    browser.see("Nothing was answered yet.").await?;
    browser.follow_link("Queue").await?;
    browser.see("No intake is on this list.").await
}

#[tokio::test]
async fn a_tip_on_the_telephone_is_turned_away() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    begin(browser, "English").await?;
    for page in [
        page("Are you safe right now?").choose("Yes"),
        page("What we can do here, and what we cannot"),
        page("What brings you here today?").choose("I want to tell the government about a person"),
    ] {
        browser.see_heading(page.heading).await?;
        page.answer(browser).await?;
        browser.press_button("Continue").await?;
    }
    browser
        .see_heading("This is not the place for tips")
        .await?;
    browser.see("Nothing you told me was kept.").await?;
    browser.is_accessible("a wrong door").await?;
    browser.press_button("End the call").await?;
    browser.see_heading("Take a call").await?;
    browser.follow_link("Queue").await?;
    browser.see("No intake is on this list.").await
}

async fn begin(browser: &Browser, language: &str) -> Result<()> {
    browser.follow_link("Take a call").await?;
    browser.see_heading("Take a call").await?;
    browser.select("Language of the caller", language).await?;
    browser.press_button("Begin").await
}

/// The reference that the operator reads out.
async fn reference(browser: &Browser) -> Result<String> {
    let text = browser.text().await?;
    let after = text.split("Reference").nth(1).context("a reference")?;
    Ok(after.trim_start().chars().take(11).collect())
}
