//! The page itself: its title, its address, what stood in it before the app.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{AddEventListenerOptions, Document, HtmlElement, window};

/// Which part is printed, when not all of the page is.
const PRINTS: &str = "data-print";

/// Sets the title of the page.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Removes an element by its id.
pub(crate) fn remove(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

/// Moves focus to an element by its id, if it is there.
pub(crate) fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take focus leaves it where it is, which is no harm.
        let _ = element.focus();
    }
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    if let Some(window) = window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}

/// Prints one part of the page: as long as the dialog is open, the page's root says which by its
/// attribute `data-print`, and the sheet for paper shows that part alone.
pub(crate) fn print_part(part: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // Neither can be refused: both names are ours.
    let _ = root.set_attribute(PRINTS, part);
    let over = Closure::once_into_js(move || {
        let _ = root.remove_attribute(PRINTS);
    });
    if let Some(window) = window() {
        let options = AddEventListenerOptions::new();
        options.set_once(true);
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            "afterprint",
            over.unchecked_ref(),
            &options,
        );
    }
    print();
}

/// Has the browser fetch a file. The page stays, for the server says that it is one to be kept.
pub(crate) fn fetch_file(address: &str) {
    if let Some(window) = window() {
        // An address of our own cannot be refused.
        let _ = window.location().assign(address);
    }
}

/// Scheme, host and port of the desk.
pub(crate) fn origin() -> String {
    window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Takes what stands behind `#` in the address and removes it there, so that a one-time token stays
/// neither in the address bar nor in the history.
pub(crate) fn take_fragment() -> Option<String> {
    let window = window()?;
    let location = window.location();
    let fragment = location.hash().ok()?.trim_start_matches('#').to_owned();
    let path = location.pathname().ok()?;
    window
        .history()
        .ok()?
        .replace_state_with_url(&JsValue::NULL, "", Some(&path))
        .ok()?;
    Some(fragment).filter(|fragment| !fragment.is_empty())
}

fn document() -> Option<Document> {
    window()?.document()
}
