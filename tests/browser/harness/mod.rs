//! The harness proves itself against one small page under the product's own strict policy, before
//! anybody trusts what it says about the product.

mod page_server;
mod product;

use anyhow::Result;
use tests::browser::{
    Browser, ColorScheme, Key, Means, NARROW, PHONE, Recorder, Role, files_holding,
};

use page_server::PageServer;

/// Walks the little form by the means given and checks what the page says it received.
async fn walk_by(means: Means) -> Result<()> {
    let pages = PageServer::start()?;
    let mut browser = Browser::start().await?;
    browser.act_with(means);
    browser.visit(&pages.address()).await?;

    browser.see_heading("How may we reach you?").await?;
    browser.choose("By text message").await?;
    browser.choose_in("When?", "In the evening").await?;
    browser.choose("Someone else may answer").await?;
    browser.fill("First name", "Wrong").await?;
    browser.fill("First name", "Ana María").await?;
    browser.select("State", "Ohio").await?;
    assert!(browser.is_chosen("By text message").await?);
    assert!(!browser.is_chosen("By phone").await?);
    assert_eq!(browser.value("First name").await?, "Ana María");
    browser.press_button("Continue").await?;

    browser.see_heading("Thank you").await?;
    browser.see("text evening other Ana María Ohio").await?;
    browser.see_focus_on("Thank you").await
}

#[tokio::test]
async fn a_form_is_walked_with_the_mouse() -> Result<()> {
    walk_by(Means::Mouse).await
}

#[tokio::test]
async fn a_form_is_walked_by_touch() -> Result<()> {
    walk_by(Means::Touch).await
}

#[tokio::test]
async fn a_form_is_walked_with_the_keyboard_alone() -> Result<()> {
    walk_by(Means::Keyboard).await
}

#[tokio::test]
async fn what_a_person_cannot_perceive_is_not_found() -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start().await?;
    browser.visit(&pages.address()).await?;

    assert!(browser.has(Role::Button, "Continue").await?);
    assert!(!browser.has(Role::Button, "Hidden").await?);
    assert!(!browser.has(Role::Link, "Continue").await?);
    assert_eq!(
        browser.names(Role::Heading).await?,
        ["How may we reach you?"]
    );
    Ok(())
}

#[tokio::test]
async fn keys_arrive_as_key_events() -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start().await?;
    browser.visit(&pages.address()).await?;

    browser.press(Key::Escape).await?;

    browser.see("key Escape").await
}

#[tokio::test]
async fn axe_core_runs_under_a_strict_policy_and_names_what_it_finds() -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start().await?;
    browser.visit(&pages.address()).await?;
    browser.is_accessible("the form").await?;

    browser.visit(&format!("{}broken", pages.address())).await?;

    let rules: Vec<String> = browser
        .violations()
        .await?
        .into_iter()
        .map(|found| found.rule)
        .collect();
    assert_eq!(rules, ["image-alt", "label"]);
    Ok(())
}

#[tokio::test]
async fn what_is_sent_and_what_is_kept_is_seen() -> Result<()> {
    let pages = PageServer::start()?;
    let recorder = Recorder::start(pages.socket())?;
    let browser = Browser::start().await?;
    browser
        .visit(&format!("http://{}/", recorder.address()))
        .await?;
    assert_eq!(browser.traces().await?.text().matches("canary").count(), 0);

    browser.press_button("Leave traces").await?;
    browser.see("traces left").await?;

    assert!(recorder.has_sent("canary-body"));
    assert!(recorder.has_sent("/canary-address"));
    assert!(!recorder.has_sent("canary-local"));
    let traces = browser.traces().await?;
    assert_eq!(traces.local, ["where=canary-local"]);
    assert_eq!(traces.session, ["where=canary-session"]);
    assert_eq!(traces.cookies, ["where=canary-cookie"]);
    assert!(
        traces.databases[0].contains("canary-database"),
        "{traces:?}"
    );
    let profile = browser.close();
    assert!(!files_holding(profile.path(), "canary-local")?.is_empty());
    assert!(files_holding(profile.path(), "never-written")?.is_empty());
    Ok(())
}

#[tokio::test]
async fn screens_and_colours_are_what_was_asked_for() -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    browser.set_color_scheme(ColorScheme::Dark).await?;
    browser.visit(&pages.address()).await?;
    browser.see("390 wide, dark").await?;

    browser.set_color_scheme(ColorScheme::Forced).await?;
    browser.see("390 wide, forced").await?;
    browser.set_viewport(NARROW).await?;
    browser.see("320 wide, forced").await?;

    let picture = browser.picture("harness").await?;
    assert!(std::fs::metadata(picture)?.len() > 1000);
    Ok(())
}
