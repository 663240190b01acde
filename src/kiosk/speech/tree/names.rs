//! What a thing is called and described by: the parts of the computation of accessible names (W3C
//! accname 1.2) that these pages use.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::is_perceivable;

/// Words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::speech) struct Run {
    pub(in crate::speech) text: String,
    /// The tag of the language.
    pub(in crate::speech) language: String,
    /// Whether each letter is said by itself.
    pub(in crate::speech) letters: bool,
}

/// What is said letter by letter.
const LETTERS: &str = "[data-spoken='letters']";

/// What stands apart from what follows, although no space is written between them.
const APART: [&str; 6] = ["P", "LI", "DD", "DT", "DIV", "H2"];

/// What it is called: by other elements, by itself, or by what stands in it.
pub(in crate::speech) fn name(element: &Element) -> Vec<Run> {
    if let Some(ids) = element.get_attribute("aria-labelledby") {
        return referenced(&ids);
    }
    if let Some(name) = element.get_attribute("aria-label").or_else(|| alt(element)) {
        return vec![run(element, &name)];
    }
    let named = match element.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => label_of(element),
        "FIELDSET" => element.query_selector("legend").ok().flatten(),
        "DIALOG" => element.query_selector("h1, h2").ok().flatten(),
        _ => Some(element.clone()),
    };
    named.map(|named| runs(&named)).unwrap_or_default()
}

/// What describes it.
pub(in crate::speech) fn description(element: &Element) -> Vec<Run> {
    let ids = element.get_attribute("aria-describedby");
    ids.map(|ids| referenced(&ids)).unwrap_or_default()
}

/// The words in an element.
pub(in crate::speech) fn runs(element: &Element) -> Vec<Run> {
    let mut found = Vec::new();
    gather(element, &mut found);
    for run in &mut found {
        run.text = flat(&run.text);
    }
    found.retain(|run| !run.text.is_empty());
    found
}

/// Words, without knowing where they stand.
pub(in crate::speech) fn label(runs: &[Run]) -> String {
    let texts: Vec<&str> = runs.iter().map(|run| run.text.as_str()).collect();
    texts.join(" ")
}

fn referenced(ids: &str) -> Vec<Run> {
    ids.split_whitespace()
        .filter_map(|id| document().get_element_by_id(id))
        .flat_map(|element| runs(&element))
        .collect()
}

fn alt(element: &Element) -> Option<String> {
    (element.tag_name() == "IMG").then(|| element.get_attribute("alt"))?
}

fn label_of(element: &Element) -> Option<Element> {
    let id = element.id();
    let named = document().query_selector(&format!("label[for='{id}']"));
    named
        .ok()
        .flatten()
        .or_else(|| element.closest("label").ok().flatten())
}

fn gather(node: &Node, found: &mut Vec<Run>) {
    let Some(element) = node.dyn_ref::<Element>() else {
        return;
    };
    let children = element.child_nodes();
    for number in 0..children.length() {
        let Some(child) = children.get(number) else {
            continue;
        };
        if child.node_type() == Node::TEXT_NODE {
            add(
                found,
                run(element, &child.text_content().unwrap_or_default()),
            );
        } else if let Some(child) = child.dyn_ref::<Element>().filter(|it| is_perceivable(it)) {
            gather(child, found);
            if APART.contains(&child.tag_name().as_str()) {
                add(found, run(element, " "));
            }
        }
    }
}

/// Puts words to those before them, where both are said alike.
fn add(found: &mut Vec<Run>, more: Run) {
    match found.last_mut() {
        Some(last) if last.language == more.language && last.letters == more.letters => {
            last.text.push_str(&more.text);
        }
        // Space between two languages belongs to neither.
        _ if more.text.trim().is_empty() => {
            if let Some(last) = found.last_mut() {
                last.text.push(' ');
            }
        }
        _ => found.push(more),
    }
}

fn run(element: &Element, text: &str) -> Run {
    let marked = element.closest("[lang]").ok().flatten();
    Run {
        text: text.to_owned(),
        language: marked
            .and_then(|marked| marked.get_attribute("lang"))
            .unwrap_or_default(),
        letters: element.closest(LETTERS).ok().flatten().is_some(),
    }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
