//! More time, and what is left when nobody asks for it. The clock of these pages passes by hand.

use std::path::PathBuf;

use anyhow::Result;
use tests::browser::{Browser, Engine, KIOSK_PORTRAIT, Key, Means, Role, Server, files_holding};

use super::{CANARY, NAME, ask, becomes, go_to_the_name, holds, kiosk};

/// As an office has them that did not choose.
const IDLE: u32 = 75;
const COUNTDOWN: u32 = 30;
const QUESTION: &str = "Do you need more time?";
const NOBODY: &str = "Touch the screen to begin";

/// Somebody who has typed something that nobody else may find.
async fn in_the_middle(server: &Server, means: Means) -> Result<Browser> {
    let browser = kiosk(server, KIOSK_PORTRAIT, means).await?;
    browser.begin_in("English").await?;
    go_to_the_name(&browser).await?;
    browser.fill(NAME, &format!("{CANARY} Ana")).await?;
    Ok(browser)
}

/// Nothing of the visit can be had back by any of the browser's own ways.
async fn nothing_is_left(browser: &Browser) -> Result<()> {
    browser.see(NOBODY).await?;
    browser.go_back().await?;
    shows_nothing(browser).await?;
    browser.client().forward().await?;
    shows_nothing(browser).await?;
    browser.see(NOBODY).await?;
    browser.reload().await?;
    browser.see(NOBODY).await?;
    shows_nothing(browser).await?;
    let traces = browser.traces().await?.text();
    assert!(!traces.contains(CANARY), "{traces}");
    Ok(())
}

/// The page that stands now, whichever it is, knows nothing of the visit.
async fn shows_nothing(browser: &Browser) -> Result<()> {
    assert!(!browser.has(Role::Button, "Continue").await?);
    let typed = "return !Array.from(document.querySelectorAll('input')).some(({ value }) => value.includes('zxqv'))
        && !document.documentElement.outerHTML.includes('zxqv');";
    holds(browser, typed).await
}

#[tokio::test]
async fn nobody_there_any_more_leaves_nothing() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Touch).await?;
    browser.pass(IDLE).await?;
    browser.find(Role::Dialog, QUESTION).await?;
    browser.see("30 seconds left").await?;
    browser.is_accessible("the question for more time").await?;
    browser.pass(COUNTDOWN).await?;
    nothing_is_left(&browser).await?;
    // No office would hear from this screen on which page the visit ended.
    assert_eq!(browser.traces().await?.session, Vec::<String>::new());

    let profile = browser.close();
    let nothing = Vec::<PathBuf>::new();
    assert_eq!(files_holding(profile.path(), CANARY)?, nothing);
    let again = Browser::start_again(Engine::Chromium, profile).await?;
    again.visit(&server.page("/kiosk")).await?;
    again.see(NOBODY).await?;
    shows_nothing(&again).await?;
    assert_eq!(files_holding(again.close().path(), CANARY)?, nothing);
    Ok(())
}

/// What a person may have changed on the page for themselves, and what may stand open on it.
const LOOK: &str = "
    const root = document.documentElement;
    return JSON.stringify([
        { ...root.dataset }, root.lang, root.dir, getComputedStyle(root).fontSize,
        getComputedStyle(document.body).backgroundColor,
        document.querySelectorAll('.keyboard, dialog[open]').length,
    ]);
";
const KEYBOARD: &str = "Keyboard on the screen";

#[tokio::test]
async fn what_a_person_chose_is_not_there_for_the_next() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.begin_in("English").await?;
    let usual = ask(&browser, LOOK).await?;
    browser.press_button("Language and display").await?;
    browser.choose("High contrast").await?;
    browser.press(Key::Escape).await?;
    browser.press_button("Move down").await?;
    go_to_the_name(&browser).await?;
    browser.touch_field(NAME).await?;
    browser.find(Role::Region, KEYBOARD).await?;
    browser.press_button("A").await?;
    assert_ne!(ask(&browser, LOOK).await?, usual);
    // Nobody there any more, with the keys on the screen and a letter in the field.
    browser.pass(IDLE).await?;
    browser.find(Role::Dialog, QUESTION).await?;
    browser.pass(COUNTDOWN).await?;
    browser.see(NOBODY).await?;
    assert!(!browser.has(Role::Region, KEYBOARD).await?);
    assert!(!browser.has(Role::Dialog, QUESTION).await?);
    browser.begin_in("English").await?;
    becomes(&browser, LOOK, usual.clone()).await?;

    // And by the button, in another language and with the largest letters.
    browser.press_button("Language and display").await?;
    browser.choose("Largest").await?;
    browser.press_button("العربية").await?;
    browser.see_heading("هل تضررت من جريمة؟").await?;
    assert_ne!(ask(&browser, LOOK).await?, usual);
    browser.press_button("إنهاء ومسح").await?;
    browser.see(NOBODY).await?;
    browser.begin_in("English").await?;
    becomes(&browser, LOOK, usual).await?;
    go_to_the_name(&browser).await?;
    assert_eq!(browser.value(NAME).await?, "");
    Ok(())
}

#[tokio::test]
async fn how_long_nobody_may_do_anything_is_told_before_anybody_begins() -> Result<()> {
    let told = |seconds: u32| {
        format!("If you do nothing for {seconds} seconds, we ask if you need more time.")
    };
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.begin_in("English").await?;
    browser.see(&told(IDLE)).await?;

    let server = Server::start_with("[office.kiosk]\nidle_seconds = 60\n", &[])?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.begin_in("English").await?;
    browser.see(&told(60)).await?;
    browser.is_accessible("the welcome with its time").await?;
    browser.pass(59).await?;
    assert!(!browser.has(Role::Dialog, QUESTION).await?);
    browser.pass(1).await?;
    browser.find(Role::Dialog, QUESTION).await.map(drop)
}

#[tokio::test]
async fn any_one_action_gives_more_time_more_than_ten_times() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Touch).await?;
    for time in 0..12 {
        browser.pass(IDLE).await?;
        browser.find(Role::Dialog, QUESTION).await?;
        browser.pass(COUNTDOWN - 1).await?;
        browser.see("1 second left").await?;
        match time % 3 {
            0 => browser.press_button("I need more time").await?,
            1 => browser.press(Key::Right).await?,
            // Beside the dialog, where there is nothing to press.
            _ => drop(ask(&browser, "document.querySelector('dialog[open]').click();").await?),
        }
        browser.see_none(Role::Dialog, QUESTION).await?;
        assert_eq!(browser.value(NAME).await?, format!("{CANARY} Ana"));
    }
    browser.pass(IDLE).await?;
    browser.pass(COUNTDOWN).await?;
    browser.see(NOBODY).await
}

#[tokio::test]
async fn the_countdown_is_said_but_not_every_second() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Keyboard).await?;
    browser.pass(IDLE).await?;
    browser.see_focus_on("I need more time").await?;
    let said = "return document.querySelector('dialog[open] [role=status]').textContent;";
    let mut heard = vec![ask(&browser, said).await?];
    for _ in 1..COUNTDOWN {
        browser.pass(1).await?;
        let now = ask(&browser, said).await?;
        if now != "" && heard.last() != Some(&now) {
            heard.push(now);
        }
    }
    let seconds = [30, 20, 10, 5, 4, 3, 2].map(|left| format!("{left} seconds left"));
    assert_eq!(heard[..7], seconds);
    assert_eq!(heard[7..], ["1 second left"]);
    Ok(())
}

#[tokio::test]
async fn who_needs_more_time_is_where_they_were() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Keyboard).await?;
    let at_the_field = "return document.activeElement?.matches('#main input') ?? false;";
    holds(&browser, at_the_field).await?;
    browser.pass(IDLE).await?;
    browser.see_focus_on("I need more time").await?;
    browser.press(Key::Enter).await?;
    browser
        .wait_until("the focus to be back", async || {
            Ok(ask(&browser, at_the_field).await? == true)
        })
        .await?;
    browser.see_none(Role::Dialog, QUESTION).await?;
    browser.type_text("!").await?;
    browser.see_value(NAME, &format!("{CANARY} Ana!")).await
}

#[tokio::test]
async fn an_action_in_time_is_not_asked_about() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Keyboard).await?;
    browser.pass(IDLE - 5).await?;
    browser.press(Key::Shift).await?;
    browser.pass(IDLE - 5).await?;
    assert!(!browser.has(Role::Dialog, QUESTION).await?);
    Ok(())
}

#[tokio::test]
async fn a_person_can_erase_at_any_time() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Touch).await?;
    browser.press_button("Finish and erase").await?;
    nothing_is_left(&browser).await?;

    let browser = in_the_middle(&server, Means::Keyboard).await?;
    browser.pass(IDLE).await?;
    browser.find(Role::Dialog, QUESTION).await?;
    browser.press(Key::Tab).await?;
    browser.see_focus_on("Finish and erase").await?;
    browser.press(Key::Enter).await?;
    nothing_is_left(&browser).await?;

    // A dialog covers the button at the top, and has one of its own.
    let browser = in_the_middle(&server, Means::Touch).await?;
    browser.press_button("Help").await?;
    browser.find(Role::Dialog, "Ask a member of staff").await?;
    browser.press_button("Finish and erase").await?;
    nothing_is_left(&browser).await
}

#[tokio::test]
async fn a_kiosk_that_nobody_uses_asks_nobody() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
    browser.pass(10 * IDLE).await?;
    browser.pass(10 * IDLE).await?;
    assert!(!browser.has(Role::Dialog, QUESTION).await?);
    browser.begin_in("Español").await?;
    browser.pass(IDLE).await?;
    browser.find(Role::Dialog, "¿Necesita más tiempo?").await?;
    browser.see("Quedan 30 segundos").await
}

#[tokio::test]
async fn who_looks_for_their_telephone_has_more_time() -> Result<()> {
    let server = Server::start()?;
    let browser = in_the_middle(&server, Means::Touch).await?;
    browser.press_button("Go on with your own phone").await?;
    browser
        .see("You have ten minutes, and it works once.")
        .await?;
    browser.pass(IDLE).await?;
    assert!(!browser.has(Role::Dialog, QUESTION).await?);
    browser.press_button("Go on at this screen").await?;
    browser.pass(IDLE).await?;
    // The usual time holds again as soon as the dialog has said that it is closed.
    browser
        .wait_until("the question", async || {
            browser.pass(1).await?;
            browser.has(Role::Dialog, QUESTION).await
        })
        .await
}
