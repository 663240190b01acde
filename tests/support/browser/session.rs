//! A browser with a profile folder of its own.

use std::mem;
use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use super::acting::Means;
use super::driver::Driver;
use super::engine::{Engine, Launch, chromium};
use super::firefox_profile;
use super::protocol::post;
use super::wait;

/// Answers when the page has been drawn, or is not going to be because nobody sees it.
const DRAWN: &str = "
    const [done] = arguments;
    const late = setTimeout(done, 500, true);
    requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); done(true); }));
";

/// A person's browser. Its methods are in `acting`, `seeing`, `looks`, `accessibility`, `traces`.
pub struct Browser {
    pub(super) client: Client,
    /// What the person uses to act.
    pub(super) means: Means,
    pub(super) engine: Engine,
    // In this order: the driver ends the browser before its folder goes.
    _driver: Driver,
    profile: TempDir,
}

impl Browser {
    /// Opens Chromium with an empty profile, on an empty page; acts with the mouse.
    pub async fn start() -> Result<Self> {
        Self::start_in(Engine::Chromium).await
    }

    /// As [`Browser::start`], in this engine.
    pub async fn start_in(engine: Engine) -> Result<Self> {
        Self::start_again(engine, tempfile::tempdir()?).await
    }

    /// As [`Browser::start_in`], with the profile that another browser left.
    pub async fn start_again(engine: Engine, profile: TempDir) -> Result<Self> {
        Self::open(engine, profile, |_| {}).await
    }

    /// As [`Browser::start_in`], in a browser that is too old or too strict for WebAssembly.
    pub async fn start_without_webassembly(engine: Engine) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let forbid = |launch: &mut Launch| engine.forbid_webassembly(launch);
        let browser = Self::open(engine, profile, forbid).await?;
        if engine == Engine::Chromium {
            let forget = "delete globalThis.WebAssembly;";
            browser.run_before_pages(forget).await?;
        }
        Ok(browser)
    }

    /// Opens a Chromium that this program starts, with these flags and no others, on this display.
    pub async fn start_by(program: &Path, flags: &[String], display: &str) -> Result<Self> {
        let started_so = |launch: &mut Launch| chromium::start_by(launch, program, flags, display);
        let profile = tempfile::tempdir()?;
        let browser = Self::open(Engine::Chromium, profile, started_so).await?;
        browser.take_the_window().await?;
        Ok(browser)
    }

    /// What draws its pages.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Acts by these means from now on.
    pub fn act_with(&mut self, means: Means) {
        self.means = means;
    }

    /// Loads a page, and waits until it has loaded.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.client.goto(address).await?;
        if self.engine == Engine::WebKit {
            // A key that is pressed before its first page is drawn may reach nobody.
            self.until_drawn().await;
        }
        Ok(())
    }

    /// The browser's own Back.
    pub async fn go_back(&self) -> Result<()> {
        if self.engine == Engine::WebKit {
            // Its driver waits for ever for a page with Cross-Origin-Opener-Policy to go.
            self.client.execute("history.back();", Vec::new()).await?;
            return Ok(());
        }
        Ok(self.client.back().await?)
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// Goes out of whatever frame it is in, to the whole page.
    pub async fn leave_frames(&self) -> Result<()> {
        post(&self.client, "frame", json!({ "id": null })).await?;
        Ok(())
    }

    /// Runs a script in every page from now on, before any of the page's own.
    pub async fn run_before_pages(&self, script: &str) -> Result<()> {
        self.engine.run_before_pages(&self.client, script).await
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

    /// Waits until the page has been drawn anew. One that goes away meanwhile is not drawn any more.
    pub(super) async fn until_drawn(&self) {
        drop(self.client.execute_async(DRAWN, Vec::new()).await);
    }

    /// Chromium counts parts of itself among its windows, and may name one of them first. The page of a
    /// new tab is none of them.
    async fn take_the_window(&self) -> Result<()> {
        wait::until("a window with a page", async || {
            for window in self.client.windows().await? {
                self.client.switch_to_window(window).await?;
                let shown = self.client.current_url().await?;
                let is_new = shown.host_str().is_some_and(|host| host.starts_with("new"));
                if is_new || shown.scheme() != "chrome" {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await
    }

    async fn open(engine: Engine, profile: TempDir, prepare: impl Fn(&mut Launch)) -> Result<Self> {
        if engine == Engine::Firefox {
            firefox_profile::lay_out(profile.path()).await?;
        }
        let (client, driver) = start(engine, profile.path(), prepare).await?;
        Ok(Self {
            client,
            means: Means::Mouse,
            engine,
            _driver: driver,
            profile,
        })
    }
}

/// Starts a driver and opens a browser with it. The driver ends the browser.
pub(super) async fn start(
    engine: Engine,
    profile: &Path,
    prepare: impl Fn(&mut Launch),
) -> Result<(Client, Driver)> {
    let launch = || {
        let mut launch = engine.launch(profile)?;
        prepare(&mut launch);
        anyhow::Ok(launch)
    };
    let mut first = launch()?;
    let capabilities = mem::take(&mut first.capabilities);
    let mut driver = match Driver::start(first).await {
        Ok(driver) => driver,
        // A driver that takes a free port takes it on one protocol, and ends when another
        // program has just taken the same number on the other.
        Err(_) => Driver::start(launch()?).await?,
    };
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&driver.address())
        .await
        .with_context(|| format!("the driver of {engine} opens no browser"))?;
    driver.session = client.session_id().await?;
    Ok((client, driver))
}
