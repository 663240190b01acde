//! Who can be asked at a place: a directory that staff keep.

mod edit;
mod remove;
mod table;

use domain::{
    staff::Role,
    wire::routing::{ListedContact, LocalContactList},
};
use leptos::prelude::*;

use self::{edit::EditContact, remove::RemoveContact, table::ContactTable};
use crate::{
    api,
    desk::use_desk,
    shell::{
        answered::Answered,
        heading::Heading,
        modal::Modal,
        pagework::{Pagework, use_pagework},
    },
    words::say,
};

/// What a dialog asks for.
#[derive(Clone)]
enum Asked {
    Add,
    Change(ListedContact),
    Remove(ListedContact),
}

/// Whether the person at the desk may change what this page shows.
fn may_write() -> bool {
    use_desk().role().is_some_and(|role| role != Role::Operator)
}

/// The page at `/desk/local-contacts`.
#[component]
pub(crate) fn ContactsPage() -> impl IntoView {
    let work = Pagework::<Asked>::begin();
    let contacts = work.fetched(api::local_contacts);
    let add = move || {
        may_write().then(|| {
            view! {
                <button type="button" class="usa-button" on:click=move |_| work.ask(Asked::Add)>
                    {say("contacts.add")}
                </button>
            }
        })
    };
    view! {
        <div class="page-head">
            <Heading text=say("contacts") />
            <div class="page-head__tools">{add}</div>
        </div>
        <p class="page-intro">{say("contacts.body")}</p>
        <p class="kiosks-done" role="status">
            {work.done}
        </p>
        <Answered from=contacts ready=everybody />
        {move || work.asked.get().map(dialog)}
    }
}

fn everybody(list: LocalContactList) -> impl IntoView {
    if list.contacts.is_empty() {
        return view! { <p class="nothing">{say("contacts.empty")}</p> }.into_any();
    }
    view! { <ContactTable contacts=list.contacts /> }.into_any()
}

fn dialog(asked: Asked) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let closed = move |()| work.asked.set(None);
    match asked {
        Asked::Add => view! {
            <Modal heading=say("contact-add") closed>
                <EditContact />
            </Modal>
        }
        .into_any(),
        Asked::Change(listed) => view! {
            <Modal heading=say("contact-change") closed>
                <EditContact listed />
            </Modal>
        }
        .into_any(),
        Asked::Remove(listed) => view! {
            <Modal heading=say("contact-remove") closed>
                <RemoveContact listed />
            </Modal>
        }
        .into_any(),
    }
}
