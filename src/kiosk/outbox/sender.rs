//! Sends what is in the outbox, in order, for as long as the page stands.

use std::cell::Cell;

use domain::attempts::scattered_pause_before;
use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use js_sys::Math;
use leptos::prelude::window;

use super::{
    LOOK,
    delivery::{Outcome, attempt},
    entry,
};

/// Milliseconds between two looks into an empty outbox; another tab may have put something there.
const IDLE: u32 = 2_000;

thread_local! {
    /// How often somebody asked to try at once.
    static WOKEN: Cell<u32> = const { Cell::new(0) };
    /// The number of the entry that could not be delivered last.
    static FAILED: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Tries at once; what failed before says nothing any more.
pub(crate) fn wake() {
    FAILED.set(None);
    WOKEN.set(WOKEN.get().wrapping_add(1));
}

/// Whether the last attempt with this entry, or with one before it, reached nobody.
pub(super) fn failed(number: f64) -> bool {
    FAILED.get().is_some_and(|failed| failed <= number)
}

/// Sends on and on. One tab at a time may.
pub(crate) async fn start() {
    EventListener::new(&window(), "online", |_| wake()).forget();
    let mut failures = 0;
    loop {
        let woken = WOKEN.get();
        let waits = match send_first().await {
            Some(Outcome::Acknowledged | Outcome::Refused(_)) => {
                failures = 0;
                continue;
            }
            Some(Outcome::NotReached) => {
                failures += 1;
                scattered_pause_before(failures, Math::random())
            }
            None => {
                FAILED.set(None);
                IDLE
            }
        };
        wait(waits, woken).await;
    }
}

/// Tries the first of the outbox, once. `None` when there is none.
async fn send_first() -> Option<Outcome> {
    let (number, entry) = entry::first().await.ok()??;
    let outcome = attempt(&entry.body).await;
    let noted = match outcome {
        Outcome::Acknowledged => entry::sent(number).await,
        Outcome::Refused(status) => entry::park(number, entry, status).await,
        Outcome::NotReached => Ok(()),
    };
    let reached = noted.is_ok() && !matches!(outcome, Outcome::NotReached);
    FAILED.set((!reached).then_some(number));
    // What was acknowledged and could not be taken out goes once more: the office takes it once.
    Some(if reached {
        outcome
    } else {
        Outcome::NotReached
    })
}

/// Waits so many milliseconds, or until somebody asks to try at once.
async fn wait(milliseconds: u32, woken: u32) {
    let mut left = milliseconds;
    while left > 0 && WOKEN.get() == woken {
        TimeoutFuture::new(LOOK).await;
        left = left.saturating_sub(LOOK);
    }
}
