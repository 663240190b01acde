//! What the caller answered so far, beside the questions and to be read back at the end. Any answer can
//! be opened again.

use domain::summary::{SummaryRow, SummarySection, to_check};
use leptos::prelude::*;

use super::call::Call;
use crate::{
    shell::heading::Heading,
    words::{questionnaire, say},
};

/// The list beside the questions.
#[component]
pub(super) fn SoFar(call: Call) -> impl IntoView {
    let sections = move || {
        if call.has_begun() {
            answered(call).into_any()
        } else {
            view! { <p class="call__nothing">{say("calls.nothing")}</p> }.into_any()
        }
    };
    view! {
        <aside class="call__so-far" aria-labelledby="so-far-title">
            <h2 class="part__title" id="so-far-title">{say("calls.so-far")}</h2>
            {sections}
        </aside>
    }
}

/// Before it is sent.
#[component]
pub(super) fn ReadBack(call: Call) -> impl IntoView {
    view! {
        <section class="call__card">
            <Heading text=say("calls.check") />
            <p>{say("calls.check-body")}</p>
            <h2 class="part__title">{say("calls.so-far")}</h2>
            {answered(call)}
            <div class="call__acts">
                <button type="button" class="usa-button" on:click=move |_| call.send()>
                    {say("calls.send")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--unstyled"
                    on:click=move |_| call.back()
                >
                    {say("calls.back")}
                </button>
            </div>
        </section>
    }
}

fn answered(call: Call) -> impl IntoView {
    let person = call.person();
    let arguments = [("person", person)];
    let sections = call
        .answers
        .with(|answers| to_check(answers, &questionnaire(&arguments)));
    sections
        .into_iter()
        .map(|one| section(call, one))
        .collect_view()
}

fn section(call: Call, section: SummarySection) -> impl IntoView {
    let rows = section
        .rows
        .into_iter()
        .filter(|row| !row.answer.is_empty());
    view! {
        <section class="call__section">
            <h3 class="call__section-title">{section.title}</h3>
            <dl>{rows.map(|one| row(call, one)).collect_view()}</dl>
        </section>
    }
}

fn row(call: Call, row: SummaryRow) -> impl IntoView {
    let label = row.label.clone();
    let lines = row.answer.into_iter().map(|line| view! { <p>{line}</p> });
    view! {
        <div class="call__row" class:part__row--unanswered=row.unanswered>
            <dt>{row.label}</dt>
            <dd dir="auto">{lines.collect_view()}</dd>
            <dd>
                <button
                    type="button"
                    class="usa-button usa-button--unstyled"
                    on:click=move |_| call.change(row.question)
                >
                    {say("calls.change")}
                    <span class="usa-sr-only">" " {label}</span>
                </button>
            </dd>
        </div>
    }
}
