//! Lists to choose from stand open on the page. What a browser unfolds over it has rows that are too low
//! for a finger, may lie above the half of the panel that somebody can reach, and is no part of the page
//! that is read aloud.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{HtmlSelectElement, MutationObserver, MutationObserverInit};

/// A list as it was drawn.
const CLOSED: &str = "select:not([size])";
/// Any number above one opens it; the style sheet says how much of it is to be seen.
const ROWS: u32 = 5;

/// Opens every list that is drawn, for as long as the page stands.
pub(crate) fn stand_open() {
    let drawn = Closure::<dyn Fn()>::new(open_all);
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    if let (Ok(observer), Some(body)) = (
        MutationObserver::new(drawn.as_ref().unchecked_ref()),
        document().body(),
    ) {
        // It fails only for what is no node.
        drop(observer.observe_with_options(&body, &options));
        // It lives as long as the page.
        drawn.forget();
    }
}

fn open_all() {
    let Ok(closed) = document().query_selector_all(CLOSED) else {
        return;
    };
    for number in 0..closed.length() {
        let list = closed
            .get(number)
            .and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
        if let Some(list) = list {
            list.set_size(ROWS);
            // Chosen once more, what was chosen comes into sight.
            list.set_selected_index(list.selected_index());
        }
    }
}
