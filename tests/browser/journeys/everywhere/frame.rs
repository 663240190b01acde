//! The questionnaire in a page of another site, whose style sheet spares nothing.

use anyhow::{Context, Result};
use tests::browser::{Browser, DEFAULT, Look, Means, Role, Server, Viewport};

use super::Viewer;
use crate::journeys::{
    framed::{FRAME, enter},
    told,
    walk::walk_from_welcome,
};

/// What leaves the frame as much room as a narrow screen has: the page around it takes some.
const NARROW_FRAME: Look = Look {
    name: "narrow",
    viewport: Viewport(352, 800),
    still: true,
    ..DEFAULT
};

/// The first question that a person must answer with more than the way on.
const MUST_BE_ANSWERED: &str = "What would help you?";

fn looks() -> Vec<&'static Look> {
    let in_a_frame = |look: &'static Look| match look.name {
        "narrow" => &NARROW_FRAME,
        _ => look,
    };
    Look::at_home().into_iter().map(in_a_frame).collect()
}

#[tokio::test]
async fn a_frame_in_a_page_of_another_site_is_accessible() -> Result<()> {
    let server = Server::start_with("", &["--demo"])?;
    let mut browser = Browser::start().await?;
    // The driver's pointer does not scroll the page around a frame; the keyboard does.
    browser.act_with(Means::Keyboard);
    browser.set_viewport(DEFAULT.viewport).await?;
    browser.visit(&server.page("/demo-host")).await?;
    enter(&browser, FRAME).await?;
    browser.press_button("Language and display").await?;
    let mut viewer = Viewer::of(browser, looks());
    viewer.look_at("the welcome in a frame").await?;

    let pages = told::as_little_as_possible();
    walk_from_welcome(&viewer.browser, &pages[..5]).await?;
    viewer.browser.see_heading(pages[5].heading).await?;
    viewer.look_at("a question in a frame").await?;
    for page in &pages[5..] {
        viewer.browser.see_heading(page.heading).await?;
        if page.heading == MUST_BE_ANSWERED {
            viewer.browser.press_button("Continue").await?;
            viewer
                .browser
                .find(Role::Alert, "There is a problem")
                .await?;
            viewer.look_at("a problem in a frame").await?;
        }
        page.answer(&viewer.browser).await?;
        let onward = page.onward.context("a way on")?;
        viewer.browser.press_button(onward).await?;
    }
    viewer.browser.see_heading("Check your answers").await?;
    viewer.look_at("the check in a frame").await?;
    viewer.browser.press_button("Send").await?;
    viewer.browser.see_heading("We have your answers").await?;
    viewer.browser.press_button("Show my private code").await?;
    viewer
        .browser
        .find(Role::Button, "Hide my private code")
        .await?;
    viewer.look_at("the confirmation in a frame").await?;
    viewer.found_nothing();
    Ok(())
}
