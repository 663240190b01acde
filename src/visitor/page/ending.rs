//! An off-ramp: where to go instead. Nothing is sent from here.

use domain::question::Question;
use leptos::prelude::*;
use ui::Prose;

use super::actions::BackLink;
use crate::{visit::use_visit, words::use_words};

/// The page that a wrong door leads to.
#[component]
pub(super) fn EndingPage(question: &'static Question) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let person = visit.person();
    let body = move || {
        let body = words.read(person, |text| text.attribute(question.id, "body"));
        view! { <Prose text=body.unwrap_or_default() dial=words.dials() /> }
    };
    view! {
        <BackLink />
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1">
                {words.read(person, |text| text.heading(question))}
            </h1>
            {body}
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=move |_| visit.finish()>
                    {words.text("finish")}
                </button>
            </div>
        </section>
    }
}
