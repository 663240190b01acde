//! Intakes arrive while somebody reads the queue; two people close those that are alike, and take it
//! back; what is counted, and what will be erased.

use std::io;

use anyhow::Result;
use clap::Parser;
use server::{
    demo::load_intakes,
    settings::{CommandLine, Settings},
};
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, NARROW, Role, Server};

use super::{desk::Desk, people::colleague};

/// What unfolds the rules.
const RULES: &str = "How the score is made";

#[tokio::test]
async fn two_people_close_what_is_alike_and_take_it_back() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.see("No intake is on this list.").await?;
    make_up(&server, 36).await?;
    // The rows stay as they are until they are asked for.
    browser.see("The queue changed.").await?;
    browser.see("No intake is on this list.").await?;
    browser.press_button("Show the changes").await?;
    browser.see("36 intakes.").await?;
    browser
        .is_accessible("the queue of the demonstration")
        .await?;

    let benjamin = colleague(browser, "Specialist", "benjamin").await?;
    browser.follow_link("Alike").await?;
    browser.see("5 intakes say almost the same.").await?;
    browser.press_button(RULES).await?;
    browser
        .see("From 60 points on an intake waits in quarantine")
        .await?;
    browser.see("A kiosk of the office signed for it").await?;
    looks_good(browser, "desk-alike").await?;
    browser.press_button("Close all 5").await?;
    browser
        .see("5 intakes wait for a second person, since the rules are not sure.")
        .await?;
    benjamin.follow_link("Alike").await?;
    benjamin.press_button("Close all 5").await?;
    benjamin.see("5 intakes are closed.").await?;
    benjamin.press_button("Undo change 2").await?;
    benjamin.see("5 intakes stand as before again.").await?;
    benjamin.find(Role::Button, "Close all 5").await?;
    benjamin.find(Role::Button, "Undo change 1").await?;
    may_only_read(browser).await?;
    benjamin.follow_link("Queue").await?;
    benjamin.follow_link("Quarantined 5").await?;
    benjamin.see("Second person needed").await?;

    browser.follow_link("Figures").await?;
    browser.see_heading("Figures").await?;
    browser.find(Role::Button, "Print").await?;
    looks_good(browser, "desk-figures").await?;
    browser.follow_link("Retention").await?;
    browser.see("Nothing is due to be erased.").await?;
    looks_good(browser, "desk-retention").await
}

/// An operator reads what is alike, and is offered nothing that their role may not do.
async fn may_only_read(browser: &Browser) -> Result<()> {
    let operator = colleague(browser, "Operator", "olivia").await?;
    operator.follow_link("Alike").await?;
    operator.see("5 intakes say almost the same.").await?;
    operator.see("What was done to many at once").await?;
    operator.see_none(Role::Button, "Close all 5").await?;
    operator.see_none(Role::Button, "Undo change 1").await
}

/// Loads so many made-up intakes into an office that is open already.
pub(super) async fn make_up(server: &Server, count: usize) -> Result<()> {
    let mut settings = Settings::resolve(&CommandLine::parse_from(["intake", "serve"]))?;
    settings.data = server.data().to_owned();
    load_intakes(&settings, count, &mut io::sink()).await
}

async fn looks_good(browser: &Browser, name: &str) -> Result<()> {
    for (look, colors) in [
        ("", ColorScheme::Light),
        ("-dark", ColorScheme::Dark),
        ("-forced", ColorScheme::Forced),
    ] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("{name}{look}")).await?;
        // In forced colors the system paints, and axe-core computes from the sheet.
        if colors != ColorScheme::Forced {
            browser.is_accessible(&format!("{name}{look}")).await?;
        }
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture(&format!("{name}-narrow")).await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await
}
