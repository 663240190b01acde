//! What stands in the page outside of the app: its language, and the sentences of `index.html`.

use gloo_events::EventListener;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use wording::Language;

use super::meta;

/// An element by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Calls `change` with each element that fits the selector.
pub(crate) fn each(selector: &str, change: impl Fn(Element)) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for number in 0..found.length() {
        if let Some(element) = found.get(number).and_then(|node| node.dyn_into().ok()) {
            change(element);
        }
    }
}

/// Says something of the whole page to the style sheet.
pub fn mark(attribute: &str, value: &str) {
    if let Some(page) = document().document_element() {
        drop(page.set_attribute(attribute, value));
    }
}

/// Calls `press` each time the button with this id is pressed.
pub(crate) fn on_press(id: &str, press: impl Fn() + 'static) {
    if let Some(button) = element(id) {
        EventListener::new(&button, "click", move |_| press()).forget();
    }
}

/// Whether the button with this id was pressed before the app was there: `boot.js` left a note on it.
pub(crate) fn pressed_early(id: &str) -> bool {
    element(id).is_some_and(|button| button.dataset().get("pressed").is_some())
}

/// What has the focus.
pub(crate) fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// The language that the page is in.
pub(crate) fn language() -> Option<&'static Language> {
    Language::of(&document().document_element()?.get_attribute("lang")?)
}

/// Says which language the page is in, and writes its own sentences anew: each stands in an element
/// that names it in `data-message`.
pub(crate) fn set_language(language: &Language, text: impl Fn(&str) -> String) {
    mark("lang", language.tag);
    mark("dir", language.dir());
    if let Some(note) = element("machine-made") {
        let drafts = meta::content("office-drafts").unwrap_or_default();
        let drafted = drafts.split(' ').any(|tag| tag == language.tag);
        drop(note.set_attribute("data-drafted", if drafted { "yes" } else { "no" }));
    }
    each("[data-message]", |element| {
        if let Some(key) = element.get_attribute("data-message") {
            element.set_text_content(Some(&text(&key)));
        }
    });
}
