//! A whole visit by ears alone: nothing is looked at but what was said.

use anyhow::{Context, Result};
use tests::browser::{Browser, Key, Server};

use super::{press, step_to, talking};

#[tokio::test]
async fn a_whole_visit_is_made_by_ears_alone() -> Result<()> {
    let server = Server::start()?;
    let browser = talking(&server).await?;
    press(&browser, "Start").await?;
    browser
        .hear_said(&[
            "Question 1",
            "Part 1 of",
            "Are you safe right now? heading",
            "Why we ask, button, closed",
            "Yes, choose one, option 1 of 3, not chosen",
            "option 3 of 3, not chosen",
            "Continue, button",
        ])
        .await?;

    // Going on with nothing done is said, and leads to where it is mended.
    press(&browser, "Continue").await?;
    browser
        .hear_said(&[
            "There is a problem",
            "Choose yes, no or “I’m not sure”, link",
        ])
        .await?;
    step_to(&browser, "Choose yes, no").await?;
    browser.press(Key::Enter).await?;
    browser
        .hear_said(&[
            "Choose yes, no or “I’m not sure”",
            "Yes, choose one, option 1 of 3",
        ])
        .await?;

    browser.press_character('1').await?;
    browser
        .hear_said(&["Yes, choose one, option 1 of 3, chosen"])
        .await?;
    press(&browser, "Continue").await?;
    browser
        .hear_said(&["What we can do here, and what we cannot, heading"])
        .await?;
    press(&browser, "Continue").await?;
    browser
        .hear_said(&["What brings you here today? heading", "option 1 of"])
        .await?;
    browser.press_character('1').await?;
    browser
        .hear_said(&["choose one, option 1 of 6, chosen"])
        .await?;
    press(&browser, "Continue").await?;
    browser
        .hear_said(&["How we use your answers, heading", "check box, not checked"])
        .await?;
    step_to(&browser, "check box").await?;
    browser.press(Key::Enter).await?;
    browser.hear_said(&["check box, checked"]).await?;
    press(&browser, "Continue").await?;
    browser.hear_said(&["Who was harmed? heading"]).await?;
    press(&browser, "Continue").await?;

    // A field: its name once, and each letter as it is typed.
    browser
        .hear_said(&["What should we call you? heading", "text field, empty"])
        .await?;
    step_to(&browser, "What should we call you? text field, empty").await?;
    browser.type_text("Ana").await?;
    browser.hear_said(&["A", "N", "A"]).await?;
    press(&browser, "Continue").await?;
    browser
        .hear_said(&["What would help you? heading", "check box, option 1 of"])
        .await?;
    step_to(&browser, "Something else, check box").await?;
    browser.press(Key::Space).await?;
    browser.hear_said(&[", checked"]).await?;
    skip_to_contact(&browser).await?;
    the_end(&browser).await
}

/// What follows may be left out.
async fn skip_to_contact(browser: &Browser) -> Result<()> {
    for next in [
        "What happened to you?",
        "Did it happen once or over time?",
        "When did it happen?",
        "Where did it happen?",
        "Was it reported to the police?",
        "Who was the person who harmed you?",
        "Are you afraid that this person may hurt you or someone close to you?",
        "How may we contact you safely?",
    ] {
        press(browser, "Continue").await?;
        browser
            .hear_said(&[&format!("{next} heading"), "Continue, button"])
            .await?;
    }
    step_to(browser, "I will contact you.").await?;
    browser.press(Key::Enter).await?;
    browser.hear_said(&[", checked"]).await?;
    for next in [
        "Do you want an interpreter?",
        "Is there anything that makes it easier for you to talk with us?",
        "May we ask four short questions for statistics?",
    ] {
        press(browser, "Continue").await?;
        browser.hear_said(&[&format!("{next} heading")]).await?;
    }
    Ok(())
}

/// The check, and the confirmation with its reference, slowly and letter by letter.
async fn the_end(browser: &Browser) -> Result<()> {
    press(browser, "Continue").await?;
    browser
        .hear_said(&[
            "Your answers",
            "Check your answers, heading",
            "Your name",
            "Ana",
            "Change",
        ])
        .await?;
    // It is the longest page of all.
    for part in ["What happened, heading", "How we can reach you, heading"] {
        browser.hear_said(&[part]).await?;
    }
    browser.hear_said(&["Send, button"]).await?;
    press(browser, "Send").await?;
    browser
        .wait_until("the reference to be said", async || {
            let said = browser.said().await?;
            Ok(said.iter().any(|one| one.text == "Your reference")
                && said
                    .iter()
                    .any(|one| one.text.contains("Finish and clear this screen")))
        })
        .await?;
    let said = browser.said().await?;
    let label = said.iter().position(|one| one.text == "Your reference");
    let reference = label
        .and_then(|label| said.get(label + 1))
        .context("a reference")?;
    let shown = browser.client().execute(
        "return document.querySelector('.confirmation__reference').textContent;",
        Vec::new(),
    );
    let shown = shown.await?;
    let letters = |group: &str| {
        let letters: Vec<String> = group.chars().map(String::from).collect();
        letters.join(", ")
    };
    let spelled: Vec<String> = shown
        .as_str()
        .unwrap_or_default()
        .split('-')
        .map(letters)
        .collect();
    assert_eq!(reference.text, spelled.join(". "));
    assert!(reference.rate < 0.8, "{reference:?}");
    // What is unfolded is read, the code letter by letter too.
    press(browser, "Show my private code").await?;
    browser
        .hear_said(&["Hide my private code, button, open"])
        .await?;
    browser
        .wait_until("the code to be said", async || {
            let said = browser.said().await?;
            Ok(said
                .iter()
                .any(|one| one.rate < 0.8 && one.text.matches(", ").count() > 8))
        })
        .await?;
    press(browser, "Finish and clear this screen").await?;
    browser.see("Touch the screen to begin").await
}
