//! Colours that a site may choose for the frame: those that stay readable, and no others.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The least contrast with white (WCAG 2.2, success criterion 1.4.3): white stands on these colours,
/// and they stand on white.
const LEAST_CONTRAST: f64 = 4.5;

/// Uses a colour, written as `#rrggbb`, for a part of the page. One that could not be read stays out.
pub(super) fn choose(part: &str, colour: &str) {
    if contrast_with_white(colour).is_none_or(|contrast| contrast < LEAST_CONTRAST) {
        return;
    }
    let page = document().document_element();
    if let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) {
        let name = format!("--host-{part}");
        drop(page.style().set_property(&name, colour));
    }
}

/// Contrast ratio with white; `None` for what is no colour.
fn contrast_with_white(colour: &str) -> Option<f64> {
    let digits = colour
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        // Relative luminance as WCAG 2.2 defines it.
        Some(if value <= 0.040_45 {
            value / 12.92
        } else {
            // The browser's own power: Rust's would come along with the app.
            js_sys::Math::pow((value + 0.055) / 1.055, 2.4)
        })
    };
    let luminance = 0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?;
    Some(1.05 / (luminance + 0.05))
}
