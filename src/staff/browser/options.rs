//! Choosing among options by their number.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// What somebody types into.
const TYPED_INTO: &str = "input:not([type=radio], [type=checkbox]), select, textarea";
/// What has a number: the options, in order.
const OPTIONS: &str = "input[type=radio], input[type=checkbox]";

/// Chooses the option of a form whose number was pressed, and says whether there was one. Figures that
/// are typed stay figures.
pub(crate) fn choose(event: &KeyboardEvent) -> bool {
    option(event).is_some_and(|option| {
        option.click();
        // An option that is in the page can take the focus.
        let _ = option.focus();
        true
    })
}

fn option(event: &KeyboardEvent) -> Option<HtmlElement> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let number: u32 = event.key().parse().ok()?;
    let pressed_at: Element = event.target()?.dyn_into().ok()?;
    if pressed_at.closest(TYPED_INTO).ok()?.is_some() {
        return None;
    }
    let form: Element = event.current_target()?.dyn_into().ok()?;
    let options = form.query_selector_all(OPTIONS).ok()?;
    options.item(number.checked_sub(1)?)?.dyn_into().ok()
}
