//! Something went wrong, said in words, with a way to try again.

use leptos::prelude::*;

use crate::{browser::page::focus, failure::Failure, words::say};

/// An alert with what happened and what to do.
#[component]
pub(crate) fn FailureNote(
    /// What happened.
    failure: Failure,
    /// What 'Try again' does.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    // The button goes away with the alert: focus must not go with it.
    let try_again = move |_| {
        focus("main");
        retry.run(());
    };
    view! {
        <div class="usa-alert usa-alert--error" role="alert">
            <div class="usa-alert__body">
                <p class="usa-alert__text">{failure.sentence()}</p>
                <p>
                    <button
                        type="button"
                        class="usa-button usa-button--outline"
                        on:click=try_again
                    >
                        {say("try-again")}
                    </button>
                </p>
            </div>
        </div>
    }
}
