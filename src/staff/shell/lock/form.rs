//! What opens the lock: the password, with a code where one is owed, or a passkey; or the agency's own
//! sign-in.

use domain::{
    staff::Owed,
    wire::desk::{SignIn, StaffSession},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use crate::{
    account::{
        agency::{AgencyLink, Errand},
        passkey::{PasskeyButton, Use},
    },
    api,
    desk::{Leaving, use_desk},
    failure::Failure,
    shell::entry::{Entry, Purpose},
    words::{say, say_with},
};

/// Asks for what the same person signs in with.
#[component]
pub(super) fn UnlockForm(
    /// Who was there.
    name: String,
) -> impl IntoView {
    let desk = use_desk();
    let (password, code) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let owes_code = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let username = StoredValue::new(name.clone());
    let arrived = move |answer: Result<StaffSession, Failure>| match answer {
        Ok(session) if session.owed == Some(Owed::Code) => {
            failed.set(None);
            owes_code.set(true);
        }
        Ok(session) => desk.arrive(session),
        Err(failure) => failed.set(Some(failure)),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            arrived(if owes_code.get_untracked() {
                api::give_code(code.get_untracked()).await
            } else {
                let credentials = SignIn {
                    username: username.get_value(),
                    password: password.get_untracked(),
                };
                api::sign_in(credentials).await
            });
        });
    };
    let error = Signal::derive(move || failed.get().map(|failure| failure.sentence()));
    let asked = move || {
        if owes_code.get() {
            view! { <Entry id="lock-code" purpose=Purpose::Code value=code error /> }.into_any()
        } else {
            view! {
                <Entry
                    id="lock-password"
                    purpose=Purpose::CurrentPassword
                    value=password
                    error
                />
            }
            .into_any()
        }
    };
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <p>{say_with("lock-body", &[("name", &name)])}</p>
            {asked}
            <div class="modal__actions">
                <button class="usa-button">{say("lock.open")}</button>
                <PasskeyButton usage=Use::SignIn done=arrived />
                <SomebodyElse />
            </div>
        </form>
    }
}

/// Sends whoever came from the agency's own sign-in there, in another tab.
#[component]
pub(super) fn UnlockElsewhere(
    /// Who was there.
    name: String,
    /// What the agency's own sign-in is called.
    agency: String,
) -> impl IntoView {
    let desk = use_desk();
    let failed = RwSignal::new(None::<Failure>);
    let told = move |answer: Result<StaffSession, Failure>| match answer {
        Ok(session) => desk.arrive(session),
        Err(failure) => failed.set(Some(failure)),
    };
    view! {
        <div class="modal__form">
            <p>{say_with("lock-body", &[("name", &name)])}</p>
            <p class="modal__failure" role="alert">
                {move || failed.get().map(|failure| failure.sentence())}
            </p>
            <div class="modal__actions">
                <AgencyLink name=agency errand=Errand::Unlock done=told />
                <SomebodyElse />
            </div>
        </div>
    }
}

#[component]
fn SomebodyElse() -> impl IntoView {
    let desk = use_desk();
    view! {
        <button
            type="button"
            class="usa-button usa-button--outline"
            on:click=move |_| desk.leave(Leaving::NotYet)
        >
            {say("lock.somebody-else")}
        </button>
    }
}
