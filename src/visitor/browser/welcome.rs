//! The welcome that stands in `index.html` before the app is there.

use gloo_events::EventListener;
use web_sys::HtmlElement;

use super::document::element;

/// Calls `start` with the emptied `<main>` once the person begins. Who pressed the button before
/// the app was there has begun already: `boot.js` left a note on it.
pub(crate) fn on_start(start: impl FnOnce(HtmlElement) + 'static) {
    let Some(button) = element("start") else {
        return;
    };
    let begin = move || replace(start);
    if button.dataset().get("pressed").is_some() {
        begin();
    } else {
        EventListener::once(&button, "click", move |_| begin()).forget();
    }
}

/// Calls `start` with the emptied `<main>`.
pub(crate) fn replace(start: impl FnOnce(HtmlElement) + 'static) {
    if let Some(main) = element("main") {
        main.set_inner_html("");
        start(main);
    }
}
