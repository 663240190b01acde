//! A voice must not go on when its page has gone.

use gloo_events::EventListener;
use leptos::prelude::window;

/// Silences whatever is being read aloud once the page is left, by whichever way.
pub(super) fn on_leaving() {
    EventListener::new(&window(), "pagehide", |_| {
        // A browser that cannot speak has nothing to be silenced.
        if let Ok(speech) = window().speech_synthesis() {
            speech.cancel();
        }
    })
    .forget();
}
