//! Moves the focus, so that who cannot see the page knows where they are on it.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Focuses the first element that fits the selector once what is being rendered stands, and scrolls
/// it into sight.
pub fn after_render(selector: &'static str) {
    request_animation_frame(move || now(selector));
}

/// As [`after_render`], but only where nothing has the focus by then, because what had it is gone. What is
/// in sight stays there.
pub fn if_lost(selector: &'static str) {
    request_animation_frame(move || {
        let focused = document().active_element();
        let lost = focused.is_none_or(|element| element.tag_name() == "BODY");
        if let Some(element) = find(selector).filter(|_| lost) {
            let in_place = FocusOptions::new();
            in_place.set_prevent_scroll(true);
            drop(element.focus_with_options(&in_place));
        }
    });
}

/// Leaves the focus on the heading of the page, if it is there, over the page's being drawn anew.
pub fn keep_on_heading() {
    let focused = document().active_element();
    if focused.is_some_and(|element| element.tag_name() == "H1") {
        after_render("#main h1");
    }
}

/// Focuses the field with this id; of a group, its first control.
pub fn field(id: &str) {
    now(&format!(
        "[id='{id}'], fieldset[data-field='{id}'] :is(input, select)"
    ));
}

fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

fn now(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view();
        // It can only fail for elements that cannot have the focus, and then there is nothing to do.
        drop(element.focus());
    }
}
