//! The way back from the middle of signing in.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    desk::{Leaving, use_desk},
    failure::Failure,
    words::say,
};

/// Gives the half of a session back, for who took somebody else's name or has not got what is asked.
#[component]
pub(super) fn StartAgain() -> impl IntoView {
    let desk = use_desk();
    let failed = RwSignal::new(None::<Failure>);
    let leave = move |_| {
        spawn_local(async move {
            match api::sign_out().await {
                Ok(()) | Err(Failure::SignedOut) => desk.leave(Leaving::NotYet),
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <button type="button" class="usa-button usa-button--outline account__back" on:click=leave>
            {say("start-again")}
        </button>
        <p class="modal__failure" role="alert">
            {move || failed.get().map(|failure| failure.sentence())}
        </p>
    }
}
