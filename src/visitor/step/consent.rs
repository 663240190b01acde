//! The page that asks for consent. It speaks in the office's own words, and nobody agrees to what they
//! were not shown: until the office has answered, and is to be trusted, it waits.

use domain::question::Question;
use leptos::prelude::*;
use ui::{Prose, anew, browser::focus};

use super::{actions::BackLink, question::ANY, question_page};
use crate::{
    browser::task,
    office::{OfficeContext, OfficeError},
    visit::use_visit,
    words::use_words,
};

/// The question, once the office is known.
#[component]
pub(super) fn ConsentPage(question: &'static Question) -> impl IntoView {
    let office = use_visit().office();
    let known = Memo::new(move |_| office.get().is_some());
    let waited = StoredValue::new(false);
    anew(move || {
        if !known.get() {
            waited.set_value(true);
            return untrack(|| view! { <Waiting office=office /> }.into_any());
        }
        if waited.get_value() {
            focus::after_render("#main h1");
        }
        untrack(|| question_page(question, ANY))
    })
}

/// What is said meanwhile, and the ways on.
#[component]
fn Waiting(office: OfficeContext) -> impl IntoView {
    let words = use_words();
    let dial = words.dials();
    let state = Memo::new(move |_| office.missing());
    let heading = move || {
        words.text(match state.get() {
            Some(OfficeError::NotTrusted) => "consent-untrusted-heading",
            _ => "later-heading",
        })
    };
    let body = move || {
        let key = match state.get() {
            None => "later-underway",
            Some(OfficeError::NotReached) => "consent-not-reached",
            Some(OfficeError::NotTrusted) => "consent-untrusted",
        };
        view! { <Prose text=words.text(key) dial=dial /> }
    };
    let again = move || {
        (state.get() == Some(OfficeError::NotReached)).then(|| {
            view! {
                <div class="question__actions">
                    <button
                        type="button"
                        class="usa-button"
                        on:click=move |_| task::begin(office.fetch())
                    >
                        {words.text("later-again")}
                    </button>
                </div>
            }
        })
    };
    view! {
        <BackLink />
        <section class="card prose">
            <h1 class="question__heading" tabindex="-1" prop:textContent=heading></h1>
            <div role="status">{body}</div>
            {again}
        </section>
    }
}
