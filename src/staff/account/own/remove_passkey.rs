//! The dialog that removes a passkey, once somebody says so twice.

use domain::wire::credentials::Passkey;
use leptos::{prelude::*, task::spawn_local};

use super::OwnWork;
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    failure::Failure,
    shell::modal::use_modal,
    words::{say, say_with},
};

/// Says what follows, and asks.
#[component]
pub(super) fn RemovePasskey(passkey: Passkey) -> impl IntoView {
    let (desk, modal) = (use_desk(), use_modal());
    let work: OwnWork = expect_context();
    let failed = RwSignal::new(None::<Failure>);
    let question = say_with("passkey-remove-question", &[("name", &passkey.name)]);
    let remove = move |_| {
        let (number, name) = (passkey.number, passkey.name.clone());
        spawn_local(async move {
            match desk.ask_proven(|| api::remove_passkey(number)).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("passkey-removed", &[("name", &name)]));
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <p>{question}</p>
        <p>{say("passkey-remove.body")}</p>
        <p class="modal__failure" role="alert">
            {move || failed.get().map(|failure| failure.sentence())}
        </p>
        <div class="modal__actions">
            <button
                type="button"
                class="usa-button usa-button--outline"
                autofocus
                on:click=move |_| modal.close()
            >
                {say("factor-remove.keep")}
            </button>
            <button type="button" class="usa-button usa-button--danger" on:click=remove>
                {say("factor-remove.submit")}
            </button>
        </div>
    }
}
