//! The desk locks when nobody is there. Whoever was comes back with password and code, or with a passkey,
//! and finds the note that they were writing.

use anyhow::{Result, ensure};
use tests::{
    browser::{Browser, KIOSK_LANDSCAPE, Role, Server},
    totp::code,
};

use super::{
    desk::first_reference,
    people::set_up,
    signing_in::{PASSWORD, by_name, now, scanned, sign_in},
};

/// For how many seconds nobody may be there.
const AWAY: u32 = 30 * 60;
const FIELD: &str = "Note for the office";
const NOTE: &str = "Call after six.";
/// The status of the answer to who is signed in.
const SESSION: &str = "
    const [done] = arguments;
    fetch('/desk/api/session').then((answer) => done(answer.status));
";

#[tokio::test]
async fn a_note_outlasts_a_lock_that_a_code_opens_and_one_that_a_passkey_does() -> Result<()> {
    let server = Server::start_with_intakes(1)?;
    let browser = Browser::start().await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.hold_the_clock().await?;
    browser.give_authenticator().await?;
    let link = by_name(&server.first_administrator()?);
    set_up(&browser, &link, "margaret").await?;
    let (secret, used) = has_a_passkey_and_a_telephone(&browser).await?;
    browser.follow_link("Queue").await?;
    let reference = first_reference(&browser).await?;
    browser.follow_link(&reference).await?;
    browser.fill(FIELD, NOTE).await?;

    goes_away(&browser).await?;
    browser.is_accessible("the lock over a case").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Unlock").await?;
    browser.find(Role::TextBox, "Code").await?;
    browser.is_accessible("a lock that asks for a code").await?;
    browser.picture("desk-lock-code").await?;
    // No code is good twice, and none for long.
    let code = code(&secret, now()?.max(used + 30));
    browser.fill("Code", &code).await?;
    browser.press_button("Unlock").await?;
    browser.see_value(FIELD, NOTE).await?;

    goes_away(&browser).await?;
    browser.press_button("Sign in with a passkey").await?;
    browser.see_value(FIELD, NOTE).await?;
    browser.press_button("Keep the note").await?;
    browser.see("margaret wrote a note.").await?;
    browser.see(NOTE).await
}

#[tokio::test]
async fn a_call_that_was_left_at_the_lock_is_not_for_who_signs_in_next() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.hold_the_clock().await?;
    set_up(&browser, &server.first_administrator()?, "margaret").await?;
    browser.follow_link("Take a call").await?;
    browser.press_button("Begin").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.pass(AWAY).await?;
    browser.find(Role::Dialog, "Locked").await?;
    browser.press_button("Sign in as somebody else").await?;
    browser.see_heading("Sign in to the desk").await?;
    sign_in(&browser).await?;
    browser.follow_link("Take a call").await?;
    browser.find(Role::Button, "Begin").await?;
    ensure!(
        !browser.has(Role::Button, "Go on with the call").await?,
        "the call is still there"
    );
    Ok(())
}

/// Sets both up. Gives the secret that the telephone has, and of when the code is that was used.
async fn has_a_passkey_and_a_telephone(browser: &Browser) -> Result<(String, u64)> {
    browser.follow_link("margaret: your sign-in").await?;
    browser.fill("Name of the new passkey", "Key ring").await?;
    browser.press_button("Add a passkey").await?;
    browser.see("The passkey “Key ring” is added.").await?;
    // The page is drawn anew with it.
    browser.see("Never used.").await?;
    browser.press_button("Set up a second factor").await?;
    let secret = scanned(browser).await?;
    let used = now()?;
    browser
        .fill("Code from the app", &code(&secret, used))
        .await?;
    browser.press_button("Confirm").await?;
    browser.press_button("I have kept them").await?;
    browser.see("Your second factor is set up.").await?;
    Ok((secret, used))
}

/// Nobody is there for so long that the desk locks and the session ends.
pub(super) async fn goes_away(browser: &Browser) -> Result<()> {
    browser.pass(AWAY).await?;
    browser.find(Role::Dialog, "Locked").await?;
    browser.see("Nobody was here for a while.").await?;
    ensure!(!browser.text().await?.contains(FIELD), "the page is read");
    browser
        .wait_until("the session to end behind the lock", async || {
            let status = browser.client().execute_async(SESSION, Vec::new());
            Ok(status.await? == 401)
        })
        .await
}
