//! The dialog that writes a contact down, or anew.

use domain::{
    value::STATES,
    wire::routing::{ListedContact, LocalContact},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::Asked;
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::{
        choice::Choice,
        entry::{Entry, Purpose},
        modal::{FormActions, use_modal},
        pagework::use_pagework,
    },
    words::{say, say_with, state_name},
};

const STATE: &str = "contact-state";
const NAME: &str = "contact-name";
const TELEPHONE: &str = "contact-telephone";

/// What stands in the form.
#[derive(Clone, Copy)]
struct Form {
    state: RwSignal<String>,
    county: RwSignal<String>,
    name: RwSignal<String>,
    telephone: RwSignal<String>,
    email: RwSignal<String>,
    notes: RwSignal<String>,
}

/// Asks for where it is, who, and how to reach them.
#[component]
pub(super) fn EditContact(
    /// The one that is changed; without it, a new one is written down.
    #[prop(optional)]
    listed: Option<ListedContact>,
) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let number = listed.as_ref().map(|listed| listed.number);
    let form = Form::of(listed.map(|listed| listed.contact));
    let wrong = RwSignal::new(None::<&'static str>);
    let failed = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let contact = form.read();
        wrong.set(first_missing(&contact));
        if let Some(field) = wrong.get_untracked() {
            focus(field);
            return;
        }
        spawn_local(async move {
            let kept = match number {
                Some(number) => desk.ask(api::change_contact(number, &contact)).await,
                None => desk.ask(api::add_contact(&contact)).await.map(drop),
            };
            match kept {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(say_with("contact-kept", &[("name", &contact.name)]));
                }
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    };
    let error = move |field: &'static str| {
        Signal::derive(move || {
            let is_it = wrong.get() == Some(field);
            is_it.then(|| say(&format!("{field}.error")))
        })
    };
    let none = Signal::derive(|| None::<String>);
    let states = STATES
        .iter()
        .map(|code| ((*code).to_owned(), state_name(code)))
        .collect::<Vec<_>>();
    let plain = Purpose::Plain;
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <p class="usa-error-message" role="alert">
                {error(STATE)}
            </p>
            <Choice id=STATE none="contact-choose" options=states value=form.state />
            <Entry id="contact-county" purpose=plain value=form.county hint=true error=none />
            <Entry id=NAME purpose=plain value=form.name error=error(NAME) />
            <Entry id=TELEPHONE purpose=plain value=form.telephone error=error(TELEPHONE) />
            <Entry id="contact-email" purpose=plain value=form.email error=none />
            <label class="usa-label" for="contact-notes">
                {say("contact-notes")}
            </label>
            <textarea
                class="usa-textarea"
                id="contact-notes"
                maxlength="500"
                bind:value=form.notes
            />
            <p class="modal__failure" role="alert">
                {failed}
            </p>
            <FormActions submit=say("contact-change.submit") />
        </form>
    }
}

impl Form {
    fn of(contact: Option<LocalContact>) -> Self {
        let text = |text: Option<String>| RwSignal::new(text.unwrap_or_default());
        let (state, name) = contact
            .as_ref()
            .map(|one| (one.state.clone(), one.name.clone()))
            .unzip();
        let contact = contact.as_ref();
        Self {
            state: text(state),
            county: text(contact.and_then(|one| one.county.clone())),
            name: text(name),
            telephone: text(contact.and_then(|one| one.telephone.clone())),
            email: text(contact.and_then(|one| one.email.clone())),
            notes: text(contact.and_then(|one| one.notes.clone())),
        }
    }

    fn read(self) -> LocalContact {
        let text = |signal: RwSignal<String>| {
            let text = signal.get_untracked().trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        LocalContact {
            state: self.state.get_untracked(),
            county: text(self.county),
            name: text(self.name).unwrap_or_default(),
            telephone: text(self.telephone),
            email: text(self.email),
            notes: text(self.notes),
        }
    }
}

/// The id of the first field that is missing.
fn first_missing(contact: &LocalContact) -> Option<&'static str> {
    if contact.state.is_empty() {
        Some(STATE)
    } else if contact.name.is_empty() {
        Some(NAME)
    } else if contact.telephone.is_none() && contact.email.is_none() {
        Some(TELEPHONE)
    } else {
        None
    }
}
