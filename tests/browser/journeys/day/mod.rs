//! A whole day at the desk, by keyboard alone: no pointer is touched, and after whatever is done the focus is
//! somewhere on the page, in sight, and shows that it is there.
//!
//! - `focus`: where the focus is.
//! - `one_case`: from the queue to the hand-over.
//! - `many`: what is alike, closed at once and back, merged and apart, closed.
//! - `around`: a call, figures, a spreadsheet, the audit, the settings.

mod around;
mod focus;
mod many;
mod one_case;

use anyhow::{Context, Result};
use tests::{
    browser::{Browser, KIOSK_LANDSCAPE, Means, Role, Server},
    totp::code,
};

use self::focus::{NO_POINTER, is_kept, no_pointer_was_used};
use super::{
    alike::make_up,
    locked::goes_away,
    people::{invite, set_up},
    signing_in::{PASSWORD, now, scanned},
    told,
    walk::{AT_HOME, walk},
};

#[tokio::test]
async fn a_whole_day_is_worked_by_keyboard_alone() -> Result<()> {
    let server = Server::start_with("[desk]\nfresh_seconds = 3600", &[])?;
    let mut margaret = Browser::start().await?;
    margaret.act_with(Means::Keyboard);
    let browser = &margaret;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.hold_the_clock().await?;
    browser.run_before_pages(NO_POINTER).await?;
    browser.keep_downloads().await?;
    set_up(browser, &server.first_administrator()?, "margaret").await?;
    make_up(&server, 36).await?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.context("a reference")?;
    let (secret, used) = begins_with_a_second_factor(browser).await?;
    has_a_colleague(browser).await?;

    one_case::from_the_queue_to_the_hand_over(browser, &reference).await?;
    many::close_what_is_alike_and_take_it_back(browser).await?;
    many::merge_two_and_close_one(browser).await?;
    goes_away_and_comes_back(browser, &secret, used + 30).await?;
    around::take_a_call(browser).await?;
    around::count_and_save(browser, &reference).await?;
    around::look_at_the_audit(browser).await?;
    around::change_a_setting_and_undo_it(browser).await?;

    browser.press_button("Sign out").await?;
    browser.see_heading("Sign in to the desk").await?;
    is_kept(browser, "signing out").await?;
    no_pointer_was_used(browser).await
}

/// Sets one up, and signs in with it. Gives its secret, and of when the code is that was used last.
async fn begins_with_a_second_factor(browser: &Browser) -> Result<(String, u64)> {
    browser.follow_link("margaret: your sign-in").await?;
    browser.see_heading("Your sign-in").await?;
    browser.press_button("Set up a second factor").await?;
    let secret = scanned(browser).await?;
    let confirmed = now()?;
    browser
        .fill("Code from the app", &code(&secret, confirmed))
        .await?;
    browser.press_button("Confirm").await?;
    browser.see_focus_on("Your recovery codes").await?;
    browser.press_button("I have kept them").await?;
    browser.see("Your second factor is set up.").await?;
    is_kept(browser, "setting up a second factor").await?;

    browser.press_button("Sign out").await?;
    browser.see_heading("Sign in to the desk").await?;
    is_kept(browser, "the page to sign in").await?;
    browser.fill("Name", "margaret").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Sign in").await?;
    browser.see_heading("Enter your code").await?;
    is_kept(browser, "the page for the code").await?;
    // No code is good twice, and none for long.
    let used = now()?.max(confirmed + 30);
    browser.fill("Code", &code(&secret, used)).await?;
    browser.press_button("Sign in").await?;
    browser.see_heading("Queue").await?;
    is_kept(browser, "signing in").await?;
    Ok((secret, used))
}

/// Somebody to hand cases over to, who makes their account elsewhere.
async fn has_a_colleague(browser: &Browser) -> Result<()> {
    browser.follow_link("Staff").await?;
    browser.see_heading("Staff").await?;
    let link = invite(browser, "Specialist").await?;
    is_kept(browser, "inviting somebody").await?;
    let benjamin = Browser::start().await?;
    set_up(&benjamin, &link, "benjamin").await
}

/// The desk locks when nobody is there, and opens by password and code.
async fn goes_away_and_comes_back(browser: &Browser, secret: &str, used: u64) -> Result<()> {
    goes_away(browser).await?;
    is_kept(browser, "the lock").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Unlock").await?;
    browser.find(Role::TextBox, "Code").await?;
    is_kept(browser, "a lock that asks for a code").await?;
    // No code is good twice.
    let code = code(secret, now()?.max(used));
    browser.fill("Code", &code).await?;
    browser.press_button("Unlock").await?;
    browser
        .wait_until("the lock to be open", async || {
            Ok(!browser.has(Role::Dialog, "Locked").await?)
        })
        .await?;
    is_kept(browser, "a lock that was opened").await
}
