//! Pictures for the README and for `cargo xtask pictures`, in every look.

use anyhow::Result;
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, Look, Role, Server, VOICES};

use super::{
    desk::Desk,
    told,
    walk::{AT_HOME, walk},
};

#[tokio::test]
async fn a_question_stands_on_every_screen_and_in_all_colors() -> Result<()> {
    let server = Server::start()?;
    for (path, looks) in [("/", Look::at_home()), ("/kiosk", Look::at_a_kiosk())] {
        let browser = Browser::start().await?;
        // As a kiosk has them; without any it would say that it cannot read aloud.
        browser.give_voices(&VOICES).await?;
        browser.arrive(&server.page(path)).await?;
        browser.find(Role::Button, "Start").await?;
        browser.pictures("welcome", &looks).await?;
        browser.press_button("Start").await?;
        browser.see_heading("Are you safe right now?").await?;
        browser.pictures("question", &looks).await?;
        browser.press_button("Continue").await?;
        browser.see("Choose yes, no or").await?;
        browser.pictures("error", &looks).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_desk_reads_well_by_day_and_by_night() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let reference = walk(&mut visitor, &server, AT_HOME, &told::for_the_pictures()).await?;
    let reference = reference.unwrap_or_default();
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    for (name, colors) in [("light", ColorScheme::Light), ("dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.find(Role::Link, &reference).await?;
        browser.picture(&format!("desk-queue.{name}")).await?;
        desk.read(&reference).await?;
        browser.picture(&format!("desk-intake.{name}")).await?;
        browser.follow_link("Back to the queue").await?;
    }
    Ok(())
}
