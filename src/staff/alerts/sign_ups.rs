//! Who asked for alerts, and how each sign-up stands.

use domain::wire::{
    alerts::{SignUpEntry, SignUpList},
    vine::SignUpState,
};
use leptos::prelude::*;

use super::{table, use_work};
use crate::{
    api, paths,
    shell::{answered::Answered, moment::Moment},
    words::{say, say_with},
};

/// The latest sign-ups.
#[component]
pub(super) fn SignUpsSection() -> impl IntoView {
    let list = use_work().fetched(api::sign_ups);
    view! {
        <h2>{say("alert-sign-ups")}</h2>
        <Answered from=list ready=whole_list />
    }
}

fn whole_list(list: SignUpList) -> impl IntoView {
    if list.sign_ups.is_empty() {
        return view! { <p class="nothing">{say("alert-sign-ups.empty")}</p> }.into_any();
    }
    let counts = list
        .counts
        .iter()
        .filter(|one| one.count > 0)
        .map(|one| {
            let count = one.count.to_string();
            let text = say_with(
                "alert-count",
                &[("state", &state(one.state)), ("count", &count)],
            );
            view! { <li>{text}</li> }
        })
        .collect_view();
    let rows = list.sign_ups.into_iter().map(row).collect_view().into_any();
    let columns = [
        "reference",
        "received",
        "state",
        "person",
        "contacts",
        "actions",
    ];
    view! {
        <ul>{counts}</ul>
        {table("alert-sign-up-table", &columns, rows)}
    }
    .into_any()
}

fn row(entry: SignUpEntry) -> impl IntoView {
    let work = use_work();
    let label = |key: &str| say_with(key, &[("reference", &entry.reference)]);
    let ended = matches!(
        entry.state,
        SignUpState::Cancelled | SignUpState::Expired | SignUpState::Unreadable
    );
    let change = (!ended && work.acts()).then(|| {
        let (entry, id) = (entry.clone(), entry.id.clone());
        view! {
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=say_with("alert-change", &[("reference", &entry.reference)])
                on:click=move |_| work.changing.set(Some(entry.clone()))
            >
                {say("alert-sign-up-table.change")}
            </button>
            " "
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=label("alert-cancel")
                on:click=move |_| work.go(api::cancel_sign_up(id.clone()), "alert-cancelled")
            >
                {say("alert-sign-up-table.cancel")}
            </button>
        }
    });
    let done = (entry.hand_off_pending && work.acts()).then(|| {
        let id = entry.id.clone();
        view! {
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                aria-label=label("alert-handed-off")
                on:click=move |_| work.go(api::handed_off(id.clone()), "alert-handed-off-noted")
            >
                {say("alert-sign-up-table.handed-off")}
            </button>
        }
    });
    let contacts = [
        ("contacts", entry.contacts.to_string()),
        ("disabled", entry.disabled.to_string()),
    ];
    let contacts = contacts
        .each_ref()
        .map(|(name, text)| (*name, text.as_str()));
    view! {
        <tr>
            <th scope="row" class="reference">
                <a href=paths::intake(&entry.id)>{entry.reference.clone()}</a>
            </th>
            <td>
                <Moment at=entry.filed_at />
            </td>
            <td>
                {state(entry.state)}
                {entry.hand_off_pending.then(|| format!(" {}", say("alert-sign-up-table.to-hand-off")))}
                {entry.fault.as_deref().map(|fault| format!(" {}", say(&format!("alert-fault.{}", fault.replace('_', "-")))))}
            </td>
            <td>{say(if entry.matchable { "alert-sign-up-table.named" } else { "alert-sign-up-table.unnamed" })}</td>
            <td>{say_with("alert-contacts", &contacts)}</td>
            <td>{done} {change}</td>
        </tr>
    }
}

fn state(state: SignUpState) -> String {
    say(match state {
        SignUpState::Requested => "alert-state.requested",
        SignUpState::Confirmed => "alert-state.confirmed",
        SignUpState::HandOffPending => "alert-state.hand-off-pending",
        SignUpState::HandedOff => "alert-state.handed-off",
        SignUpState::Expired => "alert-state.expired",
        SignUpState::Cancelled => "alert-state.cancelled",
        SignUpState::Unreadable => "alert-state.unreadable",
    })
}
