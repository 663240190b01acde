//! What is wrong with a form, above it, with links to the fields.

use leptos::{ev::MouseEvent, html::Div, prelude::*};

use crate::{browser::page::focus, words::say};

/// One thing that is wrong: the id of the field, or none for the form as a whole, and the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormError {
    /// The field to go to.
    pub(crate) field: Option<&'static str>,
    /// What is wrong and what to do.
    pub(crate) sentence: String,
}

/// Lists what is wrong, and takes focus whenever the list changes to one that is not empty.
#[component]
pub(crate) fn ErrorSummary(
    /// What is wrong.
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let summary = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if !errors.read().is_empty()
            && let Some(summary) = summary.get()
        {
            // An element that has just been drawn can take focus; if not, the alert is read anyway.
            let _ = summary.focus();
        }
    });
    let drawn = move || {
        view! {
            <div
                class="usa-alert usa-alert--error error-summary"
                role="alert"
                tabindex="-1"
                aria-labelledby="error-summary-title"
                node_ref=summary
            >
                <div class="usa-alert__body">
                    <h2 class="usa-alert__heading" id="error-summary-title">{say("form-wrong")}</h2>
                    <ul class="error-summary__list">
                        {errors.get().into_iter().map(item).collect_view()}
                    </ul>
                </div>
            </div>
        }
    };
    move || (!errors.read().is_empty()).then(drawn)
}

/// A link moves focus and leaves the address alone, where a fragment would stand for a token.
fn item(error: FormError) -> impl IntoView {
    let Some(field) = error.field else {
        return view! { <li>{error.sentence}</li> }.into_any();
    };
    let go = move |event: MouseEvent| {
        event.prevent_default();
        focus(field);
    };
    view! {
        <li>
            <a class="usa-link" href=format!("#{field}") on:click=go>
                {error.sentence}
            </a>
        </li>
    }
    .into_any()
}
