//! Something went wrong, said in words, with a way to try again.

use leptos::prelude::*;

use crate::{failure::Failure, words::say};

/// An alert with what happened and what to do.
#[component]
pub(crate) fn FailureNote(
    /// What happened.
    failure: Failure,
    /// What 'Try again' does.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="usa-alert usa-alert--error" role="alert">
            <div class="usa-alert__body">
                <p class="usa-alert__text">{failure.sentence()}</p>
                <p>
                    <button
                        type="button"
                        class="usa-button usa-button--outline"
                        on:click=move |_| retry.run(())
                    >
                        {say("try-again")}
                    </button>
                </p>
            </div>
        </div>
    }
}
