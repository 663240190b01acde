//! A person stops in the middle, keeps the answers in one way or the other, and goes on in another
//! browser.

use std::fs;

use anyhow::{Context, Result};
use envelope::receipt::ReceiptSecret;
use fantoccini::Locator;
use server::system_random;
use tests::browser::{Browser, Engine, PHONE, Role, Server};

use super::{
    leaves_no_trace,
    opened::read_by_the_office,
    returning::{code, leaves_no_code},
    told,
    walk::{AT_HOME, AT_THE_KIOSK, looks_well, walk_pages},
};

every_engine!(
    who_stops_goes_on_in_another_browser,
    who_changes_their_mind_erases_what_was_kept,
    a_saved_file_opens_with_its_code_alone,
    nobody_leaves_answers_at_a_kiosk
);

/// Takes the file before the browser asks where to put it.
const CATCH: &str = "
    URL.createObjectURL = (blob) => { window.caught = blob; return '#caught'; };
    HTMLAnchorElement.prototype.click = function () { window.named = this.download; };
";

const CAUGHT: &str = "
    const done = arguments[arguments.length - 1];
    window.caught.arrayBuffer().then((bytes) => done([window.named, Array.from(new Uint8Array(bytes))]));
";

const UNFOLD: &str = "document.querySelector('#main details').open = true;";

/// Stops in the middle.
async fn stopped(engine: Engine, server: &Server) -> Result<Browser> {
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, server, AT_HOME, &pages[..5]).await?;
    browser.see_heading("What should we call you?").await?;
    browser.fill("What should we call you?", "zxqv").await?;
    browser.press_button("Stop and go on later").await?;
    browser.see_heading("Stop here and go on later").await?;
    browser.see_focus_on("Stop here and go on later").await?;
    looks_well(&browser, "the page to stop at").await?;
    Ok(browser)
}

/// Stops in the middle and leaves the answers at the office.
async fn left_at_the_office(engine: Engine, server: &Server) -> Result<(Browser, String)> {
    let browser = stopped(engine, server).await?;
    browser
        .press_button("Keep my answers at the office for 7 days")
        .await?;
    browser.see("Your answers are kept until").await?;
    browser.see("It brings the code to your phone").await?;
    looks_well(&browser, "answers that are kept").await?;
    browser.picture("stop-kept-phone").await?;
    let code = code(&browser).await?;
    leaves_no_code(server, &browser, &code).await?;
    Ok((browser, code))
}

#[tokio::test]
async fn an_office_says_for_how_long_it_keeps_answers_and_may_keep_none() -> Result<()> {
    for (days, offered) in [
        (0, None),
        (1, Some("Keep my answers at the office for 1 day")),
        (30, Some("Keep my answers at the office for 30 days")),
    ] {
        let server = Server::start_with(&format!("[office]\ndrafts_days = {days}\n"), &[])?;
        let browser = stopped(Engine::Chromium, &server).await?;
        // The locked file is everybody's, whatever the office keeps.
        browser
            .find(Role::Button, "Save my answers as a locked file")
            .await?;
        if let Some(offered) = offered {
            browser.find(Role::Button, offered).await?;
        }
        let buttons = browser.names(Role::Button).await?;
        let keeping = buttons
            .iter()
            .filter(|name| name.starts_with("Keep my answers at the office"));
        assert_eq!(keeping.count(), usize::from(offered.is_some()), "{days}");
    }
    Ok(())
}

#[tokio::test]
async fn paper_for_who_stops_says_little_on_one_sheet() -> Result<()> {
    let server = Server::start()?;
    let (browser, code) = left_at_the_office(Engine::Chromium, &server).await?;
    let slip = format!("Code: {code}\nPhone: 1-855-488-6423\nKeep this only if it is safe.");
    assert_eq!(browser.on_paper().await?, slip);
    assert_eq!(browser.sheets().await?, 1);
    Ok(())
}

async fn comes_back(engine: Engine, server: &Server, code: &str) -> Result<Browser> {
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/receipt")).await?;
    browser.fill("Private code", code).await?;
    Ok(browser)
}

async fn who_stops_goes_on_in_another_browser(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let (browser, code) = left_at_the_office(engine, &server).await?;
    browser.press_button("Go on with the questions").await?;
    browser.see_heading("What should we call you?").await?;
    assert_eq!(browser.value("What should we call you?").await?, "zxqv");
    browser.close();

    let browser = comes_back(engine, &server, &code).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("Your answers are here").await?;
    looks_well(&browser, "answers that came back").await?;
    browser.picture("stop-returned-phone").await?;
    browser.press_button("Go on where I stopped").await?;
    for page in &told::as_little_as_possible()[5..] {
        browser.see_heading(page.heading).await?;
        page.answer(&browser).await?;
        browser
            .press_button(page.onward.context("a way on")?)
            .await?;
    }
    browser.see_heading("Check your answers").await?;
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    let taken = read_by_the_office(&server)?.filled_in;
    assert_eq!(taken, None, "not all of it was filled in here");
    // The code stays the same, and what lay there is gone.
    browser.press_button("Show my private code").await?;
    browser.see(&code).await?;
    browser
        .wait_until("what lay there to be erased", async || {
            Ok(server.recorder().has_sent("DELETE /api/drafts/"))
        })
        .await?;
    leaves_no_code(&server, &browser, &code).await?;
    leaves_no_trace(&server, &browser).await
}

async fn who_changes_their_mind_erases_what_was_kept(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let (browser, code) = left_at_the_office(engine, &server).await?;
    browser.press_button("Finish and clear this screen").await?;
    browser.see_heading("Were you harmed by a crime?").await?;

    let browser = comes_back(engine, &server, &code).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("Your answers are here").await?;
    browser.press_button("Erase my saved answers").await?;
    browser.see_heading("Were you harmed by a crime?").await?;

    let browser = comes_back(engine, &server, &code).await?;
    browser.press_button("Continue").await?;
    browser.see("We found nothing under this code.").await
}

async fn a_saved_file_opens_with_its_code_alone(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = stopped(engine, &server).await?;
    browser.client().execute(CATCH, Vec::new()).await?;
    browser
        .press_button("Save my answers as a locked file")
        .await?;
    browser.see("Your browser saved a locked file.").await?;
    let code = code(&browser).await?;
    let caught = browser.client().execute_async(CAUGHT, Vec::new()).await?;
    let (name, bytes): (String, Vec<u8>) = serde_json::from_value(caught)?;
    assert_eq!(name, "form.dat");
    assert!(!server.recorder().has_sent("PUT /api/drafts/"));
    browser.close();

    let folder = tempfile::tempdir()?;
    let file = folder.path().join(name);
    fs::write(&file, bytes)?;
    let other = ReceiptSecret::from_random(&mut system_random()).to_text();
    let browser = comes_back(engine, &server, &other).await?;
    browser.client().execute(UNFOLD, Vec::new()).await?;
    looks_well(&browser, "the choice of a file").await?;
    let input = browser.client().find(Locator::Id("file")).await?;
    input.send_keys(&file.to_string_lossy()).await?;
    browser.press_button("Continue").await?;
    browser
        .see("This file does not open with this code.")
        .await?;
    browser.fill("Private code", &code).await?;
    browser.press_button("Continue").await?;
    browser.see_heading("Your answers are here").await?;
    browser.press_button("Go on where I stopped").await?;
    browser.see_heading("What should we call you?").await?;
    leaves_no_code(&server, &browser, &code).await
}

async fn nobody_leaves_answers_at_a_kiosk(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, AT_THE_KIOSK, &pages[..3]).await?;
    browser.see_heading("How we use your answers").await?;
    assert!(!browser.has(Role::Button, "Stop and go on later").await?);
    Ok(())
}
