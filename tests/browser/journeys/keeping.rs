//! What people take away after sending, and what it leaves where they use it.

use std::path::PathBuf;

use anyhow::{Context, Result};
use tests::browser::{Browser, Engine, PHONE, Role, Server, files_holding};

use super::{
    desk::Desk,
    returning::code,
    told,
    walk::{AT_HOME, looks_well, walk},
};

every_engine!(a_code_is_not_remembered_where_it_was_typed);

/// Counts how often a page asks for its print, which no driver can answer.
const COUNT_PRINTS: &str = "window.prints = 0; window.print = () => { window.prints += 1; };";

/// A person who has sent their answers and sees their private code.
async fn with_a_code(engine: Engine, server: &Server) -> Result<(Browser, String, String)> {
    let mut browser = Browser::start_in(engine).await?;
    if engine == Engine::Chromium {
        browser.run_before_pages(COUNT_PRINTS).await?;
    }
    let reference = walk(
        &mut browser,
        server,
        AT_HOME,
        &told::as_little_as_possible(),
    )
    .await?;
    let reference = reference.context("the journey ends with a reference")?;
    browser.press_button("Show my private code").await?;
    let code = code(&browser).await?;
    Ok((browser, reference, code))
}

#[tokio::test]
async fn paper_holds_what_helps_and_tells_nobody_else_what_it_is() -> Result<()> {
    let server = Server::start()?;
    let (browser, reference, code) = with_a_code(Engine::Chromium, &server).await?;
    let slip = |code: &str| {
        format!(
            "Reference: {reference}\n{code}Phone: 1-855-488-6423\nKeep this only if it is safe."
        )
    };
    assert_eq!(browser.on_paper().await?, slip(&format!("Code: {code}\n")));
    browser.press_button("Hide my private code").await?;
    assert_eq!(browser.on_paper().await?, slip(""));
    browser.press_button("Show my private code").await?;
    browser.press_button("Language and display").await?;
    browser.press_button("Español").await?;
    browser
        .find(Role::Button, "Ocultar mi código privado")
        .await?;
    assert_eq!(self::code(&browser).await?, code);
    browser.press_button("English").await?;
    browser.find(Role::Button, "Hide my private code").await?;

    browser.press_button("Print this page").await?;
    let prints = browser
        .client()
        .execute("return window.prints;", Vec::new());
    assert_eq!(prints.await?, 1);
    Ok(())
}

async fn a_code_is_not_remembered_where_it_was_typed(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let (browser, reference, code) = with_a_code(engine, &server).await?;
    browser.close();
    let desk = Desk::open(engine, &server).await?;
    desk.browser().find(Role::Link, &reference).await?;

    let owner = Browser::start_in(engine).await?;
    owner.set_viewport(PHONE).await?;
    owner.visit(&server.page("/receipt")).await?;
    owner.fill("Private code", &code).await?;
    owner.press_button("Continue").await?;
    owner.see_heading("Your messages").await?;
    owner.press_button("Language and display").await?;
    owner.press_button("Español").await?;
    owner.see_heading("Sus mensajes").await?;
    looks_well(&owner, "messages in Spanish").await?;
    let profile = owner.close();
    for code in [&code, &code.replace('-', "")] {
        let found = files_holding(profile.path(), code)?;
        assert_eq!(found, Vec::<PathBuf>::new(), "{engine}");
    }
    Ok(())
}
