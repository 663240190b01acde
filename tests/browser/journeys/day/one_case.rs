//! One case, by keyboard: found in the queue, read, claimed, noted, answered, referred and handed over.

use anyhow::{Result, bail};
use tests::browser::{Browser, Key, Role};

use super::focus::is_kept;
use crate::journeys::referring::{LIFELINE, choose_place};

/// More rows than the page of a queue has.
const MOST_ROWS: usize = 60;

pub(super) async fn from_the_queue_to_the_hand_over(
    browser: &Browser,
    reference: &str,
) -> Result<()> {
    finds_it_in_the_queue(browser, reference).await?;
    claims_and_notes(browser).await?;
    replies_from_a_template(browser).await?;
    refers_with_consent(browser).await?;
    answers_on_history(browser).await?;
    hands_over(browser).await
}

/// j and k go from row to row, in the list as a filter leaves it, and Enter opens.
async fn finds_it_in_the_queue(browser: &Browser, reference: &str) -> Result<()> {
    browser.follow_link("Queue").await?;
    browser.see("37 intakes.").await?;
    browser.press_character('?').await?;
    browser.find(Role::Dialog, "Keys").await?;
    is_kept(browser, "the keys").await?;
    browser.press(Key::Escape).await?;
    is_kept(browser, "closing the keys").await?;
    for key in ['j', 'j', 'k'] {
        browser.press_character(key).await?;
        is_kept(browser, "going from row to row").await?;
    }
    browser.press_button("Filter and sort").await?;
    browser.select("State", "Texas").await?;
    browser.press_button("Show").await?;
    browser
        .wait_until("the filter in the address", async || {
            let address = browser.client().current_url().await?;
            Ok(address.query() == Some("place=TX"))
        })
        .await?;
    browser.find(Role::Link, reference).await?;
    is_kept(browser, "filtering").await?;
    goes_to(browser, reference).await?;
    browser.press(Key::Enter).await?;
    browser.see_heading(&format!("Intake {reference}")).await?;
    is_kept(browser, "opening a case").await
}

async fn goes_to(browser: &Browser, reference: &str) -> Result<()> {
    for _ in 0..MOST_ROWS {
        // A field that has the focus takes the key as a letter; none has it here.
        browser.press_character('j').await?;
        if browser.focused_text().await?.contains(reference) {
            return Ok(());
        }
    }
    bail!("j does not come to {reference}")
}

async fn claims_and_notes(browser: &Browser) -> Result<()> {
    browser.press_button("Claim").await?;
    browser.see("margaret has it.").await?;
    is_kept(browser, "claiming").await?;
    browser.press_character('n').await?;
    browser
        .wait_until("n to lead to the note", async || {
            let focused = browser.client().active_element().await?;
            Ok(focused.attr("id").await?.as_deref() == Some("case-note"))
        })
        .await?;
    browser.type_text("Calls after five.").await?;
    browser.press_button("Keep the note").await?;
    browser.see("margaret wrote a note.").await?;
    is_kept(browser, "a note").await?;

    browser.press_button("Record a contact attempt").await?;
    browser.select("How you tried", "Email").await?;
    browser.select("What came of it", "They").await?;
    browser.press_button("Keep the attempt").await?;
    browser.see("Email: They were reached").await?;
    is_kept(browser, "a contact attempt").await
}

async fn replies_from_a_template(browser: &Browser) -> Result<()> {
    browser.select("Begin with a template", "English").await?;
    browser.press_button("Begin with it").await?;
    browser
        .wait_until("the template in the reply", async || {
            Ok(!browser.value("Reply").await?.is_empty())
        })
        .await?;
    browser.press_button("Send reply").await?;
    browser.see("The reply was sent.").await?;
    is_kept(browser, "a reply").await
}

async fn refers_with_consent(browser: &Browser) -> Result<()> {
    browser.press_button("Refer the person").await?;
    browser.find(Role::Dialog, "Refer the person").await?;
    is_kept(browser, "the dialog for a referral").await?;
    choose_place(browser, LIFELINE).await?;
    browser
        .press_button("Write it from the chosen places")
        .await?;
    browser.see("It is written in English.").await?;
    is_kept(browser, "writing a referral").await?;
    browser.choose("They said yes").await?;
    browser.press_button("Send the message").await?;
    browser.see("The referral is kept.").await?;
    is_kept(browser, "a referral").await
}

async fn answers_on_history(browser: &Browser) -> Result<()> {
    browser.press_button("Open a request").await?;
    browser.see("The request is open.").await?;
    is_kept(browser, "a request for history").await?;
    browser.press_button("Answer the request").await?;
    browser.find(Role::Dialog, "Answer the request").await?;
    is_kept(browser, "the dialog for history").await?;
    browser.choose("Not known").await?;
    browser.choose("In custody now").await?;
    browser
        .fill("In custody now: what you write down", "Held since March")
        .await?;
    browser.press_button("Keep the answer").await?;
    browser
        .see("The answer is kept. It was not sent yet.")
        .await?;
    is_kept(browser, "an answer on history").await
}

async fn hands_over(browser: &Browser) -> Result<()> {
    browser.press_button("Hand over or assign").await?;
    browser.select("To whom", "benjamin").await?;
    browser
        .fill("What they should know", "Speaks Spanish at home.")
        .await?;
    browser.press_button("Give the case").await?;
    browser.see("benjamin has it.").await?;
    is_kept(browser, "handing over").await
}
