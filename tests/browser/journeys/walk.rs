//! Walks a journey and looks at every page of it.

use anyhow::Result;
use tests::browser::{Browser, KIOSK_PORTRAIT, Means, PHONE, Role, Server, Viewport};

use super::page::Page;
use crate::neutral::given_away;

/// Where and how a person meets the questionnaire.
#[derive(Clone, Copy)]
pub(super) struct Visit {
    pub(super) path: &'static str,
    pub(super) viewport: Viewport,
    pub(super) means: Means,
}

/// With one's own telephone.
pub(super) const AT_HOME: Visit = Visit {
    path: "/",
    viewport: PHONE,
    means: Means::Mouse,
};

/// In front of a kiosk.
pub(super) const AT_THE_KIOSK: Visit = Visit {
    path: "/kiosk",
    viewport: KIOSK_PORTRAIT,
    means: Means::Touch,
};

/// Walks from the welcome to the end, and gives the reference that the person was shown, if their
/// answers were sent.
pub(super) async fn walk(
    browser: &mut Browser,
    server: &Server,
    visit: Visit,
    pages: &[Page],
) -> Result<Option<String>> {
    walk_pages(browser, server, visit, pages).await?;
    if pages.iter().any(|page| page.onward.is_none()) {
        return Ok(None);
    }
    browser.see_heading("Check your answers").await?;
    looks_well(browser, "the check").await?;
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    looks_well(browser, "the confirmation").await?;
    let mut said = browser.console().await?;
    // Chromium says this of every page that is sandboxed, as the kiosk's is for the sake of its other
    // restrictions.
    said.retain(|line| !line.contains("can escape its sandboxing"));
    assert_eq!(said, Vec::<String>::new());
    Ok(Some(reference(browser).await?))
}

/// Walks these pages. Each must be announced by its heading, hold to the rules of axe-core, fit its
/// screen, and have a title and an address that say nothing.
pub(super) async fn walk_pages(
    browser: &mut Browser,
    server: &Server,
    visit: Visit,
    pages: &[Page],
) -> Result<()> {
    browser.act_with(visit.means);
    browser.set_viewport(visit.viewport).await?;
    browser.arrive(&server.page(visit.path)).await?;
    let welcome = match visit.path {
        "/vine" => "Do you want to know about a person in custody?",
        _ => "Were you harmed by a crime?",
    };
    browser.see_heading(welcome).await?;
    walk_from_welcome(browser, pages).await
}

/// As [`walk_pages`], from the welcome that is open.
pub(super) async fn walk_from_welcome(browser: &Browser, pages: &[Page]) -> Result<()> {
    browser.find(Role::Button, "Start").await?;
    looks_well(browser, "the welcome").await?;
    browser.press_button("Start").await?;
    for page in pages {
        browser.see_heading(page.heading).await?;
        browser.see_focus_on(page.heading).await?;
        looks_well(browser, page.heading).await?;
        if let Some(sentence) = page.refusal {
            is_refused(browser, page, sentence).await?;
        }
        page.answer(browser).await?;
        if let Some(button) = page.onward {
            browser.press_button(button).await?;
        }
    }
    Ok(())
}

/// Goes through these pages as people do who look at nothing else, and calls `at` on each once it is
/// answered.
pub(super) async fn go_through(
    browser: &Browser,
    pages: &[Page],
    at: impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
    for page in pages {
        browser.see_heading(page.heading).await?;
        page.answer(browser).await?;
        at(page).await?;
        if let Some(button) = page.onward {
            browser.press_button(button).await?;
        }
    }
    Ok(())
}

pub(super) async fn looks_well(browser: &Browser, page: &str) -> Result<()> {
    browser.is_accessible(page).await?;
    assert_eq!(
        browser.sideways_overflow().await?,
        0,
        "{page} is wider than its screen"
    );
    assert_eq!(given_away(browser).await?, Vec::<String>::new(), "{page}");
    Ok(())
}

/// Going on with nothing done is refused in words, with the focus on them and a link to the field.
async fn is_refused(browser: &Browser, page: &Page, sentence: &str) -> Result<()> {
    browser.press_button("Continue").await?;
    browser.find(Role::Alert, "There is a problem").await?;
    browser.see_focus_on(sentence).await?;
    browser
        .wait_until("a title that says so", async || {
            Ok(browser.title().await?.starts_with("Error: "))
        })
        .await?;
    browser
        .is_accessible(&format!("{} with an error", page.heading))
        .await?;
    browser.follow_link(sentence).await
}

/// The reference that the confirmation shows: two groups of five. Not every engine sets it off from
/// what follows.
pub(super) async fn reference(browser: &Browser) -> Result<String> {
    let text = browser.text().await?;
    let after = text.split("Your reference").nth(1).unwrap_or_default();
    Ok(after.trim_start().chars().take(11).collect())
}
