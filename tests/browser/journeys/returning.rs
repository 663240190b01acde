//! A person keeps the private code that they are offered after sending, comes back with it in another
//! browser, and writes with the office.

use std::cell::RefCell;

use anyhow::{Context, Result};
use envelope::receipt::ReceiptSecret;
use server::system_random;
use tests::browser::{Browser, Engine, Key, NARROW, PHONE, Role, Server};

use super::{
    CANARY,
    desk::Desk,
    leaves_no_trace, told,
    walk::{AT_HOME, AT_THE_KIOSK, looks_well, walk},
};

every_engine!(
    who_kept_the_code_writes_with_the_office,
    a_camera_brings_the_code_to_a_telephone_once,
    nobody_is_shown_a_code_unasked,
    a_code_that_opens_nothing_is_said_kindly
);

/// What the first symbols of a code look like on the page: groups of three. Nothing before they stand there.
const CODE: &str =
    "return document.querySelector('.receipt-code__text')?.textContent.trim() ?? '';";

/// What a browser says when its user looks at another tab, and when they come back. No driver can: it is told to
/// the page as the browser tells it. Streams of events that the page closes are counted.
const OUT_OF_SIGHT: &str = "
    const { close } = EventSource.prototype;
    window.closed_streams = 0;
    EventSource.prototype.close = function () {
        window.closed_streams += 1;
        close.call(this);
    };
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
";
const IN_SIGHT: &str = "
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
";
const HEARS_NOTHING: &str = "return window.closed_streams === 1;";
/// The page's clock goes on by more than a minute.
const A_MINUTE_LATER: &str = "
    const now = performance.now.bind(performance);
    performance.now = () => now() + 61000;
";

async fn a_camera_brings_the_code_to_a_telephone_once(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut kiosk = Browser::start_in(engine).await?;
    walk(
        &mut kiosk,
        &server,
        AT_THE_KIOSK,
        &told::as_little_as_possible(),
    )
    .await?;
    kiosk.press_button("Show my private code").await?;
    kiosk.see("It brings the code to your phone, once").await?;
    looks_well(&kiosk, "the private code at a kiosk").await?;
    kiosk.picture("receipt-code-kiosk").await?;
    let code = code(&kiosk).await?;
    let link = kiosk.scan().await?;
    assert!(link.starts_with(&server.page("/#h=")), "{link}");
    assert!(!link.contains(&code) && !link.contains(&code.replace('-', "")));

    let phone = Browser::start_in(engine).await?;
    phone.set_viewport(PHONE).await?;
    phone.visit(&link).await?;
    phone.see_heading("Your private code is here").await?;
    assert_eq!(self::code(&phone).await?, code);
    looks_well(&phone, "the private code on a telephone").await?;
    phone.picture("receipt-brought-phone").await?;
    leaves_no_code(&server, &phone, &code).await?;
    leaves_no_code(&server, &kiosk, &code).await?;
    phone.press_button("See what it opens").await?;
    phone
        .see_heading_change("Your private code is here")
        .await?;

    let second = Browser::start_in(engine).await?;
    second.visit(&link).await?;
    second.see("This code was used already").await?;

    // Who hides it again takes it back.
    hides_the_code(&kiosk, &server).await?;
    kiosk.press_button("Show my private code").await?;
    kiosk.see("It brings the code to your phone, once").await?;
    let link = kiosk.scan().await?;
    hides_the_code(&kiosk, &server).await?;
    // A page whose address differs behind the # alone would not be loaded.
    second.visit(&server.page("/healthz")).await?;
    second.visit(&link).await?;
    second.see("This code was used already").await
}

/// Hides the code, and waits until what lay under it is taken back.
async fn hides_the_code(kiosk: &Browser, server: &Server) -> Result<()> {
    let before = times_taken(server)?;
    kiosk.press_button("Hide my private code").await?;
    kiosk
        .wait_until("the kiosk to take it back", async || {
            Ok(times_taken(server)? > before)
        })
        .await
}

/// How often the server has answered who asked for what lies under the code of a hand-off.
fn times_taken(server: &Server) -> Result<usize> {
    let log = server.log()?;
    let answered = log.lines().filter(|line| line.contains("answered"));
    Ok(answered.filter(|line| line.contains("/take")).count())
}

async fn who_kept_the_code_writes_with_the_office(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    let reference = walk(&mut browser, &server, AT_HOME, &pages).await?;
    let reference = reference.context("the journey ends with a reference")?;
    browser.press_button("Show my private code").await?;
    browser.find(Role::Button, "Hide my private code").await?;
    looks_well(&browser, "the private code").await?;
    browser.picture("receipt-code-phone").await?;
    let code = code(&browser).await?;
    assert!(ReceiptSecret::parse(&code).is_ok(), "{code}");
    leaves_no_code(&server, &browser, &code).await?;
    browser.close();

    let desk = Desk::open(engine, &server).await?;
    desk.browser().find(Role::Link, &reference).await?;

    let owner = Browser::start_in(engine).await?;
    owner.set_viewport(NARROW).await?;
    owner.visit(&server.page("/receipt")).await?;
    owner
        .see_heading("Come back with your private code")
        .await?;
    looks_well(&owner, "the page that asks for a code").await?;
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o");
    owner.fill("Private code", &typed).await?;
    owner.press_button("Continue").await?;
    owner.see_heading("Your messages").await?;
    owner.see_focus_on("Your messages").await?;
    owner.see("Nobody has read them yet.").await?;
    looks_well(&owner, "no messages yet").await?;

    refuses_what_cannot_be_sent(&owner).await?;
    owner
        .fill("Write to us", "zxqv <b>Please</b> write.")
        .await?;
    owner.press_button("Send message").await?;
    owner.see("We have your message.").await?;
    owner.see_value("Write to us", "").await?;

    answers(&desk, &reference).await?;
    owner.press_button("Look for new messages").await?;
    owner.see("We will. <i>Soon.</i>").await?;
    owner.see("We have written to you.").await?;
    looks_well(&owner, "messages of both").await?;
    owner.picture("receipt-messages-narrow").await?;
    writes_meanwhile(&desk, &owner).await?;
    leaves_no_code(&server, &owner, &code).await?;
    leaves_no_trace(&server, &owner).await?;
    assert_eq!(owner.console().await?, Vec::<String>::new());

    owner.press_button("Finish and clear this screen").await?;
    owner.see_heading("Were you harmed by a crime?").await?;
    assert!(!owner.text().await?.contains(CANARY));
    desk.has_run_nothing().await
}

/// What the person writes while somebody has the case open is shown there and said, and what is being typed
/// stays.
async fn writes_meanwhile(desk: &Desk, owner: &Browser) -> Result<()> {
    let desk = desk.browser();
    desk.fill("Reply", "zxqv half a reply").await?;
    desk.listen().await?;
    owner.fill("Write to us", "zxqv One more thing.").await?;
    owner.press_button("Send message").await?;
    desk.see("zxqv One more thing.").await?;
    desk.hear("New message").await?;
    assert_eq!(desk.value("Reply").await?, "zxqv half a reply");
    desk.is_accessible("a message that came meanwhile").await?;
    writes_unseen(desk, owner).await
}

/// Behind another tab a case holds no connection and reads nothing; who comes back to it sees what came.
async fn writes_unseen(desk: &Browser, owner: &Browser) -> Result<()> {
    desk.client().execute(OUT_OF_SIGHT, Vec::new()).await?;
    desk.wait_until("the stream of events is closed", async || {
        let closed = desk.client().execute(HEARS_NOTHING, Vec::new()).await?;
        Ok(closed == true)
    })
    .await?;
    sends(owner, "zxqv Behind a tab.").await?;
    assert!(!desk.text().await?.contains("zxqv Behind a tab."));
    desk.client().execute(IN_SIGHT, Vec::new()).await?;
    desk.press(Key::Shift).await?;
    desk.see("zxqv Behind a tab.").await?;
    writes_while_nobody_is_there(desk, owner).await
}

/// What comes while nobody is at the page stays unread, and is shown to whoever comes back to it.
async fn writes_while_nobody_is_there(desk: &Browser, owner: &Browser) -> Result<()> {
    desk.client().execute(A_MINUTE_LATER, Vec::new()).await?;
    sends(owner, "zxqv At an empty desk.").await?;
    desk.see("A new message waits.").await?;
    assert!(!desk.text().await?.contains("zxqv At an empty desk."));
    desk.press(Key::Shift).await?;
    desk.see("zxqv At an empty desk.").await
}

async fn sends(owner: &Browser, text: &str) -> Result<()> {
    owner.fill("Write to us", text).await?;
    owner.press_button("Send message").await?;
    owner
        .wait_until("the message is sent", async || {
            Ok(owner.value("Write to us").await?.is_empty())
        })
        .await
}

/// Each is said at the field, and what was typed stays.
async fn refuses_what_cannot_be_sent(owner: &Browser) -> Result<()> {
    owner.press_button("Send message").await?;
    owner.see("Write a message first.").await?;
    looks_well(owner, "a message that is missing").await?;
    owner.fill("Write to us", "zxqv 123-45-6789").await?;
    owner.press_button("Send message").await?;
    owner
        .see("This looks like a Social Security number.")
        .await?;
    assert_eq!(owner.value("Write to us").await?, "zxqv 123-45-6789");
    Ok(())
}

/// Staff read the message and reply.
pub(super) async fn answers(desk: &Desk, reference: &str) -> Result<()> {
    let browser = desk.browser();
    browser.reload().await?;
    browser.see("1 new message").await?;
    browser.follow_link(reference).await?;
    browser.see("zxqv <b>Please</b> write.").await?;
    browser.fill("Reply", "We will. <i>Soon.</i>").await?;
    browser.press_button("Send reply").await?;
    browser.see("The reply was sent.").await
}

async fn nobody_is_shown_a_code_unasked(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    walk(
        &mut browser,
        &server,
        AT_THE_KIOSK,
        &told::as_little_as_possible(),
    )
    .await?;
    assert!(!browser.has(Role::Image, PICTURE).await?);
    browser.press_button("Show my private code").await?;
    browser.find(Role::Image, PICTURE).await?;
    looks_well(&browser, "the private code at a kiosk").await?;
    browser.picture("receipt-code-kiosk").await?;
    let code = code(&browser).await?;
    browser.press_button("Hide my private code").await?;
    browser.see_gone(&code).await?;
    browser.press_button("Finish and clear this screen").await?;
    browser.see("Touch the screen to begin").await?;
    leaves_no_code(&server, &browser, &code).await
}

const PICTURE: &str = "A picture for a phone’s camera";

async fn a_code_that_opens_nothing_is_said_kindly(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.press_button("I have a private code").await?;
    browser.fill("Private code", "7KQ2M").await?;
    browser.press_button("Continue").await?;
    browser.see("This is not a whole code").await?;
    looks_well(&browser, "a code that is not whole").await?;

    let unknown = ReceiptSecret::from_random(&mut system_random()).to_text();
    browser.fill("Private code", &unknown).await?;
    browser.press_button("Continue").await?;
    browser.see("We found nothing under this code.").await?;
    looks_well(&browser, "a code that opens nothing").await?;
    leaves_no_code(&server, &browser, &unknown).await
}

pub(super) async fn code(browser: &Browser) -> Result<String> {
    let code = RefCell::new(String::new());
    browser
        .wait_until("a private code", async || {
            let shown = browser.client().execute(CODE, Vec::new()).await?;
            code.replace(shown.as_str().unwrap_or_default().to_owned());
            Ok(!code.borrow().is_empty())
        })
        .await?;
    Ok(code.into_inner())
}

/// The code goes to nobody and stays nowhere.
pub(super) async fn leaves_no_code(server: &Server, browser: &Browser, code: &str) -> Result<()> {
    let bare = code.replace('-', "");
    for code in [code, &bare] {
        assert!(!server.log()?.contains(code), "the log holds it");
        assert!(!server.recorder().has_sent(code), "a request holds it");
        let traces = browser.traces().await?.text();
        assert!(!traces.contains(code), "the browser keeps it: {traces}");
    }
    Ok(())
}
