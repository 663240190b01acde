//! Moves among the keys as they stand on the screen.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

/// Focuses the first element that fits, without scrolling: the keyboard is always in sight.
pub(super) fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// To the key that stands beside, above or below the one with the focus.
pub(super) fn go(arrow: &str) {
    let Some(from) = document().active_element() else {
        return;
    };
    let Ok(keys) = document().query_selector_all(".keyboard button") else {
        return;
    };
    let place = middle(&from);
    let nearest = elements(&keys)
        .filter_map(|key| Some((distance(arrow, place, middle(&key))?, key)))
        .min_by(|(one, _), (other, _)| one.total_cmp(other));
    if let Some((_, key)) = nearest {
        drop(key.focus());
    }
}

fn elements(keys: &NodeList) -> impl Iterator<Item = HtmlElement> {
    (0..keys.length()).filter_map(|number| keys.get(number)?.dyn_into().ok())
}

fn middle(key: &Element) -> (f64, f64) {
    let place = key.get_bounding_client_rect();
    (
        place.x() + place.width() / 2.0,
        place.y() + place.height() / 2.0,
    )
}

/// How far a key lies in the direction of the arrow; `None` where it lies elsewhere. To the side
/// only the same row counts; up and down the next row counts most.
fn distance(arrow: &str, from: (f64, f64), to: (f64, f64)) -> Option<f64> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let (ahead, aside) = match arrow {
        "ArrowRight" => (across, down),
        "ArrowLeft" => (-across, down),
        "ArrowDown" => (down, across),
        "ArrowUp" => (-down, across),
        _ => return None,
    };
    let sideways = matches!(arrow, "ArrowRight" | "ArrowLeft");
    let fits = ahead > 1.0 && (!sideways || aside.abs() < 8.0);
    fits.then_some(if sideways {
        ahead
    } else {
        ahead * 100.0 + aside.abs()
    })
}
