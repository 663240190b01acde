//! The second half of signing in: a code from the telephone, or one from paper.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    error_summary::{ErrorSummary, FormError},
    start_again::StartAgain,
};
use crate::{
    api,
    desk::use_desk,
    shell::{
        entry::{Entry, Purpose},
        heading::Heading,
    },
    words::say,
};

/// Asks for the code. Once it is right, the page that was asked for takes its place.
#[component]
pub(crate) fn CodeForm() -> impl IntoView {
    let desk = use_desk();
    let code = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FormError>::new());
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let given = code.get_untracked();
        spawn_local(async move {
            match desk.ask(api::give_code(given)).await {
                Ok(session) => desk.arrive(session),
                Err(failure) => {
                    errors.set(vec![FormError {
                        field: Some("sign-in-code"),
                        sentence: failure.sentence(),
                    }]);
                    busy.set(false);
                }
            }
        });
    };
    view! {
        <div class="account">
            <Heading text=say("code") />
            <ErrorSummary errors />
            <form class="account__form" novalidate on:submit=submit>
                <Entry
                    id="sign-in-code"
                    purpose=Purpose::Code
                    value=code
                    hint=true
                    error=Signal::derive(move || {
                        errors.read().first().map(|error| error.sentence.clone())
                    })
                />
                <button
                    class="usa-button account__submit"
                    aria-disabled=move || busy.get().then_some("true")
                >
                    {say("code.submit")}
                </button>
            </form>
            <p>{say("code.lost")}</p>
            <StartAgain />
        </div>
    }
}
