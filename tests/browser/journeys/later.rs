//! The part of the app that comes after the first question: what is said when it cannot be had, and
//! that nothing is lost by it.

use anyhow::{Context, Result};
use tests::browser::{Browser, Engine, PHONE, Server};

use super::{
    told,
    walk::{looks_well, walk_from_welcome},
};

every_engine!(what_does_not_come_is_said_and_asked_for_again);

const FAILED: &str = "We could not load the rest of this page. Your answers are still here.";
const HARMED: &str = "I was harmed by a crime, or someone I care about was";

async fn what_does_not_come_is_said_and_asked_for_again(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    server.recorder().alter(as_if_it_were_not_there);
    browser.visit(&server.page("/")).await?;
    let pages = told::as_little_as_possible();
    let (first, others) = pages.split_at(3);
    let (before, last) = first.split_at(2);
    walk_from_welcome(&browser, before).await?;
    browser.see_heading(last[0].heading).await?;
    browser.choose(HARMED).await?;

    // The guides, over a question: said in words, and left again with the answer as it was.
    browser.press_button("Guides and help lines").await?;
    browser.see(FAILED).await?;
    looks_well(&browser, "guides that do not come").await?;
    browser.press_button("Back").await?;
    browser.see_heading(last[0].heading).await?;
    browser.see_chosen(HARMED).await?;

    // The question after it: the same, and the way back is there.
    browser.press_button("Continue").await?;
    browser.see(FAILED).await?;
    looks_well(&browser, "a question that does not come").await?;
    browser.press_button("Back").await?;
    browser.see_heading(last[0].heading).await?;
    browser.see_chosen(HARMED).await?;
    browser.press_button("Continue").await?;
    browser.see(FAILED).await?;

    server.recorder().alter(|_| {});
    // An attempt of the page's own may come first: then the button is gone, and what it is for is there.
    let again = browser.press_button("Try again").await;
    let came = browser.see_heading(others[0].heading).await;
    came.with_context(|| format!("asked for again: {again:?}"))?;
    browser.see_focus_on(others[0].heading).await?;
    browser.press_button("Guides and help lines").await?;
    browser.see_heading("Guides and help lines").await?;
    browser.press_button("Back to where I was").await?;
    for page in others {
        browser.see_heading(page.heading).await?;
        page.answer(&browser).await?;
        browser.press_button("Continue").await?;
    }
    browser.see_heading("Check your answers").await?;
    browser.see(HARMED).await
}

/// Asks for another file instead, which no server has.
fn as_if_it_were_not_there(bytes: &mut [u8]) {
    let asked = b"GET /later-";
    let found = bytes
        .windows(asked.len())
        .position(|window| window == asked);
    if let Some(at) = found {
        bytes[at..at + asked.len()].copy_from_slice(b"GET /never-");
    }
}
