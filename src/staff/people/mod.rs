//! Who works here: every account with its role, who was invited, and who is signed in where.

mod change;
mod duty;
mod invite;
mod reset;
pub(crate) mod sessions;
mod table;

use domain::{
    staff::Role,
    wire::staff::{OpenInvitation, Staff, StaffMember},
};
use leptos::prelude::*;

use self::{
    change::ChangeAccount, duty::ChangeDuty, invite::Invite, reset::ResetFactor, table::PeopleTable,
};
use crate::{
    api,
    browser::dates::written,
    desk::use_desk,
    paths,
    shell::{
        answered::Answered,
        heading::Heading,
        modal::Modal,
        pagework::{Pagework, use_pagework},
    },
    words::{say, say_with},
};

/// What a dialog asks for.
#[derive(Clone)]
enum Asked {
    Invite,
    Change(StaffMember),
    Duty(StaffMember),
    Reset(StaffMember),
}

/// The page at `/desk/staff`.
#[component]
pub(crate) fn PeoplePage() -> impl IntoView {
    let work = Pagework::<Asked>::begin();
    let staff = work.fetched(api::staff);
    let invite = move || {
        runs_the_office().then(|| {
            view! {
                <button type="button" class="usa-button" on:click=move |_| work.ask(Asked::Invite)>
                    {say("people.invite")}
                </button>
            }
        })
    };
    view! {
        <div class="page-head">
            <Heading text=say("people") />
            <div class="page-head__tools">
                {invite}
                <a class="usa-button usa-button--outline" href=paths::SESSIONS>
                    {say("sessions")}
                </a>
            </div>
        </div>
        <p class="kiosks-done" role="status">{work.done}</p>
        <Answered from=staff ready=everybody />
        {move || work.asked.get().map(dialog)}
    }
}

/// Whether the person at the desk may change what this page shows.
fn runs_the_office() -> bool {
    use_desk().role() == Some(Role::Administrator)
}

fn everybody(staff: Staff) -> impl IntoView {
    let invited = (!staff.invitations.is_empty()).then(|| {
        view! {
            <h2 class="page-part">{say("people.invited")}</h2>
            <ul class="people-invited">
                {staff.invitations.into_iter().map(invitation).collect_view()}
            </ul>
        }
    });
    view! { <PeopleTable members=staff.members /> {invited} }
}

fn invitation(invitation: OpenInvitation) -> impl IntoView {
    let sentence = say_with(
        "people-invited",
        &[
            ("role", &role_name(invitation.role)),
            ("moment", &written(invitation.expires_at)),
        ],
    );
    view! { <li>{sentence}</li> }
}

fn dialog(asked: Asked) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let closed = move |()| work.asked.set(None);
    match asked {
        Asked::Invite => view! {
            <Modal heading=say("people-invite") closed>
                <Invite />
            </Modal>
        }
        .into_any(),
        Asked::Change(member) => view! {
            <Modal heading=say_with("people-change-which", &[("name", &member.username)]) closed>
                <ChangeAccount member />
            </Modal>
        }
        .into_any(),
        Asked::Duty(member) => view! {
            <Modal heading=say_with("duty-which", &[("name", &member.username)]) closed>
                <ChangeDuty member />
            </Modal>
        }
        .into_any(),
        Asked::Reset(member) => view! {
            <Modal heading=say("people-reset") closed>
                <ResetFactor member />
            </Modal>
        }
        .into_any(),
    }
}

/// Whether the person at the desk may say which cases somebody is there for.
fn leads() -> bool {
    matches!(
        use_desk().role(),
        Some(Role::Supervisor | Role::Administrator)
    )
}

/// The role in words.
fn role_name(role: Role) -> String {
    say(&format!("role.{}", role.name()))
}

/// A list of the roles, each with what it is for.
#[component]
fn RoleChoice(
    /// The role that is chosen.
    role: RwSignal<Role>,
) -> impl IntoView {
    let option = move |one: Role| {
        let id = format!("role-{}", one.name());
        view! {
            <div class="usa-radio">
                <input
                    class="usa-radio__input"
                    type="radio"
                    name="role"
                    id=id.clone()
                    value=one.name()
                    checked=role.get_untracked() == one
                    on:change=move |_| role.set(one)
                />
                <label class="usa-radio__label" for=id>
                    {role_name(one)}
                    <span class="usa-radio__label-description">
                        {say(&format!("role-for.{}", one.name()))}
                    </span>
                </label>
            </div>
        }
    };
    view! {
        <fieldset class="usa-fieldset role-choice">
            <legend class="usa-legend">{say("role")}</legend>
            {Role::ALL.map(option).into_iter().collect_view()}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use domain::staff::Role;
    use wasm_bindgen_test::wasm_bindgen_test;

    use crate::words::say;

    #[wasm_bindgen_test]
    fn every_role_is_named_and_explained() {
        for role in Role::ALL {
            for key in [
                format!("role.{}", role.name()),
                format!("role-for.{}", role.name()),
            ] {
                assert_ne!(say(&key), key);
            }
        }
    }
}
