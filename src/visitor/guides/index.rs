//! The list of the guides.

use leptos::prelude::*;
use wording::Catalogue;

use super::{GUIDES, Guides, ReturnButton};

/// Every guide by its title, with a line on what is in it.
#[component]
pub(super) fn GuideIndex(guides: Guides, texts: &'static Catalogue) -> impl IntoView {
    let words = guides.texts.words;
    let entries = GUIDES.map(|name| {
        let (title, summary) = words.read_in(texts, &[], |text| {
            let key = format!("guide-{name}");
            (text.text(&key), text.attribute(&key, "summary"))
        });
        view! {
            <li class="guides__entry">
                <button
                    type="button"
                    class="usa-button usa-button--unstyled guides__open"
                    on:click=move |_| guides.read(name)
                >
                    {title}
                </button>
                <p class="usa-hint">{summary}</p>
            </li>
        }
    });
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text("guides-heading")}</h1>
            <p>{words.text("guides-body")}</p>
            <ul class="guides__list">{entries.collect_view()}</ul>
            <div class="question__actions">
                <ReturnButton guides=guides class="usa-button" />
            </div>
        </section>
    }
}
