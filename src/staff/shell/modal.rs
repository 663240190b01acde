//! A dialog above the page: the browser's own, which keeps focus inside, closes by Escape, and gives
//! focus back to whatever opened it.

use leptos::{
    html::{Button, Dialog},
    prelude::*,
};

use super::pagework::use_pagework;
use crate::words::say;

/// The dialog around whatever asks for it.
#[derive(Clone, Copy)]
pub(crate) struct OpenModal(NodeRef<Dialog>);

impl OpenModal {
    /// Closes it.
    pub(crate) fn close(self) {
        // Whoever waited for an answer may have left the page.
        if let Some(dialog) = self.0.try_get_untracked().flatten() {
            dialog.close();
        }
    }
}

/// The dialog that this is in.
pub(crate) fn use_modal() -> OpenModal {
    expect_context()
}

/// Stands open as long as it is in the page.
#[component]
pub(crate) fn Modal(
    /// What it is about.
    heading: String,
    /// The id of its heading, where it may stand above another dialog.
    #[prop(default = "modal-heading")]
    id: &'static str,
    /// It was closed, by whatever means.
    #[prop(into)]
    closed: Callback<()>,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    provide_context(OpenModal(dialog));
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // It fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog
            class="modal"
            aria-labelledby=id
            node_ref=dialog
            on:close=move |_| closed.run(())
        >
            <h2 class="modal__heading" id=id>{heading}</h2>
            {children()}
        </dialog>
    }
}

/// The ways on from a form in a dialog: do it, or leave it.
#[component]
pub(crate) fn FormActions(
    /// What doing it is called.
    #[prop(into)]
    submit: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="modal__actions">
            <button class="usa-button">{submit}</button>
            <CancelButton />
        </div>
    }
}

/// Leaves the dialog, with nothing done.
#[component]
pub(crate) fn CancelButton() -> impl IntoView {
    let modal = use_modal();
    view! {
        <button
            type="button"
            class="usa-button usa-button--outline"
            on:click=move |_| modal.close()
        >
            {say("modal.cancel")}
        </button>
    }
}

/// The way out of a dialog that shows what was made, this once; `close` is the key of what it is called. What had
/// the focus is gone, so that it goes here.
pub(crate) fn shown_once_actions<Asked>(close: &'static str) -> impl IntoView
where
    Asked: Send + Sync + 'static,
{
    let (work, modal) = (use_pagework::<Asked>(), use_modal());
    let button = NodeRef::<Button>::new();
    Effect::new(move |_| {
        if let Some(button) = button.get() {
            // It is in the page, and may take focus.
            let _ = button.focus();
        }
    });
    let leave = move |_| {
        modal.close();
        work.say_done(String::new());
    };
    view! {
        <div class="modal__actions">
            <button type="button" class="usa-button" node_ref=button on:click=leave>
                {say(close)}
            </button>
        </div>
    }
}
