//! On no page at home is anything written to the device: no cookie, no storage, no database, no cache,
//! no service worker; and no field lets the browser remember what is typed. Not even for a moment: it
//! is looked at on every page, not at the end alone.

use anyhow::Result;
use tests::browser::{Browser, Engine, Means, PHONE, Role, Server, Site};

use super::{
    desk::Desk,
    framed::enter,
    page::Page,
    returning::code,
    told,
    walk::{go_through, reference},
};
use crate::matrix::betrayed;

every_engine!(
    a_whole_visit_and_coming_back_are_kept_nowhere,
    a_request_for_alerts_is_kept_nowhere,
    what_is_read_and_chosen_is_kept_nowhere,
    answers_that_were_set_aside_are_kept_nowhere_here
);

async fn keeps_nothing(browser: &Browser, page: &str) -> Result<()> {
    let traces = browser.traces().await?;
    assert_eq!(traces.stays(), Vec::<&str>::new(), "{page}");
    assert_eq!(betrayed(browser, page).await?, Vec::<String>::new());
    // Of the page itself too: where somebody was in it is in no address.
    let behind = traces.address.find(['?', '#']);
    assert_eq!(behind, None, "{page}: {}", traces.address);
    Ok(())
}

/// A telephone at this page.
async fn at(engine: Engine, server: &Server, path: &str) -> Result<Browser> {
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page(path)).await?;
    keeps_nothing(&browser, path).await?;
    Ok(browser)
}

async fn go_through_and_keep_nothing(browser: &Browser, pages: &[Page]) -> Result<()> {
    browser.press_button("Start").await?;
    go_through(browser, pages, async |page: &Page| {
        keeps_nothing(browser, page.heading).await
    })
    .await
}

async fn send(browser: &Browser) -> Result<()> {
    browser.see_heading("Check your answers").await?;
    keeps_nothing(browser, "the check").await?;
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    keeps_nothing(browser, "the confirmation").await
}

/// Opens what lies under a code.
async fn come_back(browser: &Browser, server: &Server, code: &str, heading: &str) -> Result<()> {
    browser.visit(&server.page("/receipt")).await?;
    keeps_nothing(browser, "coming back").await?;
    browser.fill("Private code", code).await?;
    browser.press_button("Continue").await?;
    browser.see_heading(heading).await?;
    keeps_nothing(browser, heading).await
}

async fn a_whole_visit_and_coming_back_are_kept_nowhere(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at(engine, &server, "/").await?;
    go_through_and_keep_nothing(&browser, &told::as_little_as_possible()).await?;
    send(&browser).await?;
    browser.press_button("Show my private code").await?;
    browser.see("It brings the code to your phone").await?;
    keeps_nothing(&browser, "the private code").await?;
    let code = code(&browser).await?;
    // The code opens something once the office has the answers.
    let reference = reference(&browser).await?;
    let desk = Desk::open(engine, &server).await?;
    desk.browser().find(Role::Link, &reference).await?;

    come_back(&browser, &server, &code, "Your messages").await?;
    browser.fill("Write to us", "zxqv Please write.").await?;
    browser.press_button("Send message").await?;
    browser.see("We have your message.").await?;
    keeps_nothing(&browser, "a message that was sent").await?;
    browser.press_button("Finish and clear this screen").await?;
    browser.see_heading("Were you harmed by a crime?").await?;
    keeps_nothing(&browser, "the end").await
}

async fn a_request_for_alerts_is_kept_nowhere(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at(engine, &server, "/vine").await?;
    go_through_and_keep_nothing(&browser, &told::alerts_alone()).await?;
    send(&browser).await
}

async fn what_is_read_and_chosen_is_kept_nowhere(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at(engine, &server, "/").await?;
    browser.press_button("Language and display").await?;
    browser.choose("Largest").await?;
    browser.choose("Dark").await?;
    browser.press_button("Español").await?;
    browser.see_heading("¿Sufrió usted un delito?").await?;
    keeps_nothing(&browser, "another language and look").await?;

    let browser = at(engine, &server, "/").await?;
    browser.press_button("Guides and help lines").await?;
    browser.see_heading("Guides and help lines").await?;
    keeps_nothing(&browser, "the guides").await?;
    browser.press_button("What happens after an arrest").await?;
    browser.see_heading("What happens after an arrest").await?;
    keeps_nothing(&browser, "a guide").await?;
    browser.press_button("All guides").await?;
    browser.press_button("Find help near you").await?;
    browser.see_heading("Find help near you").await?;
    browser.see("places to find help").await?;
    keeps_nothing(&browser, "where else to find help").await
}

async fn answers_that_were_set_aside_are_kept_nowhere_here(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = at(engine, &server, "/").await?;
    go_through_and_keep_nothing(&browser, &told::as_little_as_possible()[..5]).await?;
    browser.see_heading("What should we call you?").await?;
    browser.press_button("Stop and go on later").await?;
    browser
        .press_button("Keep my answers at the office for 7 days")
        .await?;
    browser.see("Your answers are kept until").await?;
    keeps_nothing(&browser, "answers that are kept").await?;
    let code = code(&browser).await?;
    come_back(&browser, &server, &code, "Your answers are here").await
}

#[tokio::test]
async fn a_visit_in_a_frame_is_kept_nowhere() -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let office = server.page("").replace("127.0.0.1", "localhost");
    let frame = format!("<iframe src=\"{office}/widget\" width=400 height=700></iframe>");
    let markup = format!("<!doctype html><h1>Agency</h1>{frame}");
    let site = Site::start([("/", String::new(), markup)])?;
    let mut browser = Browser::start().await?;
    // The driver's pointer does not scroll the page around a frame; the keyboard does.
    browser.act_with(Means::Keyboard);
    browser.set_viewport(PHONE).await?;
    browser.visit(&site.page("/")).await?;
    enter(&browser, "return document.querySelector('iframe')").await?;
    keeps_nothing(&browser, "the welcome").await?;
    go_through_and_keep_nothing(&browser, &told::as_little_as_possible()[..3]).await?;
    browser.see_heading("How we use your answers").await
}
