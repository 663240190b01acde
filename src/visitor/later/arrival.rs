//! The coming of the later part: fetched behind the first page, again and again until it is there.

use std::pin::Pin;

use domain::attempts::pause_before;
use gloo_timers::{callback::Timeout, future::TimeoutFuture};
use leptos::prelude::*;

use super::Later;
use crate::browser::task;

/// Fetches the later part; `None` when it could not be had.
pub type Load = fn() -> Pin<Box<dyn Future<Output = Option<Later>>>>;

/// Where the later part comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// It is in the same module.
    Here(Later),
    /// It is to be fetched.
    Fetched(Load),
}

/// Milliseconds after which the later part is fetched though nobody has answered anything yet. On a
/// slow line it would hold up the first question; after that everybody gets all of it.
const QUIET: u32 = 2_000;

/// How far the later part has come. A handle; copies are the same.
#[derive(Clone, Copy)]
pub struct Arrival {
    there: RwSignal<Option<Later>>,
    /// Whether it could not be had so far; another attempt comes by itself.
    failed: RwSignal<bool>,
    until: StoredValue<Until, LocalStorage>,
}

/// What is kept until it is there.
struct Until {
    /// What fetches it, until somebody wants it.
    load: Option<Load>,
    /// How often the person asked to try again at once.
    hurried: u32,
    /// What begins once it is there.
    then: Then,
}

/// Called once, when it is there.
type Then = Option<Box<dyn FnOnce(Later)>>;

impl Arrival {
    /// Comes after a while, or when it is wanted; `then` begins once it is there.
    pub(crate) fn from(source: Source, then: impl FnOnce(Later) + 'static) -> Self {
        let load = match source {
            Source::Here(later) => {
                then(later);
                return Self::with(Some(later), None, None);
            }
            Source::Fetched(load) => load,
        };
        let arrival = Self::with(None, Some(load), Some(Box::new(then)));
        Timeout::new(QUIET, move || arrival.want()).forget();
        arrival
    }

    fn with(there: Option<Later>, load: Option<Load>, then: Then) -> Self {
        Self {
            there: RwSignal::new(there),
            failed: RwSignal::new(false),
            until: StoredValue::new_local(Until {
                load,
                hurried: 0,
                then,
            }),
        }
    }

    /// Begins to fetch it, unless somebody has.
    pub(crate) fn want(self) {
        if let Some(load) = self.take(|until| until.load.take()) {
            task::begin(self.fetch(load));
        }
    }

    /// The functions, once they are there.
    pub(crate) fn get(self) -> Option<Later> {
        self.there.get()
    }

    /// Whether it could not be had so far.
    pub(crate) fn failed(self) -> bool {
        self.failed.get()
    }

    /// Tries again at once.
    pub(crate) fn hurry(self) {
        self.until.update_value(|until| until.hurried += 1);
    }

    async fn fetch(self, load: Load) {
        let mut attempt = 0;
        let later = loop {
            if let Some(later) = load().await {
                break later;
            }
            self.failed.set(true);
            attempt += 1;
            self.wait(attempt).await;
        };
        if let Some(then) = self.take(|until| until.then.take()) {
            then(later);
        }
        self.there.set(Some(later));
    }

    fn take<T>(self, take: impl FnOnce(&mut Until) -> Option<T>) -> Option<T> {
        self.until.try_update_value(take).flatten()
    }

    fn hurried(self) -> u32 {
        self.until.with_value(|until| until.hurried)
    }

    /// Waits for the pause to pass or for the person to ask.
    async fn wait(self, attempt: u32) {
        let hurried = self.hurried();
        let mut left = pause_before(attempt);
        while left > 0 && self.hurried() == hurried {
            TimeoutFuture::new(250).await;
            left = left.saturating_sub(250);
        }
    }
}
