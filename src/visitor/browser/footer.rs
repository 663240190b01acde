//! The office's telephone number where the page has it printed, in its footer: there before the app
//! is, and the one to fall back to when the office cannot be asked.

use leptos::prelude::document;
use web_sys::Element;

/// The number as it is printed.
pub(crate) fn telephone() -> Option<String> {
    printed()?
        .text_content()
        .filter(|number| !number.is_empty())
}

/// Prints the number that the office itself gives.
pub(crate) fn show_telephone(number: &str) {
    let Some(place) = printed() else {
        return;
    };
    place.set_text_content(Some(number));
    // At a kiosk the number is no link.
    if place.has_attribute("href") {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        drop(place.set_attribute("href", &format!("tel:{digits}")));
    }
}

fn printed() -> Option<Element> {
    document().get_element_by_id("office-telephone")
}
