//! The browser's own print.

use leptos::prelude::window;

/// Prints the page as the print style shows it.
pub(crate) fn print() {
    // Refused only in a sandboxed frame; the reference stands on the screen all the same.
    drop(window().print());
}
