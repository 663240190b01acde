//! What assistive technology would be given of the page: what each thing is, what it is called, what
//! describes it, and how it stands. Whatever is spoken comes from here, so that what is heard cannot
//! differ from what is seen.
//!
//! - `names`: what a thing is called, in which language, and whether letter by letter.
//! - `place`: which of several options it is.

mod names;
mod place;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, Node, NodeList};

pub(super) use self::{
    names::{Run, description, label, name, runs},
    place::{Place, begins, options, place},
};

/// What a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Words.
    Text,
    /// A title.
    Heading,
    /// Something to press.
    Button,
    /// Something to follow.
    Link,
    /// One of several, of which one may be chosen.
    Radio,
    /// Something to tick.
    Checkbox,
    /// Something to write into.
    Field,
    /// Something to write into that shows nobody what is written.
    Secret,
    /// A list to choose from.
    List,
    /// A picture with a name.
    Picture,
}

/// One thing on the page.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) element: Element,
    pub(super) role: Role,
}

/// What may stand inside of a thing that is therefore read part by part.
const PARTS: &str = "p, li, ul, ol, dl, h1, h2, h3, h4, h5, h6, button, a[href], input, select, \
    textarea, details, fieldset, legend, table, div, section, article, [role=img]";
/// What is never part of it: what is written for scripts and styles, and what ticks too fast to be
/// said; a live region beside it says it now and then.
const SILENT: &str = "script, style, noscript, template, progress, [hidden], [aria-hidden=true], \
    [role=timer]";

#[wasm_bindgen]
extern "C" {
    /// An element, as far as it says whether it can be seen.
    type Seen;

    #[wasm_bindgen(method, js_name = checkVisibility)]
    fn check_visibility(this: &Seen) -> bool;
}

/// Everything in an element, in the order of the page.
pub(super) fn items(root: &Element) -> Vec<Item> {
    let mut found = Vec::new();
    collect(root, &mut found);
    found
}

/// What an element is by itself; `None` where it is only what holds others.
pub(super) fn item(element: &Element) -> Option<Item> {
    let role = role(element)?;
    Some(Item {
        element: element.clone(),
        role,
    })
}

/// The page, or the dialog that stands before it.
pub(super) fn scene() -> Option<Element> {
    dialog().or_else(|| document().body().map(Into::into))
}

/// The dialog that stands before the page.
pub(super) fn dialog() -> Option<Element> {
    let open = document().query_selector_all("dialog[open]").ok()?;
    elements(&open).last()
}

/// The part of the page that somebody came for.
pub(super) fn main() -> Option<Element> {
    let parts = document().query_selector_all("main").ok()?;
    elements(&parts).find(is_perceivable)
}

/// Whether an element is there for anybody at all.
pub(super) fn is_perceivable(element: &Element) -> bool {
    let silent = element.closest(SILENT).ok().flatten().is_some();
    !silent && element.unchecked_ref::<Seen>().check_visibility()
}

/// Whether it is a key on the screen that writes a digit of the PIN.
pub(super) fn is_secret_key(element: &Element) -> bool {
    element
        .matches(".keyboard--secret .keyboard__key:not([data-key])")
        .unwrap_or(false)
}

/// Each element of a list.
pub(super) fn elements(list: &NodeList) -> impl Iterator<Item = Element> + use<'_> {
    (0..list.length()).filter_map(|number| list.get(number)?.dyn_into().ok())
}

fn collect(element: &Element, found: &mut Vec<Item>) {
    if !is_perceivable(element) || labels_another(element) {
        return;
    }
    if let Some(item) = item(element) {
        found.push(item);
        return;
    }
    let children = element.child_nodes();
    for number in 0..children.length() {
        if let Some(child) = children.get(number).and_then(as_element) {
            collect(&child, found);
        }
    }
}

fn as_element(node: Node) -> Option<Element> {
    node.dyn_into().ok()
}

/// Its words are said with the control that it names.
fn labels_another(element: &Element) -> bool {
    element.tag_name() == "LABEL"
        && element
            .get_attribute("for")
            .and_then(|id| document().get_element_by_id(&id))
            .is_some_and(|control| control.unchecked_ref::<Seen>().check_visibility())
}

fn role(element: &Element) -> Option<Role> {
    let tag = element.tag_name().to_ascii_lowercase();
    match tag.as_str() {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return Some(Role::Heading),
        "button" | "summary" => return Some(Role::Button),
        "a" if element.has_attribute("href") => return Some(Role::Link),
        "select" => return Some(Role::List),
        "textarea" => return Some(Role::Field),
        "input" => return input(element),
        _ => {}
    }
    if element.get_attribute("role").as_deref() == Some("img") || tag == "img" {
        return Some(Role::Picture);
    }
    let whole = matches!(element.query_selector(PARTS), Ok(None));
    let says = element
        .text_content()
        .is_some_and(|text| !text.trim().is_empty());
    (whole && says).then_some(Role::Text)
}

fn input(element: &Element) -> Option<Role> {
    let input = element.dyn_ref::<HtmlInputElement>()?;
    Some(match input.type_().as_str() {
        "radio" => Role::Radio,
        "checkbox" => Role::Checkbox,
        "password" => Role::Secret,
        "submit" | "button" => Role::Button,
        "hidden" => return None,
        _ => Role::Field,
    })
}

impl Item {
    /// Whether it can be used.
    pub(super) fn is_control(&self) -> bool {
        !matches!(self.role, Role::Text | Role::Heading | Role::Picture)
    }

    /// Whether it is written into.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.role, Role::Field | Role::Secret)
    }

    /// Whether it is chosen or ticked; `None` for what cannot be.
    pub(super) fn chosen(&self) -> Option<bool> {
        let input = self.element.dyn_ref::<HtmlInputElement>()?;
        matches!(self.role, Role::Radio | Role::Checkbox).then(|| input.checked())
    }

    /// Whether it is pressed in; `None` for what does not stay so.
    pub(super) fn pressed(&self) -> Option<bool> {
        is_true(self.element.get_attribute("aria-pressed")?.as_str())
    }

    /// Whether what it unfolds is open; `None` for what unfolds nothing.
    pub(super) fn unfolded(&self) -> Option<bool> {
        if self.element.tag_name() == "SUMMARY" {
            let parent = self.element.parent_element()?;
            return Some(parent.has_attribute("open"));
        }
        is_true(self.element.get_attribute("aria-expanded")?.as_str())
    }

    /// Whether it is the one of several that is in use.
    pub(super) fn is_current(&self) -> bool {
        self.element.has_attribute("aria-current")
    }

    /// Whether something is wrong with what stands in it.
    pub(super) fn is_wrong(&self) -> bool {
        self.element.get_attribute("aria-invalid").as_deref() == Some("true")
    }

    /// Whether it cannot be used now.
    pub(super) fn is_disabled(&self) -> bool {
        self.element.has_attribute("disabled")
            || self.element.get_attribute("aria-disabled").as_deref() == Some("true")
    }

    /// What was written into it or chosen from it.
    pub(super) fn value(&self) -> String {
        let element = JsValue::from(&self.element);
        if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
            let chosen = list.selected_options().item(0);
            let text = chosen.and_then(|option| option.text_content());
            return text.unwrap_or_default();
        }
        js_sys::Reflect::get(&element, &"value".into())
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    }
}

fn is_true(value: &str) -> Option<bool> {
    match value {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}
