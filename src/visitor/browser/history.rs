//! The browser's own Back button means 'the question before'.
//!
//! Every step forward adds an entry with the same neutral address and nothing but its number, so
//! what was asked and answered never stands in the history.

use gloo_events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Notes one step forward: the entry that stands now is number `depth`.
pub(crate) fn step_to(depth: u32) {
    if let Ok(history) = window().history() {
        // Refused only where a browser limits how fast entries come; Back then skips one page.
        drop(history.push_state(&JsValue::from(depth), ""));
    }
}

/// Goes one step back, as the browser's button does.
pub(crate) fn step_back() {
    if let Ok(history) = window().history() {
        drop(history.back());
    }
}

/// Calls `arrived` with the number of the entry that the person went to.
pub(crate) fn on_step(arrived: impl Fn(u32) + 'static) {
    EventListener::new(&window(), "popstate", move |_| {
        let state = window().history().and_then(|history| history.state());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the number is one that `step_to` wrote"
        )]
        arrived(
            state
                .ok()
                .and_then(|state| state.as_f64())
                .unwrap_or_default() as u32,
        );
    })
    .forget();
}
