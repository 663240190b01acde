//! Keeps the focus on the page. What is drawn anew takes the focus with it, and the browser then puts it
//! nowhere: whoever works by keyboard begins again at the top, and a screen reader falls silent. It goes to
//! what stands in the same place, or to the heading of the part that it was in.

use std::{cell::RefCell, iter::successors, mem, rc::Rc};

use js_sys::Array;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit,
    window,
};

/// What says of a part of a page what it is about.
const HEADINGS: &str = "h1, h2, h3, summary";

/// What hides an element without taking it away.
const HIDES: &str = "hidden";

/// Where the focus was, and how the place is known again.
#[derive(Clone)]
struct Place {
    element: HtmlElement,
    name: String,
    /// The dialog that it is in.
    dialog: Option<HtmlElement>,
    /// Everything around it, the nearest first.
    around: Vec<HtmlElement>,
}

/// Where the focus was last, in a dialog and in the page beneath it.
#[derive(Default)]
struct Memory {
    in_dialog: Option<Place>,
    in_page: Option<Place>,
    /// Whether somebody looks soon.
    looks: bool,
}

/// Watches from now on, as long as the page is there.
pub(crate) fn keep_focus() {
    let Some(document) = document() else { return };
    let memory = Rc::new(RefCell::new(Memory::default()));
    let noted = Rc::clone(&memory);
    let note = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target();
        if let Some(element) = target.and_then(|target| target.dyn_into().ok()) {
            noted.borrow_mut().note(Place::of(element));
        }
    });
    let note = note.into_js_value();
    let left = Rc::clone(&memory);
    let forget = Closure::<dyn Fn()>::new(move || left.borrow_mut().forget()).into_js_value();
    // Names that are texts cannot be refused.
    let _ = document.add_event_listener_with_callback("focusin", note.unchecked_ref());
    let _ = document.add_event_listener_with_callback("pointerdown", forget.unchecked_ref());

    let drawn = Closure::<dyn Fn()>::new(move || look_soon(&memory)).into_js_value();
    let (Ok(observer), Some(body)) = (
        MutationObserver::new(drawn.unchecked_ref()),
        document.body(),
    ) else {
        return;
    };
    let all = MutationObserverInit::new();
    all.set_child_list(true);
    all.set_subtree(true);
    let attributes: JsValue = Array::of1(&JsValue::from_str(HIDES)).into();
    all.set_attribute_filter(&attributes);
    // A page of ours can be observed.
    let _ = observer.observe_with_options(&body, &all);
}

/// Looks once everything is drawn: until then what draws may move the focus itself, and a browser leaves it
/// on what is hidden.
fn look_soon(memory: &Rc<RefCell<Memory>>) {
    if mem::replace(&mut memory.borrow_mut().looks, true) {
        return;
    }
    let memory = Rc::clone(memory);
    request_animation_frame(move || {
        request_animation_frame(move || {
            memory.borrow_mut().looks = false;
            look(&memory);
        });
    });
}

/// Gives the focus back where it was taken away.
fn look(memory: &RefCell<Memory>) {
    // Focus that moves is noted while this goes on.
    let (in_dialog, in_page) = {
        let memory = memory.borrow();
        (memory.in_dialog.clone(), memory.in_page.clone())
    };
    let last = in_dialog.as_ref().or(in_page.as_ref());
    // Where it is still to be seen, somebody left it of their own accord.
    let was_taken = last.is_some_and(|place| !is_seen(&place.element));
    if was_taken && is_nowhere() {
        let mut places = [in_dialog, in_page].into_iter().flatten();
        places.any(|place| place.take_again());
    }
}

impl Memory {
    /// Who presses beside everything leaves the place, and wants to be taken nowhere. What takes the focus by
    /// the press is noted after it.
    fn forget(&mut self) {
        if self.in_dialog.take().is_none() {
            self.in_page = None;
        }
    }

    fn note(&mut self, place: Place) {
        if place.dialog.is_some() {
            self.in_dialog = Some(place);
        } else {
            self.in_dialog = None;
            self.in_page = Some(place);
        }
    }
}

impl Place {
    fn of(element: HtmlElement) -> Self {
        let around: Vec<HtmlElement> =
            successors(element.parent_element(), |inner| inner.parent_element())
                .filter_map(|one| one.dyn_into().ok())
                .collect();
        let mut dialogs = around.iter().filter(|one| one.tag_name() == "DIALOG");
        Self {
            name: name_of(&element),
            dialog: dialogs.next().cloned(),
            around,
            element,
        }
    }

    /// Moves the focus to what is there in its stead; says whether there is something.
    fn take_again(&self) -> bool {
        if self.dialog.as_ref().is_some_and(|dialog| !is_seen(dialog)) {
            return false;
        }
        if is_seen(&self.element) && takes_focus(&self.element, false) {
            return true;
        }
        let mut around = self.around.iter().filter(|one| is_seen(one)).peekable();
        let again = around.peek().and_then(|nearest| self.again_in(nearest));
        again.is_some_and(|again| takes_focus(&again, false))
            || around.any(|part| {
                let heading = all_in(part, HEADINGS).into_iter().find(is_seen);
                heading.is_some_and(|heading| takes_focus(&heading, true))
            })
    }

    /// What was drawn anew: by its id, else by what it is and is called.
    fn again_in(&self, nearest: &HtmlElement) -> Option<HtmlElement> {
        let id = self.element.id();
        if !id.is_empty() {
            let again = document()?.get_element_by_id(&id)?;
            return again.dyn_into().ok();
        }
        let alike = all_in(nearest, &self.element.tag_name());
        let mut again = alike
            .into_iter()
            .filter(|one| is_seen(one) && name_of(one) == self.name);
        again.next().filter(|_| !self.name.is_empty())
    }
}

/// What it is called, as far as that stands in it.
fn name_of(element: &HtmlElement) -> String {
    let label = element.get_attribute("aria-label");
    let name = label.or_else(|| element.text_content()).unwrap_or_default();
    name.trim().to_owned()
}

fn all_in(part: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = part.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

fn is_seen(element: &HtmlElement) -> bool {
    element.is_connected() && (element.offset_width() > 0 || element.offset_height() > 0)
}

/// Whether the focus is on nothing.
fn is_nowhere() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_none_or(|focused| matches!(focused.tag_name().as_str(), "BODY" | "HTML"))
}

/// Moves the focus there; `quietly` without moving the page. Says whether it is there then.
fn takes_focus(element: &HtmlElement, quietly: bool) -> bool {
    if element.tab_index() < 0 {
        // The name is ours, and cannot be refused.
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(quietly);
    // What cannot take it leaves it where it is.
    let _ = element.focus_with_options(&options);
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| focused == *AsRef::<Element>::as_ref(element))
}

fn document() -> Option<Document> {
    window()?.document()
}
