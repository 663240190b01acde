//! Everything in the lower half of the panel, for who sits or cannot lift an arm.

use leptos::prelude::*;
use visitor::{document, words::Words};

/// The button that brings it down and lets it up again.
#[component]
pub(super) fn ReachButton(words: Words) -> impl IntoView {
    let low = RwSignal::new(false);
    let change = move |_| {
        low.update(|low| *low = !*low);
        document::mark(
            "data-reach",
            if low.get_untracked() { "low" } else { "whole" },
        );
    };
    view! {
        <button
            type="button"
            class="comfort__button comfort__reach"
            aria-pressed=move || low.get().to_string()
            on:click=change
            prop:textContent=move || words.text("reach")
        ></button>
    }
}
