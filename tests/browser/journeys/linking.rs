//! Somebody links two intakes that say almost the same, merges one into the other, and takes it apart again.

use std::{cell::RefCell, io};

use anyhow::{Context, Result};
use clap::Parser;
use server::{
    demo::load_intakes,
    settings::{CommandLine, Settings},
};
use tests::browser::{Browser, Engine, KIOSK_LANDSCAPE, Role, Server};

use super::desk::{Desk, in_every_look};

const REFERENCE: &str = "Reference of the other case";

#[tokio::test]
async fn what_is_alike_is_linked_merged_and_taken_apart() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    let mut settings = Settings::resolve(&CommandLine::parse_from(["intake", "serve"]))?;
    settings.data = server.data().to_owned();
    load_intakes(&settings, 36, &mut io::sink()).await?;
    browser.see("The queue changed.").await?;
    browser.follow_link("Alike").await?;
    browser.see("5 intakes say almost the same.").await?;
    let own = one_of_those_alike(browser).await?;
    browser.follow_link(&own).await?;
    browser.see_heading(&format!("Intake {own}")).await?;
    browser.see("Says almost the same:").await?;
    let other = proposed(browser).await?;

    mistypes(browser).await?;
    choose(browser, &other).await?;
    browser
        .select("What they have to do with each other", "The same matter")
        .await?;
    browser.press_button("Link them").await?;
    browser
        .see(&format!(
            "margaret linked the case with {other} (The same matter)"
        ))
        .await?;
    browser.see_focus_on("Related cases").await?;
    in_every_look(browser, "desk-linked").await?;
    browser.press_button(&format!("Unlink {other}")).await?;
    browser
        .see(&format!("margaret took the link away with {other}"))
        .await?;
    browser.see_focus_on("Related cases").await?;

    choose(browser, &other).await?;
    browser.press_button("Merge this case into it").await?;
    browser.see("This is a duplicate. It goes on in").await?;
    browser.see_none(Role::Button, "Reopen").await?;
    in_every_look(browser, "desk-duplicate").await?;
    browser.follow_link(&other).await?;
    browser.see_heading(&format!("Intake {other}")).await?;
    browser.see("Merged into this one:").await?;
    browser
        .see(&format!("From the merged intake {own}"))
        .await?;
    browser
        .see(&format!(
            "margaret merged another intake into this case: {own}"
        ))
        .await?;
    in_every_look(browser, "desk-merged").await?;
    browser.follow_link(&own).await?;
    browser.see_heading(&format!("Intake {own}")).await?;
    browser.press_button("Undo the merging").await?;
    browser
        .see(&format!("margaret took the case apart again from {other}"))
        .await?;
    browser.find(Role::Button, "Claim").await?;
    Ok(())
}

/// A reference that nothing has: what was typed stays, and what is wrong stands beside it.
async fn mistypes(browser: &Browser) -> Result<()> {
    browser.press_button("Link or merge").await?;
    browser.press_button("Link them").await?;
    browser
        .see("Give the reference of the other case first.")
        .await?;
    browser.fill(REFERENCE, "00000-00000").await?;
    browser.press_button("Link them").await?;
    browser
        .see("No other intake that can be read has this reference")
        .await?;
    is_being_typed(browser, "00000-00000").await?;
    in_every_look(browser, "desk-link-form").await
}

/// Takes up a proposal, in the form that it goes into.
async fn choose(browser: &Browser, reference: &str) -> Result<()> {
    browser.press_button(&format!("Choose {reference}")).await?;
    is_being_typed(browser, reference).await
}

/// Waits until the field for the reference is in sight, holds it, and has the focus.
async fn is_being_typed(browser: &Browser, reference: &str) -> Result<()> {
    browser
        .wait_until("the field for the reference", async || {
            let focused = browser.client().active_element().await?;
            let has_focus = focused.attr("id").await?.as_deref() == Some("links-reference");
            Ok(has_focus && browser.value(REFERENCE).await? == reference)
        })
        .await
}

/// The reference of an intake on the page of those that are alike, once the page has any.
pub(super) async fn one_of_those_alike(browser: &Browser) -> Result<String> {
    of_the_names(browser, Role::Link, |names| {
        names.into_iter().find(|name| is_reference(name))
    })
    .await
}

/// The reference of a case that is proposed to be linked, once one is: the last.
pub(super) async fn proposed(browser: &Browser) -> Result<String> {
    of_the_names(browser, Role::Button, |names| {
        let mut proposed = names.iter().filter_map(|name| name.strip_prefix("Choose "));
        proposed.next_back().map(str::to_owned)
    })
    .await
}

/// What is wanted of the names on a page, once it has that.
async fn of_the_names(
    browser: &Browser,
    role: Role,
    wanted: impl Fn(Vec<String>) -> Option<String>,
) -> Result<String> {
    let found = RefCell::new(None);
    browser
        .wait_until("a reference", async || {
            found.replace(wanted(browser.names(role).await?));
            Ok(found.borrow().is_some())
        })
        .await?;
    found.into_inner().context("a reference")
}

/// Two groups of five.
fn is_reference(name: &str) -> bool {
    name.len() == 11 && name.as_bytes()[5] == b'-'
}
