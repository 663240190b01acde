//! The browser's own Back button means 'the question before', and leaves nothing to come back to.
//!
//! However far a visit has come, the history holds one entry beside the page's own: the guard. Back
//! steps from it to the page's entry; the app goes one question back, and to the guard again. Both
//! entries have the same neutral address. A history with an entry for every question would tell how
//! long somebody sat here, and no page can take such entries away again.

use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// What the guard's entry holds.
const GUARD: &str = "guard";
/// What it holds once somebody left. Who comes to it by Forward is sent on by `boot.js`.
const LEFT: &str = "left";
/// Milliseconds after which the page is left even if its history could not be tidied.
const PATIENCE: u32 = 300;

thread_local! {
    /// Whether the page is being left: stepping off the guard is then no wish to go back.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// Begins to guard the page: calls `back` each time somebody presses Back. It says whether the page
/// stays.
pub(crate) fn guard(back: impl Fn() -> bool + 'static) {
    if let Ok(history) = window().history() {
        // Refused only where a browser limits how fast entries come; Back then leaves the page.
        drop(history.push_state(&JsValue::from(GUARD), ""));
    }
    EventListener::new(&window(), "popstate", move |_| {
        let Ok(history) = window().history() else {
            return;
        };
        // Arriving at the guard again is our own doing.
        if LEAVING.get() || history.state().is_ok_and(|state| state == GUARD) {
            return;
        }
        if back() {
            drop(history.forward());
        }
    })
    .forget();
}

/// Marks the guard, if there is one, as left for good: it is what stays of the page in the history.
pub(crate) fn mark_left() {
    if let Ok(history) = window().history()
        && history.state().is_ok_and(|state| state == GUARD)
    {
        drop(history.replace_state(&JsValue::from(LEFT), ""));
    }
}

/// Steps off the guard, so that what replaces the page leaves neither of its entries behind it, and
/// then calls `go`. Calls it at once on a page without a guard.
pub(crate) fn step_off(go: impl FnOnce() + 'static) {
    let guarded = window().history().ok().filter(|history| {
        history
            .state()
            .is_ok_and(|state| state == GUARD || state == LEFT)
    });
    let Some(history) = guarded else {
        return go();
    };
    LEAVING.set(true);
    let go = Rc::new(Cell::new(Some(go)));
    let waiting = Rc::clone(&go);
    EventListener::once(&window(), "popstate", move |_| once(&go)).forget();
    Timeout::new(PATIENCE, move || once(&waiting)).forget();
    drop(history.back());
}

fn once(go: &Cell<Option<impl FnOnce()>>) {
    if let Some(go) = go.take() {
        go();
    }
}
