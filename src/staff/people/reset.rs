//! The dialog that takes somebody's second factor away, who lost their telephone and their codes.

use domain::wire::staff::StaffMember;
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
pub(super) fn ResetFactor(member: StaffMember) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let failed = RwSignal::new(None::<Failure>);
    let question = say_with("people-reset-question", &[("name", &member.username)]);
    let reset = move |_| {
        let (id, name) = (member.id, member.username.clone());
        spawn_local(async move {
            match desk.ask_proven(|| api::reset_second_factor(id)).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("people-reset-done", &[("name", &name)]));
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <p>{question}</p>
        <p>{say("people-reset.body")}</p>
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
                {say("modal.cancel")}
            </button>
            <button type="button" class="usa-button usa-button--danger" on:click=reset>
                {say("people-reset.submit")}
            </button>
        </div>
    }
}
