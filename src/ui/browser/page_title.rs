//! The title of the page. It stands in the history and on the task bar of whoever looks over a
//! shoulder, so it never says what the page is about.

use leptos::prelude::document;

/// The title.
pub fn get() -> String {
    document().title()
}

/// Sets the title.
pub fn set(title: &str) {
    document().set_title(title);
}
