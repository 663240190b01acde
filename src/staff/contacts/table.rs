//! The contacts as a table.

use domain::wire::routing::ListedContact;
use leptos::prelude::*;

use super::{Asked, may_write};
use crate::{
    shell::{pagework::use_pagework, table::slim_table},
    words::{say, say_with, state_name},
};

/// One row a contact, by state and county.
#[component]
pub(super) fn ContactTable(
    /// The contacts.
    contacts: Vec<ListedContact>,
) -> impl IntoView {
    let may_change = may_write();
    let rows = contacts.into_iter().map(|listed| row(listed, may_change));
    let mut columns = vec!["state", "county", "name", "reach", "notes"];
    columns.extend(may_change.then_some("actions"));
    slim_table("contacts-table", &columns, rows.collect_view().into_any())
}

fn row(listed: ListedContact, may_change: bool) -> impl IntoView {
    let contact = listed.contact.clone();
    let line = |text: Option<String>| text.map(|text| view! { <p><bdi>{text}</bdi></p> });
    let county = contact
        .county
        .unwrap_or_else(|| say("contacts-table.whole-state"));
    view! {
        <tr>
            <td>{state_name(&contact.state)}</td>
            <td>
                <bdi>{county}</bdi>
            </td>
            <th scope="row">
                <bdi>{contact.name}</bdi>
            </th>
            <td>{line(contact.telephone)} {line(contact.email)}</td>
            <td>
                <bdi>{contact.notes}</bdi>
            </td>
            {may_change.then(|| view! { <td>{actions(listed)}</td> })}
        </tr>
    }
}

fn actions(listed: ListedContact) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let name = listed.contact.name.clone();
    let change = listed.clone();
    view! {
        <div class="kiosk-actions">
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=say_with("contact-change-which", &[("name", &name)])
                on:click=move |_| work.ask(Asked::Change(change.clone()))
            >
                {say("contact-change.open")}
            </button>
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=say_with("contact-remove-which", &[("name", &name)])
                on:click=move |_| work.ask(Asked::Remove(listed.clone()))
            >
                {say("contact-remove.open")}
            </button>
        </div>
    }
}
