//! What is typed, and what is never said.

use anyhow::Result;
use tests::browser::{Browser, Key, Means, Server};

use super::{
    super::{NAME, ask, go_to_the_name},
    listening,
};

/// The name's field, made one of the PIN's: no whole journey is needed to hear it.
async fn at_a_secret(server: &Server) -> Result<Browser> {
    let mut browser = listening(server).await?;
    go_to_the_name(&browser).await?;
    browser.hear_said(&[NAME, "Continue, button"]).await?;
    let secret = "const field = document.querySelector('#main input');
        field.blur(); field.type = 'password'; field.inputMode = 'numeric';";
    ask(&browser, secret).await?;
    browser.act_with(Means::Keyboard);
    Ok(browser)
}

async fn no_digit_is_said(browser: &Browser) -> Result<()> {
    for one in browser.said().await? {
        let field = one.text.contains("digit");
        let digits = one.text.chars().filter(char::is_ascii_digit).count();
        // How many were entered may be said; which, never.
        assert!(
            digits == 0 || field && !one.text.contains("4917"),
            "{one:?}"
        );
        assert!(
            one.text != "4" && one.text != "9" && one.text != "7",
            "{one:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn the_digits_of_the_pin_are_never_said() -> Result<()> {
    let server = Server::start()?;
    let browser = at_a_secret(&server).await?;
    browser.forget_said().await?;
    browser.tab_to_field(NAME).await?;
    for digit in ['4', '9', '1', '7'] {
        browser.press_character(digit).await?;
    }
    browser
        .wait_until("four digits", async || {
            let said = browser.said().await?;
            Ok(said
                .iter()
                .filter(|one| one.text == "Digit entered")
                .count()
                == 4)
        })
        .await?;
    browser.press(Key::Tab).await?;
    browser
        .wait_until("the next", async || {
            Ok(browser
                .said()
                .await?
                .iter()
                .any(|one| one.text.contains("Continue")))
        })
        .await?;
    ask(&browser, "document.querySelector('#main input').focus();").await?;
    browser
        .wait_until("how many", async || {
            Ok(browser
                .said()
                .await?
                .iter()
                .any(|one| one.text.contains("4 digits entered")))
        })
        .await?;
    browser.press(Key::Backspace).await?;
    browser
        .wait_until("taking away", async || {
            Ok(browser
                .said()
                .await?
                .iter()
                .any(|one| one.text == "Deleted"))
        })
        .await?;
    no_digit_is_said(&browser).await
}

#[tokio::test]
async fn keys_on_the_screen_do_not_tell_the_pin_either() -> Result<()> {
    let server = Server::start()?;
    let browser = at_a_secret(&server).await?;
    browser.forget_said().await?;
    browser.tab_to_field(NAME).await?;
    browser.press_button("Use the keys on the screen").await?;
    browser.press_button("4").await?;
    browser.press_button("9").await?;
    browser
        .wait_until("two digits", async || {
            let said = browser.said().await?;
            Ok(said
                .iter()
                .filter(|one| one.text == "Digit entered")
                .count()
                == 2)
        })
        .await?;
    assert!(
        browser
            .said()
            .await?
            .iter()
            .any(|one| one.text.contains("Digit key"))
    );
    no_digit_is_said(&browser).await
}

#[tokio::test]
async fn letters_are_said_as_they_are_typed() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    go_to_the_name(&browser).await?;
    browser.hear_said(&[NAME, "Continue, button"]).await?;
    browser.touch_field(NAME).await?;
    for key in ["A", "n", "Space"] {
        browser.press_button(key).await?;
    }
    browser.hear_said(&["A", "N", "Space"]).await?;
    browser.press_button("Delete").await?;
    browser.hear_said(&["Deleted"]).await
}

#[tokio::test]
async fn dots_for_what_is_hidden_are_said_as_such() -> Result<()> {
    let server = Server::start()?;
    let browser = listening(&server).await?;
    // As the check shows a PIN.
    let dots = "document.querySelector('#main .lead').textContent = '••••';";
    ask(&browser, dots).await?;
    browser.forget_said().await?;
    browser.press_button("Read this page").await?;
    browser
        .hear_said(&[
            "Were you harmed by a crime?",
            "hidden",
            "It takes about ten minutes.",
        ])
        .await
}
