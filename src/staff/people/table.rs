//! The accounts as a table.

use domain::{
    staff::Role,
    wire::{routing::Duty, staff::StaffMember},
};
use leptos::prelude::*;

use super::{Asked, leads, role_name, runs_the_office};
use crate::{
    browser::names::language_name,
    shell::{moment::Moment, pagework::use_pagework, table::slim_table},
    words::{say, say_with},
};

/// One row an account, by name.
#[component]
pub(super) fn PeopleTable(
    /// The accounts.
    members: Vec<StaffMember>,
) -> impl IntoView {
    let may_change = runs_the_office() || leads();
    let rows = members.into_iter().map(|member| row(member, may_change));
    let mut columns = vec!["name", "role", "standing", "duty", "factor", "seen"];
    columns.extend(may_change.then_some("actions"));
    slim_table("people-table", &columns, rows.collect_view().into_any())
}

fn row(member: StaffMember, may_change: bool) -> impl IntoView {
    let standing = if member.active { "active" } else { "closed" };
    let factor = match (member.second_factor, member.passkeys) {
        _ if member.from_agency => "agency",
        (true, 0) => "code",
        (true, _) => "both",
        (false, 0) => "none",
        (false, _) => "passkey",
    };
    let seen = match member.seen_at {
        Some(at) => view! { <Moment at /> }.into_any(),
        None => say("people-table.not-now").into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{member.username.clone()}</bdi>
            </th>
            <td>{role_name(member.role)}</td>
            <td>{say(&format!("people-standing.{standing}"))}</td>
            <td>{gets_cases(member.role).then(|| duty(&member.duty))}</td>
            <td>{say(&format!("people-factor.{factor}"))}</td>
            <td>{seen}</td>
            {may_change.then(|| view! { <td>{change(member)}</td> })}
        </tr>
    }
}

/// Whether cases are proposed for somebody with this role.
const fn gets_cases(role: Role) -> bool {
    matches!(role, Role::Specialist | Role::Officer)
}

/// 'TX, OK; English, Spanish'.
fn duty(duty: &Duty) -> impl IntoView + use<> {
    let languages: Vec<_> = duty
        .languages
        .iter()
        .map(|tag| language_name(tag))
        .collect();
    let parts = [duty.states.join(", "), languages.join(", ")];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let said = if parts.is_empty() {
        say("duty-none")
    } else {
        parts.join("; ")
    };
    let away = duty.away.then(|| format!(" ({})", say("duty-away")));
    view! { {said} {away} }
}

fn change(member: StaffMember) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let name = member.username.clone();
    let runs = runs_the_office();
    let has_any = runs && (member.second_factor || member.passkeys > 0);
    let duty = gets_cases(member.role).then(|| {
        let (label, member) = (say_with("duty-which", &[("name", &name)]), member.clone());
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label
                on:click=move |_| work.ask(Asked::Duty(member.clone()))
            >
                {say("duty.open")}
            </button>
        }
    });
    let reset = has_any.then(|| {
        let (label, member) = (
            say_with("people-reset-which", &[("name", &name)]),
            member.clone(),
        );
        view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label
                on:click=move |_| work.ask(Asked::Reset(member.clone()))
            >
                {say("people-reset.open")}
            </button>
        }
    });
    view! {
        <div class="kiosk-actions">
            {runs
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="usa-button usa-button--outline"
                            aria-label=say_with("people-change-which", &[("name", &name)])
                            on:click=move |_| work.ask(Asked::Change(member.clone()))
                        >
                            {say("people-change.open")}
                        </button>
                    }
                })} {duty} {reset}
        </div>
    }
}
