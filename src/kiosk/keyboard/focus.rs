//! How the keyboard comes and goes with the focus, and how it is used without a finger.
//!
//! It stands at the end of the page, and Tab leads into it from its field as if it stood behind
//! that: to one button, which a second Tab passes by. Whoever presses it goes on from key to key
//! with Tab, or a switch. Arrows move among the keys at any time.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{GetUntracked, document};
use visitor::document::mark;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{arrows, layout::Kind, state::KeyboardState};

/// What the keyboard stands in.
pub(super) const PLACE: &str = ".keyboard";
/// The button that leads to the keys.
const ENTRANCE: &str = ".keyboard__enter";

/// Follows the focus for as long as the page stands.
pub(super) fn follow(keyboard: KeyboardState) {
    listen("focusin", move |event| entered(keyboard, event));
    listen("focusout", move |event| {
        let to = event
            .dyn_ref::<FocusEvent>()
            .and_then(FocusEvent::related_target);
        // Who steps from key to key loses the focus with a key that is drawn anew, and gets it back.
        if to.is_none() && !keyboard.stepping.get_untracked() {
            keyboard.leave();
        }
    });
    listen("pointerdown", move |_| keyboard.note_touch());
    // A field that has the focus already is not entered again. Not before the press is over: the
    // page scrolls when the keys come, and the rest of the press would land beside the field.
    listen("click", move |event| {
        if let Some(field) = field_of(event)
            && keyboard.field().as_ref() == Some(&field)
        {
            keyboard.enter(field);
        }
    });
    listen("keydown", move |event| {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            key_pressed(keyboard, key);
        }
    });
}

/// To the one button of the keyboard that is never drawn anew.
pub(super) fn to_entrance() {
    arrows::focus(ENTRANCE);
}

fn listen(name: &'static str, heard: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), name, options, heard).forget();
}

fn entered(keyboard: KeyboardState, event: &Event) {
    if let Some(field) = field_of(event) {
        keyboard.enter(field);
    } else if !inside(event) {
        keyboard.leave();
        if is_at(event, "h1") {
            // A new page has begun, which needs no room.
            mark("data-keyboard", "none");
        }
    }
}

fn key_pressed(keyboard: KeyboardState, event: &KeyboardEvent) {
    if keyboard.shown.get_untracked().is_none() {
        return;
    }
    match event.key().as_str() {
        "Escape" => {
            keyboard.put_away();
            if inside(event) {
                focus_field(keyboard);
            }
        }
        "Tab" if inside(event) => tab_inside(keyboard, event),
        "Tab" if !event.shift_key() && field_of(event).is_some() => {
            event.prevent_default();
            arrows::focus(ENTRANCE);
        }
        arrow if inside(event) && arrow.starts_with("Arrow") => {
            event.prevent_default();
            arrows::go(arrow);
        }
        letter if letter.chars().count() == 1 && !inside(event) && event.is_trusted() => {
            keyboard.note_own_key();
        }
        _ => {}
    }
}

/// From key to key, round and round, for who steps through them; past the keyboard for everybody
/// else. 'Done' and Escape lead out.
fn tab_inside(keyboard: KeyboardState, event: &KeyboardEvent) {
    let stepping = keyboard.stepping.get_untracked();
    if event.shift_key() && (!stepping || is_at(event, ENTRANCE)) {
        event.prevent_default();
        focus_field(keyboard);
    } else if !stepping {
        // The browser goes on from where the focus is: from the field to what follows it.
        focus_field(keyboard);
    } else if !event.shift_key() && is_at(event, "[data-key='done']") {
        event.prevent_default();
        arrows::focus(".keyboard__key");
    }
}

fn focus_field(keyboard: KeyboardState) {
    if let Some(field) = keyboard.field() {
        drop(field.focus());
    }
}

fn is_at(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|target| target.matches(selector).unwrap_or(false))
}

fn inside(event: &Event) -> bool {
    target(event).is_some_and(|target| target.closest(PLACE).ok().flatten().is_some())
}

/// The field that an event is about, if it is one to be typed into.
fn field_of(event: &Event) -> Option<HtmlInputElement> {
    let field = target(event)?.dyn_into::<HtmlInputElement>().ok()?;
    Kind::of(&field).map(|_| field)
}

fn target(event: &Event) -> Option<Element> {
    event
        .target()?
        .dyn_into::<HtmlElement>()
        .ok()
        .map(Into::into)
}
