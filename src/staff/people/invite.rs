//! The dialog that makes an invitation: first what for, then the link, this once.

use domain::{
    staff::Role,
    wire::staff::{MadeInvitation, NewInvitation},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{Asked, RoleChoice};
use crate::{
    api,
    browser::{dates::written, page::origin},
    desk::use_desk,
    failure::Failure,
    paths,
    shell::modal::{CancelButton, shown_once_actions},
    words::{say, say_with},
};

/// Asks for the role, and shows the link.
#[component]
pub(super) fn Invite() -> impl IntoView {
    let desk = use_desk();
    let role = RwSignal::new(Role::Specialist);
    let made = RwSignal::new(None::<MadeInvitation>);
    let failed = RwSignal::new(None::<Failure>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let new = NewInvitation {
            role: role.get_untracked(),
        };
        spawn_local(async move {
            match desk.ask_proven(|| api::new_invitation(new)).await {
                Ok(invitation) => made.set(Some(invitation)),
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    move || match made.get() {
        Some(invitation) => view! { <Link invitation /> }.into_any(),
        None => view! {
            <form class="modal__form" on:submit=submit>
                <RoleChoice role />
                <p class="modal__failure" role="alert">
                    {move || failed.get().map(|failure| failure.sentence())}
                </p>
                <div class="modal__actions">
                    <button class="usa-button">{say("people-invite.submit")}</button>
                    <CancelButton />
                </div>
            </form>
        }
        .into_any(),
    }
}

/// The link, this once.
#[component]
fn Link(invitation: MadeInvitation) -> impl IntoView {
    let link = format!("{}{}#{}", origin(), paths::SET_UP, invitation.token);
    let until = written(invitation.expires_at);
    view! {
        <div role="status">
            <p>{say("people-link.body")}</p>
            <p class="people-link">{link}</p>
        </div>
        <p>{say_with("people-link-until", &[("moment", &until)])}</p>
        {shown_once_actions::<Asked>("people-link.close")}
    }
}
