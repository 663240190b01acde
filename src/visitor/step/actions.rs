//! Back, progress, and the ways on that stand at the foot of a question.

use domain::{answers::Withheld, question::Question};
use leptos::prelude::*;
use ui::browser::intl;

use crate::{visit::use_visit, words::use_words};

/// The way back, above every page that has one.
#[component]
pub(super) fn BackLink() -> impl IntoView {
    let visit = use_visit();
    view! {
        <button type="button" class="back-link" on:click=move |_| {
                visit.back();
            }>
            {use_words().text("back")}
        </button>
    }
}

/// Which part of the questionnaire this is.
#[component]
pub(super) fn ProgressLine(question: &'static Question) -> impl IntoView {
    let progress = use_visit().progress(question);
    let (number, of) = (intl::number(progress.number), intl::number(progress.of));
    let text = use_words().read("self", |text| text.section(progress.section));
    let arguments = [
        ("number", number.as_str()),
        ("of", of.as_str()),
        ("section", text.as_str()),
    ];
    let line = use_words().read_with("self", &arguments, |text| text.text("progress"));
    view! {
        <p class="progress">{line}</p>
        <progress class="progress__bar" value=number max=of aria-hidden="true"></progress>
    }
}

/// The ways on: continue, or leave the question unanswered where it is a painful one.
#[component]
pub(super) fn QuestionActions(question: &'static Question) -> impl IntoView {
    let words = use_words();
    let withhold = question
        .sensitive
        .then(|| view! { <WithholdButtons question=question /> });
    view! {
        <div class="question__actions">
            <button type="submit" class="usa-button">{words.text("continue")}</button>
            {withhold}
        </div>
    }
}

#[component]
fn WithholdButtons(question: &'static Question) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let chosen = visit.withheld(question);
    let buttons = [Withheld::PreferNotToAnswer, Withheld::TellAPerson].map(|withheld| {
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-pressed=(chosen == Some(withheld)).then_some("true")
                on:click=move |_| visit.withhold(question, withheld)
            >
                {words.text(withheld.key())}
            </button>
        }
    });
    view! { <div class="question__withhold">{buttons.collect_view()}</div> }
}
