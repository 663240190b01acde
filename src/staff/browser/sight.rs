//! Whether anybody can see the page: it is not behind another tab.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, window};

/// What the browser says when the page comes into sight or goes out of it.
const CHANGED: &str = "visibilitychange";

/// Whether it can be seen now.
pub(crate) fn is_in_sight() -> bool {
    let document = window().and_then(|window| window.document());
    document.is_some_and(|document| !document.hidden())
}

/// The same as it changes, for as long as whatever follows it is there.
pub(crate) fn follow_sight() -> RwSignal<bool> {
    let seen = RwSignal::new(is_in_sight());
    let Some(document) = window().and_then(|window| window.document()) else {
        return seen;
    };
    let heard = Closure::<dyn Fn(Event)>::new(move |_: Event| seen.set(is_in_sight()));
    // A name that is a text cannot be refused.
    let _ = document.add_event_listener_with_callback(CHANGED, heard.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((document, heard));
    on_cleanup(move || {
        kept.try_with_value(|(document, heard)| {
            let heard = heard.as_ref().unchecked_ref();
            let _ = document.remove_event_listener_with_callback(CHANGED, heard);
        });
    });
    seen
}
