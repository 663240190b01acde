//! 'Finish and erase' within a dialog: the one at the top cannot be pressed while a dialog is open.

use leptos::prelude::*;
use visitor::page::Page;

/// Ends the visit at once.
#[component]
pub(crate) fn EraseButton(page: Page) -> impl IntoView {
    view! {
        <button
            type="button"
            class="usa-button erase"
            on:click=move |_| page.erase()
            prop:textContent=move || page.words.text("finish-and-erase")
        ></button>
    }
}
