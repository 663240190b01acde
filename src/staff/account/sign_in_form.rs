//! Name and password, in the place of the page that they open.

use domain::wire::desk::SignIn;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    error_summary::{ErrorSummary, FormError},
    passkey::{PasskeyButton, Use},
};
use crate::{
    api,
    desk::{Leaving, use_desk},
    failure::Failure,
    shell::{
        entry::{Entry, Purpose},
        heading::Heading,
    },
    words::say,
};

/// Asks for name and password. Once they are right, the page that it stands for takes its place.
#[component]
pub(crate) fn SignInForm(
    /// How it came that nobody is signed in.
    leaving: Leaving,
) -> impl IntoView {
    let desk = use_desk();
    let username = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FormError>::new());
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let credentials = SignIn {
            username: username.get_untracked(),
            password: password.get_untracked(),
        };
        spawn_local(async move {
            match api::sign_in(credentials).await {
                Ok(session) => desk.arrive(session),
                Err(failure) => {
                    errors.set(vec![unnamed(&failure)]);
                    busy.set(false);
                }
            }
        });
    };
    let by_passkey = move |answer| match answer {
        Ok(session) => desk.arrive(session),
        Err(failure) => errors.set(vec![unnamed(&failure)]),
    };
    let note = match leaving {
        Leaving::NotYet => None,
        Leaving::Expired => Some(say("sign-in.expired")),
        Leaving::Chosen => Some(say("sign-in.left")),
    };
    view! {
        <div class="account">
            <Heading text=say("sign-in") />
            <ErrorSummary errors />
            {note.map(|note| view! { <p class="account__note">{note}</p> })}
            <form class="account__form" novalidate on:submit=submit>
                <Entry id="username" purpose=Purpose::Username value=username error=None />
                <Entry id="password" purpose=Purpose::CurrentPassword value=password error=None />
                <button
                    class="usa-button account__submit"
                    aria-disabled=move || busy.get().then_some("true")
                >
                    {say("sign-in.submit")}
                </button>
            </form>
            <PasskeyButton usage=Use::SignIn done=by_passkey />
        </div>
    }
}

/// Of no field.
fn unnamed(failure: &Failure) -> FormError {
    FormError {
        field: None,
        sentence: failure.sentence(),
    }
}
