//! What goes on around the cases, by keyboard: a call, figures, a spreadsheet, the audit, the settings.

use anyhow::{Result, ensure};
use tests::browser::{Browser, Key, Role};

use super::focus::is_kept;
use crate::journeys::{calls, signing_in::LIST};

const TELEPHONE: &str = "Telephone of the office";

pub(super) async fn take_a_call(browser: &Browser) -> Result<()> {
    browser.follow_link("Take a call").await?;
    browser.see_heading("Take a call").await?;
    is_kept(browser, "the page for calls").await?;
    browser.press_button("Begin").await?;
    browser.see_heading("Are you safe right now?").await?;
    is_kept(browser, "the first question").await?;
    browser.press_character('1').await?;
    browser.press(Key::Enter).await?;
    for page in &calls::told() {
        browser.see_heading(page.heading).await?;
        is_kept(browser, page.heading).await?;
        page.answer(browser).await?;
        if let Some(button) = page.onward {
            browser.press_button(button).await?;
        }
    }
    browser.see_heading("Read it back").await?;
    is_kept(browser, "reading it back").await?;
    browser.press_button("Send").await?;
    browser.see_heading("The call is filed").await?;
    is_kept(browser, "filing a call").await
}

/// Figures to read, and the list as a file.
pub(super) async fn count_and_save(browser: &Browser, reference: &str) -> Result<()> {
    browser.follow_link("Figures").await?;
    browser.see_heading("Figures").await?;
    browser.find(Role::Button, "Print").await?;
    is_kept(browser, "figures").await?;
    browser.follow_link("Queue").await?;
    browser.see_heading("Queue").await?;
    browser.follow_link(LIST).await?;
    let list = browser.downloaded("cases.csv").await?;
    ensure!(list.contains(reference), "{list}");
    is_kept(browser, "saving a spreadsheet").await
}

pub(super) async fn look_at_the_audit(browser: &Browser) -> Result<()> {
    browser.follow_link("Audit").await?;
    browser.see_heading("Audit").await?;
    browser.see("Invited somebody").await?;
    browser.select("What", "Invited").await?;
    browser.press_button("Show").await?;
    browser.find(Role::Link, "Show all").await?;
    browser.see("Invited somebody").await?;
    is_kept(browser, "narrowing the audit").await
}

pub(super) async fn change_a_setting_and_undo_it(browser: &Browser) -> Result<()> {
    browser.follow_link("Settings").await?;
    browser.see_heading("Settings of the office").await?;
    is_kept(browser, "the settings").await?;
    browser.fill(TELEPHONE, "1-202-555-0199").await?;
    browser.press_button("Show what visitors will read").await?;
    browser.see_focus_on("What will be different").await?;
    browser.press_button("Use these").await?;
    browser.see("The settings are in use: version 1.").await?;
    is_kept(browser, "using other settings").await?;
    browser.press_button("Undo the last change").await?;
    browser.find(Role::Dialog, "Undo the last change").await?;
    is_kept(browser, "the dialog that undoes").await?;
    browser.press_button("Undo it").await?;
    browser.see("The change is undone: version 2").await?;
    is_kept(browser, "undoing").await
}
