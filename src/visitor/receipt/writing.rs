//! Room for a message to the office.

use domain::validation::Fault;
use leptos::{ev::SubmitEvent, prelude::*};

use super::holder::{Holder, Writing};
use crate::words::use_words;

/// The form. Its words stay where a message did not arrive.
#[component]
pub(super) fn WriteMessage() -> impl IntoView {
    let holder: Holder = expect_context();
    let words = use_words();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if holder.writing.get_untracked() != Writing::Underway {
            holder.send();
        }
    };
    let wrong = move || matches!(holder.writing.get(), Writing::Wrong(_));
    let trouble = move || trouble(holder.writing.get()).map(|key| words.text(key));
    view! {
        <form class="thread__write" novalidate on:submit=send>
            <div class="usa-form-group" class:usa-form-group--error=wrong>
                <label class="usa-label" for="message">{words.text("message-label")}</label>
                <p class="usa-hint" id="message-hint">{words.text("message-hint")}</p>
                <p class="usa-error-message" id="message-error" role="alert">{trouble}</p>
                <textarea
                    class="usa-textarea"
                    id="message"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="message-error message-hint"
                    aria-invalid=move || wrong().then_some("true")
                    prop:value=holder.message
                    on:input=move |event| holder.message.set(event_target_value(&event))
                ></textarea>
            </div>
            <div class="question__actions">
                <button type="submit" class="usa-button">{words.text("message-send")}</button>
            </div>
            <p role="status">
                {move || {
                    (holder.writing.get() == Writing::Underway)
                        .then(|| words.text("message-underway"))
                }}
            </p>
        </form>
    }
}

const fn trouble(writing: Writing) -> Option<&'static str> {
    match writing {
        Writing::Open | Writing::Underway => None,
        Writing::Wrong(Fault::Missing) => Some("message-missing"),
        Writing::Wrong(Fault::TooLong) => Some("message-too-long"),
        Writing::Wrong(Fault::IdentityNumber) => Some("message-identity-number"),
        Writing::Wrong(_) => Some("message-unreadable"),
        Writing::Failed => Some("message-failed"),
        Writing::Erased => Some("message-erased"),
    }
}
