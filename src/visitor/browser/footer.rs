//! The office's telephone number as the page has it printed: there before the app is, and the one to
//! fall back to when the office cannot be asked.

use leptos::prelude::document;

/// Writes the office's hours anew, and in which language they are.
pub(crate) fn show_hours(hours: &str, language: &str) {
    if let Some(place) = document().get_element_by_id("office-hours") {
        drop(place.set_attribute("lang", language));
        place.set_text_content(Some(hours));
    }
}

/// The number as it is printed.
pub(crate) fn telephone() -> Option<String> {
    let printed = document().get_element_by_id("office-telephone")?;
    printed.text_content().filter(|number| !number.is_empty())
}
