//! The PIN is heard and shown nowhere once it was typed: not where the answers are checked, and not
//! after they are sent. The next in line hears and sees as much as the person does.

use anyhow::{Context, Result};
use serde_json::json;
use tests::browser::{Browser, KIOSK_PORTRAIT, Means, Server, VOICES};

use super::{opened::read_by_the_notifier, told, walk::go_through};

const PIN: &str = "4917";
/// Whether the part of the page that is about this visit holds the PIN, even where nobody sees it.
const HOLDS_IT: &str = "return document.querySelector('#main').outerHTML.includes('4917');";
/// What stands behind the PIN's name at the check.
const SHOWN: &str = "
    const row = [...document.querySelectorAll('.check__row')]
        .find((row) => row.querySelector('dt').textContent.trim() === 'PIN');
    return row?.querySelector('.check__answer').textContent.trim() ?? '';
";

#[tokio::test]
async fn the_pin_is_hidden_from_eyes_and_ears_at_the_check_and_after_it() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Touch);
    browser.set_viewport(KIOSK_PORTRAIT).await?;
    browser.give_voices(&VOICES).await?;
    browser.arrive(&server.page("/kiosk")).await?;
    browser.press_button("Start").await?;
    let pages = told::alerts_and_little_else();
    let (last, before) = pages.split_last().context("a last page")?;
    go_through(&browser, before, async |_| Ok(())).await?;
    browser.see_heading(last.heading).await?;
    browser.press_button("Listen").await?;
    browser.press_button("Start reading").await?;
    browser.hear_said(&["Continue, button"]).await?;

    browser.press_button("Continue").await?;
    browser.see_heading("Check your answers").await?;
    let shown = browser.client().execute(SHOWN, Vec::new()).await?;
    assert_eq!(shown, json!("••••"));
    tells_no_pin(&browser, "Send, button").await?;
    browser
        .hear_said(&["PIN", "hidden", "Send, button"])
        .await?;

    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    tells_no_pin(&browser, "Finish and clear this screen").await?;
    assert_eq!(read_by_the_notifier(&server)?["alert-pin"], PIN);
    Ok(())
}

/// Waits until the page was read to its end, and has told the PIN to nobody.
async fn tells_no_pin(browser: &Browser, end: &str) -> Result<()> {
    browser
        .wait_until("the page to be read", async || {
            let said = browser.said().await?;
            Ok(said.iter().any(|one| one.text.contains(end)))
        })
        .await?;
    for one in browser.said().await? {
        // However it is spelled.
        let digits: String = one.text.chars().filter(char::is_ascii_digit).collect();
        assert!(!digits.contains(PIN), "{one:?}");
    }
    for words in [browser.text().await?, browser.on_paper().await?] {
        assert!(!words.contains(PIN), "{words}");
    }
    let held = browser.client().execute(HOLDS_IT, Vec::new()).await?;
    assert_eq!(held, json!(false));
    Ok(())
}
