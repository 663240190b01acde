//! The office's telephone number as the page has it printed: there before the app is, and the one to
//! fall back to when the office cannot be asked.

use leptos::prelude::document;

/// The number as it is printed.
pub(crate) fn telephone() -> Option<String> {
    let printed = document().get_element_by_id("office-telephone")?;
    printed.text_content().filter(|number| !number.is_empty())
}
