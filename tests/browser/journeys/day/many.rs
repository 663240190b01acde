//! What belongs together, by keyboard: closed at once and taken back, merged and taken apart, and one closed.

use anyhow::Result;
use tests::browser::Browser;

use super::focus::is_kept;
use crate::journeys::linking::{one_of_those_alike, proposed};

pub(super) async fn close_what_is_alike_and_take_it_back(browser: &Browser) -> Result<()> {
    browser.follow_link("Alike").await?;
    browser.see("5 intakes say almost the same.").await?;
    is_kept(browser, "the page of what is alike").await?;
    browser.press_button("Close all 5").await?;
    browser
        .see("5 intakes wait for a second person, since the rules are not sure.")
        .await?;
    is_kept(browser, "closing many").await?;
    browser.press_button_beginning("Undo change").await?;
    browser.see("5 intakes stand as before again.").await?;
    is_kept(browser, "taking it back").await
}

pub(super) async fn merge_two_and_close_one(browser: &Browser) -> Result<()> {
    let own = one_of_those_alike(browser).await?;
    browser.follow_link(&own).await?;
    browser.see_heading(&format!("Intake {own}")).await?;
    is_kept(browser, "opening another case").await?;
    browser.see("Says almost the same:").await?;
    let other = proposed(browser).await?;
    browser.press_button(&format!("Choose {other}")).await?;
    is_kept(browser, "choosing a proposal").await?;
    browser
        .select("What they have to do with each other", "Each")
        .await?;
    browser.press_button("Link them").await?;
    browser
        .see(&format!("margaret linked the case with {other} (Each"))
        .await?;
    is_kept(browser, "linking").await?;
    browser.press_button(&format!("Unlink {other}")).await?;
    browser
        .see(&format!("margaret took the link away with {other}"))
        .await?;
    is_kept(browser, "unlinking").await?;

    browser.press_button(&format!("Choose {other}")).await?;
    browser.press_button("Merge this case into it").await?;
    browser.see("This is a duplicate. It goes on in").await?;
    is_kept(browser, "merging").await?;
    browser.press_button("Undo the merging").await?;
    browser
        .see(&format!("margaret took the case apart again from {other}"))
        .await?;
    is_kept(browser, "taking apart").await?;

    browser.press_button("Close the case").await?;
    browser.select("What it came to", "Wanted").await?;
    browser.press_button("Close it").await?;
    browser.see("margaret closed the case: Wanted").await?;
    is_kept(browser, "closing").await
}
