//! What the tabs of the desk say to each other in one browser: that somebody signed in or proved who they
//! are, and nothing else.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, Event};

const NAME: &str = "intake-desk";
const MESSAGE: &str = "message";

/// Tells the others.
pub(crate) fn tell() {
    // A browser that lets tabs say nothing to each other leaves it to the person to go on.
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let _ = channel.post_message(&JsValue::NULL);
    }
}

/// Says when another tab told, until whatever hears is gone.
pub(crate) fn hear(told: impl Fn() + 'static) {
    let Ok(channel) = BroadcastChannel::new(NAME) else {
        return;
    };
    let heard = Closure::<dyn Fn(Event)>::new(move |_: Event| told());
    // A name that is a text cannot be refused.
    let _ = channel.add_event_listener_with_callback(MESSAGE, heard.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((channel, heard));
    on_cleanup(move || {
        kept.try_with_value(|(channel, _)| channel.close());
    });
}
