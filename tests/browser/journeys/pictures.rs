//! The pictures of the README, and every page at sizes and in colours that break pages.

use anyhow::Result;
use tests::browser::{
    Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Means, NARROW, PHONE, Role,
    Server, Viewport,
};

use super::{
    desk::Desk,
    told,
    walk::{Visit, walk},
};

/// Sizes and colours, with a name for the picture.
const LOOKS: &[(&str, Viewport, ColorScheme)] = &[
    ("kiosk-portrait", KIOSK_PORTRAIT, ColorScheme::Light),
    ("kiosk-landscape", KIOSK_LANDSCAPE, ColorScheme::Light),
    ("phone", PHONE, ColorScheme::Light),
    ("phone-dark", PHONE, ColorScheme::Dark),
    ("narrow", NARROW, ColorScheme::Light),
    ("forced-colors", PHONE, ColorScheme::Forced),
];

#[tokio::test]
async fn a_question_stands_well_on_every_screen_and_in_all_colors() -> Result<()> {
    let server = Server::start()?;
    for (name, viewport, colors) in LOOKS {
        let path = if name.starts_with("kiosk") {
            "/kiosk"
        } else {
            "/"
        };
        let browser = Browser::start().await?;
        browser.set_viewport(*viewport).await?;
        browser.set_color_scheme(*colors).await?;
        browser.arrive(&server.page(path)).await?;
        browser.picture(&format!("welcome-{name}")).await?;
        browser.press_button("Start").await?;
        browser.see_heading("Are you safe right now?").await?;
        browser.picture(&format!("question-{name}")).await?;
        browser.press_button("Continue").await?;
        browser.see("Choose yes, no or").await?;
        // Forced colours are the person's own, and axe-core reads the ones that the page gave up.
        if *colors != ColorScheme::Forced {
            browser.is_accessible(&format!("an error, {name}")).await?;
        }
        browser.picture(&format!("error-{name}")).await?;
        assert_eq!(browser.sideways_overflow().await?, 0, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn the_desk_reads_well_by_day_and_by_night() -> Result<()> {
    let server = Server::start()?;
    let mut visitor = Browser::start().await?;
    let visit = Visit {
        path: "/",
        viewport: PHONE,
        means: Means::Mouse,
    };
    let reference = walk(&mut visitor, &server, visit, &told::for_the_pictures()).await?;
    let reference = reference.unwrap_or_default();
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.find(Role::Link, &reference).await?;
        browser.picture(&format!("desk-queue{name}")).await?;
        desk.read(&reference).await?;
        browser.picture(&format!("desk-intake{name}")).await?;
        browser.follow_link("Back to the queue").await?;
    }
    Ok(())
}
