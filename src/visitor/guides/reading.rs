//! One guide, to read or to print.

use leptos::prelude::*;
use ui::Prose;
use wording::Catalogue;

use super::{AllButton, Guides, PrintButton, ReturnButton, directory};

/// A guide, with the ways back: to the list, and to where the person was.
#[component]
pub(super) fn GuideReading(
    guides: Guides,
    texts: &'static Catalogue,
    /// Which one.
    name: &'static str,
) -> impl IntoView {
    let words = guides.texts.words;
    let key = format!("guide-{name}");
    let (title, body) = words.read_in(texts, &[], |text| {
        (text.text(&key), text.attribute(&key, "body"))
    });
    // What these speak of can be looked up.
    let leads = matches!(name, "crisis-lines" | "compensation")
        .then(|| words.read_in(texts, &[], |text| text.text("guide-directory")));
    view! {
        <AllButton guides=guides />
        <article class="card prose">
            <h1 class="question__heading" tabindex="-1">{title}</h1>
            <Prose text=body.unwrap_or_default() dial=words.dials() />
            {leads.map(|title| {
                view! {
                    <p>
                        <button
                            type="button"
                            class="usa-button usa-button--unstyled guides__about"
                            on:click=move |_| guides.read(directory::NAME)
                        >
                            {title}
                        </button>
                    </p>
                }
            })}
            <div class="question__actions">
                <ReturnButton guides=guides class="usa-button" />
                <PrintButton words=words />
            </div>
        </article>
    }
}
