//! The whole way without looking: one key begins to talk, arrows lead from thing to thing, numbers
//! choose.
//!
//! | key | what it does |
//! | --- | --- |
//! | 5, or play at the headset | begins to talk, until a visit has begun |
//! | arrows | to the next thing, or the one before |
//! | 1 to 9 | chooses that option |
//! | Enter | chooses, presses |
//! | 0 | repeats |
//! | * | reads the page from its title |
//! | /, or play at the headset | stops and goes on |
//! | + and - | louder and quieter |
//!
//! In a field, keys write, and in a list, arrows to the sides choose; only arrows up and down lead on.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use visitor::document::element;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlSelectElement, KeyboardEvent};

use super::{
    Speech,
    follow::{closest, focused, read_page, target},
    player::Flow,
    tree::{self, Role},
};

/// The key that begins: the one with the raised dot on every pad of digits.
const BEGIN: &str = "5";
/// What the button at a headset's cord sends.
const HEADSET: [&str; 3] = ["MediaPlayPause", "MediaPlay", "MediaPause"];
/// Where the arrows belong to the keyboard on the screen.
const KEYBOARD: &str = ".keyboard";
/// The button that leads to its keys.
const ENTRANCE: &str = ".keyboard__enter";

/// Listens for as long as the page stands.
pub(super) fn listen(speech: Speech) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let with_others = key.ctrl_key() || key.alt_key() || key.meta_key();
        if !with_others && pressed(speech, key) {
            event.prevent_default();
        }
    })
    .forget();
}

/// What a key says, but that a pad of digits says digits, whatever its lock says.
fn name_of(event: &KeyboardEvent) -> String {
    let code = event.code();
    match code.strip_prefix("Numpad") {
        Some(digit) if digit.len() == 1 => digit.to_owned(),
        _ => event.key(),
    }
}

/// Says whether the key was one of ours.
fn pressed(speech: Speech, event: &KeyboardEvent) -> bool {
    let name = name_of(event);
    let headset = HEADSET.contains(&name.as_str());
    if !speech.talking.get_untracked() {
        if headset && speech.is_on() {
            toggle(speech);
            return true;
        }
        let begins = (headset || name == BEGIN) && nobody_has_begun();
        if begins {
            speech.talk();
        }
        return begins;
    }
    !event.default_prevented() && talked(speech, event, &name)
}

/// A key of somebody who goes without looking.
fn talked(speech: Speech, event: &KeyboardEvent, name: &str) -> bool {
    let at = target(event);
    if HEADSET.contains(&name) {
        toggle(speech);
        return true;
    }
    if at
        .as_ref()
        .is_some_and(|at| at.matches(ENTRANCE).unwrap_or(false))
        && past_the_keys(speech, name)
    {
        // The keys on the screen have arrows of their own.
        event.stop_immediate_propagation();
        return true;
    }
    if at
        .as_ref()
        .is_some_and(|at| closest(at, KEYBOARD).is_some())
    {
        return false;
    }
    match at.as_ref().and_then(tree::item) {
        Some(item) if item.is_written() => in_a_field(speech, &event.key()),
        Some(item) if item.role == Role::List => in_a_list(speech, &item.element, name),
        Some(item) if item.chosen().is_some() && name == "Enter" => {
            press(&item.element);
            true
        }
        _ => on_the_page(speech, name),
    }
}

/// From the button before the keys on the screen: back to the field, or to what follows it. Only who
/// presses the button goes in among the keys.
fn past_the_keys(speech: Speech, name: &str) -> bool {
    let Some(field) = speech.around.with_value(|around| around.field.clone()) else {
        return false;
    };
    match name {
        "ArrowDown" => step_from(speech, Some(&field), true),
        "ArrowUp" => focus(speech, &field),
        _ => return false,
    }
    true
}

fn in_a_field(speech: Speech, name: &str) -> bool {
    match name {
        // To the keys on the screen, where they are the only ones.
        "ArrowDown" if shows_keys() => entrance().iter().for_each(|it| focus(speech, it)),
        "ArrowDown" => step(speech, true),
        "ArrowUp" => step(speech, false),
        _ => return false,
    }
    true
}

/// Arrows to the sides choose, since those up and down lead on; letters do, as the browser has it.
fn in_a_list(speech: Speech, list: &Element, name: &str) -> bool {
    match name {
        "ArrowDown" => step(speech, true),
        "ArrowUp" => step(speech, false),
        "ArrowRight" => choose_beside(speech, list, 1),
        "ArrowLeft" => choose_beside(speech, list, -1),
        _ => return false,
    }
    true
}

/// Chooses the option so far behind the chosen one, or before it.
fn choose_beside(speech: Speech, list: &Element, by: i32) {
    let Some(list) = list.dyn_ref::<HtmlSelectElement>() else {
        return;
    };
    let next = list.selected_index() + by;
    if u32::try_from(next).is_ok_and(|next| next < list.length()) {
        list.set_selected_index(next);
        changed(list);
    } else {
        speech.player.put_in(speech.telling().sentence("say-end"));
    }
}

/// Says so to the page, as the browser does when a person chooses.
fn changed(list: &HtmlSelectElement) {
    let told = EventInit::new();
    told.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("change", &told) {
        // Nothing listens to it that would refuse.
        drop(list.dispatch_event(&event));
    }
}

fn on_the_page(speech: Speech, name: &str) -> bool {
    let player = speech.player;
    match name {
        "ArrowDown" | "ArrowRight" => step(speech, true),
        "ArrowUp" | "ArrowLeft" => step(speech, false),
        "0" => player.repeat(),
        "*" => read_page(speech),
        "/" => toggle(speech),
        "+" => speech.louder(true),
        "-" => speech.louder(false),
        digit => match digit.parse::<usize>() {
            Ok(number) => choose(speech, number),
            Err(_) => return false,
        },
    }
    true
}

/// Stops and goes on.
fn toggle(speech: Speech) {
    match speech.player.flow.get_untracked() {
        Flow::Speaking => speech.player.pause(),
        Flow::Paused => speech.player.resume(),
        Flow::Silent => speech.player.repeat(),
    }
}

/// The option of this number.
fn choose(speech: Speech, number: usize) {
    let Some(scene) = tree::scene() else {
        return;
    };
    // Only of the page that somebody came for: a number must not press what stands around it.
    let root = tree::dialog().or_else(tree::main).unwrap_or(scene);
    let options = tree::options(&root, focused().as_ref());
    match options.get(number.wrapping_sub(1)) {
        Some(option) => {
            focus(speech, option);
            press(option);
        }
        None => speech
            .player
            .put_in(speech.telling().sentence("say-no-option")),
    }
}

/// To the next thing, or the one before it.
fn step(speech: Speech, onward: bool) {
    step_from(speech, focused().as_ref(), onward);
}

fn step_from(speech: Speech, here: Option<&Element>, onward: bool) {
    let Some(scene) = tree::scene() else {
        return;
    };
    let mut items = tree::items(&scene);
    items.retain(|item| closest(&item.element, KEYBOARD).is_none());
    let same = |here: &Element| items.iter().position(|item| &item.element == here);
    let inside = |around: &Element| {
        let is_inside = |item: &tree::Item| around.contains(Some(&item.element));
        items.iter().position(is_inside)
    };
    let next = match (here.and_then(same), onward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.wrapping_sub(1),
        // From what only holds things, into it; from nowhere, to the page that somebody came for.
        (None, _) => here
            .and_then(inside)
            .or_else(|| tree::main().as_ref().and_then(inside))
            .unwrap_or(0),
    };
    match items.get(next) {
        Some(item) => focus(speech, &item.element),
        None => speech.player.put_in(speech.telling().sentence("say-end")),
    }
}

/// Brings the focus to anything at all, so that what is heard is also what is shown and pressed.
fn focus(speech: Speech, element: &Element) {
    // A picture is no HTML, and takes the focus in the same words.
    let element = element.unchecked_ref::<HtmlElement>();
    let takes_focus = tree::item(element).is_some_and(|item| item.is_control());
    if !takes_focus && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    speech.stepping.set_value(true);
    // What cannot have it, cannot be stepped on to.
    drop(element.focus());
    speech.stepping.set_value(false);
}

fn press(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
    }
}

/// Until a visit has begun, a key does not yet belong to anything.
fn nobody_has_begun() -> bool {
    element("attract").is_some() || element("start").is_some()
}

fn shows_keys() -> bool {
    matches!(
        document().query_selector(".keyboard:not([hidden])"),
        Ok(Some(_))
    )
}

fn entrance() -> Option<Element> {
    document().query_selector(ENTRANCE).ok().flatten()
}
