//! Says what is typed: letters as they come, and of the PIN only that a digit came.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{
    Speech, follow,
    tree::{self, Item, Role},
};

/// The field that is written into, and how long what stands in it was. Not what it was.
#[derive(Default)]
pub(super) struct Typed {
    field: Option<Element>,
    length: usize,
}

/// Listens for as long as the page stands.
pub(super) fn listen(speech: Speech) {
    EventListener::new(&document(), "input", move |event| {
        let field = follow::target(event).and_then(|target| tree::item(&target));
        if let Some(field) = field.filter(Item::is_written)
            && speech.is_on()
        {
            let shorter = note(speech, &field);
            say(speech, &field, shorter);
        }
    })
    .forget();
}

/// Takes note of the length, and says whether it went down.
fn note(speech: Speech, field: &Item) -> bool {
    let length = field.value().chars().count();
    let noted = speech.typed.try_update_value(|typed| {
        let same = typed.field.as_ref() == Some(&field.element);
        let shorter = same && length < typed.length;
        typed.field = Some(field.element.clone());
        typed.length = length;
        shorter
    });
    noted.unwrap_or_default() || length == 0
}

fn say(speech: Speech, field: &Item, shorter: bool) {
    let telling = speech.telling();
    let said = match (shorter, field.role, written(field)) {
        (true, _, _) => telling.sentence("say-deleted"),
        (false, Role::Secret, _) => telling.sentence("say-digit"),
        (false, _, Some(' ')) => telling.sentence("key-space"),
        (false, _, Some(letter)) => telling.text(letter.to_uppercase().to_string()),
        (false, _, None) => return,
    };
    speech.player.put_in(said);
}

/// The letter before the caret.
fn written(field: &Item) -> Option<char> {
    let value = field.value();
    let caret = field
        .element
        .dyn_ref::<HtmlInputElement>()
        .and_then(|input| input.selection_start().ok().flatten());
    let Some(caret) = caret else {
        return value.chars().last();
    };
    let before: Vec<u16> = value.encode_utf16().take(caret as usize).collect();
    String::from_utf16_lossy(&before).chars().last()
}
