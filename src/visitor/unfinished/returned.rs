//! Answers that somebody comes back for: what is still there, and what no longer fits.

use std::sync::Arc;

use domain::unfinished::Reopened;
use leptos::prelude::*;

use crate::words::use_words;

/// The page before the questions go on.
#[component]
pub(crate) fn Returned(
    /// What was read again.
    reopened: Arc<Reopened>,
    /// Goes on with the questions.
    go_on: impl Fn() + 'static,
    /// Erases what lies at the office, and clears the page.
    erase: impl Fn() + 'static,
) -> impl IntoView {
    let words = use_words();
    let changed = reopened
        .other_form
        .then(|| view! { <p>{words.text("returned-other-form")}</p> });
    let dropped = (!reopened.dropped.is_empty()).then(|| {
        let names = words.read("self", |text| {
            let dropped = reopened.dropped.iter();
            dropped
                .filter(|finding| domain::questionnaire::field(&finding.field).is_some())
                .map(|finding| text.short_of(&finding.field))
                .collect::<Vec<_>>()
        });
        let names = names.into_iter().map(|name| view! { <li>{name}</li> });
        view! {
            <p>{words.text("returned-dropped")}</p>
            <ul>{names.collect_view()}</ul>
        }
    });
    view! {
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">{words.text("returned-heading")}</h1>
            <p>{words.text("returned-body")}</p>
            {changed}
            {dropped}
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=move |_| go_on()>
                    {words.text("returned-go-on")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| erase()
                >
                    {words.text("returned-erase")}
                </button>
            </div>
        </section>
    }
}
