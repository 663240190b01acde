//! Which of several options a thing is: radio buttons and boxes of one name, and buttons in a list.

use web_sys::Element;

use super::{elements, is_perceivable};

/// The place of an option among its like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speech) struct Place {
    /// Counted from one.
    pub(in crate::speech) number: usize,
    pub(in crate::speech) of: usize,
}

/// What holds buttons that are options.
const HOLDERS: &str = "ul, ol, [data-options]";
/// Such a button.
const BUTTONS: &str = "li > button, [data-options] > button";
const INPUTS: &str = "input[type=radio], input[type=checkbox]";

/// The place of an element among its like; `None` for what stands alone.
pub(in crate::speech) fn place(element: &Element) -> Option<Place> {
    let like = like(element)?;
    let number = like.iter().position(|one| one == element)? + 1;
    (like.len() > 1).then_some(Place {
        number,
        of: like.len(),
    })
}

/// Whether it is one of the first options of all, before anybody was told anything.
pub(in crate::speech) fn begins(element: &Element) -> bool {
    element.matches("[data-options] > button").unwrap_or(false)
}

/// The options that numbers choose from: those around what has the focus, or the first of the page.
pub(in crate::speech) fn options(root: &Element, focused: Option<&Element>) -> Vec<Element> {
    let around = focused
        .filter(|focused| root.contains(Some(focused)))
        .and_then(like);
    around.or_else(|| first(root)).unwrap_or_default()
}

fn first(root: &Element) -> Option<Vec<Element>> {
    let found = |selector| {
        let list = root.query_selector_all(selector).ok()?;
        elements(&list).find(is_perceivable)
    };
    like(&found(INPUTS).or_else(|| found(BUTTONS))?)
}

fn like(element: &Element) -> Option<Vec<Element>> {
    let list = if element.matches(INPUTS).unwrap_or(false) {
        let name = element.get_attribute("name")?;
        let around = element.closest("form, main, section").ok().flatten()?;
        around
            .query_selector_all(&format!("input[name='{name}']"))
            .ok()?
    } else if element.matches(BUTTONS).unwrap_or(false) {
        let holder = element.closest(HOLDERS).ok().flatten()?;
        holder.query_selector_all(BUTTONS).ok()?
    } else {
        return None;
    };
    Some(elements(&list).filter(is_perceivable).collect())
}
