//! The signs that somebody is there.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::document;

/// Calls `begin` on a touch, on any key, and when something takes the focus, which is how a switch
/// shows itself. `begin` says whether it was waiting for that; then the sign does nothing else: the
/// key must not press what appears under it.
pub(super) fn on_any_sign(begin: impl Fn() -> bool + Clone + 'static) {
    for sign in ["click", "keydown", "focusin"] {
        let begin = begin.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), sign, options, move |event| {
            if begin() {
                event.prevent_default();
            }
        })
        .forget();
    }
}
