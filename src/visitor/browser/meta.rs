//! What the server wrote into the page for the app.

use leptos::prelude::document;

/// The content of a `<meta>` element by its name; `None` where it is absent or was never filled in.
pub(crate) fn content(name: &str) -> Option<String> {
    document()
        .query_selector(&format!("meta[name='{name}']"))
        .ok()??
        .get_attribute("content")
        .filter(|content| !content.is_empty() && !content.starts_with('{'))
}
