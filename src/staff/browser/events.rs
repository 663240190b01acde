//! Server-sent events, heard for as long as a page is shown. The browser asks again by itself when the
//! stream ends; who is not signed in any more hears nothing, and the next request says so.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent};

/// Hands the data of every event of this name to `hear`.
pub(crate) fn listen(address: &str, name: &str, hear: impl Fn(String) + 'static) {
    let Ok(source) = EventSource::new(address) else {
        return;
    };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(data) = event.data().as_string() {
            hear(data);
        }
    });
    // A name that is a text cannot be refused.
    let _ = source.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((source, heard));
    on_cleanup(move || {
        kept.try_with_value(|(source, _)| source.close());
    });
}
