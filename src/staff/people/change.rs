//! The dialog that gives an account another role, closes it or opens it again.

use domain::wire::staff::{AccountChange, StaffMember};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{Asked, RoleChoice};
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    failure::Failure,
    shell::{
        modal::{FormActions, use_modal},
        pagework::use_pagework,
    },
    words::{say, say_with},
};

/// Asks for the role and whether they may sign in.
#[component]
pub(super) fn ChangeAccount(member: StaffMember) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let role = RwSignal::new(member.role);
    let active = RwSignal::new(member.active);
    let failed = RwSignal::new(None::<Failure>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (id, name) = (member.id, member.username.clone());
        let change = AccountChange {
            role: role.get_untracked(),
            active: active.get_untracked(),
        };
        spawn_local(async move {
            match desk.ask_proven(|| api::change_account(id, change)).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("people-changed", &[("name", &name)]));
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <form class="modal__form" on:submit=submit>
            {if member.from_agency {
                view! { <p>{say("people-change.from-agency")}</p> }.into_any()
            } else {
                view! { <RoleChoice role /> }.into_any()
            }}
            <div class="usa-checkbox">
                <input
                    class="usa-checkbox__input"
                    type="checkbox"
                    id="account-active"
                    bind:checked=active
                />
                <label class="usa-checkbox__label" for="account-active">
                    {say("people-change.active")}
                    <span class="usa-checkbox__label-description">
                        {say("people-change.active-hint")}
                    </span>
                </label>
            </div>
            <p class="modal__failure" role="alert">
                {move || failed.get().map(|failure| failure.sentence())}
            </p>
            <FormActions submit=say("people-change.submit") />
        </form>
    }
}
