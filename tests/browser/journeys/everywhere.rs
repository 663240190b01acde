//! The pages before and behind the questions, in every language and look. The questions themselves
//! are the sweep's.

use anyhow::Result;
use tests::browser::{Browser, Look, Means, Server};

use super::{
    told,
    walk::{Visit, walk_pages},
};
use crate::matrix::wrong_anywhere;

#[tokio::test]
async fn the_pages_around_the_questions_are_accessible_at_home() -> Result<()> {
    nothing_is_wrong("/", &Look::at_home()).await
}

#[tokio::test]
async fn the_pages_around_the_questions_are_accessible_at_a_kiosk() -> Result<()> {
    nothing_is_wrong("/kiosk", &Look::at_a_kiosk()).await
}

async fn nothing_is_wrong(path: &'static str, looks: &[&Look]) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start().await?;
    browser.arrive(&server.page(path)).await?;
    browser.press_button("Language and display").await?;
    let mut wrong = wrong_anywhere(&browser, "the welcome, unfolded", looks).await?;

    let visit = Visit {
        path,
        viewport: looks[0].viewport,
        means: Means::Mouse,
    };
    let pages = told::as_little_as_possible();
    walk_pages(&mut browser, &server, visit, &pages).await?;
    browser.see_heading("Check your answers").await?;
    wrong.extend(wrong_anywhere(&browser, "the check", looks).await?);
    browser.press_button("Send").await?;
    browser.see_heading("We have your answers").await?;
    wrong.extend(wrong_anywhere(&browser, "the confirmation", looks).await?);

    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}
