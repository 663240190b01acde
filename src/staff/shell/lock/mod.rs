//! Hides the page when nobody seems to be there, until whoever is signed in proves that it is them. The
//! page stays as it was behind it, with what was being typed.

mod form;
mod watch;

use leptos::{html::Dialog, prelude::*};
use web_sys::Event;

use self::form::{UnlockElsewhere, UnlockForm};
pub(crate) use self::watch::Watch;
use crate::{
    desk::{Standing, use_desk},
    words::say,
};

/// The lock, as long as it is closed. It stands above every other dialog.
#[component]
pub(crate) fn Lock() -> impl IntoView {
    let desk = use_desk();
    let whose = Memo::new(move |_| match desk.standing.get() {
        Standing::Locked(session) => Some((session.username, session.agency)),
        _ => None,
    });
    move || {
        whose
            .get()
            .map(|(name, agency)| view! { <Closed name agency /> })
    }
}

#[component]
fn Closed(
    /// Whose page is behind it.
    name: String,
    /// What the agency's own sign-in is called, where they come from there.
    agency: Option<String>,
) -> impl IntoView {
    let desk = use_desk();
    let dialog = NodeRef::<Dialog>::new();
    let show = move || {
        if let Some(dialog) = dialog.get_untracked() {
            // It fails only where it is open already.
            let _ = dialog.show_modal();
        }
    };
    Effect::new(move |_| {
        if dialog.get().is_some() {
            show();
        }
    });
    // Escape opens no lock, and some browsers close a dialog by it whatever a page says.
    let again = move |_| {
        if matches!(desk.standing.get_untracked(), Standing::Locked(_)) {
            show();
        }
    };
    view! {
        <dialog
            class="modal lock"
            aria-labelledby="lock-heading"
            node_ref=dialog
            on:cancel=|event: Event| event.prevent_default()
            on:close=again
        >
            <h2 class="modal__heading" id="lock-heading">{say("lock")}</h2>
            {match agency {
                Some(agency) => view! { <UnlockElsewhere name agency /> }.into_any(),
                None => view! { <UnlockForm name /> }.into_any(),
            }}
        </dialog>
    }
}
