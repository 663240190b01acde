//! The bar: one button that unfolds the choices, and whatever else a surface keeps at hand.

use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::{Choice, DisplayChoice, HideScreen, LanguageChoice};
use crate::{
    later::{Arrival, HowItFares},
    words::Words,
};

/// The size of the letters, as `data-text` of the page.
const TEXT_SIZE: Choice = Choice {
    key: "text-size",
    attribute: "data-text",
    options: &["100", "150", "200"],
};

/// The colours, as `data-contrast` of the page.
const CONTRAST: Choice = Choice {
    key: "contrast",
    attribute: "data-contrast",
    options: &["standard", "high", "dark"],
};

/// Language and display, folded until somebody wants them.
#[component]
pub fn ComfortBar(
    /// The sentences of the page.
    words: Words,
    /// How far the choices have come: they are part of what comes later.
    arrival: Arrival,
    /// What stands beside the fold; the curtain stands in it where there is nothing.
    beside: Option<AnyView>,
) -> impl IntoView {
    let curtain = beside.is_none();
    view! {
        <section class="comfort" aria-label=move || words.text("comfort")>
            <Fold words=words arrival=arrival curtain=curtain />
            {beside}
        </section>
    }
}

/// The choices, with the button of the curtain where it has no other place.
pub(crate) fn choices(words: Words, curtain: bool) -> AnyView {
    let curtain = curtain.then(|| view! { <HideScreen words=words /> });
    view! {
        <LanguageChoice words=words />
        <DisplayChoice words=words choice=&TEXT_SIZE />
        <DisplayChoice words=words choice=&CONTRAST />
        {curtain}
    }
    .into_any()
}

#[component]
fn Fold(words: Words, arrival: Arrival, curtain: bool) -> impl IntoView {
    let fold: NodeRef<html::Details> = NodeRef::new();
    let close = move || {
        if let Some(fold) = fold.get_untracked() {
            fold.set_open(false);
        }
    };
    let left = move |event: FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Node>().ok());
        let inside = fold
            .get_untracked()
            .is_some_and(|fold| fold.contains(to.as_ref()));
        if !inside {
            close();
        }
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    let choices = move || {
        if let Some(later) = arrival.get() {
            return untrack(|| (later.comfort)(words, curtain));
        }
        view! { <HowItFares arrival=arrival words=words /> }.into_any()
    };
    view! {
        <details class="comfort__fold" node_ref=fold on:focusout=left on:keydown=escape>
            <summary class="comfort__button" on:click=move |_| arrival.want() prop:textContent=move || words.text("comfort")></summary>
            // It takes the focus, so that a press between two choices does not close it.
            <div class="comfort__panel" tabindex="-1">
                {choices}
            </div>
        </details>
    }
}
