//! A neutral curtain over the whole page, for when somebody comes near. The dialog makes everything
//! behind it deaf and mute until it is taken away by its one button.

use leptos::{html, prelude::*};

use crate::words::Words;

/// The button, and the curtain that it draws.
#[component]
pub fn HideScreen(
    /// The sentences of the page.
    words: Words,
) -> impl IntoView {
    let curtain: NodeRef<html::Dialog> = NodeRef::new();
    let draw = move |_| {
        if let Some(curtain) = curtain.get_untracked() {
            // It fails only for a curtain that is drawn already.
            drop(curtain.show_modal());
        }
    };
    let take_away = move |_| {
        if let Some(curtain) = curtain.get_untracked() {
            curtain.close();
        }
    };
    view! {
        <button type="button" class="comfort__button" on:click=draw prop:textContent=move || words.text("hide-screen")></button>
        <dialog
            class="curtain"
            node_ref=curtain
            aria-label=move || words.text("hidden-screen")
        >
            <button type="button" class="usa-button usa-button--outline" on:click=take_away prop:textContent=move || words.text("show-screen")></button>
        </dialog>
    }
}
