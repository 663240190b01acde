//! What somebody signs in by, in the place of the page that it opens.

use domain::wire::{agency::SignInOptions, desk::SignIn};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    agency::AgencyButton,
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

/// Asks for a name and a password, or for what the office has besides. Once that is right, the page that
/// it stands for takes its place.
#[component]
pub(crate) fn SignInForm(
    /// How it came that nobody is signed in.
    leaving: Leaving,
) -> impl IntoView {
    let desk = use_desk();
    let turned_away = desk
        .turned_away
        .try_update_untracked(Option::take)
        .flatten();
    let errors = RwSignal::new(turned_away.iter().map(unnamed).collect::<Vec<_>>());
    let options = LocalResource::new(api::sign_in_options);
    let failed = move |failure: Failure| errors.set(vec![unnamed(&failure)]);
    let by_passkey = move |answer| match answer {
        Ok(session) => desk.arrive(session),
        Err(failure) => failed(failure),
    };
    let note = match leaving {
        Leaving::NotYet => None,
        Leaving::Expired => Some(say("sign-in.expired")),
        Leaving::Chosen => Some(say("sign-in.left")),
    };
    let ways = move || {
        // A server that does not say what it takes says so again to whoever tries.
        let usual = SignInOptions {
            passwords: true,
            agency: None,
        };
        let options = options.get()?.unwrap_or(usual);
        let agency = options
            .agency
            .map(|name| view! { <AgencyButton name failed /> });
        let or = (agency.is_some() && options.passwords)
            .then(|| view! { <p class="account__or">{say("sign-in.or")}</p> });
        Some(view! {
            {agency}
            {or}
            {options.passwords.then(|| view! { <PasswordForm errors /> })}
            <PasskeyButton usage=Use::SignIn done=by_passkey />
        })
    };
    view! {
        <div class="account">
            <Heading text=say("sign-in") />
            <ErrorSummary errors />
            {note.map(|note| view! { <p class="account__note">{note}</p> })}
            {ways}
        </div>
    }
}

#[component]
fn PasswordForm(
    /// What is wrong.
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let desk = use_desk();
    let username = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
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
    view! {
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
    }
}

/// Of no field.
fn unnamed(failure: &Failure) -> FormError {
    FormError {
        field: None,
        sentence: failure.sentence(),
    }
}
