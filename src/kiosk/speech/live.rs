//! Live regions: what the page says without the focus going there. It is said as soon as the stretch
//! that is being read is over.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, MutationObserver, MutationObserverInit};

use super::{Speech, follow, script::phrases, tree};

/// What speaks by itself when it changes.
const REGIONS: &str =
    "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive], output";
/// What covers the page while it is being left.
const COVER: &str = ".leaving";

/// Each region with what it said last.
#[derive(Default)]
pub(super) struct Heard(Vec<(Element, String)>);

/// Listens for as long as the page stands.
pub(super) fn listen(speech: Speech) {
    let changed = Closure::<dyn Fn()>::new(move || {
        if closes(speech) {
            return;
        }
        if speech.is_on() {
            soon(speech);
        }
    });
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_character_data(true);
    if let (Ok(observer), Some(body)) = (
        MutationObserver::new(changed.as_ref().unchecked_ref()),
        document().body(),
    ) {
        // It fails only for what is no node.
        drop(observer.observe_with_options(&body, &options));
        // It lives as long as the page.
        changed.forget();
    }
}

/// Says what has changed, once what is being drawn stands. A page that takes the focus then is read
/// from there with all that is new on it, and none of that is said beside it.
pub(super) fn soon(speech: Speech) {
    // What the focus begins in the same frame comes first, whichever of both was asked for earlier.
    let last = move || {
        Timeout::new(0, move || tell(speech)).forget();
    };
    request_animation_frame(move || {
        Timeout::new(0, last).forget();
    });
}

fn tell(speech: Speech) {
    if !speech.is_on() {
        return;
    }
    let focused = follow::focused();
    let mut news = Vec::new();
    for (region, text) in regions() {
        let known = speech
            .heard
            .try_update_value(|heard| heard.note(&region, &text));
        let read_already = focused
            .as_ref()
            .is_some_and(|focused| region.contains(Some(focused)));
        if known == Some(false) && !text.is_empty() && !read_already {
            news.extend(phrases(tree::runs(&region), Some(&region)));
        }
    }
    if !news.is_empty() {
        speech.player.tell(news);
    }
}

/// What stands in an element is said otherwise, and is no news.
pub(super) fn known_in(speech: Speech, root: &Element) {
    speech.heard.update_value(|heard| {
        heard.0.retain(|(region, _)| region.is_connected());
        for (region, text) in regions() {
            if root.contains(Some(&region)) {
                heard.note(&region, &text);
            }
        }
    });
}

/// What stands on the page as it is, when listening begins.
pub(super) fn know_all(speech: Speech) {
    if let Some(body) = document().body() {
        known_in(speech, &body);
    }
}

/// A page that is being left says no more.
fn closes(speech: Speech) -> bool {
    let left = matches!(document().query_selector(COVER), Ok(Some(_)));
    if left {
        speech.end();
    }
    left
}

fn regions() -> Vec<(Element, String)> {
    let Ok(found) = document().query_selector_all(REGIONS) else {
        return Vec::new();
    };
    tree::elements(&found)
        .filter(tree::is_perceivable)
        .map(|region| {
            let text = tree::label(&tree::runs(&region));
            (region, text)
        })
        .collect()
}

impl Heard {
    /// Takes note of what a region says, and tells whether that is what it said before.
    fn note(&mut self, region: &Element, text: &str) -> bool {
        match self.0.iter_mut().find(|(known, _)| known == region) {
            Some((_, before)) if before == text => true,
            Some((_, before)) => {
                text.clone_into(before);
                false
            }
            None => {
                self.0.push((region.clone(), text.to_owned()));
                false
            }
        }
    }
}
