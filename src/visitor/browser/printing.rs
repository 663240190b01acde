//! The browser's own print.

use leptos::prelude::*;

use crate::words::Words;

/// Prints the page as the print style shows it. A kiosk without a printer hides it.
#[component]
pub(crate) fn PrintButton(
    words: Words,
    /// What it says.
    #[prop(default = "print")]
    key: &'static str,
) -> impl IntoView {
    // Refused only in a sandboxed frame; what could be printed stands on the screen all the same.
    let print = |_| drop(window().print());
    view! {
        <button
            type="button"
            class="usa-button usa-button--outline print-button"
            on:click=print
        >
            {words.text(key)}
        </button>
    }
}
