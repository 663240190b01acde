//! What people do besides going straight on: back, change, leave; and a network that fails them.

use anyhow::Result;
use tests::browser::{Browser, Engine, Key, PHONE, Role, Server};

use super::{
    desk::Desk,
    told,
    walk::{AT_HOME, AT_THE_KIOSK, looks_well, reference, walk_pages},
};

every_engine!(
    nothing_is_sealed_to_an_office_that_its_root_does_not_vouch_for,
    consent_waits_for_the_offices_own_words,
    who_cannot_start_the_app_is_given_a_number,
    the_browsers_own_back_button_leads_to_the_question_before,
    a_change_asks_what_is_new_and_returns_to_the_check,
    an_identity_number_is_pointed_out_once,
    nothing_is_called_wrong_before_somebody_goes_on,
    finishing_at_a_kiosk_leaves_nothing_for_the_next_person,
    who_presses_send_five_times_has_sent_once,
    an_answer_that_is_lost_on_the_way_back_is_asked_for_again_with_the_same_bytes,
    a_refusal_is_said_in_words_and_with_a_number
);

/// A visit with everything answered that must be, at the check.
async fn at_the_check(engine: Engine, server: &Server) -> Result<Browser> {
    let mut browser = Browser::start_in(engine).await?;
    walk_pages(
        &mut browser,
        server,
        AT_HOME,
        &told::as_little_as_possible(),
    )
    .await?;
    browser.see_heading("Check your answers").await?;
    Ok(browser)
}

async fn the_browsers_own_back_button_leads_to_the_question_before(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_HOME, &pages[..2]).await?;
    browser.see_heading("What brings you here today?").await?;

    browser.go_back().await?;
    browser
        .see_heading("What we can do here, and what we cannot")
        .await?;
    browser.press_button("Back").await?;
    browser.see_heading("Are you safe right now?").await?;
    browser.see_chosen("Yes").await?;
    browser.press_button("Back").await?;
    browser.see_heading("Were you harmed by a crime?").await
}

async fn a_change_asks_what_is_new_and_returns_to_the_check(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_check(engine, &server).await?;

    browser.press_button("Change Who was harmed").await?;
    browser.see_heading("Who was harmed?").await?;
    browser.choose("A child or teenager under 18").await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What are you to the child?").await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What is the child’s name?").await?;
    browser.fill("What is the child’s name?", "Luis").await?;
    browser.press_button("Continue").await?;

    browser.see_heading("Check your answers").await?;
    browser.see("Luis").await
}

async fn an_identity_number_is_pointed_out_once(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_HOME, &pages[..5]).await?;
    browser.see_heading("What should we call you?").await?;
    browser
        .fill("What should we call you?", "Ana 078-05-1120")
        .await?;

    browser.press_button("Continue").await?;
    browser.find(Role::Alert, "Please check this").await?;
    looks_well(&browser, "advice").await?;
    browser.press_button("Continue").await?;
    browser.see_heading("What would help you?").await
}

async fn nothing_is_called_wrong_before_somebody_goes_on(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_HOME, &pages[..9]).await?;
    browser.see_heading("When did it happen?").await?;
    // No date, and left again.
    browser.fill("Year", "20").await?;
    browser.press(Key::Tab).await?;
    browser.press(Key::Tab).await?;
    assert!(!browser.has(Role::Alert, "There is a problem").await?);
    let wrong =
        "return document.querySelectorAll('#main [aria-invalid], #main .usa-input--error').length;";
    let wrong = browser.client().execute(wrong, Vec::new()).await?;
    assert_eq!(wrong, 0);
    browser.press_button("Continue").await?;
    browser.find(Role::Alert, "There is a problem").await?;
    Ok(())
}

async fn finishing_at_a_kiosk_leaves_nothing_for_the_next_person(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_THE_KIOSK, &pages[..3]).await?;
    browser.see_heading("How we use your answers").await?;

    browser.press_button("Finish and erase").await?;
    browser.begin_in("English").await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    browser.press_button("Start").await?;
    browser.see_heading("Are you safe right now?").await?;
    assert!(!browser.is_chosen("Yes").await?);
    Ok(())
}

async fn an_answer_that_is_lost_on_the_way_back_is_asked_for_again_with_the_same_bytes(
    engine: Engine,
) -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_check(engine, &server).await?;
    // The server stores what it gets, and the browser never hears of it.
    let cut = "window.whole = window.fetch;
        window.fetch = async (request) => { await window.whole(request); throw new window.TypeError(); };";
    browser.client().execute(cut, Vec::new()).await?;
    browser.press_button("Send").await?;
    browser.see_heading("Not sent yet").await?;
    looks_well(&browser, "waiting").await?;

    // The press mends it, so that no attempt of the page's own comes before it.
    let mend = "window.addEventListener('click', () => { window.fetch = window.whole; }, { capture: true });";
    browser.client().execute(mend, Vec::new()).await?;
    browser.press_button("Try now").await?;
    browser.see_heading("We have your answers").await?;

    let reference = reference(&browser).await?;
    let desk = Desk::open(engine, &server).await?;
    desk.read(&reference).await?;
    desk.browser().follow_link("Back to the queue").await?;
    desk.browser().see("1 intake.").await
}

/// Presses that come before the page is drawn anew.
const PRESS_FIVE_TIMES: &str = "
    const send = [...document.querySelectorAll('#main button')]
        .find(({ textContent }) => textContent.trim() === 'Send');
    for (let press = 0; press < 5; press += 1) send.click();
";

async fn who_presses_send_five_times_has_sent_once(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_check(engine, &server).await?;
    let client = browser.client();
    client.execute(PRESS_FIVE_TIMES, Vec::new()).await?;
    browser.see_heading("We have your answers").await?;

    let reference = reference(&browser).await?;
    let desk = Desk::open(engine, &server).await?;
    desk.read(&reference).await?;
    desk.browser().follow_link("Back to the queue").await?;
    desk.browser().see("1 intake.").await?;
    let post = b"POST /api/submissions";
    let sent = server.recorder().sent();
    let posted = sent.windows(post.len()).filter(|part| part == post);
    assert_eq!(posted.count(), 1);
    Ok(())
}

async fn a_refusal_is_said_in_words_and_with_a_number(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_check(engine, &server).await?;
    let refuse = "window.fetch = async () => new Response('{}', { status: 422 });";
    browser.client().execute(refuse, Vec::new()).await?;
    browser.press_button("Send").await?;
    browser
        .see_heading("The office could not take your answers")
        .await?;
    browser.see("1-855-488-6423").await?;
    looks_well(&browser, "a refusal").await
}

async fn nothing_is_sealed_to_an_office_that_its_root_does_not_vouch_for(
    engine: Engine,
) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    server.recorder().alter(as_if_made_for_another_root);
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_HOME, &pages[..3]).await?;
    // Nobody is asked to agree to what an office says that is not the office.
    browser
        .see_heading("We cannot take your answers here")
        .await?;
    looks_well(&browser, "an office that is not to be trusted").await?;
    assert!(!browser.has(Role::Button, "Continue").await?);
    assert!(!server.recorder().has_sent("POST /api/submissions"));
    Ok(())
}

/// A clock a year ahead: by it, every key of the office has expired. In Chromium alone: scripts of
/// Firefox's driver do not reach the clock that the page reads.
const NEXT_YEAR: &str = "const now = Date.now(); Date.now = () => now + 400 * 86_400_000;";

#[tokio::test]
async fn nothing_is_sealed_to_keys_that_have_expired() -> Result<()> {
    let server = Server::start()?;
    let browser = at_the_check(Engine::Chromium, &server).await?;
    browser.client().execute(NEXT_YEAR, Vec::new()).await?;
    browser.press_button("Send").await?;
    browser.see_heading("We did not send your answers").await?;
    looks_well(&browser, "keys that have expired").await?;
    assert!(!server.recorder().has_sent("POST /api/submissions"));
    Ok(())
}

/// The office's manifest is not there: the address is another one, of the same length.
fn as_if_the_office_were_away(bytes: &mut [u8]) {
    let asked = b"GET /api/office ";
    if let Some(at) = bytes.windows(asked.len()).position(|at| at == asked) {
        bytes[at..][..asked.len()].copy_from_slice(b"GET /api/offic_ ");
    }
}

async fn consent_waits_for_the_offices_own_words(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    server.recorder().alter(as_if_the_office_were_away);
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_HOME, &pages[..3]).await?;
    browser
        .see("We cannot reach the office right now, so we cannot show you")
        .await?;
    looks_well(&browser, "consent without the office").await?;
    assert!(!browser.text().await?.contains('$'));
    server.recorder().alter(|_| {});
    // The page asks again by itself too, and may be quicker than a hand.
    let pressed = browser.press_button("Try again").await;
    let seen = browser.see_heading("How we use your answers").await;
    seen.or(pressed)?;
    browser.see_focus_on("How we use your answers").await
}

/// Writes another fingerprint into the page, as if another server answered than the one that the page
/// was made for. For that the page must not travel compressed.
fn as_if_made_for_another_root(bytes: &mut [u8]) {
    let end_of = |bytes: &[u8], words: &[u8]| {
        let found = bytes
            .windows(words.len())
            .position(|window| window == words);
        found.map(|at| at + words.len())
    };
    if let Some(at) = end_of(bytes, b"Accept-Encoding") {
        bytes[at - 1] = b'_';
    }
    if let Some(at) = end_of(bytes, b"name=\"office-root\" content=\"") {
        bytes[at..at + 64].fill(b'0');
    }
}

async fn who_cannot_start_the_app_is_given_a_number(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_without_webassembly(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser
        .see("This page cannot start here. Please call, and we will help you on the phone: 1-855-488-6423")
        .await?;
    looks_well(&browser, "the welcome without the app").await
}
