//! The queue by keyboard: j and k go from row to row, Enter opens, c claims, / searches, ? shows all.
//! Keys count only where nothing is being typed.

use domain::wire::casework::{CaseAct, CaseChange};
use leptos::{ev::KeyboardEvent, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

use super::{search::SEARCH_FIELD, use_queuework};
use crate::{
    api,
    browser::page::focus,
    desk::use_desk,
    shell::modal::{Modal, use_modal},
    words::say,
};

/// The shortcuts, and the dialog that shows them.
#[component]
pub(super) fn Shortcuts() -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let press = move |event: KeyboardEvent| {
        if is_typing(&event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "j" => step(1),
            "k" => step(-1),
            "/" => focus(SEARCH_FIELD),
            "?" => work.help.set(true),
            "c" => {
                let Some((id, version)) = focused_case() else {
                    return;
                };
                let change = CaseChange {
                    version,
                    act: CaseAct::Claim,
                };
                spawn_local(async move {
                    let sentence = match desk.ask(api::change_case(&id, &change)).await {
                        Ok(_) => say("queue.claimed"),
                        Err(failure) => failure.sentence(),
                    };
                    work.done.set(sentence);
                    work.changes.update(|changes| *changes += 1);
                });
            }
            _ => return,
        }
        event.prevent_default();
    };
    let listening = window_event_listener(leptos::ev::keydown, press);
    on_cleanup(move || listening.remove());
    let closed = move |()| work.help.set(false);
    move || {
        work.help.get().then(|| {
            view! {
                <Modal heading=say("shortcuts") closed>
                    <Keys />
                </Modal>
            }
        })
    }
}

/// Every key with what it does.
#[component]
fn Keys() -> impl IntoView {
    let modal = use_modal();
    let key = |(key, name): (&'static str, &str)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{say(&format!("shortcuts.{name}"))}</dd>
            </div>
        }
    };
    let keys = [
        ("j", "next"),
        ("k", "previous"),
        ("Enter", "open"),
        ("c", "claim"),
        ("n", "note"),
        ("/", "search"),
        ("?", "help"),
    ];
    view! {
        <dl class="shortcuts">{keys.map(key).into_iter().collect_view()}</dl>
        <div class="modal__actions">
            <button type="button" class="usa-button" on:click=move |_| modal.close()>
                {say("shortcuts.close")}
            </button>
        </div>
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.closest("dialog").ok().flatten().is_some()
    })
}

/// Moves focus to the link of another row.
fn step(by: i32) {
    let Some(document) = window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(links) = document.query_selector_all("[data-case]") else {
        return;
    };
    let count = i32::try_from(links.length()).unwrap_or(i32::MAX);
    let focused = document.active_element();
    let at = |place: i32| u32::try_from(place).ok().and_then(|place| links.get(place));
    let here = (0..count).find(|place| {
        let link = at(*place).and_then(|link| link.dyn_into::<Element>().ok());
        link.is_some() && link == focused
    });
    let next = here.map_or(0, |here| (here + by).clamp(0, count - 1));
    if let Some(link) = at(next).and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        // A row that is gone meanwhile cannot take focus, and need not.
        let _ = link.focus();
    }
}

/// The case whose link has focus, and its version.
fn focused_case() -> Option<(String, i64)> {
    let focused = window()?.document()?.active_element()?;
    let id = focused.get_attribute("data-case")?;
    let version = focused.get_attribute("data-version")?.parse().ok()?;
    Some((id, version))
}
