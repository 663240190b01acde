//! What a person writes begins on the side where its own language begins, whatever the page speaks. In
//! Chromium alone: WebKit does not say what stands at a place.

use anyhow::{Context, Result};
use serde_json::json;
use tests::browser::{Browser, Key, PHONE, Server};

use super::{page::Page, told, walk::go_through};

const NAME: &str = "What should we call you?";
const TELEPHONE: &str = "Contact 1: which phone number?";

/// Whether the first letter of the only field stands at this edge of it.
const BEGINS: &str = "
    const field = document.querySelector('#main input');
    field.scrollIntoView({ block: 'center' });
    const { left, right, top, height } = field.getBoundingClientRect();
    const edge = arguments[0] === 'left' ? left + 10 : right - 10;
    const { offsetNode, offset } = document.caretPositionFromPoint(edge, top + height / 2);
    return offsetNode === field && offset === 0;
";

/// Which way the only field runs.
const DIRECTION: &str = "return getComputedStyle(document.querySelector('#main input')).direction;";

#[tokio::test]
async fn what_is_written_begins_where_its_own_language_begins() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.press_button("Start").await?;
    let pages = told::alerts_and_little_else();
    let (before, rest) = pages.split_at(place_of(NAME, &pages)?);
    go_through(&browser, before, async |_| Ok(())).await?;
    browser.see_heading(NAME).await?;
    browser.fill(NAME, "مرحبا بكم").await?;
    begins_at(&browser, "right").await?;
    browser.fill(NAME, "Ana (home)").await?;
    begins_at(&browser, "left").await?;
    speaks(&browser, ["Language and display", "العربية"]).await?;
    begins_at(&browser, "left").await?;

    // Digits and signs are no language's.
    speaks(&browser, ["اللغة والعرض", "English"]).await?;
    let between = &rest[..place_of(TELEPHONE, rest)?];
    go_through(&browser, between, async |_| Ok(())).await?;
    browser.see_heading(TELEPHONE).await?;
    speaks(&browser, ["Language and display", "العربية"]).await?;
    let direction = browser.client().execute(DIRECTION, Vec::new()).await?;
    assert_eq!(direction, json!("ltr"));
    Ok(())
}

fn place_of(heading: &str, pages: &[Page]) -> Result<usize> {
    let place = pages.iter().position(|page| page.heading == heading);
    place.with_context(|| format!("no page is called “{heading}”"))
}

async fn begins_at(browser: &Browser, edge: &str) -> Result<()> {
    let begins = browser.client().execute(BEGINS, vec![json!(edge)]).await?;
    assert_eq!(begins, json!(true), "{edge}");
    Ok(())
}

/// Unfolds language and display, chooses a language, and folds them again.
async fn speaks(browser: &Browser, [fold, language]: [&str; 2]) -> Result<()> {
    let heading = browser.heading().await?;
    browser.press_button(fold).await?;
    browser.press_button(language).await?;
    browser.see_heading_change(&heading).await?;
    browser.press(Key::Escape).await?;
    Ok(())
}
