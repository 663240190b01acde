//! The dialog that takes a kiosk's enrolment back, once somebody says so twice.

use domain::wire::kiosk::Kiosk;
use leptos::{prelude::*, task::spawn_local};

use super::Asked;
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    failure::Failure,
    shell::{modal::use_modal, pagework::use_pagework},
    words::{say, say_with},
};

/// Says what follows, and asks.
#[component]
pub(super) fn RevokeKiosk(kiosk: Kiosk) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let failed = RwSignal::new(None::<Failure>);
    let name = kiosk.name.clone();
    let question = say_with("kiosk-revoke-question", &[("name", &name)]);
    let revoke = move |_| {
        let (id, name) = (kiosk.id.clone(), kiosk.name.clone());
        spawn_local(async move {
            match desk.ask_proven(|| api::revoke_kiosk(id.clone())).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("kiosk-revoked", &[("name", &name)]));
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <p>{question}</p>
        <p>{say("kiosk-revoke.body")}</p>
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
                {say("kiosk-revoke.keep")}
            </button>
            <button type="button" class="usa-button usa-button--danger" on:click=revoke>
                {say("kiosk-revoke.submit")}
            </button>
        </div>
    }
}
