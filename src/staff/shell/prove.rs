//! The dialog that asks whoever is signed in to prove again that it is them, while a request waits for
//! it. There is one, whatever asks.

use domain::wire::desk::StaffSession;
use futures_channel::oneshot;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    entry::{Entry, Purpose},
    modal::{CancelButton, Modal, OpenModal, use_modal},
};
use crate::{
    account::{
        agency::{AgencyLink, Errand},
        passkey::{PasskeyButton, Use},
    },
    api,
    desk::{Desk, use_desk},
    failure::Failure,
    words::{say, say_with},
};

/// What waits for a proof.
#[derive(Clone, Copy)]
pub(crate) struct Proving {
    open: RwSignal<bool>,
    waiting: StoredValue<Vec<oneshot::Sender<bool>>>,
}

impl Proving {
    /// Nothing waits.
    pub(crate) fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            waiting: StoredValue::default(),
        }
    }

    /// Opens the dialog, and says whether the proof was given.
    pub(crate) async fn is_proven(self) -> bool {
        let (sender, proven) = oneshot::channel();
        self.waiting.update_value(|waiting| waiting.push(sender));
        self.open.set(true);
        proven.await.unwrap_or(false)
    }

    /// Closes the dialog, and tells whatever waits.
    fn end(self, proven: bool) {
        let mut waiting = Vec::new();
        self.waiting
            .update_value(|kept| waiting = std::mem::take(kept));
        for sender in waiting {
            // Whoever does not wait any more need not hear of it.
            let _ = sender.send(proven);
        }
        self.open.set(false);
    }
}

/// The dialog, as long as something waits.
#[component]
pub(crate) fn ProvingDialog() -> impl IntoView {
    let desk = use_desk();
    let proving = desk.proving;
    move || {
        proving.open.get().then(|| {
            view! {
                <Modal
                    id="prove-heading"
                    heading=say("prove")
                    closed=move |()| proving.end(false)
                >
                    {match desk.agency() {
                        Some(name) => view! { <ProvingElsewhere name /> }.into_any(),
                        None => view! { <ProvingForm /> }.into_any(),
                    }}
                </Modal>
            }
        })
    }
}

/// For who comes from the agency's own sign-in: it is proved there, in another tab, and the request goes on
/// in this one.
#[component]
fn ProvingElsewhere(
    /// What it is called.
    name: String,
) -> impl IntoView {
    let (desk, modal) = (use_desk(), use_modal());
    let failed = RwSignal::new(None::<Failure>);
    let told = move |answer: Result<StaffSession, Failure>| match answer {
        Ok(session) if session.fresh_for == 0 => {}
        Ok(session) => end_proven(desk, modal, session),
        Err(failure) => failed.set(Some(failure)),
    };
    view! {
        <div class="modal__form">
            <p>{say("prove.body")}</p>
            <p>{say_with("prove-elsewhere", &[("name", &name)])}</p>
            <p class="modal__failure" role="alert">
                {move || failed.get().map(|failure| failure.sentence())}
            </p>
            <div class="modal__actions">
                <AgencyLink name errand=Errand::Prove done=told />
                <CancelButton />
            </div>
        </div>
    }
}

#[component]
fn ProvingForm() -> impl IntoView {
    let (desk, modal) = (use_desk(), use_modal());
    let password = RwSignal::new(String::new());
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let given = password.get_untracked();
        spawn_local(async move {
            match desk.ask(api::prove(given)).await {
                Ok(session) => end_proven(desk, modal, session),
                Err(failure) => {
                    failed.set(Some(failure));
                    busy.set(false);
                }
            }
        });
    };
    let by_passkey = move |answer| match answer {
        Ok(session) => end_proven(desk, modal, session),
        Err(failure) => failed.set(Some(failure)),
    };
    view! {
        <form class="modal__form" novalidate on:submit=submit>
            <p>{say("prove.body")}</p>
            <Entry
                id="prove-password"
                purpose=Purpose::CurrentPassword
                value=password
                error=Signal::derive(move || failed.get().map(|failure| failure.sentence()))
            />
            <div class="modal__actions">
                <button class="usa-button" aria-disabled=move || busy.get().then_some("true")>
                    {say("prove.submit")}
                </button>
                <PasskeyButton usage=Use::Prove done=by_passkey />
                <CancelButton />
            </div>
        </form>
    }
}

/// Goes on with what waited for a proof.
fn end_proven(desk: Desk, modal: OpenModal, session: StaffSession) {
    desk.arrive_again(session);
    // Closing gives focus back to what opened it.
    modal.close();
    desk.proving.end(true);
}
