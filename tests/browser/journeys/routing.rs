//! A supervisor says which cases a specialist is there for and writes a local contact down; the
//! specialist sees a case proposed with the reason in words, and takes it; an officer finds the
//! questions on the process on a list of their own.

use anyhow::{Context, Result};
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, NARROW, Role, Server};

use super::{
    desk::Desk,
    people::colleague,
    told,
    walk::{AT_HOME, walk},
};

#[tokio::test]
async fn a_case_is_proposed_to_a_specialist_who_takes_it() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    let benjamin = colleague(browser, "Specialist", "benjamin").await?;
    benjamin.set_viewport(KIOSK_LANDSCAPE).await?;

    browser.follow_link("Queue").await?;
    browser.follow_link("Staff").await?;
    says_what_benjamin_is_there_for(browser).await?;
    writes_a_local_contact_down(browser).await?;

    benjamin.follow_link("Queue").await?;
    benjamin.follow_link(&reference).await?;
    benjamin.see("Proposed for").await?;
    benjamin.see("Texas, speaks English, 0 open cases").await?;
    benjamin.press_button("Local contacts").await?;
    benjamin.see("Austin victim desk").await?;
    looks_good(&benjamin).await?;

    browser.follow_link("Queue").await?;
    browser.follow_link(&reference).await?;
    browser.find(Role::Button, "Give to benjamin").await?;
    benjamin.press_button("Take the case").await?;
    benjamin.see("benjamin has it.").await?;
    benjamin
        .see("benjamin took up the proposal: benjamin (Texas, speaks English, 0 open cases)")
        .await?;
    // The other page is brought in step, and proposes nothing any more.
    browser.see("Somebody else changed this case.").await?;
    browser.see("benjamin has it.").await?;
    browser.see_none(Role::Button, "Give to benjamin").await?;
    browser.is_accessible("a case that was taken up").await
}

/// A supervisor may do this too; here it is the administrator.
async fn says_what_benjamin_is_there_for(browser: &Browser) -> Result<()> {
    browser
        .press_button("Region and languages of benjamin")
        .await?;
    browser
        .find(Role::Dialog, "Region and languages of benjamin")
        .await?;
    browser.choose("English").await?;
    browser.choose("Spanish").await?;
    browser.choose("Texas").await?;
    browser.choose("Oklahoma").await?;
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-duty{name}")).await?;
        browser
            .is_accessible(&format!("the dialog for a duty{name}"))
            .await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.fill("Open cases that are enough", "many").await?;
    browser.press_button("Save").await?;
    browser.see("Give a number from 1 to 1000.").await?;
    browser.fill("Open cases that are enough", "30").await?;
    browser.press_button("Save").await?;
    browser
        .see("Region and languages of benjamin are changed.")
        .await?;
    browser.see("OK, TX; English, Spanish").await?;
    browser.is_accessible("staff with their regions").await?;
    browser.picture("desk-staff-regions").await?;
    Ok(())
}

async fn writes_a_local_contact_down(browser: &Browser) -> Result<()> {
    browser.follow_link("Local contacts").await?;
    browser.see_heading("Local contacts").await?;
    browser.see("No local contact is written down yet.").await?;
    browser.press_button("Add a local contact").await?;
    browser.find(Role::Dialog, "Add a local contact").await?;
    browser.press_button("Save").await?;
    browser.see("Choose a state.").await?;
    browser
        .is_accessible("a local contact without a state")
        .await?;
    browser.select("State", "Texas").await?;
    browser
        .fill("Office or person", "Austin victim desk")
        .await?;
    browser.fill("County", "Travis").await?;
    browser.fill("Telephone", "(202) 555-0110").await?;
    browser
        .fill("What staff should know", "Weekdays until five.")
        .await?;
    browser.picture("desk-contact-dialog").await?;
    browser
        .is_accessible("the dialog for a local contact")
        .await?;
    browser.press_button("Save").await?;
    browser.see("Austin victim desk is written down.").await?;
    browser
        .find(Role::Button, "Change Austin victim desk")
        .await?;
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-contacts{name}")).await?;
        browser
            .is_accessible(&format!("local contacts{name}"))
            .await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture("desk-contacts-narrow").await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await
}

async fn looks_good(browser: &Browser) -> Result<()> {
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-proposal{name}")).await?;
        browser.is_accessible(&format!("a proposal{name}")).await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture("desk-proposal-narrow").await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await
}
