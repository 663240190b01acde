//! One guide, to read or to print.

use leptos::prelude::*;
use ui::Prose;
use wording::Catalogue;

use super::{Guides, Opened, ReturnButton};
use crate::browser::printing;

/// A guide, with the ways back: to the list, and to where the person was.
#[component]
pub(super) fn GuideReading(
    guides: Guides,
    texts: &'static Catalogue,
    /// Which one.
    name: &'static str,
) -> impl IntoView {
    let words = guides.words;
    let key = format!("guide-{name}");
    let (title, body) = words.read_in(texts, |text| {
        (text.text(&key), text.attribute(&key, "body"))
    });
    view! {
        <button
            type="button"
            class="back-link"
            on:click=move |_| guides.open(Opened::Index)
        >
            {words.text("guides-all")}
        </button>
        <article class="card prose">
            <h1 class="question__heading" tabindex="-1">{title}</h1>
            <Prose text=body.unwrap_or_default() dial=words.dials() />
            <div class="question__actions">
                <ReturnButton guides=guides class="usa-button" />
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=|_| printing::print()
                >
                    {words.text("print")}
                </button>
            </div>
        </article>
    }
}
