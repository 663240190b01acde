//! The page itself: its title, its address, what stood in it before the app.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    AddEventListenerOptions, Document, Element, Event, HtmlElement, UrlSearchParams, window,
};

/// Which part is printed, when not all of the page is.
const PRINTS: &str = "data-print";

/// Says of a `<details>` that it is unfolded.
const OPEN: &str = "open";

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

/// Whether an element with this id, or something in it, has the focus.
pub(crate) fn has_focus(id: &str) -> bool {
    let Some(document) = document() else {
        return false;
    };
    let (element, focused) = (document.get_element_by_id(id), document.active_element());
    element.is_some_and(|element| element.contains(focused.as_deref()))
}

/// Unfolds what is folded, by its id, at once: what is in it can then take the focus.
pub(crate) fn unfold(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        // The name is ours, and cannot be refused.
        let _ = element.set_attribute(OPEN, "");
    }
}

/// Whether what an event is about is unfolded.
pub(crate) fn is_unfolded(event: &Event) -> bool {
    let target = event.current_target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute(OPEN))
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

/// The values of these names in the address, in their order, taken out of it: what is good once stays
/// neither in the address bar nor in the history.
pub(crate) fn take_query<const COUNT: usize>(names: [&str; COUNT]) -> [Option<String>; COUNT] {
    let nothing = [const { None }; COUNT];
    let Some(window) = window() else {
        return nothing;
    };
    let location = window.location();
    let query = location.search().ok().filter(|query| !query.is_empty());
    let given = query.and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    let (Some(given), Ok(path), Ok(history)) = (given, location.pathname(), window.history())
    else {
        return nothing;
    };
    // An address of our own cannot be refused.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    names.map(|name| given.get(name))
}

/// Leaves for another address, in the place of this one.
pub(crate) fn leave_for(address: &str) {
    if let Some(window) = window() {
        // What is no address leads nowhere, and the page stays.
        let _ = window.location().replace(address);
    }
}

fn document() -> Option<Document> {
    window()?.document()
}
