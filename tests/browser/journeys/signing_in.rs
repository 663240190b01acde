//! How staff prove who they are: a second factor beside the password, and the proof that is asked for
//! again before something grave.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use tests::{
    browser::{Browser, Engine, KIOSK_LANDSCAPE, Key, Means, NARROW, Role, Server},
    totp::code,
};
use url::Url;

use super::desk::{Desk, in_every_look};

pub(super) const PASSWORD: &str = "correct horse battery staple";
/// For how many seconds more a proof is fresh.
const FRESH_FOR: &str = "
    const [done] = arguments;
    fetch('/desk/api/session').then((answer) => answer.json()).then((session) => done(session.fresh_for));
";
pub(super) const LIST: &str = "Save this list as a spreadsheet (CSV), in codes and without names";
const FILE: &str = "GET /desk/api/intakes.csv";

#[tokio::test]
async fn a_second_factor_is_set_up_used_and_reset_by_keyboard() -> Result<()> {
    let server = Server::start()?;
    let mut desk = Desk::open(Engine::Chromium, &server).await?;
    desk.browser_mut().act_with(Means::Keyboard);
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("margaret: your sign-in").await?;
    browser.see_heading("Your sign-in").await?;
    browser.is_accessible("one's own sign-in").await?;
    browser.picture("sign-in-own").await?;

    browser.press_button("Set up a second factor").await?;
    browser
        .find(
            Role::Image,
            "The secret as a picture for your telephone's camera. It stands in letters below.",
        )
        .await?;
    let secret = scanned(browser).await?;
    in_every_look(browser, "sign-in-set-up").await?;
    browser.fill("Code from the app", "000000").await?;
    browser.press_button("Confirm").await?;
    browser
        .see("The code is not right, or was used already.")
        .await?;
    browser.is_accessible("a code that was wrong").await?;
    let used = now()?;
    browser
        .fill("Code from the app", &code(&secret, used))
        .await?;
    browser.press_button("Confirm").await?;
    browser.see_focus_on("Your recovery codes").await?;
    in_every_look(browser, "sign-in-recovery").await?;
    let paper = recovery_code(browser).await?;
    browser.press_button("I have kept them").await?;
    browser.see("Your second factor is set up.").await?;
    browser.see("10 recovery codes are left.").await?;
    in_every_look(browser, "sign-in-factor").await?;

    sign_out_and_in(browser).await?;
    in_every_look(browser, "sign-in-code").await?;
    browser.fill("Code", &code(&secret, used)).await?;
    browser.press_button("Sign in").await?;
    browser
        .see("The code is not right, or was used already.")
        .await?;
    browser.is_accessible("a code that was used").await?;
    // None is good for long.
    let next = now()?.max(used + 30);
    browser.fill("Code", &code(&secret, next)).await?;
    browser.press_button("Sign in").await?;
    browser.see_heading("Queue").await?;

    sign_out_and_in(browser).await?;
    browser.fill("Code", &paper).await?;
    browser.press_button("Sign in").await?;
    browser.see_heading("Queue").await?;
    browser.follow_link("Staff").await?;
    browser
        .press_button("Reset the second factor of margaret")
        .await?;
    browser
        .find(Role::Dialog, "Reset the second factor")
        .await?;
    in_every_look(browser, "sign-in-reset").await?;
    browser.press_button("Reset it").await?;
    browser.find(Role::Dialog, "Locked").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Unlock").await?;
    browser.see_heading("Staff").await
}

#[tokio::test]
async fn where_everybody_has_to_have_one_it_comes_before_everything_else() -> Result<()> {
    let server = Server::start_with("[desk]\nsecond_factor = 'required'", &[])?;
    let browser = Browser::start().await?;
    browser.set_viewport(NARROW).await?;
    browser.visit(&server.first_administrator()?).await?;
    browser.fill("Name to sign in with", "margaret").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Make the account").await?;
    browser.see_heading("Set up your second factor").await?;
    ensure!(!browser.has(Role::Link, "Queue").await?, "ways lead on");
    let secret = scanned(&browser).await?;
    in_every_look(&browser, "sign-in-owed").await?;
    browser
        .fill("Code from the app", &code(&secret, now()?))
        .await?;
    browser.press_button("Confirm").await?;
    browser.see("Your recovery codes").await?;
    browser.press_button("I have kept them").await?;
    browser.see_heading("Queue").await?;

    browser.follow_link("margaret: your sign-in").await?;
    browser.press_button("Use another telephone").await?;
    browser.find(Role::Dialog, "Use another telephone").await?;
    in_every_look(&browser, "sign-in-factor-remove").await?;
    browser.press_button("Remove it").await?;
    browser.see_heading("Set up your second factor").await?;
    browser.press_button("Start again").await?;
    browser.see_heading("Sign in to the desk").await
}

#[tokio::test]
async fn what_is_grave_asks_again_and_goes_on_after_it() -> Result<()> {
    let server = Server::start_with("[desk]\nfresh_seconds = 10", &[])?;
    let mut desk = Desk::open(Engine::Chromium, &server).await?;
    desk.browser_mut().act_with(Means::Keyboard);
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Staff").await?;
    browser.see_heading("Staff").await?;
    in_every_look(browser, "sign-in-staff").await?;
    browser.press_button("Invite somebody").await?;
    browser.find(Role::Dialog, "Invite somebody").await?;
    grow_old(browser).await?;
    browser.press_button("Make the link").await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    in_every_look(browser, "sign-in-prove").await?;
    browser.press_button("Cancel").await?;
    browser
        .see("Nothing was done, because it was not proved again")
        .await?;
    browser.press_button("Make the link").await?;
    browser.fill("Your password", "wrong horse battery").await?;
    browser.press_button("Go on").await?;
    browser
        .see("The name or the password is not right.")
        .await?;
    browser.is_accessible("a proof that was wrong").await?;
    browser.fill("Your password", PASSWORD).await?;
    browser.press_button("Go on").await?;
    browser.see("It makes one account, once.").await?;
    browser.see_focus_on("Done").await?;
    browser.press_button("Done").await?;

    browser.follow_link("Queue").await?;
    browser.see_heading("Queue").await?;
    grow_old(browser).await?;
    browser.follow_link(LIST).await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    ensure!(!server.recorder().has_sent(FILE), "it is fetched at once");
    browser.fill("Your password", PASSWORD).await?;
    browser.press_button("Go on").await?;
    browser
        .wait_until("the file to be fetched", async || {
            Ok(server.recorder().has_sent(FILE))
        })
        .await
}

#[tokio::test]
async fn a_passkey_is_added_used_and_removed_by_keyboard() -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(Means::Keyboard);
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    let ring = browser.give_authenticator().await?;
    browser
        .visit(&by_name(&server.first_administrator()?))
        .await?;
    browser.fill("Name to sign in with", "margaret").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Make the account").await?;
    browser.see_heading("Queue").await?;
    browser.follow_link("margaret: your sign-in").await?;
    browser.press_button("Add a passkey").await?;
    browser.see("Enter a name of 1 to 40 characters").await?;
    browser.is_accessible("a passkey without a name").await?;
    browser.fill("Name of the new passkey", "Key ring").await?;
    browser.press_button("Add a passkey").await?;
    browser.see("The passkey “Key ring” is added.").await?;
    browser.see("Never used.").await?;
    in_every_look(&browser, "sign-in-passkeys").await?;
    browser.fill("Name of the new passkey", "Again").await?;
    browser.press_button("Add a passkey").await?;
    browser
        .see("There is a passkey for this account already")
        .await?;

    browser.press_button("Sign out").await?;
    browser.see_heading("Sign in to the desk").await?;
    in_every_look(&browser, "sign-in-form").await?;
    browser.recognise(&ring, false).await?;
    browser.press_button("Sign in with a passkey").await?;
    browser.see("No passkey was used.").await?;
    browser
        .is_accessible("somebody else at the key ring")
        .await?;
    browser.recognise(&ring, true).await?;
    browser.press_button("Sign in with a passkey").await?;
    browser.see_heading("Queue").await?;

    browser.follow_link("margaret: your sign-in").await?;
    browser.see("Last used").await?;
    browser.press_button("Remove “Key ring”").await?;
    browser.find(Role::Dialog, "Remove a passkey").await?;
    in_every_look(&browser, "sign-in-passkey-remove").await?;
    browser.press_button("Remove it").await?;
    browser.see("The passkey “Key ring” is removed.").await?;
    browser.press_button("Sign out").await?;
    browser.see_heading("Sign in to the desk").await?;
    browser.press_button("Sign in with a passkey").await?;
    browser.see("This passkey is not good here.").await
}

#[tokio::test]
async fn who_was_away_comes_back_to_what_they_were_typing() -> Result<()> {
    let server = Server::start_with("[desk]\nidle_seconds = 6", &[])?;
    let mut desk = Desk::open(Engine::Chromium, &server).await?;
    desk.browser_mut().act_with(Means::Keyboard);
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Kiosks").await?;
    browser.press_button("Enrol a kiosk").await?;
    browser.fill("Where it stands", "Lobby, second").await?;

    browser.find(Role::Dialog, "Locked").await?;
    browser.see("Nobody was here for a while.").await?;
    ensure!(
        !browser.text().await?.contains("is there. One that was"),
        "the page is read"
    );
    in_every_look(browser, "sign-in-lock").await?;
    browser.press(Key::Escape).await?;
    browser.press(Key::Escape).await?;
    browser.find(Role::Dialog, "Locked").await?;
    browser.fill("Password", "wrong horse battery").await?;
    browser.press_button("Unlock").await?;
    browser
        .see("The name or the password is not right.")
        .await?;
    browser.is_accessible("a lock that stays closed").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Unlock").await?;
    browser.find(Role::Dialog, "Enrol a kiosk").await?;
    assert_eq!(browser.value("Where it stands").await?, "Lobby, second");
    browser.press_button("Make the code").await?;
    browser.see("It is good until").await?;

    browser.find(Role::Dialog, "Locked").await?;
    browser.press_button("Sign in as somebody else").await?;
    browser.see_heading("Sign in to the desk").await
}

/// Waits until the proof that was given last is not fresh any more, as the server sees it.
pub(super) async fn grow_old(browser: &Browser) -> Result<()> {
    browser
        .wait_until("the proof to grow old", async || {
            let left = browser.client().execute_async(FRESH_FOR, Vec::new());
            Ok(left.await?.as_u64() == Some(0))
        })
        .await
}

/// The secret that the page shows for a telephone.
pub(super) async fn scanned(browser: &Browser) -> Result<String> {
    browser.see("Scan this picture with it").await?;
    let link = Url::parse(&browser.scan().await?)?;
    ensure!(link.scheme() == "otpauth", "{link}");
    let mut pairs = link.query_pairs();
    let secret = pairs.find(|(name, _)| name == "secret");
    let secret = secret.context("a secret in the link")?.1.into_owned();
    let text = browser.text().await?.replace(' ', "");
    ensure!(text.contains(&secret), "the same secret stands in letters");
    Ok(secret)
}

async fn recovery_code(browser: &Browser) -> Result<String> {
    let text = browser.text().await?;
    let words = text.split_whitespace();
    let codes: Vec<_> = words
        .filter(|word| word.len() == 19 && word.matches('-').count() == 3)
        .collect();
    ensure!(codes.len() == 10, "{codes:?}");
    Ok(codes[3].to_owned())
}

async fn sign_out_and_in(browser: &Browser) -> Result<()> {
    browser.press_button("Sign out").await?;
    browser.see_heading("Sign in to the desk").await?;
    sign_in(browser).await?;
    browser.see_heading("Enter your code").await
}

pub(super) async fn sign_in(browser: &Browser) -> Result<()> {
    browser.fill("Name", "margaret").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press_button("Sign in").await
}

#[expect(
    clippy::disallowed_methods,
    reason = "a telephone shows the codes of the present"
)]
pub(super) fn now() -> Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}

/// The same page by the name of this machine: passkeys are made for names.
pub(super) fn by_name(address: &str) -> String {
    address.replace("127.0.0.1", "localhost")
}
