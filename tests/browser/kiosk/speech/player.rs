//! Stop, go on, again, faster, louder; and what is left of it for the next visitor.

use anyhow::{Context, Result};
use tests::browser::{Browser, Key, Said, Server, VOICES};

use super::{listening, silence, talking};

const LEAD: &str = "You are not alone";

/// Reading, held at its second stretch.
async fn in_the_middle(server: &Server) -> Result<Browser> {
    let browser = listening(server).await?;
    browser.hold_voice().await?;
    browser.press_button("Read this page").await?;
    says(&browser, "Were you harmed by a crime?").await?;
    browser.end_stretch().await?;
    says(&browser, LEAD).await?;
    Ok(browser)
}

async fn says(browser: &Browser, words: &str) -> Result<()> {
    browser
        .wait_until(words, async || Ok(browser.saying().await?.contains(words)))
        .await
}

fn is_usual(rate: f64) -> bool {
    (rate - 1.0).abs() < 0.01
}

/// Waits until what was said last is so.
async fn is_said(browser: &Browser, how: &str, is_so: impl Fn(&Said) -> bool) -> Result<()> {
    let said = browser.wait_until(how, async || Ok(is_so(&last(browser).await?)));
    match said.await {
        Ok(()) => Ok(()),
        Err(error) => Err(error.context(format!("{:?}", last(browser).await?))),
    }
}

async fn last(browser: &Browser) -> Result<Said> {
    browser.said().await?.pop().context("nothing was said")
}

#[tokio::test]
async fn reading_stops_and_goes_on_with_the_same_sentence() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server).await?;
    browser.press_button("Pause").await?;
    silence(&browser).await?;
    browser.press_button("Resume").await?;
    says(&browser, LEAD).await?;
    browser.end_stretch().await?;
    says(&browser, "It takes about ten minutes.").await
}

#[tokio::test]
async fn what_was_read_is_repeated_from_its_beginning() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server).await?;
    browser.press_button("Repeat").await?;
    says(&browser, "Were you harmed by a crime?").await
}

#[tokio::test]
async fn speed_and_volume_go_by_steps_and_are_heard_at_once() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server).await?;
    let usual = last(&browser).await?;
    assert!(is_usual(usual.rate) && usual.volume < 0.7, "{usual:?}");
    browser.press_button("Faster").await?;
    let faster = |now: &Said| now.rate > 1.2 && now.text == usual.text;
    is_said(&browser, "the same, faster", faster).await?;
    browser.see("Speed 4 of 6").await?;
    for _ in 0..5 {
        browser.press_button("Slower").await?;
    }
    is_said(&browser, "it slowly", |now| now.rate < 0.7).await?;
    browser.see("Speed 1 of 6").await?;
    for _ in 0..4 {
        browser.press_button("Louder").await?;
    }
    browser.see("Volume 5 of 5").await?;
    let loudest = |now: &Said| (now.volume - 1.0).abs() < 0.01;
    is_said(&browser, "it loudly", loudest).await?;
    browser.press_button("Quieter").await?;
    browser.see("Volume 4 of 5").await
}

#[tokio::test]
async fn reading_ends_when_somebody_says_so() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server).await?;
    browser.press_button("Stop reading").await?;
    silence(&browser).await?;
    browser.forget_said().await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    assert_eq!(browser.said().await?, Vec::new());
    Ok(())
}

#[tokio::test]
async fn keys_stop_repeat_and_make_louder() -> Result<()> {
    let server = Server::start()?;
    let browser = talking(&server).await?;
    browser.hold_voice().await?;
    browser.press_character('*').await?;
    says(&browser, "Welcome").await?;
    browser.press_character('/').await?;
    silence(&browser).await?;
    browser.press_character('/').await?;
    says(&browser, "Welcome").await?;
    let before = last(&browser).await?;
    browser.press_character('+').await?;
    let louder = |now: &Said| now.volume > before.volume;
    is_said(&browser, "it louder", louder).await?;
    browser.press_character('-').await?;
    let as_before = |now: &Said| (now.volume - before.volume).abs() < 0.01;
    is_said(&browser, "it as loudly as before", as_before).await?;
    browser.end_stretch().await?;
    browser.press_character('0').await?;
    says(&browser, "Welcome").await?;
    // A number without an option says so.
    browser.press_character('9').await?;
    says(&browser, "There is no option with that number.").await
}

#[tokio::test]
async fn nothing_of_the_voice_is_left_for_the_next_visitor() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server).await?;
    browser.press_button("Louder").await?;
    browser.press_button("Faster").await?;
    browser.press_button("Finish and erase").await?;
    the_next_begins_in_silence(&browser).await?;

    // Nobody there any more, in the middle of a word.
    let browser = in_the_middle(&server).await?;
    browser.pass(180).await?;
    browser.see("Do you need more time?").await?;
    browser.pass(30).await?;
    the_next_begins_in_silence(&browser).await?;

    // In the middle of a word, by three presses of Shift.
    let browser = in_the_middle(&server).await?;
    for _ in 0..3 {
        browser.press(Key::Shift).await?;
    }
    the_next_begins_in_silence(&browser).await
}

async fn the_next_begins_in_silence(browser: &Browser) -> Result<()> {
    browser.see("Touch the screen to begin").await?;
    assert_eq!(browser.said().await?, Vec::new());
    browser.begin_in("English").await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    assert_eq!(browser.said().await?, Vec::new());
    browser.press_button("Listen").await?;
    browser.press_button("Start reading").await?;
    browser.see("Speed 3 of 6").await?;
    browser.see("Volume 3 of 5").await?;
    browser
        .wait_until("reading", async || Ok(!browser.said().await?.is_empty()))
        .await?;
    let first = &browser.said().await?[0];
    assert!(is_usual(first.rate) && first.volume < 0.7, "{first:?}");
    assert!(VOICES.iter().any(|(name, _)| *name == first.voice));
    Ok(())
}
