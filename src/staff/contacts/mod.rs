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
    shell::{answered::Answered, heading::Heading, modal::Modal},
    words::say,
};

/// What is done about contacts on this page.
#[derive(Clone, Copy)]
struct Contactwork {
    /// What the open dialog is about.
    asked: RwSignal<Option<Asked>>,
    /// What was done last, in a sentence.
    done: RwSignal<String>,
    /// Goes up with everything that was done, so that the table is fetched again.
    changes: RwSignal<u32>,
}

/// What a dialog asks for.
#[derive(Clone)]
enum Asked {
    Add,
    Change(ListedContact),
    Remove(ListedContact),
}

impl Contactwork {
    /// Opens a dialog.
    fn ask(self, what: Asked) {
        self.done.set(String::new());
        self.asked.set(Some(what));
    }

    /// Says what was done, and fetches the table again.
    fn say_done(self, sentence: String) {
        self.done.set(sentence);
        self.changes.update(|changes| *changes += 1);
    }
}

fn use_contactwork() -> Contactwork {
    expect_context()
}

/// Whether the person at the desk may change what this page shows.
fn may_write() -> bool {
    use_desk().role().is_some_and(|role| role != Role::Operator)
}

/// The page at `/desk/local-contacts`.
#[component]
pub(crate) fn ContactsPage() -> impl IntoView {
    let desk = use_desk();
    let work = Contactwork {
        asked: RwSignal::new(None),
        done: RwSignal::new(String::new()),
        changes: RwSignal::new(0),
    };
    provide_context(work);
    let contacts = LocalResource::new(move || {
        work.changes.track();
        desk.ask(api::local_contacts())
    });
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
    let work = use_contactwork();
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
