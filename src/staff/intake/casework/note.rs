//! A note for the office alone. It is sealed before it is kept.

use domain::wire::casework::CaseAct;
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Work;
use crate::{browser::page::focus, words::say};

const FIELD: &str = "case-note";

/// The field, and the key n that leads to it.
#[component]
pub(super) fn NoteForm(
    /// The case.
    work: Work,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let written = text.get_untracked().trim().to_owned();
        if written.is_empty() {
            work.said.set(say("case.write-a-note"));
        } else {
            let act = CaseAct::Note { text: written };
            work.act(act, move || text.set(String::new()));
        }
    };
    let listening = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "n" && !event.ctrl_key() && !event.meta_key() && !is_typing(&event) {
            event.prevent_default();
            focus(FIELD);
        }
    });
    on_cleanup(move || listening.remove());
    view! {
        <form class="case__note" on:submit=keep>
            <label class="usa-label" for=FIELD>{say("case-note")}</label>
            <textarea class="usa-textarea" id=FIELD maxlength="2000" bind:value=text />
            <button class="usa-button usa-button--outline">{say("case-note.submit")}</button>
        </form>
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
