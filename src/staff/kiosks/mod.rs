//! The office's kiosks: how each does, and who may become one.

mod enrol;
mod rename;
mod revoke;
mod standing;
mod table;

use domain::wire::kiosk::{Fleet, Kiosk};
use leptos::prelude::*;

use self::{enrol::EnrolKiosk, rename::RenameKiosk, revoke::RevokeKiosk, table::KioskTable};
use crate::{
    api,
    desk::use_desk,
    shell::{answered::Answered, heading::Heading, modal::Modal},
    words::say,
};

/// What is done about kiosks on this page.
#[derive(Clone, Copy)]
struct Fleetwork {
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
    Enrol,
    Rename(Kiosk),
    Revoke(Kiosk),
}

impl Fleetwork {
    fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            done: RwSignal::new(String::new()),
            changes: RwSignal::new(0),
        }
    }

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

fn use_fleetwork() -> Fleetwork {
    expect_context()
}

/// The page at `/desk/kiosks`.
#[component]
pub(crate) fn KiosksPage() -> impl IntoView {
    let desk = use_desk();
    let work = Fleetwork::new();
    provide_context(work);
    let fleet = LocalResource::new(move || {
        work.changes.track();
        desk.ask(api::kiosks())
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
    if fleet.kiosks.is_empty() {
        return view! { <p class="nothing">{say("kiosks.empty")}</p> }.into_any();
    }
    view! { <KioskTable fleet /> }.into_any()
}

fn dialog(asked: Asked) -> impl IntoView {
    let work = use_fleetwork();
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
