//! One field of a form.

use leptos::prelude::*;

use crate::words::say;

/// What a field is for. The value is what browsers and password managers call it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The name to sign in with.
    Username,
    /// The password of an account that exists.
    CurrentPassword,
    /// The password of an account to be made.
    NewPassword,
    /// A code that is good once.
    Code,
    /// Nothing that a browser should remember.
    Plain,
}

impl Purpose {
    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::Code => "one-time-code",
            Self::Plain => "off",
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Username | Self::Code | Self::Plain => "text",
            Self::CurrentPassword | Self::NewPassword => "password",
        }
    }
}

/// A labelled input with its hint and, when it is wrong, why.
#[component]
pub(crate) fn Entry(
    /// The id of the input and the key of its sentences: the label, and perhaps `.hint`.
    id: &'static str,
    purpose: Purpose,
    value: RwSignal<String>,
    /// Whether the label has a hint.
    #[prop(optional)]
    hint: bool,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let wrong = move || error.read().is_some();
    let described_by = move || {
        let error = error.read().is_some().then(|| format!("{id}-error"));
        let hint = hint.then(|| format!("{id}-hint"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    view! {
        <div class="usa-form-group" class:usa-form-group--error=wrong>
            <label class="usa-label" for=id>{say(id)}</label>
            {hint
                .then(|| {
                    view! {
                        <p class="usa-hint" id=format!("{id}-hint")>
                            {say(&format!("{id}.hint"))}
                        </p>
                    }
                })}
            {move || {
                error
                    .get()
                    .map(|error| {
                        view! { <p class="usa-error-message" id=format!("{id}-error")>{error}</p> }
                    })
            }}
            <input
                class="usa-input"
                class:usa-input--error=wrong
                id=id
                name=id
                type=purpose.kind()
                autocomplete=purpose.autocomplete()
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=move || wrong().then_some("true")
                aria-describedby=described_by
                bind:value=value
            />
        </div>
    }
}
