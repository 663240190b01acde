//! What hands do to a page without meaning anything by it: hold a finger on it, drag a word or a link,
//! drop something, press another button. On a kiosk nothing may come of that: no menu, no marked text
//! that the next person sees, no address that is let fall on the window.

use leptos::prelude::window_event_listener_untyped;

const MEANINGLESS: [&str; 5] = ["auxclick", "contextmenu", "dragover", "dragstart", "drop"];

/// Keeps all of that from having an effect, for as long as the page is there.
pub(crate) fn keep_still() {
    for name in MEANINGLESS {
        let _stays = window_event_listener_untyped(name, |event| event.prevent_default());
    }
}
