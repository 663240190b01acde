//! Whatever opens over the page is heard, all of it and every button of it, and so is where one is once
//! it closes.

use anyhow::{Result, bail};
use tests::browser::{Browser, Key, Server};

use super::{listening, press, silence, step_to, talking};

/// More things than any dialog has.
const MOST_THINGS: usize = 20;

/// The code, as it is shown.
const CODE: &str = "return document.querySelector('.receipt-code__text').textContent.trim();";

/// Up, thing by thing, until one is said that holds these words.
async fn step_up_to(browser: &Browser, words: &str) -> Result<()> {
    for _ in 0..MOST_THINGS {
        silence(browser).await?;
        browser.forget_said().await?;
        browser.press(Key::Up).await?;
        browser
            .wait_until("something to be said", async || {
                Ok(!browser.said().await?.is_empty())
            })
            .await?;
        let said = browser.said().await?;
        if said.iter().any(|one| one.text.contains(words)) {
            return Ok(());
        }
    }
    bail!("“{words}” is never said on the way up")
}

#[tokio::test]
async fn the_question_for_more_time_is_heard_with_both_its_buttons() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.forget_said().await?;
    // Listening has given more time than usual; once it is over the usual time begins.
    browser
        .wait_until("the question", async || {
            browser.pass(15).await?;
            Ok(browser.text().await?.contains("Do you need more time?"))
        })
        .await?;
    browser
        .hear_said(&[
            "Do you need more time?",
            "we erase your answers",
            "seconds left",
            "I need more time, button",
            "Finish and erase, button",
            "I need more time, button",
        ])
        .await?;
    browser.press_button("I need more time").await?;
    browser
        .wait_until("the dialog to close", async || {
            Ok(!browser.text().await?.contains("Do you need more time?"))
        })
        .await
}

#[tokio::test]
async fn help_is_heard_in_the_offices_words_with_its_number_and_its_buttons() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.forget_said().await?;
    browser.press_button("Help").await?;
    browser
        .hear_said(&[
            "Ask a member of staff",
            "Please ask at the front desk.",
            "1. 8, 5, 5. 4, 8, 8. 6, 4, 2, 3",
            "Close, button",
            "Finish and erase, button",
            "Close, button",
        ])
        .await?;
    browser.press_button("Close").await?;
    browser.hear_said(&["Help, button"]).await
}

#[tokio::test]
async fn the_curtain_says_what_it_is_and_how_it_goes_away() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    browser.forget_said().await?;
    browser.press_button("Hide screen").await?;
    browser
        .hear_said(&["Hidden screen", "Show the page again, button"])
        .await?;
    browser.press_button("Show the page again").await?;
    browser.hear_said(&["Hide screen, button"]).await
}

#[tokio::test]
async fn going_on_with_a_telephone_is_heard_and_its_code_letter_by_letter() -> Result<()> {
    let server = Server::start()?;
    let browser = talking(&server).await?;
    press(&browser, "Start").await?;
    browser.hear_said(&["Continue, button"]).await?;
    press(&browser, "Go on with your own phone").await?;
    browser
        .hear_said(&["Go on with your own phone, heading"])
        .await?;
    browser
        .see("Point the camera of your phone at the picture.")
        .await?;
    let code = browser.client().execute(CODE, Vec::new()).await?;
    let first = code.as_str().unwrap_or_default().split('-').next();
    let letters: Vec<String> = first
        .unwrap_or_default()
        .chars()
        .map(String::from)
        .collect();
    assert!(letters.len() > 1, "{code}");
    let spelled = letters.join(", ");
    // Who does not see the picture hears what to do instead, unasked.
    browser
        .hear_said(&[
            "Point the camera of your phone at the picture.",
            "Or open this page on your phone and type the code:",
            &spelled,
        ])
        .await?;

    // And again, thing by thing.
    step_up_to(&browser, &spelled).await?;
    let slowly = browser.said().await?.iter().any(|one| one.rate < 0.8);
    assert!(slowly, "{:?}", browser.said().await?);
    step_up_to(&browser, "Or open this page on your phone").await?;
    step_up_to(&browser, "Point the camera of your phone").await?;
    step_to(&browser, "Finish and erase, button").await?;

    // Escape closes it, and says where one is then.
    browser.forget_said().await?;
    browser.press(Key::Escape).await?;
    browser
        .hear_said(&["Go on with your own phone, button"])
        .await
}
