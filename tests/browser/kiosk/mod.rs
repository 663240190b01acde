//! What only a kiosk does, and the bar with language and display that stands on every page.
//!
//! - `attract`: what strangers see, and how a visit begins.
//! - `comfort`: language, letters, colours, the curtain, help.
//! - `idle`: more time, and what is left when nobody asks for it.
//! - `keyboard`: writing without keys of one's own.
//! - `lists`: choosing from many.
//! - `pictures`: each of these at the sizes and in the colours that break pages.
//! - `reach`: everything in the lower half of the panel.
//! - `soak`: visit after visit in one browser, which grows by nothing.
//! - `speech`: the page is read aloud, and used without looking.

mod attract;
mod comfort;
mod idle;
mod keyboard;
mod lists;
mod pictures;
mod reach;
mod soak;
mod speech;

use std::cell::RefCell;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tests::browser::{Browser, Means, Server, Viewport};

/// Stands in what is typed here, and nowhere else.
const CANARY: &str = "zxqv";

/// A kiosk that nobody uses yet, with a clock that stands.
async fn kiosk(server: &Server, viewport: Viewport, means: Means) -> Result<Browser> {
    let mut browser = Browser::start().await?;
    browser.act_with(means);
    browser.set_viewport(viewport).await?;
    browser.hold_the_clock().await?;
    browser.visit(&server.page("/kiosk")).await?;
    browser.see("Touch the screen to begin").await?;
    Ok(browser)
}

/// From the welcome to the page that asks for consent.
async fn go_to_consent(browser: &Browser) -> Result<()> {
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.choose("Yes").await?;
    for next in [
        "What we can do here, and what we cannot",
        "What brings you here today?",
        "How we use your answers",
    ] {
        browser.press_button("Continue").await?;
        browser.see_heading(next).await?;
    }
    Ok(())
}

/// From the welcome to the first field that is typed into.
async fn go_to_the_name(browser: &Browser) -> Result<()> {
    go_to_consent(browser).await?;
    browser
        .choose("I have read this, and the office may use my answers to help me")
        .await?;
    for next in ["Who was harmed?", NAME] {
        browser.press_button("Continue").await?;
        browser.see_heading(next).await?;
    }
    Ok(())
}

/// The heading, and label, of that field.
const NAME: &str = "What should we call you?";

/// Asks the page something that no person can see as a number.
async fn ask(browser: &Browser, script: &str) -> Result<Value> {
    Ok(browser.client().execute(script, Vec::new()).await?)
}

/// Waits until the page answers this.
async fn becomes(browser: &Browser, script: &str, answer: Value) -> Result<()> {
    let last = RefCell::new(Value::Null);
    let same = browser.wait_until(script, async || {
        last.replace(ask(browser, script).await?);
        Ok(*last.borrow() == answer)
    });
    same.await
        .with_context(|| format!("it is {}, not {answer}", last.borrow()))
}

/// Asserts that the page answers yes.
async fn holds(browser: &Browser, script: &str) -> Result<()> {
    assert_eq!(ask(browser, script).await?, json!(true), "{script}");
    Ok(())
}
