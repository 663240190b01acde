//! The dialog that makes a one-time code: first where the kiosk stands, then the code, large enough
//! to be read out or copied by hand.

use domain::{
    fleet::Name,
    wire::kiosk::{KioskName, NewEnrolmentCode},
};
use leptos::{html::Button, prelude::*, task::spawn_local};

use super::{Asked, rename::NameForm};
use crate::{
    api,
    browser::dates::written,
    desk::use_desk,
    shell::{modal::use_modal, pagework::use_pagework},
    words::{say, say_with},
};

/// Asks where it stands, and shows the code.
#[component]
pub(super) fn EnrolKiosk() -> impl IntoView {
    let desk = use_desk();
    let code = RwSignal::new(None::<NewEnrolmentCode>);
    let submit = move |name: Name, error: RwSignal<Option<String>>| {
        spawn_local(async move {
            let name = KioskName { name: name.into() };
            match desk.ask(api::new_kiosk(name)).await {
                Ok(made) => code.set(Some(made)),
                Err(failure) => error.set(Some(failure.sentence())),
            }
        });
    };
    move || match code.get() {
        Some(code) => view! { <Code code /> }.into_any(),
        None => view! {
            <p>{say("kiosk-enrol.body")}</p>
            <NameForm given=String::new() action=say("kiosk-enrol.submit") submit />
        }
        .into_any(),
    }
}

/// The code, this once.
#[component]
fn Code(code: NewEnrolmentCode) -> impl IntoView {
    let (work, modal) = (use_pagework::<Asked>(), use_modal());
    let done = NodeRef::<Button>::new();
    Effect::new(move |_| {
        // The field that had focus is gone.
        if let Some(done) = done.get() {
            let _ = done.focus();
        }
    });
    let close = move |_| {
        modal.close();
        work.say_done(String::new());
    };
    view! {
        <div role="status">
            <p>{say("kiosk-code.body")}</p>
            <p class="kiosk-code">{code.code}</p>
        </div>
        <p>{say_with("kiosk-code-until", &[("moment", &written(code.expires_at))])}</p>
        <p>{say("kiosk-code.once")}</p>
        <div class="modal__actions">
            <button type="button" class="usa-button" node_ref=done on:click=close>
                {say("kiosk-code.close")}
            </button>
        </div>
    }
}
