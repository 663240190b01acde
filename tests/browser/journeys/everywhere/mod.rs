//! The pages around the questions, in every language and look. The questions themselves are the
//! sweep's.
//!
//! - `attract`: a screen that nobody has touched yet.
//! - `coming_back`: what lies under a private code.
//! - `frame`: the questionnaire in a page of another site.
//! - `links`: what the links in messages about alerts lead to.
//! - `over`: whatever opens over a page.

mod attract;
mod coming_back;
mod frame;
mod links;
mod over;

use anyhow::Result;
use tests::browser::{Browser, Look, Means, Role, Server};

use super::{
    returning::code,
    told,
    walk::{Visit, walk_from_welcome, walk_pages},
};
use crate::matrix::{wrong_anywhere, wrong_in_any_look};

/// The guides, by their titles.
const GUIDES: [&str; 11] = [
    "Someone to talk to now",
    "Find help near you",
    "What happens after an arrest",
    "Criminal court, step by step",
    "Immigration custody",
    "Immigration court and removal",
    "What we can tell you, and what we never tell",
    "What VINE is, and what it is not",
    "Your rights as a victim of a crime",
    "Money for costs after a crime",
    "Can everyone use this?",
];

/// A person who is shown every page, and what was found wrong with any of them.
struct Viewer {
    browser: Browser,
    looks: Vec<&'static Look>,
    wrong: Vec<String>,
}

impl Viewer {
    /// Before the page that stands in this browser, to be seen in each of these looks.
    const fn of(browser: Browser, looks: Vec<&'static Look>) -> Self {
        Self {
            browser,
            looks,
            wrong: Vec::new(),
        }
    }

    /// At home, on this page.
    async fn at(server: &Server, path: &str) -> Result<Self> {
        let (browser, looks) = (Browser::start().await?, Look::at_home());
        browser.set_viewport(looks[0].viewport).await?;
        browser.visit(&server.page(path)).await?;
        Ok(Self::of(browser, looks))
    }

    async fn look_at(&mut self, page: &str) -> Result<()> {
        let wrong = wrong_anywhere(&self.browser, page, &self.looks).await?;
        self.wrong.extend(wrong);
        Ok(())
    }

    /// The same of a page that speaks every language at once, or offers no other.
    async fn look_at_in_its_own_words(&mut self, page: &str) -> Result<()> {
        let wrong = wrong_in_any_look(&self.browser, page, &self.looks).await?;
        self.wrong.extend(wrong);
        Ok(())
    }

    fn found_nothing(self) {
        let wrong = self.wrong;
        assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    }
}

#[tokio::test]
async fn the_pages_around_the_questions_are_accessible_at_home() -> Result<()> {
    around_the_questions("/", Look::at_home()).await
}

#[tokio::test]
async fn the_pages_around_the_questions_are_accessible_at_a_kiosk() -> Result<()> {
    around_the_questions("/kiosk", Look::at_a_kiosk()).await
}

async fn around_the_questions(path: &'static str, looks: Vec<&'static Look>) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.arrive(&server.page(path)).await?;
    browser.press_button("Language and display").await?;
    let viewport = looks[0].viewport;
    let mut viewer = Viewer::of(browser, looks);
    viewer.look_at("the welcome, unfolded").await?;

    let visit = Visit {
        path,
        viewport,
        means: Means::Mouse,
    };
    let pages = told::as_little_as_possible();
    walk_pages(&mut viewer.browser, &server, visit, &pages).await?;
    viewer.browser.see_heading("Check your answers").await?;
    viewer.look_at("the check").await?;
    viewer.browser.press_button("Send").await?;
    viewer.browser.see_heading("We have your answers").await?;
    viewer.look_at("the confirmation").await?;
    viewer.browser.press_button("Show my private code").await?;
    viewer
        .browser
        .see("It brings the code to your phone")
        .await?;
    viewer.look_at("the confirmation with the code").await?;
    viewer.found_nothing();
    Ok(())
}

#[tokio::test]
async fn the_pages_for_who_stops_and_who_comes_back_are_accessible() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(Look::at_home()[0].viewport).await?;
    browser.arrive(&server.page("/")).await?;
    let mut viewer = Viewer::of(browser, Look::at_home());
    walk_from_welcome(&viewer.browser, &told::as_little_as_possible()[..5]).await?;
    viewer.browser.press_button("Stop and go on later").await?;
    viewer.look_at("stopping").await?;
    viewer
        .browser
        .press_button("Keep my answers at the office for 7 days")
        .await?;
    viewer.browser.see("To go on, go to this page").await?;
    viewer.look_at("stopping, kept").await?;
    let draft = code(&viewer.browser).await?;

    viewer.browser.visit(&server.page("/receipt")).await?;
    let asking = "Come back with your private code";
    viewer.browser.see_heading(asking).await?;
    viewer.look_at("coming back").await?;
    viewer.browser.fill("Private code", "0000").await?;
    viewer.browser.press_button("Continue").await?;
    viewer.browser.see("This is not a whole code").await?;
    viewer.look_at("coming back with half a code").await?;
    viewer.browser.fill("Private code", &draft).await?;
    viewer.browser.press_button("Continue").await?;
    viewer.browser.see_heading("Your answers are here").await?;
    viewer.look_at("answers that came back").await?;
    viewer.found_nothing();
    Ok(())
}

#[tokio::test]
async fn the_guides_are_accessible() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(Look::at_home()[0].viewport).await?;
    browser.arrive(&server.page("/")).await?;
    browser.find(Role::Button, "Language and display").await?;
    let mut viewer = Viewer::of(browser, Look::at_home());
    viewer.browser.press_button("Guides and help lines").await?;
    viewer.browser.see_heading("Guides and help lines").await?;
    viewer.look_at("the guides").await?;
    for guide in GUIDES {
        viewer.browser.press_button(guide).await?;
        viewer.browser.see_heading(guide).await?;
        viewer.look_at(guide).await?;
        viewer.browser.press_button("All guides").await?;
        viewer.browser.see_heading("Guides and help lines").await?;
    }
    viewer.found_nothing();
    Ok(())
}
