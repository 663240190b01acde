//! The button of who signs in, or proves who they are, by a passkey.

use domain::wire::{credentials::UsedPasskey, desk::StaffSession};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api,
    browser::passkeys::{has_passkeys, sign},
    failure::Failure,
    words::say,
};

/// What a passkey is used for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// Nobody is signed in.
    SignIn,
    /// Whoever is signed in proves it again.
    Prove,
}

/// The button; nothing where the browser has no passkeys.
#[component]
pub(crate) fn PasskeyButton(
    /// What for.
    usage: Use,
    /// The session as it is then, or why there is none.
    #[prop(into)]
    done: Callback<Result<StaffSession, Failure>>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let press = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = signed(usage).await;
            // Whoever is signed in now has no such button any more.
            busy.try_set(false);
            done.run(answer);
        });
    };
    has_passkeys().then(|| {
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline account__passkey"
                aria-disabled=move || busy.get().then_some("true")
                on:click=press
            >
                {say(if usage == Use::SignIn { "passkey-sign-in" } else { "passkey-prove" })}
            </button>
        }
    })
}

async fn signed(usage: Use) -> Result<StaffSession, Failure> {
    let asked = api::ask_for_passkey().await?;
    let used = UsedPasskey {
        credential: sign(&asked.options).await?,
        ceremony: asked.ceremony,
    };
    match usage {
        Use::SignIn => api::sign_in_by_passkey(used).await,
        Use::Prove => api::prove_by_passkey(used).await,
    }
}
