//! 'Do you need more time?'

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
};
use ui::browser::intl;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Idle;

/// The question, with the seconds that are left, seen and heard.
#[component]
pub(crate) fn TimeDialog(idle: Idle) -> impl IntoView {
    let words = idle.page.get_value().words;
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let asked = Memo::new(move |_| idle.left.get().is_some());
    Effect::new(move |_| {
        let asked = asked.get();
        let Some(dialog) = dialog.get() else {
            return;
        };
        if asked && !dialog.open() {
            // It fails only for a dialog that is open already.
            drop(dialog.show_modal());
        } else if !asked {
            dialog.close();
        }
    });
    let left = move || sentence(idle, idle.left.get());
    let said = Memo::new(move |_| idle.left.get().filter(|left| is_said(*left)));
    view! {
        <dialog
            class="dialog prose"
            role="alertdialog"
            aria-labelledby="idle-heading"
            aria-describedby="idle-body"
            node_ref=dialog
            on:click=move |event| pressed(idle, &event)
            on:keydown=move |event| key_pressed(idle, &event)
        >
            <h2 id="idle-heading" prop:textContent=move || words.text("idle-heading")></h2>
            <p id="idle-body" prop:textContent=move || words.text("idle-body")></p>
            <p class="idle__left" role="timer" prop:textContent=left></p>
            <p class="usa-sr-only" role="status" prop:textContent=move || sentence(idle, said.get())></p>
            <div class="question__actions">
                <button type="button" class="usa-button" autofocus prop:textContent=move || words.text("idle-more")></button>
                <button type="button" class="usa-button erase" data-erase="yes" prop:textContent=move || words.text("finish-and-erase")></button>
            </div>
        </dialog>
    }
}

/// Empty while nothing is counted.
fn sentence(idle: Idle, left: Option<u32>) -> String {
    let Some(left) = left else {
        return String::new();
    };
    let count = intl::number(left);
    let words = idle.page.get_value().words;
    words.read_with("self", &[("count", &count)], |text| text.text("idle-left"))
}

/// Every ten seconds and the last five: a voice that counts each second is never silent enough to
/// be understood.
fn is_said(left: u32) -> bool {
    left.is_multiple_of(10) || left <= 5
}

/// Wherever the press lands, it says that somebody is there; on one button it says that they have
/// done.
fn pressed(idle: Idle, event: &MouseEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let erases = target.is_some_and(|target| target.has_attribute("data-erase"));
    if erases {
        idle.wipe();
    } else {
        idle.go_on();
    }
}

/// Any key says so too, but for those that lead to a button and press it.
fn key_pressed(idle: Idle, event: &KeyboardEvent) {
    if !matches!(event.key().as_str(), "Tab" | "Shift" | "Enter" | " ") {
        event.prevent_default();
        idle.go_on();
    }
}
