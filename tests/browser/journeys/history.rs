//! A request for history is answered from a record of which nobody knows whether it is protected: its values are
//! masked, one asks to see them, a second person agrees in another browser, and the letter tells nothing.

use std::path::PathBuf;

use anyhow::{Context, Result};
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Key, Role, Server, files_holding};

use super::{
    desk::{Desk, in_every_look},
    people::colleague,
    told,
    walk::{AT_HOME, walk},
};

const VALUE: &str = "Held at Pine Ridge since March";
const TITLE: &str = "Releasable history";

#[tokio::test]
async fn a_locked_answer_is_seen_once_a_second_person_agreed() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let margaret = desk.browser();
    margaret.set_viewport(KIOSK_LANDSCAPE).await?;
    let naomi = colleague(margaret, "Supervisor", "naomi").await?;
    naomi.set_viewport(KIOSK_LANDSCAPE).await?;

    margaret.follow_link("Queue").await?;
    margaret.follow_link(&reference).await?;
    answers(margaret).await?;
    asks_by_keyboard(margaret).await?;
    naomi.follow_link(&reference).await?;
    naomi.see("margaret asked to see the values.").await?;
    in_every_look(&naomi, "desk-history-asked").await?;
    naomi.press_button("Agree that margaret sees them").await?;
    naomi.see("You agreed.").await?;
    naomi.see_focus_on(TITLE).await?;
    assert!(!naomi.has(Role::Button, "Show the values").await?);

    // What naomi said shows by itself.
    margaret.see("naomi agreed.").await?;
    margaret.press_button("Show the values").await?;
    margaret.see(VALUE).await?;
    margaret.see_focus_on(TITLE).await?;
    in_every_look(margaret, "desk-history-seen").await?;
    margaret.press_button("Hide the values").await?;
    margaret.see_focus_on(TITLE).await?;
    margaret.see_gone(VALUE).await?;

    naomi.press_button("Send the answer").await?;
    naomi
        .see("The answer was sent to the person’s private code.")
        .await?;
    naomi.see_focus_on(TITLE).await?;
    assert!(!naomi.text().await?.contains(VALUE));
    in_every_look(&naomi, "desk-history-sent").await?;
    assert_eq!(files_holding(server.data(), VALUE)?, Vec::<PathBuf>::new());
    Ok(())
}

async fn answers(browser: &Browser) -> Result<()> {
    browser
        .see("The person did not ask for history in the questions.")
        .await?;
    browser.press_button("Open a request").await?;
    browser.see("The request is open.").await?;
    browser.see_focus_on(TITLE).await?;
    browser
        .see("Answer what may be told of the history")
        .await?;
    browser.press_button("Answer the request").await?;
    browser.find(Role::Dialog, "Answer the request").await?;
    browser.press_button("Keep the answer").await?;
    browser
        .see("Say first whether the record is protected.")
        .await?;
    browser.choose("Not known").await?;
    assert!(!browser.has(Role::Checkbox, "Medical facts").await?);
    browser.choose("In custody now").await?;
    browser.press_button("Keep the answer").await?;
    browser
        .see("Write each value in one line of 1 to 120 characters")
        .await?;
    browser
        .fill("In custody now: what you write down", VALUE)
        .await?;
    in_every_look(browser, "desk-history-answer").await?;
    browser.press_button("Keep the answer").await?;
    browser
        .see("The answer is kept. It was not sent yet.")
        .await?;
    browser.see("Masked").await?;
    browser
        .see("margaret answered the request for history.")
        .await?;
    let text = browser.text().await?;
    assert!(!text.contains(VALUE), "{text}");
    browser
        .see_gone("Answer what may be told of the history")
        .await?;
    Ok(())
}

async fn asks_by_keyboard(browser: &Browser) -> Result<()> {
    browser.press_button("Ask to see the values").await?;
    browser.find(Role::Dialog, "Ask to see the values").await?;
    in_every_look(browser, "desk-history-ask").await?;
    browser
        .fill("Why they have to be seen", "The court asks for it.")
        .await?;
    browser.press(Key::Tab).await?;
    browser.press(Key::Enter).await?;
    browser
        .see("You asked. A second person has to agree.")
        .await?;
    browser.see_focus_on(TITLE).await?;
    assert!(!browser.has(Role::Button, "Show the values").await?);
    Ok(())
}
