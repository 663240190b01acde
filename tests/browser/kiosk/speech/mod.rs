//! The page is read aloud, and used without looking. The voice speaks to the test.
//!
//! - `listening`: 'Listen', and what follows focus, choices and news.
//! - `pages`: every kind of page is heard once.
//! - `player`: stop, go on, again, faster, louder; and what is left of it for the next visitor.
//! - `dialogs`: whatever opens over the page.
//! - `secret`: what is typed, and what is never said.
//! - `talking`: a whole visit by ears alone.
//! - `voices`: languages, voices that are missing or come late, and no sound at all.
//! - `looks`: the controls on every panel.

mod dialogs;
mod listening;
mod looks;
mod pages;
mod player;
mod secret;
mod talking;
mod voices;

use anyhow::{Context, Result, bail};
use tests::browser::{Browser, KIOSK_PORTRAIT, Key, Means, Server, VOICES, Viewport};

/// More steps than any page has things.
const MOST_STEPS: usize = 100;

/// A kiosk with these voices, that nobody uses yet.
async fn kiosk_with(
    server: &Server,
    voices: &[(&str, &str)],
    viewport: Viewport,
) -> Result<Browser> {
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Touch);
    browser.set_viewport(viewport).await?;
    browser.hold_the_clock().await?;
    browser.give_voices(voices).await?;
    browser.visit(&server.page("/kiosk")).await?;
    browser.see("Touch the screen to begin").await?;
    Ok(browser)
}

/// Somebody at the welcome who has everything read, by touch.
async fn listening(server: &Server) -> Result<Browser> {
    let browser = kiosk_with(server, &VOICES, KIOSK_PORTRAIT).await?;
    browser.begin_in("English").await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    browser.press_button("Listen").await?;
    browser.press_button("Start reading").await?;
    browser
        .hear_said(&["Were you harmed by a crime?", "Start, button"])
        .await?;
    Ok(browser)
}

/// Somebody who let the kiosk talk, at the welcome, with keys alone.
async fn talking(server: &Server) -> Result<Browser> {
    let mut browser = kiosk_with(server, &VOICES, KIOSK_PORTRAIT).await?;
    browser.act_with(Means::Keyboard);
    browser.see("press 5").await?;
    browser.press_character('5').await?;
    browser
        .hear_said(&["Choose your language", "English, button, press 1"])
        .await?;
    browser.press_character('1').await?;
    browser
        .hear_said(&[
            "This screen talks.",
            "Were you harmed by a crime?",
            "Start, button",
        ])
        .await?;
    Ok(browser)
}

/// Down, thing by thing, until one is said that holds these words. Each thing must say something.
async fn step_to(browser: &Browser, words: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..MOST_STEPS {
        silence(browser).await?;
        browser.forget_said().await?;
        browser.press(Key::Down).await?;
        let spoken = browser
            .wait_until("something to be said", async || {
                Ok(!browser.said().await?.is_empty())
            })
            .await;
        spoken.with_context(|| format!("on the way to “{words}” was said {passed:#?}"))?;
        let said = browser.said().await?;
        if said.iter().any(|one| one.text.contains(words)) {
            return Ok(());
        }
        passed.extend(said.into_iter().map(|one| one.text));
    }
    bail!("“{words}” is never said; what is said is {passed:#?}")
}

/// Waits until nothing is being said.
async fn silence(browser: &Browser) -> Result<()> {
    browser
        .wait_until("silence", async || Ok(browser.saying().await?.is_empty()))
        .await
}

/// To a button by arrows, and presses it.
async fn press(browser: &Browser, name: &str) -> Result<()> {
    step_to(browser, &format!("{name}, button")).await?;
    browser.forget_said().await?;
    browser.press(Key::Enter).await
}
