//! The engines that the product is tried in. All speak WebDriver; what each does in its own way, and
//! what it cannot do, is in its file.
//!
//! | | Chromium | Firefox | WebKit (GTK) |
//! | --- | --- | --- | --- |
//! | size of the page | emulated | the page's own box in the window | the window; narrow ones are as narrow as its toolbar lets it |
//! | colours, motion | emulated | overridden in the tab | no way, and asking for it fails |
//! | a finger | touches | touches | its driver makes a tap a click |
//! | scripts before a page's own | yes | no way, and asking for it fails | likewise |
//! | cookies for encrypted connections | kept from the machine itself | likewise | not kept: the desk is read in Chromium |
//! | what the console says | all of it | uncaught errors and what the policy refuses | nothing is heard of it |
//! | what is left on disk | the profile | the profile | nothing: its sessions are of the private kind |
//!
//! A test that needs what an engine has no way for leaves the engine out by name, with the reason.

pub(super) mod chromium;
mod display;
mod firefox;
mod webkit;

use std::fmt;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use fantoccini::Client;
use serde_json::{Map, Value};

use super::looks::{Media, Viewport};
pub(super) use display::Display;

/// What draws the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, and what a kiosk runs.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's, in its build for GTK.
    WebKit,
}

/// How a driver is started, and what it is asked for.
pub(super) struct Launch {
    /// The driver's own program.
    pub(super) program: &'static str,
    pub(super) command: Command,
    pub(super) port: Port,
    /// What a session asks for.
    pub(super) capabilities: Map<String, Value>,
    /// A screen of its own, for what cannot do without one.
    pub(super) display: Option<Display>,
}

/// How we come to know where a driver listens.
pub(super) enum Port {
    /// It says so, behind these words.
    Announced(&'static str),
    /// We told it.
    Told(u16),
}

impl Engine {
    /// What starts the driver, for a browser that keeps its things in this folder.
    pub(super) fn launch(self, profile: &Path) -> Result<Launch> {
        match self {
            Self::Chromium => Ok(chromium::launch(profile)),
            Self::Firefox => Ok(firefox::launch(profile)),
            Self::WebKit => webkit::launch(profile),
        }
    }

    /// Takes WebAssembly out of a browser that is not started yet. Chromium has no switch for it.
    pub(super) fn forbid_webassembly(self, launch: &mut Launch) {
        match self {
            Self::Chromium => {}
            Self::Firefox => firefox::forbid_webassembly(launch),
            Self::WebKit => webkit::forbid_webassembly(launch),
        }
    }

    pub(super) async fn set_viewport(self, client: &Client, viewport: Viewport) -> Result<()> {
        match self {
            Self::Chromium => chromium::set_viewport(client, viewport).await,
            Self::Firefox => firefox::set_viewport(client, viewport).await,
            Self::WebKit => webkit::set_viewport(client, viewport).await,
        }
    }

    pub(super) async fn set_media(self, client: &Client, media: Media) -> Result<()> {
        match self {
            Self::Chromium => chromium::set_media(client, media).await,
            Self::Firefox => firefox::set_media(client, media).await,
            Self::WebKit => webkit::set_media(media),
        }
    }

    pub(super) async fn run_before_pages(self, client: &Client, script: &str) -> Result<()> {
        match self {
            Self::Chromium => chromium::run_before_pages(client, script).await,
            Self::Firefox | Self::WebKit => {
                bail!("the driver of {self} runs no script before a page's own")
            }
        }
    }

    /// What the console has said since the last look. WebKit's is never heard.
    pub(super) async fn console(self, client: &Client) -> Result<Vec<String>> {
        match self {
            Self::Chromium => chromium::console(client).await,
            Self::Firefox => firefox::console(client).await,
            Self::WebKit => Ok(Vec::new()),
        }
    }

    /// Brings the focus back to the page from the browser's own buttons.
    pub(super) async fn focus_page(self, client: &Client) -> Result<()> {
        match self {
            Self::Firefox => firefox::focus_page(client).await,
            // Their drivers' keys never leave the page.
            Self::Chromium | Self::WebKit => Ok(()),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}
