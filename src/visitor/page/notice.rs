//! A page to read.

use domain::{answers::Answer, question::Question};
use leptos::prelude::*;
use ui::Prose;

use super::actions::{BackLink, ProgressLine};
use crate::{visit::use_visit, words::use_words};

/// A page that asks nothing; going on says that it was read.
#[component]
pub(super) fn NoticePage(question: &'static Question) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let person = visit.person();
    let go_on = move |_| {
        visit.answer(
            question
                .fields
                .iter()
                .map(|field| (field.id, Answer::Read))
                .collect(),
        );
    };
    let body = move || {
        let body = words.read(person, |text| text.attribute(question.id, "body"));
        view! { <Prose text=body.unwrap_or_default() dial=words.dials() /> }
    };
    view! {
        <BackLink />
        <section class="card prose">
            <ProgressLine question=question />
            <h1 class="question__heading" tabindex="-1">
                {words.read(person, |text| text.heading(question))}
            </h1>
            {body}
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=go_on>
                    {words.text("continue")}
                </button>
            </div>
        </section>
    }
}
