//! A page that nobody looks at shows nothing: what a telephone draws of it where people choose between
//! their apps, and what the browser keeps of it for Back, is an empty sheet.
//!
//! How early a page hears that it goes out of sight is the system's own choice.

use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use js_sys::Reflect;
use leptos::prelude::{document, window};
use web_sys::Element;

/// Lays a sheet over the page whenever it goes out of sight, and takes it away when the page is seen
/// again. A page that was left stays covered: `leave` sends whoever comes back to it elsewhere.
pub fn cover_when_out_of_sight() {
    let Ok(sheet) = document().create_element("div") else {
        return;
    };
    sheet.set_class_name("leaving");
    let left = Rc::new(Cell::new(false));
    EventListener::new(&document(), "visibilitychange", {
        let (sheet, left) = (sheet.clone(), Rc::clone(&left));
        move |_| {
            if is_hidden() {
                lay(&sheet);
            } else if !left.get() {
                sheet.remove();
            }
        }
    })
    .forget();
    EventListener::new(&window(), "pagehide", move |_| {
        left.set(true);
        lay(&sheet);
    })
    .forget();
}

fn lay(sheet: &Element) {
    if let Some(body) = document().body() {
        // It fails only where there is no body to cover.
        drop(body.insert_before(sheet, None));
    }
}

fn is_hidden() -> bool {
    Reflect::get(&document(), &"visibilityState".into()).is_ok_and(|state| state == "hidden")
}
