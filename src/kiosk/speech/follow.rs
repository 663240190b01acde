//! Says where the focus went and what a press did. What is being read is cut short by a choice.
//!
//! It looks once what the browser was doing is done: by then the focus rests, and what was drawn
//! stands.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::{
    Speech,
    script::Phrase,
    telling,
    tree::{self, Role},
};

/// What a press on it chooses. The keys on the screen choose nothing: what they write is said.
const CHOICES: &str = "button, a[href], summary, input, select, label";
/// The controls of the voice itself, and the keys on the screen.
const OWN: &str = ".speech, .comfort__listen, .keyboard";
/// A title that is read when the rest of its page is there.
const LATER: &str = "[data-spoken='later']";
/// What stands around what has the focus.
const AROUND: &str = "fieldset, dialog";

/// Where the focus was last.
#[derive(Default)]
pub(super) struct Around {
    /// What was around it.
    around: Option<Element>,
    /// The field that was written into.
    pub(super) field: Option<Element>,
}

/// Follows for as long as the page stands.
pub(super) fn follow(speech: Speech) {
    on("pointerdown", move |event| {
        speech.by_hand.set_value(true);
        if target(event).is_none_or(|touched| !is_own(&touched)) {
            speech.player.hold_still();
        }
    });
    on("keydown", move |_| speech.by_hand.set_value(false));
    on("focusin", move |event| {
        let item = target(event).and_then(|target| tree::item(&target));
        if let Some(field) = item.filter(tree::Item::is_written) {
            speech
                .around
                .update_value(|around| around.field = Some(field.element));
        }
        // What we moved ourselves is said as one thing, whatever else it begins.
        let stepping = speech.stepping.get_value();
        soon(speech, move || arrived(speech, stepping));
    });
    // Before whatever the press does: that may say something itself, or take the button away.
    let first = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), "click", first, move |event| {
        let chosen = target(event).and_then(|target| closest(&target, CHOICES));
        if let Some(chosen) = chosen.filter(|chosen| !is_own(chosen)) {
            speech.player.interrupt();
            // What was chosen from a list is about to be said by then: a mouse clicks after it chose.
            if chosen.tag_name() != "SELECT" {
                soon(speech, move || stands_anew(speech, &chosen));
            }
        }
    })
    .forget();
    on("change", move |event| {
        let item = target(event).and_then(|changed| tree::item(&changed));
        let item = item.filter(|item| item.chosen().is_some() || item.role == Role::List);
        if let Some(item) = item {
            soon(speech, move || say_item(speech, &item.element));
        }
    });
}

/// Runs this once the browser is done, unless something else is to be said by then.
pub(super) fn soon(speech: Speech, run: impl FnOnce() + 'static) {
    if !speech.is_on() {
        return;
    }
    let number = speech.turn();
    Timeout::new(0, move || {
        if speech.is_turn(number) {
            run();
            super::live::soon(speech);
        }
    })
    .forget();
}

/// Reads the page once what is being drawn of it stands, unless it has taken the focus by then: it is read
/// from there, and nothing twice. What the controls and everything else show by then is no news.
pub(super) fn read_drawn(speech: Speech) {
    if !speech.is_on() {
        return;
    }
    let number = speech.turn();
    request_animation_frame(move || {
        super::live::know_all(speech);
        if speech.is_turn(number) {
            soon(speech, move || read_page(speech));
        }
    });
}

/// Reads the page from its title, with where one is before it.
pub(super) fn read_page(speech: Speech) {
    let Some(main) = tree::main() else {
        return;
    };
    let telling = speech.telling();
    let mut script: Vec<Phrase> = Vec::new();
    if speech.talking.get_untracked() {
        script.extend(telling.text(document().title()));
    }
    script.extend(speech.first_words());
    script.extend(telling.everything(&main));
    read(speech, &main, script);
}

/// Something has the focus.
fn arrived(speech: Speech, stepping: bool) {
    let Some(focused) = focused() else {
        return;
    };
    if is_own(&focused) {
        // A finger on 'Pause' says nothing of itself; who comes by key must hear where they are.
        if !speech.by_hand.get_value()
            && let Some(item) = tree::item(&focused)
        {
            speech.player.put_in(speech.telling().focused(&item));
        }
        return;
    }
    let around = closest(&focused, AROUND);
    let before = speech.around.with_value(|known| known.around.clone());
    speech
        .around
        .update_value(|known| known.around.clone_from(&around));
    if stepping {
        return say_item(speech, &focused);
    }
    match focused.tag_name().as_str() {
        // What it is the title of is not there yet. With that it comes anew, and is heard once.
        "H1" if matches!(focused.matches(LATER), Ok(true)) => return,
        "H1" => return read_page(speech),
        // A finger beside everything lands on what holds the page: nothing was chosen, and reading goes
        // on.
        "MAIN" => return,
        _ => {}
    }
    let entered = around.filter(|around| before.as_ref() != Some(around));
    let Some(entered) = entered else {
        return say_item(speech, &focused);
    };
    let telling = speech.telling();
    // Who comes into a dialog hears all of it, and then where they are.
    let mut script = if entered.tag_name() == "DIALOG" {
        telling.dialog(&entered)
    } else {
        telling::group(&entered)
    };
    script.extend(
        tree::item(&focused)
            .map(|item| telling.focused(&item))
            .unwrap_or_default(),
    );
    read(speech, &entered, script);
}

/// What was pressed stands in another way now, if it still stands. What it unfolded is read.
fn stands_anew(speech: Speech, pressed: &Element) {
    let Some(item) = tree::item(pressed).filter(|_| pressed.is_connected()) else {
        return;
    };
    let unfolded = item.unfolded();
    if item.pressed().is_none() && unfolded.is_none() {
        return;
    }
    let telling = speech.telling();
    let mut script = telling.focused(&item);
    if unfolded == Some(true)
        && let Some(around) = pressed.parent_element()
    {
        let items = tree::items(&around);
        let behind = items
            .iter()
            .skip_while(|item| &item.element != pressed)
            .skip(1);
        script.extend(behind.flat_map(|item| telling.focused(item)));
    }
    read(speech, pressed, script);
}

/// One thing; all of it, where it is no thing by itself.
fn say_item(speech: Speech, element: &Element) {
    let telling = speech.telling();
    let script = match tree::item(element) {
        Some(item) => telling.focused(&item),
        None => telling.everything(element),
    };
    read(speech, element, script);
}

fn read(speech: Speech, root: &Element, script: Vec<Phrase>) {
    super::live::known_in(speech, root);
    speech.player.read(script);
}

fn is_own(element: &Element) -> bool {
    closest(element, OWN).is_some()
}

pub(super) fn focused() -> Option<Element> {
    let focused = document().active_element()?;
    (focused.tag_name() != "BODY").then_some(focused)
}

pub(super) fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

pub(super) fn target(event: &Event) -> Option<Element> {
    event
        .target()?
        .dyn_into::<HtmlElement>()
        .ok()
        .map(Into::into)
}

fn on(name: &'static str, heard: impl Fn(&Event) + 'static) {
    EventListener::new(&document(), name, heard).forget();
}
