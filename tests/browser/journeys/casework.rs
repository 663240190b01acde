//! Two people work on one case: one claims it by keyboard, both see each other, notes and contacts are
//! kept, nothing is overwritten, and it is closed.

use anyhow::{Context, Result};
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, Key, NARROW, Role, Server};

use super::{
    desk::Desk,
    people::colleague,
    told,
    walk::{AT_HOME, walk},
};

#[tokio::test]
async fn two_people_work_on_one_case() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    let benjamin = colleague(browser, "Specialist", "benjamin").await?;

    benjamin.find(Role::Link, &reference).await?;
    by_keyboard(&benjamin, &reference).await?;
    benjamin.follow_link(&reference).await?;
    benjamin.see("benjamin has it.").await?;
    benjamin.see("benjamin claimed the case.").await?;

    browser.follow_link("Queue").await?;
    browser.follow_link(&reference).await?;
    browser.see("Also open with: benjamin").await?;
    benjamin.see("Also open with: margaret").await?;
    benjamin
        .fill("Note for the office", "Speaks Spanish at home.")
        .await?;
    benjamin.press_button("Keep the note").await?;
    benjamin.see("benjamin wrote a note.").await?;
    browser.see("Speaks Spanish at home.").await?;
    browser.see("Somebody else changed this case.").await?;
    looks_good(browser).await?;

    benjamin.press_button("Wait for the visitor").await?;
    benjamin
        .see("benjamin set the case to wait for the visitor.")
        .await?;
    benjamin.press_button("Record a contact attempt").await?;
    benjamin.select("How you tried", "Email").await?;
    benjamin
        .select("What came of it", "They were reached")
        .await?;
    benjamin.press_button("Keep the attempt").await?;
    benjamin.see("Email: They were reached").await?;
    close(&benjamin).await?;
    benjamin.follow_link("Queue").await?;
    benjamin.see("No intake is on this list.").await?;
    benjamin.follow_link("Closed 1").await?;
    benjamin.find(Role::Link, &reference).await?;
    search(&benjamin, &reference).await
}

/// j goes to the case, c claims it, ? shows the keys.
async fn by_keyboard(browser: &Browser, reference: &str) -> Result<()> {
    browser.is_accessible("the queue with its lists").await?;
    browser.picture("desk-queue-lists").await?;
    browser.press_character('?').await?;
    browser.find(Role::Dialog, "Keys").await?;
    browser.is_accessible("the keys of the queue").await?;
    browser.press(Key::Escape).await?;
    browser.press_character('j').await?;
    browser.see_focus_on(reference).await?;
    browser.press_character('c').await?;
    browser.see("The case is yours now.").await
}

async fn looks_good(browser: &Browser) -> Result<()> {
    for (name, colors) in [
        ("", ColorScheme::Light),
        ("-dark", ColorScheme::Dark),
        ("-forced", ColorScheme::Forced),
    ] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-case{name}")).await?;
        // In forced colors the system paints, and axe-core computes from the sheet.
        if colors != ColorScheme::Forced {
            browser.is_accessible(&format!("a case{name}")).await?;
        }
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture("desk-case-narrow").await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await
}

async fn close(browser: &Browser) -> Result<()> {
    browser.press_button("Close the case").await?;
    browser.press_button("Close it").await?;
    browser.see("Choose what the case came to.").await?;
    browser
        .select("What it came to", "Wanted help with custody alerts")
        .await?;
    browser.is_accessible("closing a case").await?;
    browser.press_button("Close it").await?;
    browser
        .see("benjamin closed the case: Wanted help with custody alerts")
        .await
}

async fn search(browser: &Browser, reference: &str) -> Result<()> {
    browser
        .fill("Search all intakes", &reference.to_lowercase())
        .await?;
    browser.press_button("Search").await?;
    browser.see("1 intake found.").await?;
    browser.is_accessible("what a search found").await?;
    browser.press_button("Back to the list").await?;
    browser.find(Role::Link, reference).await?;
    Ok(())
}
