//! A browser with a profile folder of its own.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::acting::Means;
use super::driver::Driver;
use super::protocol::chromium;

/// Chromium as root, without a display, without anything that calls home.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
];

/// A person's browser. Its methods are in `acting`, `seeing`, `looks`, `accessibility`, `traces`.
pub struct Browser {
    pub(super) client: Client,
    /// What the person uses to act.
    pub(super) means: Means,
    // In this order: the driver ends the browser before its folder goes.
    _driver: Driver,
    profile: TempDir,
}

impl Browser {
    /// Opens a browser with an empty profile, on an empty page; acts with the mouse.
    pub async fn start() -> Result<Self> {
        let mut driver = Driver::start()?;
        let profile = tempfile::tempdir()?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(profile.path()))
            .connect(&driver.address())
            .await
            .context("chromedriver opens no browser")?;
        driver.session = client.session_id().await?;
        Ok(Self {
            client,
            means: Means::Mouse,
            _driver: driver,
            profile,
        })
    }

    /// Acts by these means from now on.
    pub fn act_with(&mut self, means: Means) {
        self.means = means;
    }

    /// Loads a page, and waits until it has loaded.
    pub async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.client.goto(address).await?)
    }

    /// The browser's own Back.
    pub async fn go_back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// Runs a script in every page from now on, before any of the page's own.
    pub async fn run_before_pages(&self, script: &str) -> Result<()> {
        let source = json!({ "source": script });
        chromium(
            &self.client,
            "Page.addScriptToEvaluateOnNewDocument",
            source,
        )
        .await?;
        Ok(())
    }

    /// The WebDriver client, for the rare thing that has no method here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Where the browser keeps what it remembers. Look into it after [`Browser::close`].
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Ends the browser and leaves its profile folder, for a search.
    pub fn close(self) -> TempDir {
        self.profile
    }
}

fn capabilities(profile: &Path) -> Map<String, Value> {
    let mut arguments: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let mut options = json!({ "args": arguments });
    if let Some(program) = debian_chromium() {
        options["binary"] = program.into();
    }
    let mut capabilities = Map::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    capabilities
}

/// Where the driver does not know Chromium by itself: its name on the PATH.
fn debian_chromium() -> Option<String> {
    let output = Command::new("which").arg("chromium").output().ok()?;
    let found = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (!found.is_empty()).then_some(found)
}
