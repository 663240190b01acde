//! Every answer, to be checked and changed before anything is sent.

use domain::summary::{SummaryRow, SummarySection, to_check};
use leptos::prelude::*;

use super::actions::BackLink;
use crate::{
    visit::{Visit, use_visit},
    words::use_words,
};

/// The check of the answers.
#[component]
pub(super) fn CheckPage() -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let person = visit.person();
    let sections = words
        .read(person, |text| {
            visit.with_answers(|answers, _, _| to_check(answers, text))
        })
        .into_iter()
        .map(|section| section_view(section, visit, words.text("change")))
        .collect_view();
    view! {
        <BackLink />
        <section class="card check">
            <h1 class="question__heading" tabindex="-1">{words.text("check-heading")}</h1>
            <p>{words.text("check-body")}</p>
            {sections}
            <div class="question__actions">
                <button
                    type="button"
                    class="usa-button usa-button--big"
                    on:click=move |_| visit.send()
                >
                    {words.text("send")}
                </button>
            </div>
        </section>
    }
}

fn section_view(section: SummarySection, visit: Visit, change: String) -> impl IntoView {
    let rows = section
        .rows
        .into_iter()
        .map(|row| row_view(row, visit, change.clone()))
        .collect_view();
    view! {
        <section class="check__section">
            <h2 class="check__title">{section.title}</h2>
            <dl class="check__list">{rows}</dl>
        </section>
    }
}

fn row_view(row: SummaryRow, visit: Visit, change: String) -> impl IntoView {
    let class = if row.unanswered {
        "check__answer check__answer--withheld"
    } else {
        "check__answer"
    };
    let lines = row
        .answer
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let label = row.label.clone();
    view! {
        <div class="check__row">
            <dt class="check__question">{row.label}</dt>
            <dd class=class>{lines}</dd>
            <dd class="check__change">
                <button
                    type="button"
                    class="usa-button usa-button--unstyled"
                    on:click=move |_| visit.change(row.question)
                >
                    {change}
                    <span class="usa-sr-only">" " {label}</span>
                </button>
            </dd>
        </div>
    }
}
