//! The choice of a language: each under its own name, since who looks for it reads that one.

use leptos::prelude::*;
use wording::Language;

use crate::{browser::task, words::Words};

/// One button for each language that the office offers. Changing it loses nothing.
#[component]
pub fn LanguageChoice(
    /// The sentences of the page.
    words: Words,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    let choose = move |language: &'static Language| {
        task::begin(async move { failed.set(words.speak(language).await.is_err()) });
    };
    let buttons = move || {
        let spoken = words.language().tag;
        let button = move |language: &'static Language| {
            view! {
                <li>
                    <button
                        type="button"
                        class="languages__choice"
                        lang=language.tag
                        dir=language.dir()
                        aria-current=(language.tag == spoken).then_some("true")
                        on:click=move |_| choose(language)
                    >
                        {language.name}
                    </button>
                </li>
            }
        };
        words.offered().into_iter().map(button).collect_view()
    };
    view! {
        <fieldset class="usa-fieldset comfort__choice">
            <legend class="usa-legend" prop:textContent=move || words.text("languages")></legend>
            <ul class="languages">{buttons}</ul>
            <p class="languages__failed" role="status">
                {move || failed.get().then(|| words.text("language-failed"))}
            </p>
        </fieldset>
    }
}
