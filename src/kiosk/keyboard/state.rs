//! Which field is written into, and with which keys.

use leptos::prelude::*;
use visitor::words::Words;
use web_sys::HtmlInputElement;

use super::{
    layout::{Key, Kind, LAYOUTS, Layout},
    typing,
};

/// The keyboard. A handle; copies are the same one.
#[derive(Clone, Copy)]
pub(super) struct KeyboardState {
    field: StoredValue<Option<HtmlInputElement>, LocalStorage>,
    /// What is shown; `None` while it is put away.
    pub(super) shown: RwSignal<Option<Kind>>,
    pub(super) layout: RwSignal<&'static Layout>,
    pub(super) capital: RwSignal<bool>,
    pub(super) signs: RwSignal<bool>,
    /// Whether somebody goes from key to key with Tab or a switch.
    pub(super) stepping: RwSignal<bool>,
    /// Whether the person writes with keys of their own.
    has_keys: StoredValue<bool>,
    /// Whether the person has put it away from this field.
    done: StoredValue<bool>,
    words: Words,
}

impl KeyboardState {
    pub(super) fn new(words: Words) -> Self {
        Self {
            field: StoredValue::new_local(None),
            shown: RwSignal::new(None),
            layout: RwSignal::new(&LAYOUTS[0]),
            capital: RwSignal::new(false),
            signs: RwSignal::new(false),
            stepping: RwSignal::new(false),
            has_keys: StoredValue::new(false),
            done: StoredValue::new(false),
            words,
        }
    }

    /// The field that is written into.
    pub(super) fn field(self) -> Option<HtmlInputElement> {
        self.field.get_value()
    }

    /// A field was entered. The keys of the page's language appear, unless the person has their own.
    pub(super) fn enter(self, field: HtmlInputElement) {
        let kind = Kind::of(&field);
        let same = self
            .field
            .with_value(|known| known.as_ref() == Some(&field));
        if !same {
            let tag = untrack(|| self.words.language().tag);
            let spoken = LAYOUTS.iter().find(|layout| layout.tag == tag);
            self.layout.set(spoken.unwrap_or(&LAYOUTS[0]));
            self.signs.set(false);
            self.stepping.set(false);
            self.done.set_value(false);
        }
        self.capital.set(typing::wants_capital(&field));
        self.field.set_value(Some(field));
        let unwanted = self.has_keys.get_value() || self.done.get_value();
        if !unwanted && self.shown.get_untracked() != kind {
            self.shown.set(kind);
        }
    }

    /// Something else than a field was entered.
    pub(super) fn leave(self) {
        self.put_away();
        self.field.set_value(None);
    }

    /// Puts it away; the field stays the one that is written into.
    pub(super) fn put_away(self) {
        self.stepping.set(false);
        if self.shown.get_untracked().is_some() {
            self.shown.set(None);
        }
    }

    /// The person wrote with a key of their own.
    pub(super) fn note_own_key(self) {
        self.has_keys.set_value(true);
        self.put_away();
    }

    /// The person touched the screen.
    pub(super) fn note_touch(self) {
        self.has_keys.set_value(false);
        self.done.set_value(false);
    }

    /// A key was pressed.
    pub(super) fn press(self, key: &Key) {
        let Some(field) = self.field() else {
            return;
        };
        match key {
            Key::Type(text) if self.capital.get_untracked() => {
                typing::insert(&field, &capital(text));
            }
            Key::Type(text) => typing::insert(&field, text),
            Key::Space => typing::insert(&field, " "),
            Key::Delete => typing::delete(&field),
            Key::Shift => return self.capital.update(|capital| *capital = !*capital),
            Key::Signs => return self.signs.update(|signs| *signs = !*signs),
            Key::Layout => return self.layout.set(self.next_layout()),
            Key::Done => {
                self.done.set_value(true);
                self.put_away();
                drop(field.focus());
                return;
            }
        }
        self.capital.set(typing::wants_capital(&field));
    }

    /// The layout that the key leads to.
    pub(super) fn next_layout(self) -> &'static Layout {
        let now = self.layout.get();
        let mut rest = LAYOUTS.iter().skip_while(|layout| **layout != *now).skip(1);
        rest.next().unwrap_or(&LAYOUTS[0])
    }
}

/// The capital of a letter; what has none, or is more than a letter, stays as it is.
pub(super) fn capital(text: &str) -> String {
    if text.chars().count() == 1 {
        text.to_uppercase()
    } else {
        text.to_owned()
    }
}
