//! The dialog that calls a kiosk something else, and the field for a name that two dialogs share.

use domain::{
    fleet::Name,
    wire::kiosk::{Kiosk, KioskName},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::Asked;
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::{
        entry::{Entry, Purpose},
        modal::{FormActions, use_modal},
        pagework::use_pagework,
    },
    words::{say, say_with},
};

/// Asks for the new name.
#[component]
pub(super) fn RenameKiosk(kiosk: Kiosk) -> impl IntoView {
    let (desk, work, modal) = (use_desk(), use_pagework::<Asked>(), use_modal());
    let given = kiosk.name.clone();
    let submit = move |name: Name, error: RwSignal<Option<String>>| {
        let (id, before) = (kiosk.id.clone(), kiosk.name.clone());
        spawn_local(async move {
            let name = String::from(name);
            let sentence = say_with("kiosk-renamed", &[("before", &before), ("name", &name)]);
            match desk.ask(api::rename_kiosk(id, KioskName { name })).await {
                Ok(()) => {
                    modal.close();
                    focus("main");
                    work.say_done(sentence);
                }
                Err(failure) => error.set(Some(failure.sentence())),
            }
        });
    };
    view! { <NameForm given action=say("kiosk-rename.submit") submit /> }
}

/// One field, and what follows when it holds a name.
#[component]
pub(super) fn NameForm<F>(
    /// What stands in it at first.
    given: String,
    /// What the button says.
    action: String,
    /// Takes the name, and where to say that it could not be done.
    submit: F,
) -> impl IntoView
where
    F: Fn(Name, RwSignal<Option<String>>) + 'static,
{
    let name = RwSignal::new(given);
    let error = RwSignal::new(None::<String>);
    let read = move |event: SubmitEvent| {
        event.prevent_default();
        let Ok(name) = Name::read(&name.read_untracked()) else {
            error.set(Some(say("kiosk-name.error")));
            focus("kiosk-name");
            return;
        };
        error.set(None);
        submit(name, error);
    };
    view! {
        <form class="modal__form" novalidate on:submit=read>
            <Entry id="kiosk-name" purpose=Purpose::Plain value=name hint=true error />
            <FormActions submit=action />
        </form>
    }
}
