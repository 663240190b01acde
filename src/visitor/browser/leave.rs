//! Leaving in one action, by a button or by three presses of Shift: at home to a neutral page, at a
//! kiosk back to a clean beginning.
//!
//! The page is covered first, at once. Then its history is tidied, so that Back does not come back,
//! and then it is left. A frame asks the page around it to leave too.

use std::{cell::Cell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use ui::browser::intl;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PageTransitionEvent};

use super::{document::each, history, surface::Surface};
use crate::{frame, words::Words};

/// Presses of Shift that leave.
const PRESSES: u32 = 3;
/// Milliseconds within which they count together.
const TOGETHER: f64 = 5000.0;

/// Makes each button of leaving leave, and three presses of Shift. Where to, at home, is the
/// office's choice: it stands in the page as a link, which works before the app does.
pub(crate) fn listen(surface: Surface, words: Words) {
    let target = target(surface);
    each("[data-leave]", |button| {
        let options = EventListenerOptions::enable_prevent_default();
        let target = target.clone();
        EventListener::new_with_options(&button, "click", options, move |event| {
            event.prevent_default();
            go_to(&target, surface, words);
        })
        .forget();
    });
    listen_for_shift(words, {
        let target = target.clone();
        move || go_to(&target, surface, words)
    });
    // A page that the browser kept whole, to show it again on Back, leaves once more.
    EventListener::new(&window(), "pageshow", move |event| {
        let event = event.unchecked_ref::<PageTransitionEvent>();
        if event.persisted() {
            cover(words);
            drop(window().location().replace(&target));
        }
    })
    .forget();
}

/// Begins anew on the same page, with nothing left of this visit.
pub(crate) fn begin_anew(surface: Surface, words: Words) {
    cover(words);
    history::step_off(move || {
        // An address that cannot be gone to leaves the cover in place, which is the safe side.
        drop(window().location().replace(surface.path()));
    });
}

fn target(surface: Surface) -> String {
    let link = document().query_selector("a[data-leave]").ok().flatten();
    let chosen = link.and_then(|link| link.get_attribute("href"));
    match (surface, chosen) {
        (Surface::Web | Surface::Widget | Surface::Alerts, Some(chosen)) => chosen,
        _ => surface.path().to_owned(),
    }
}

/// Covers the page at once, then leaves it. Whatever was typed goes with the page's memory.
fn go_to(target: &str, surface: Surface, words: Words) {
    cover(words);
    let target = target.to_owned();
    history::mark_left();
    history::step_off(move || {
        if surface == Surface::Widget {
            frame::leave(&target);
        } else {
            drop(window().location().replace(&target));
        }
    });
}

fn cover(words: Words) {
    let Some(body) = document().body() else {
        return;
    };
    if let Ok(cover) = document().create_element("div") {
        cover.set_class_name("leaving");
        cover.set_text_content(Some(&words.text("leaving")));
        body.replace_children_with_node_1(&cover);
    }
    document().set_title(&words.text("neutral-title"));
}

/// Calls `leave` at the third press of Shift alone within five seconds. Each press before is
/// announced, so that nobody who cannot see the page leaves it unawares.
fn listen_for_shift(words: Words, leave: impl Fn() + 'static) {
    let pressed = Rc::new(Cell::new((0, 0.0)));
    EventListener::new(&window(), "keydown", move |event: &Event| {
        let event = event.unchecked_ref::<KeyboardEvent>();
        if event.repeat() {
            return;
        }
        if event.key() != "Shift" {
            // A capital letter is no wish to leave.
            pressed.set((0, 0.0));
            return;
        }
        let (count, first) = pressed.get();
        let now = event.time_stamp();
        let (count, first) = if count > 0 && now - first < TOGETHER {
            (count + 1, first)
        } else {
            (1, now)
        };
        pressed.set((count, first));
        if count >= PRESSES {
            pressed.set((0, 0.0));
            return leave();
        }
        announce(words, PRESSES - count);
    })
    .forget();
}

fn announce(words: Words, left: u32) {
    let left = intl::number(left);
    let sentence = words.read_with("self", &[("presses", &left)], |text| {
        text.text("leave-presses")
    });
    if let Some(region) = document().get_element_by_id("leave-status") {
        region.set_text_content(Some(&sentence));
    }
}
