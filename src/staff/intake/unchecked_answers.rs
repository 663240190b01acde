//! Answers that cannot be shown as a document, because the questionnaire they answer is another.

use domain::answers::{RawAnswer, RawAnswers};
use leptos::prelude::*;

use crate::words::say;

/// Answers that this copy of the questionnaire does not understand, under their ids.
#[component]
pub(super) fn UncheckedAnswers(
    /// The answers as they came.
    answers: RawAnswers,
) -> impl IntoView {
    let row = |(field, answer): (String, RawAnswer)| {
        let text = match answer {
            RawAnswer::Text(text) => text,
            RawAnswer::Choices(options) => options.join("; "),
            RawAnswer::Withheld { withheld } => say(withheld.key()),
        };
        view! {
            <div class="part__row">
                <dt>{field}</dt>
                <dd>
                    <bdi>{text}</bdi>
                </dd>
            </div>
        }
    };
    view! {
        <div class="usa-alert usa-alert--warning">
            <div class="usa-alert__body">
                <p class="usa-alert__text">{say("intake.unchecked")}</p>
            </div>
        </div>
        <dl class="part__answers">{answers.into_iter().map(row).collect_view()}</dl>
    }
}
