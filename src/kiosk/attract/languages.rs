//! The same words in every language at once.

use leptos::prelude::*;
use visitor::{page::Page, words::Words};
use wording::Language;

use crate::speech::Speech;

/// The languages whose sentences are there, in the office's order.
type Offered = Signal<Vec<&'static Language>>;

/// A greeting, how to begin, and how to begin without looking, where somebody would be heard.
#[component]
pub(super) fn Greeting(
    page: Page,
    speech: Speech,
    #[prop(into)] offered: Offered,
) -> impl IntoView {
    let words = page.words;
    let spoken = Signal::derive(move || {
        let mut spoken = offered.get();
        spoken.retain(|language| speech.speaks(language));
        spoken
    });
    let subject = move || {
        let named = page.office.get()?.kiosk.attract_names_subject;
        named.then(|| {
            view! { <p class="attract__subject">{in_all(words, offered, "attract-subject")}</p> }
        })
    };
    view! {
        <h1 class="attract__greeting">{in_all(words, offered, "neutral-title")}</h1>
        {subject}
        <button type="button" class="attract__begin">
            {in_all(words, offered, "attract-begin")}
        </button>
        <p class="attract__talk">{in_all(words, spoken, "attract-talk")}</p>
    }
}

/// Each language under its own name, and the question in all of them.
#[component]
pub(super) fn LanguageChoice(
    words: Words,
    /// Whether the sentences of the last one could not be had.
    failed: RwSignal<bool>,
    choose: impl Fn(&'static Language) + Copy + 'static,
) -> impl IntoView {
    let all = words.offered();
    let offered = Signal::derive(move || all.clone());
    let button = move |language: &'static Language| {
        view! {
            <button
                type="button"
                class="attract__language"
                lang=language.tag
                dir=language.dir()
                on:click=move |_| choose(language)
            >
                {language.name}
            </button>
        }
    };
    view! {
        <h1 class="attract__question" tabindex="-1">
            {in_all(words, offered, "attract-language")}
        </h1>
        <div class="attract__languages" data-options="">
            {words.offered().into_iter().map(button).collect_view()}
        </div>
        <p class="attract__failed" role="status">
            {move || failed.get().then(|| words.text("language-failed"))}
        </p>
    }
}

/// One sentence in all languages, each marked as what it is.
fn in_all(words: Words, offered: Offered, key: &'static str) -> impl IntoView {
    let line = move |language: &'static Language| {
        let text = words.text_in(language, key, &[])?;
        Some(view! {
            <span class="attract__line" lang=language.tag dir=language.dir()>{text}</span>
            " "
        })
    };
    move || offered.get().into_iter().filter_map(line).collect_view()
}
