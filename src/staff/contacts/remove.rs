//! The dialog that takes a contact out.

use domain::wire::routing::ListedContact;
use leptos::{prelude::*, task::spawn_local};

use super::Asked;
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::{modal::use_modal, pagework::use_pagework},
    words::{say, say_with},
};

/// Asks.
#[component]
pub(super) fn RemoveContact(listed: ListedContact) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let failed = RwSignal::new(String::new());
    let name = listed.contact.name;
    let question = say_with("contact-remove-question", &[("name", &name)]);
    let remove = move |_| {
        let name = name.clone();
        spawn_local(async move {
            match desk.ask(api::remove_contact(listed.number)).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("contact-removed", &[("name", &name)]));
                }
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    };
    view! {
        <p>{question}</p>
        <p class="modal__failure" role="alert">
            {failed}
        </p>
        <div class="modal__actions">
            <button
                type="button"
                class="usa-button usa-button--outline"
                autofocus
                on:click=move |_| modal.close()
            >
                {say("modal.cancel")}
            </button>
            <button type="button" class="usa-button usa-button--danger" on:click=remove>
                {say("contact-remove.submit")}
            </button>
        </div>
    }
}
