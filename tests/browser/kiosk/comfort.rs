//! Language, letters, colours, the curtain, and help.

use anyhow::Result;
use serde_json::json;
use tests::browser::{Browser, KIOSK_PORTRAIT, Key, Means, NARROW, PHONE, Role, Server, Viewport};

use super::{NAME, becomes, go_to_the_name, holds, kiosk};

const FOLD: &str = "Language and display";
const SIZE: &str = "return getComputedStyle(document.documentElement).fontSize;";

async fn at_home(server: &Server, viewport: Viewport) -> Result<Browser> {
    let browser = Browser::start().await?;
    browser.set_viewport(viewport).await?;
    browser.visit(&server.page("/")).await?;
    browser.find(Role::Button, FOLD).await?;
    Ok(browser)
}

#[tokio::test]
async fn letters_grow_to_twice_their_size_for_this_visit_only() -> Result<()> {
    let server = Server::start()?;
    let browser = at_home(&server, PHONE).await?;
    for (choice, size) in [("Large", "24px"), ("Largest", "32px")] {
        browser.press_button(FOLD).await?;
        browser.choose(choice).await?;
        becomes(&browser, SIZE, json!(size)).await?;
        browser.is_accessible(choice).await?;
        browser.press(Key::Escape).await?;
        assert_eq!(browser.sideways_overflow().await?, 0, "{choice}");
    }
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser
        .is_accessible("a question in the largest letters")
        .await?;
    assert_eq!(browser.sideways_overflow().await?, 0);

    browser.reload().await?;
    becomes(&browser, SIZE, json!("16px")).await
}

#[tokio::test]
async fn colors_are_chosen_and_every_one_can_be_read() -> Result<()> {
    let server = Server::start()?;
    let browser = at_home(&server, NARROW).await?;
    for (choice, paper) in [
        ("High contrast", "rgb(0, 0, 0)"),
        ("Dark", "rgb(23, 23, 22)"),
        ("Standard", "rgb(249, 249, 247)"),
    ] {
        browser.press_button(FOLD).await?;
        browser.choose(choice).await?;
        let color = "return getComputedStyle(document.body).backgroundColor;";
        becomes(&browser, color, json!(paper)).await?;
        browser.is_accessible(choice).await?;
        browser.press(Key::Escape).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_fold_opens_and_closes_without_a_mouse_and_small_screens_hold_it() -> Result<()> {
    let server = Server::start()?;
    let mut browser = at_home(&server, NARROW).await?;
    browser.act_with(Means::Keyboard);
    browser.press_button(FOLD).await?;
    browser.find(Role::Group, "Text size").await?;
    assert_eq!(
        browser.targets_smaller_than(44).await?,
        Vec::<String>::new()
    );
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.press_button("Español").await?;
    browser.see_heading("¿Sufrió usted un delito?").await?;
    browser.see_focus_on("Español").await?;

    browser.press_button("Empezar").await?;
    browser.see_none(Role::Group, "Tamaño de las letras").await
}

#[tokio::test]
async fn a_curtain_hides_the_page_until_it_is_taken_away() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.begin_in("English").await?;
    go_to_the_name(&browser).await?;
    browser.press_button("Hide screen").await?;

    browser.find(Role::Dialog, "Hidden screen").await?;
    browser.is_accessible("the curtain").await?;
    // Wherever the screen is touched, there is the curtain.
    holds(
        &browser,
        "return [10, 500, 1000].every((x) => [10, 600, 1900].every(
            (y) => document.elementFromPoint(x, y).closest('dialog') !== null));",
    )
    .await?;
    assert!(!browser.has(Role::Button, "Continue").await?);

    browser.press_button("Show the page again").await?;
    browser.find(Role::Button, "Continue").await?;
    browser.see_heading(NAME).await
}

#[tokio::test]
async fn help_says_whom_to_ask() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Keyboard).await?;
    browser.begin_in("English").await?;
    browser.press_button("Help").await?;
    browser.find(Role::Dialog, "Ask a member of staff").await?;
    browser.see("Please ask at the front desk.").await?;
    browser.see("1-855-488-6423").await?;
    browser.is_accessible("help").await?;
    browser.press_button("Close").await?;
    browser.see_focus_on("Help").await
}

#[tokio::test]
async fn another_language_loses_nothing_that_was_typed() -> Result<()> {
    let server = Server::start()?;
    let browser = at_home(&server, PHONE).await?;
    go_to_the_name(&browser).await?;
    browser.fill(NAME, "Ana").await?;
    browser.press_button(FOLD).await?;
    browser.press_button("العربية").await?;
    browser.see_heading("بأي اسم نناديك؟").await?;
    browser.see_value("بأي اسم نناديك؟", "Ana").await?;
    holds(&browser, "return document.documentElement.dir === 'rtl';").await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.is_accessible("a question in Arabic").await
}
