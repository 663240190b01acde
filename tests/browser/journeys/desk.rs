//! A member of staff signs in and reads an intake.

use std::{cell::RefCell, collections::BTreeMap};

use anyhow::{Context, Result};
use serde_json::json;
use tests::{
    browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, Look, Role, Server},
    routers::{PASSWORD, USERNAME},
};

/// The rows of the document: what was asked, and the answer line by line. Not as they are drawn:
/// Firefox leaves out what turns the direction of writing.
const ROWS: &str = "
    return Array.from(document.querySelectorAll('main dl.part__answers > div'), (row) => [
        row.querySelector('dt').textContent.trim(),
        Array.from(row.querySelectorAll('dd p'), (line) => line.textContent.trim()).join('; '),
    ]);
";

/// Whether all of a page is there.
const WHOLE: &str = "
    const heading = document.querySelector('#main h1');
    return Boolean(heading?.textContent) && !document.querySelector('#main .waiting');
";

/// Says whether anything that people typed became anything but text.
const RAN: &str = "
    return window.zxqv === undefined
        && document.querySelector('main img, main script, main b, main iframe') === null;
";

/// What the first row is called.
const FIRST: &str = "return document.querySelector('tbody .reference')?.textContent.trim() ?? '';";

/// The desk, with its first administrator signed in.
pub(crate) struct Desk(Browser);

impl Desk {
    /// Opens it by the link that the first start printed, in this engine. WebKit keeps the cookie of
    /// the desk over encrypted connections alone, even to the machine itself: there it is Chromium.
    pub(super) async fn open(engine: Engine, server: &Server) -> Result<Self> {
        Self::open_by(engine, &server.first_administrator()?).await
    }

    /// As [`Desk::open`], by this link.
    pub(crate) async fn open_by(engine: Engine, link: &str) -> Result<Self> {
        let browser = Browser::start_in(match engine {
            Engine::WebKit => Engine::Chromium,
            other => other,
        })
        .await?;
        browser.visit(link).await?;
        browser.see_heading("Set up your account").await?;
        browser
            .is_accessible("setting up the first account")
            .await?;
        browser.fill("Name to sign in with", "margaret").await?;
        browser
            .fill("Password", "correct horse battery staple")
            .await?;
        browser.press_button("Make the account").await?;
        browser.see_heading("Queue").await?;
        Ok(Self(browser))
    }

    /// The desk of a house that was prepared before, in Chromium, with its administrator signed in.
    pub(super) async fn of_prepared(server: &Server) -> Result<Self> {
        let browser = Browser::start().await?;
        browser.set_viewport(KIOSK_LANDSCAPE).await?;
        browser.visit(&server.page("/desk/")).await?;
        browser.fill("Name", USERNAME).await?;
        browser.fill("Password", PASSWORD).await?;
        browser.press_button("Sign in").await?;
        browser.see_heading("Queue").await?;
        Ok(Self(browser))
    }

    /// Reads one intake: every question that was answered, with its answer.
    pub(super) async fn read(&self, reference: &str) -> Result<BTreeMap<String, String>> {
        self.0.find(Role::Link, reference).await?;
        self.0.is_accessible("the queue").await?;
        self.0.follow_link(reference).await?;
        self.0.see_heading(&format!("Intake {reference}")).await?;
        see_all_of_it(&self.0, reference).await?;
        self.0.is_accessible("the intake").await?;
        let rows = self.0.client().execute(ROWS, Vec::new()).await?;
        let rows: Vec<(String, String)> = serde_json::from_value(rows).context("rows of text")?;
        Ok(rows
            .into_iter()
            .filter(|(_, answer)| answer != "Not answered")
            .collect())
    }

    /// What people typed is text and nothing else.
    pub(super) async fn has_run_nothing(&self) -> Result<()> {
        assert_eq!(self.0.client().execute(RAN, Vec::new()).await?, json!(true));
        // The desk asks who is signed in before anybody is, and the browser notes the refusal.
        let said = self.0.console().await?;
        let said: Vec<_> = said
            .iter()
            .filter(|line| !line.contains("401 (Unauthorized)"))
            .collect();
        assert_eq!(said, Vec::<&String>::new());
        Ok(())
    }

    pub(super) fn browser_mut(&mut self) -> &mut Browser {
        &mut self.0
    }

    pub(crate) fn browser(&self) -> &Browser {
        &self.0
    }
}

/// The reference of the intake that stands first in the queue, once it is there.
pub(super) async fn first_reference(browser: &Browser) -> Result<String> {
    let first = RefCell::new(String::new());
    browser
        .wait_until("an intake in the queue", async || {
            let found = browser.client().execute(FIRST, Vec::new()).await?;
            first.replace(found.as_str().unwrap_or_default().to_owned());
            Ok(!first.borrow().is_empty())
        })
        .await?;
    Ok(first.into_inner())
}

/// Whether what a summary unfolds is folded.
const FOLDED: &str = "return arguments[0].parentElement.open === false;";

/// Unfolds the form that holds this list, unless it stayed unfolded. A page that is drawn anew at this very
/// moment may fold it again; one that is not drawn yet is not pressed again.
pub(super) async fn unfold(browser: &Browser, form: &str, list: &str) -> Result<()> {
    browser
        .wait_until(&format!("“{form}” to be unfolded"), async || {
            if browser.has(Role::ComboBox, list).await? {
                return Ok(true);
            }
            let summary = browser.find(Role::Button, form).await?;
            let folded = browser.client().execute(FOLDED, vec![json!(summary)]);
            if folded.await? == json!(true) {
                browser.press_button(form).await?;
            }
            Ok(false)
        })
        .await
}

/// Waits until all of a page is there, whichever it is.
pub(super) async fn see_all_of_it(browser: &Browser, page: &str) -> Result<()> {
    browser
        .wait_until(&format!("all of “{page}”"), async || {
            Ok(browser.client().execute(WHOLE, Vec::new()).await? == json!(true))
        })
        .await
}

/// Looks at a page of the desk in every look; at the end it is as it was.
pub(super) async fn in_every_look(browser: &Browser, name: &str) -> Result<()> {
    for look in Look::at_the_desk() {
        browser.set_look(look).await?;
        let page = format!("{name} {}", look.name);
        if look.colors != ColorScheme::Forced {
            // The system's colours are none of ours, and axe-core reads those that it would replace.
            browser.is_accessible(&page).await?;
        }
        let over = browser.sideways_overflow().await?;
        assert!(
            over == 0,
            "{page}: {over}: {}",
            browser.what_lies_outside().await?
        );
        browser.picture(&page.replace(' ', "-")).await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await
}
