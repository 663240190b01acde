//! 'Listen', and what follows focus, choices and news.

use anyhow::Result;
use tests::browser::{Browser, KIOSK_PORTRAIT, Key, Means, Role, Server, VOICES};

use super::{super::go_to_consent, kiosk_with, listening, press, silence, step_to, talking};

#[tokio::test]
async fn nothing_is_said_before_somebody_was_told_of_the_headphones() -> Result<()> {
    let server = Server::start()?;
    let browser = kiosk_with(&server, &VOICES, KIOSK_PORTRAIT).await?;
    browser
        .see("To hear this screen: plug in headphones and press 5")
        .await?;
    browser.begin_in("English").await?;
    browser.press_button("Listen").await?;
    browser.see("Plug headphones into the jack first.").await?;
    browser.press_button("Not now").await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.choose("Yes").await?;
    assert_eq!(browser.said().await?, Vec::new());

    browser.press_button("Listen").await?;
    assert_eq!(browser.said().await?, Vec::new());
    browser.press_button("Start reading").await?;
    browser
        .hear_said(&[
            "Part 1 of",
            "Are you safe right now?",
            "Yes, choose one, option 1 of 3, chosen",
        ])
        .await
}

#[tokio::test]
async fn a_choice_cuts_short_what_is_read_and_is_said() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.press_button("Start").await?;
    browser.hear_said(&["Continue, button"]).await?;
    browser.hold_voice().await?;
    browser.press_button("Read this page").await?;
    browser
        .wait_until("reading", async || {
            Ok(browser.saying().await?.contains("Part 1"))
        })
        .await?;
    browser.choose("No").await?;
    browser
        .wait_until("the choice", async || {
            Ok(browser.saying().await? == "No, choose one, option 2 of 3, chosen")
        })
        .await?;
    browser.end_stretch().await?;
    silence(&browser).await
}

#[tokio::test]
async fn a_new_page_cuts_short_the_one_before() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.hold_voice().await?;
    browser.press_button("Read this page").await?;
    browser.press_button("Start").await?;
    browser
        .wait_until("the question", async || {
            Ok(browser.saying().await?.contains("Part 1"))
        })
        .await?;
    for next in [
        "Are you safe right now?",
        "Think of where you are",
        "Why we ask",
    ] {
        browser.end_stretch().await?;
        browser
            .wait_until(next, async || Ok(browser.saying().await?.contains(next)))
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_focus_is_followed_with_what_describes_it() -> Result<()> {
    let server = Server::start()?;
    let mut browser = listening(&server).await?;
    browser.act_with(Means::Keyboard);
    browser.press_button("Start").await?;
    browser.hear_said(&["Continue, button"]).await?;
    browser.press(Key::Tab).await?;
    browser.hear_said(&["Why we ask, button, closed"]).await?;
    browser.press(Key::Enter).await?;
    browser.hear_said(&["Why we ask, button, open"]).await?;
    browser.press(Key::Tab).await?;
    browser
        .hear_said(&["Yes, choose one, option 1 of 3, not chosen"])
        .await?;
    browser.press_button("Continue").await?;
    browser.hear_said(&["There is a problem"]).await?;
    browser
        .follow_link("Choose yes, no or “I’m not sure”")
        .await?;
    // The group that is entered is described by its error.
    browser
        .hear_said(&[
            "Choose yes, no or “I’m not sure”",
            "Yes, choose one, option 1 of 3",
        ])
        .await
}

#[tokio::test]
async fn guides_are_read_and_numbers_digit_by_digit() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.press_button("Guides and help lines").await?;
    browser
        .hear_said(&[
            "Guides and help lines",
            "button, option 1 of",
            "Can everyone use this? button, option",
        ])
        .await?;
    browser
        .press_button("What VINE is, and what it is not")
        .await?;
    browser
        .hear_said(&[
            "What VINE is, and what it is not",
            "9, 1, 1",
            "What VINE is not",
            "Print",
        ])
        .await?;
    browser.press_button("Back to where I was").await?;
    browser.hear_said(&["Guides and help lines, button"]).await
}

#[tokio::test]
async fn what_is_chosen_from_a_list_is_said_with_what_comes_of_it() -> Result<()> {
    let server = Server::start()?;
    let mut browser = listening(&server).await?;
    open_the_directory(&browser).await?;
    browser
        .touch_option("What do you need?", "A lawyer")
        .await?;
    browser
        .hear_said(&["What do you need? list, A lawyer", "to find help."])
        .await?;
    browser.act_with(Means::Mouse);
    browser.touch_option("Where?", "Alaska").await?;
    browser.hear_said(&["Where? list, Alaska"]).await
}

async fn open_the_directory(browser: &Browser) -> Result<()> {
    browser.press_button("Guides and help lines").await?;
    browser.hear_said(&["Back to where I was, button"]).await?;
    browser.press_button("Find help near you").await?;
    browser.hear_said(&["Print this page, button"]).await
}

#[tokio::test]
async fn arrows_to_the_sides_choose_from_a_list_and_say_where_it_ends() -> Result<()> {
    let server = Server::start()?;
    let browser = talking(&server).await?;
    press(&browser, "Guides and help lines").await?;
    browser.hear_said(&["Back to where I was, button"]).await?;
    press(&browser, "Find help near you").await?;
    browser.hear_said(&["Print this page, button"]).await?;
    step_to(
        &browser,
        "What do you need? list, choose with the left and right arrows, Any help",
    )
    .await?;
    browser.press(Key::Right).await?;
    browser
        .hear_said(&["right arrows, Someone to talk to", "to find help."])
        .await?;
    browser.press(Key::Left).await?;
    browser
        .hear_said(&["right arrows, Any help", "to find help."])
        .await?;
    browser.press(Key::Left).await?;
    browser.hear_said(&["There is nothing more here."]).await
}

#[tokio::test]
async fn the_countdown_is_heard_and_does_not_wait_for_itself() -> Result<()> {
    let server = Server::start()?;
    let browser = talking(&server).await?;
    step_to(&browser, "Start, button").await?;
    browser.forget_said().await?;
    browser.pass(75).await?;
    browser
        .hear_said(&[
            "Do you need more time?",
            "we erase your answers",
            "30 seconds left",
            "I need more time, button",
        ])
        .await?;
    browser.pass(10).await?;
    browser.hear_said(&["20 seconds left"]).await?;
    browser.pass(10).await?;
    browser.hear_said(&["10 seconds left"]).await?;
    browser.pass(10).await?;
    browser.see("Touch the screen to begin").await?;
    assert_eq!(browser.said().await?, Vec::new());
    Ok(())
}

#[tokio::test]
async fn while_it_reads_there_is_more_time_and_then_the_usual() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.hold_voice().await?;
    browser.press_button("Read this page").await?;
    browser
        .wait_until("reading", async || Ok(!browser.saying().await?.is_empty()))
        .await?;
    browser.pass(120).await?;
    assert!(!browser.has(Role::Dialog, "Do you need more time?").await?);
    // Stopping is something that a person does; then the usual time begins.
    browser.press_button("Pause").await?;
    silence(&browser).await?;
    browser.pass(74).await?;
    assert!(!browser.has(Role::Dialog, "Do you need more time?").await?);
    browser.pass(1).await?;
    browser.find(Role::Dialog, "Do you need more time?").await?;
    Ok(())
}

#[tokio::test]
async fn a_number_to_call_is_said_digit_by_digit() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    go_to_consent(&browser).await?;
    browser.press_button("Continue").await?;
    browser
        .hear_said(&["There is a problem", "1; 8, 5, 5; 4, 8, 8; 6, 4, 2, 3"])
        .await
}
