//! Whether hands are at this page: keys, pointers, wheels.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, window};

/// What hands do.
const SIGNS: [&str; 4] = ["keydown", "pointerdown", "pointermove", "wheel"];

/// Seconds since the page was loaded, by a clock that nobody sets.
pub(crate) fn since_start() -> f64 {
    let clock = window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now() / 1000.0)
}

/// Says whenever there is a sign of somebody, until whatever watches is gone.
pub(crate) fn watch_hands(there: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let heard = Closure::<dyn Fn(Event)>::new(move |_: Event| there());
    for sign in SIGNS {
        // A name that is a text cannot be refused. No dialog may keep a sign to itself.
        let _ = window.add_event_listener_with_callback_and_bool(
            sign,
            heard.as_ref().unchecked_ref(),
            true,
        );
    }
    let kept = StoredValue::new_local((window, heard));
    on_cleanup(move || {
        kept.try_with_value(|(window, heard)| {
            for sign in SIGNS {
                let _ = window.remove_event_listener_with_callback_and_bool(
                    sign,
                    heard.as_ref().unchecked_ref(),
                    true,
                );
            }
        });
    });
}
