//! A page to read.

use domain::{answers::Answer, question::Question};
use leptos::prelude::*;

use super::{actions::ProgressLine, reading::Reading};
use crate::visit::use_visit;

/// A page that asks nothing; going on says that it was read.
#[component]
pub(super) fn NoticePage(question: &'static Question) -> impl IntoView {
    let visit = use_visit();
    let go_on = move || {
        let read = question.fields.iter().map(|field| (field.id, Answer::Read));
        visit.answer(read.collect());
    };
    view! {
        <Reading question=question button="continue" on_press=go_on>
            <ProgressLine question=question />
        </Reading>
    }
}
