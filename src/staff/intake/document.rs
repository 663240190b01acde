//! The answers, part by part, as a person reads them.

use domain::{
    answers::Answers,
    journey::person,
    summary::{SummaryRow, SummarySection, to_read},
};
use leptos::prelude::*;

use crate::words::questionnaire;

/// Every question on the route with its answer; the person's own words are set apart.
#[component]
pub(super) fn Document(
    /// The answers, checked.
    answers: Answers,
) -> impl IntoView {
    let arguments = [("person", person(&answers))];
    let sections = to_read(&answers, &questionnaire(&arguments));
    sections.into_iter().map(section).collect_view()
}

fn section(section: SummarySection) -> impl IntoView {
    let id = section.section.key();
    view! {
        <section class="part" aria-labelledby=id>
            <h2 class="part__title" id=id>{section.title}</h2>
            <dl class="part__answers">{section.rows.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}

fn row(row: SummaryRow) -> impl IntoView {
    let answer = if row.own_words {
        own_words(row.answer).into_any()
    } else {
        row.answer
            .into_iter()
            .map(|line| view! { <p>{line}</p> })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="part__row" class:part__row--unanswered=row.unanswered>
            <dt>{row.label}</dt>
            <dd>{answer}</dd>
        </div>
    }
}

/// What the person typed. It may run in another direction than the page.
fn own_words(lines: Vec<String>) -> impl IntoView {
    view! {
        <blockquote class="own-words" dir="auto" translate="no">
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        </blockquote>
    }
}
