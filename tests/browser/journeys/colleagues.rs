//! Somebody fills every form of a case while a colleague changes the case: nothing that was chosen or typed is
//! lost, nor the place where they write. Nor is it where they were too late with one of them.

use anyhow::{Context, Result};
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Server};

use super::{
    desk::Desk,
    people::colleague,
    referring::{AGREED, LIFELINE, choose_place},
    told,
    walk::{AT_HOME, walk},
};

const NOTE: &str = "Note for the office";

/// From now on nobody tells the page that somebody else changed the case: it is too late, for certain.
const HEAR_NOTHING: &str = "
    const fetched = window.fetch.bind(window);
    window.fetch = (asked, ...rest) => {
        const address = typeof asked === 'string' ? asked : asked.url;
        return address.endsWith('/presence') ? new Promise(() => {}) : fetched(asked, ...rest);
    };
";

#[tokio::test]
async fn what_is_typed_stays_while_a_colleague_changes_the_case() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let margaret = desk.browser();
    margaret.set_viewport(KIOSK_LANDSCAPE).await?;
    let benjamin = colleague(margaret, "Specialist", "benjamin").await?;

    margaret.follow_link("Queue").await?;
    margaret.follow_link(&reference).await?;
    refers(margaret).await?;
    fills_every_form(margaret).await?;
    let typed = everything(margaret).await?;
    assert!(
        typed.iter().all(|(_, value)| !value.is_empty()),
        "{typed:?}"
    );

    benjamin.follow_link(&reference).await?;
    benjamin.press_button("Claim").await?;
    margaret.see("benjamin has it.").await?;
    assert_eq!(everything(margaret).await?, typed);
    margaret
        .wait_until("the focus to be where they write", async || {
            Ok(writes_in(margaret).await?.as_deref() == Some("case-note"))
        })
        .await?;

    hears_nothing(margaret).await?;
    benjamin.press_button("Wait for the visitor").await?;
    benjamin
        .see("benjamin set the case to wait for the visitor.")
        .await?;
    margaret.press_button("Close it").await?;
    margaret.see("and nothing was overwritten").await?;
    margaret
        .see("benjamin set the case to wait for the visitor.")
        .await?;
    assert_eq!(everything(margaret).await?, typed);
    margaret.see_focus_on("Close it").await?;

    // What is kept goes out of its form, and out of no other.
    margaret.press_button("Keep the note").await?;
    margaret.see("margaret wrote a note.").await?;
    margaret.see_value(NOTE, "").await?;
    let left = everything(margaret).await?;
    for ((label, before), (_, after)) in typed.iter().zip(&left) {
        let expected = if *label == NOTE { "" } else { before.as_str() };
        assert_eq!(after, expected, "{label}");
    }
    Ok(())
}

/// So that there is something of which nobody knows what came.
async fn refers(browser: &Browser) -> Result<()> {
    browser.press_button("Refer the person").await?;
    choose_place(browser, LIFELINE).await?;
    browser.choose(AGREED).await?;
    browser
        .press_button("Write it from the chosen places")
        .await?;
    browser.see("It is written in English.").await?;
    browser.press_button("Send the message").await?;
    browser.see("The referral is kept.").await?;
    browser.see("margaret referred the person.").await
}

async fn fills_every_form(browser: &Browser) -> Result<()> {
    browser.press_button("Close the case").await?;
    browser
        .select("What it came to", "Wanted help with custody alerts")
        .await?;
    browser.press_button("Hand over or assign").await?;
    browser.select("To whom", "benjamin").await?;
    browser
        .fill("What they should know", "Calls after five.")
        .await?;
    browser.press_button("Record a contact attempt").await?;
    browser.select("How you tried", "Email").await?;
    browser.select("What came of it", "No answer").await?;
    browser.press_button("Link or merge").await?;
    browser
        .fill("Reference of the other case", "00000-00000")
        .await?;
    browser
        .select("What they have to do with each other", "The same matter")
        .await?;
    browser.fill("Reply", "We are looking into it.").await?;
    let outcome = format!("What came of {LIFELINE}");
    browser.select(&outcome, "They got help there").await?;
    browser.fill(NOTE, "Speaks Spanish at home.").await
}

/// Every field of the case with what it holds.
async fn everything(browser: &Browser) -> Result<Vec<(String, String)>> {
    let outcome = format!("What came of {LIFELINE}");
    let lists = [
        "What it came to",
        "To whom",
        "How you tried",
        "What came of it",
        "What they have to do with each other",
        outcome.as_str(),
    ];
    let texts = [
        "What they should know",
        "Reference of the other case",
        "Reply",
        NOTE,
    ];
    let mut all = Vec::new();
    for label in lists {
        all.push((label.to_owned(), browser.selected(label).await?));
    }
    for label in texts {
        all.push((label.to_owned(), browser.value(label).await?));
    }
    Ok(all)
}

/// The id of the field that has the focus.
async fn writes_in(browser: &Browser) -> Result<Option<String>> {
    let focused = browser.client().active_element().await?;
    Ok(focused.attr("id").await?)
}

async fn hears_nothing(browser: &Browser) -> Result<()> {
    browser.client().execute(HEAR_NOTHING, Vec::new()).await?;
    Ok(())
}
