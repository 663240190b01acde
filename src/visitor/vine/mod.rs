//! The pages behind the links that a request for alerts brings: to confirm it, to read what is new,
//! and to change or stop the alerts. What opens them stands behind the `#` of the link, is taken out
//! of the address at once, and does nothing without the PIN.
//!
//! Until the PIN is right, nothing on these pages tells what they are about, and afterwards nobody
//! is named.
//!
//! - [`page`]: the page; `holder`: its state and everything that can be done on it.
//! - `asking`: the PIN, and the code of a text message; `outcome`: what comes of it.
//! - `changing`: the ways to be reached, the events and the language.
//! - `link`: what the office is asked; `shapes`: as it crosses the network.

mod asking;
mod changing;
mod holder;
mod link;
mod outcome;
mod page;
mod shapes;

use leptos::prelude::window;

pub use page::ErrandPage;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// To confirm a request, so that alerts begin.
    Confirm,
    /// To read what is new.
    Update,
    /// To stop the alerts.
    Cancel,
}

impl Errand {
    /// The errand of this page, by its address. `None` on every other page.
    pub fn of_page() -> Option<Self> {
        let path = window().location().pathname().ok()?;
        match path.strip_prefix("/vine/")?.trim_end_matches('/') {
            "confirm" => Some(Self::Confirm),
            "update" => Some(Self::Update),
            "cancel" => Some(Self::Cancel),
            _ => None,
        }
    }

    /// The Fluent key of one of its sentences.
    fn key(self, part: &str) -> String {
        let name = match self {
            Self::Confirm => "confirm",
            Self::Update => "update",
            Self::Cancel => "cancel",
        };
        format!("vine-{name}-{part}")
    }
}
