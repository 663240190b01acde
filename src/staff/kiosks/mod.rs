//! The office's kiosks: how each does, and who may become one.

mod enrol;
mod narrowing;
mod rename;
mod revoke;
mod standing;
mod table;

use domain::wire::kiosk::{Fleet, Kiosk};
use leptos::prelude::*;

use self::{
    enrol::EnrolKiosk,
    narrowing::{NarrowKiosks, Narrowing},
    rename::RenameKiosk,
    revoke::RevokeKiosk,
    table::KioskTable,
};
use crate::{
    api,
    desk::use_desk,
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
    Enrol,
    Rename(Kiosk),
    Revoke(Kiosk),
}

/// The page at `/desk/kiosks`.
#[component]
pub(crate) fn KiosksPage() -> impl IntoView {
    let work = Pagework::<Asked>::begin();
    let fleet = work.fetched(api::kiosks);
    let desk = use_desk();
    provide_context(Narrowing::new());
    // What is seen here is what the bar says.
    Effect::new(move |_| {
        if let Some(Ok(fleet)) = fleet.get() {
            desk.silent_kiosks.set(Some(fleet.silent()));
        }
    });
    view! {
        <div class="page-head">
            <Heading text=say("kiosks") />
            <div class="page-head__tools">
                <button type="button" class="usa-button" on:click=move |_| work.ask(Asked::Enrol)>
                    {say("kiosks.enrol")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| fleet.refetch()
                >
                    {say("kiosks.refresh")}
                </button>
            </div>
        </div>
        <p class="page-intro">{say("kiosks.body")}</p>
        <p class="kiosks-done" role="status">{work.done}</p>
        <Answered from=fleet ready=whole_fleet />
        {move || work.asked.get().map(dialog)}
    }
}

fn whole_fleet(fleet: Fleet) -> impl IntoView {
    let minutes = (fleet.late_after / 60).to_string();
    let late = say_with("kiosks-late", &[("minutes", &minutes)]);
    if fleet.kiosks.is_empty() {
        return view! { <p class="nothing">{say("kiosks.empty")}</p> }.into_any();
    }
    let narrowing: Narrowing = expect_context();
    view! {
        <p>{late}</p>
        <NarrowKiosks narrowing />
        <KioskTable fleet narrowing />
    }
    .into_any()
}

fn dialog(asked: Asked) -> impl IntoView {
    let work = use_pagework::<Asked>();
    let closed = move |()| work.asked.set(None);
    match asked {
        Asked::Enrol => view! {
            <Modal heading=say("kiosk-enrol") closed>
                <EnrolKiosk />
            </Modal>
        }
        .into_any(),
        Asked::Rename(kiosk) => view! {
            <Modal heading=say("kiosk-rename") closed>
                <RenameKiosk kiosk />
            </Modal>
        }
        .into_any(),
        Asked::Revoke(kiosk) => view! {
            <Modal heading=say("kiosk-revoke") closed>
                <RevokeKiosk kiosk />
            </Modal>
        }
        .into_any(),
    }
}
