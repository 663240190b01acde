//! Whom to ask, in the office's own words.

use leptos::{html, prelude::*};
use ui::Prose;
use visitor::page::Page;

use crate::erase::EraseButton;

/// The button, and the dialog that it opens.
#[component]
pub(super) fn HelpButton(page: Page) -> impl IntoView {
    let words = page.words;
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            // It fails only for a dialog that is open already.
            drop(dialog.show_modal());
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let message = move || {
        let office = page.office.get()?;
        Some(view! { <Prose text=words.help_message(&office) dial=false /> })
    };
    view! {
        <button type="button" class="comfort__button" on:click=open prop:textContent=move || words.text("help-button")></button>
        <dialog class="dialog prose" node_ref=dialog aria-labelledby="help-heading">
            <h2 id="help-heading" prop:textContent=move || words.text("help-heading")></h2>
            {message}
            {move || view! { <Prose text=words.text("help-call") dial=false /> }}
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=close prop:textContent=move || words.text("help-close")></button>
                <EraseButton page=page />
            </div>
        </dialog>
    }
}
