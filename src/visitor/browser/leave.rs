//! Leaving in one action: at home to a neutral page, at a kiosk back to a clean beginning.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};

use super::surface::Surface;
use crate::words::Words;

/// Makes the button at the top leave. Where to, at home, is the office's choice: it stands in the
/// page as a link, which works before the app does.
pub(crate) fn listen(surface: Surface, words: Words) {
    let Ok(Some(button)) = document().query_selector(".top-bar__leave") else {
        return;
    };
    let chosen = button.get_attribute("href");
    let target = match (surface, chosen) {
        (Surface::Web | Surface::Widget, Some(chosen)) => chosen,
        _ => surface.path().to_owned(),
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&button, "click", options, move |event| {
        event.prevent_default();
        go_to(&target, words);
    })
    .forget();
}

/// Begins anew on the same page, with nothing left of this visit.
pub(crate) fn begin_anew(surface: Surface, words: Words) {
    go_to(surface.path(), words);
}

/// Covers the page at once, then leaves it. Whatever was typed goes with the page's memory.
fn go_to(target: &str, words: Words) {
    cover(words);
    // An address that cannot be gone to leaves the cover in place, which is the safe side.
    drop(window().location().replace(target));
}

fn cover(words: Words) {
    let Some(body) = document().body() else {
        return;
    };
    if let Ok(cover) = document().create_element("div") {
        cover.set_class_name("leaving");
        cover.set_text_content(Some(&words.text("leaving")));
        body.replace_children_with_node_1(&cover);
    }
    document().set_title(&words.text("leaving"));
}
