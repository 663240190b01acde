//! A keyboard on the screen, for a panel without keys: letters of the languages that are offered,
//! digits for numbers and the PIN, what addresses for e-mail need.
//!
//! - `layout`: which keys there are.
//! - `state`: which field is written into, and what a key does.
//! - `typing`: writes at the caret.
//! - `focus`, `arrows`: how it comes and goes, and how it is used without a finger.

mod arrows;
mod focus;
mod layout;
mod state;
mod typing;

use leptos::{html, prelude::*};
use visitor::{document, words::Words};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use self::{
    layout::{Key, Kind},
    state::{KeyboardState, capital},
};

/// The keyboard. It stands at the foot of the screen while a field is written into.
#[component]
pub(crate) fn Keyboard(words: Words) -> impl IntoView {
    let keyboard = KeyboardState::new(words);
    focus::follow(keyboard);
    Effect::new(move |_| {
        if keyboard.shown.get().is_some() {
            make_room(keyboard);
        }
    });
    let keys = move || {
        let kind = keyboard.shown.get()?;
        let rows = kind.rows(keyboard.layout.get(), keyboard.signs.get());
        let rows = rows
            .into_iter()
            .map(|row| row_view(row, keyboard, words))
            .collect_view();
        Some(view! {
            <div class="keyboard__rows" class=("keyboard__rows--pad", is_pad(kind)) dir="ltr">
                {rows}
            </div>
        })
    };
    let note = move || {
        let pinyin =
            keyboard.shown.get() == Some(Kind::Letters) && keyboard.layout.get().tag == "zh-Hans";
        pinyin.then(|| view! { <p class="keyboard__note">{words.text("keyboard-pinyin")}</p> })
    };
    view! {
        // A press on a key leaves the focus, and the caret, in the field.
        <section
            class="keyboard"
            class=("keyboard--secret", move || keyboard.shown.get() == Some(Kind::Secret))
            aria-label=move || words.text("keyboard")
            hidden=move || keyboard.shown.get().is_none()
            on:mousedown=|event| event.prevent_default()
        >
            <Entrance keyboard=keyboard words=words />
            {note}
            {keys}
        </section>
    }
}

/// The button that leads to the keys, for who has no finger on the screen.
#[component]
fn Entrance(keyboard: KeyboardState, words: Words) -> impl IntoView {
    let button: NodeRef<html::Button> = NodeRef::new();
    let enter = move |_| {
        keyboard.stepping.set(true);
        arrows::focus(".keyboard__key");
    };
    view! {
        <button
            type="button"
            class="keyboard__enter"
            tabindex="-1"
            node_ref=button
            on:click=enter
            prop:textContent=move || words.text("keyboard-enter")
        ></button>
    }
}

fn row_view(row: Vec<Key>, keyboard: KeyboardState, words: Words) -> impl IntoView {
    let keys = row
        .into_iter()
        .map(|key| view! { <KeyButton key_=key keyboard=keyboard words=words /> })
        .collect_view();
    view! { <div class="keyboard__row">{keys}</div> }
}

#[component]
fn KeyButton(key_: Key, keyboard: KeyboardState, words: Words) -> impl IntoView {
    let name = key_.name();
    let label = {
        let key = key_.clone();
        move || label(&key, keyboard, words)
    };
    let shift = (key_ == Key::Shift).then_some(move || keyboard.capital.get().to_string());
    let press = move |_| {
        let redraws = matches!(name, Some("signs" | "layout"));
        if redraws && keyboard.stepping.get_untracked() {
            // The keys are drawn anew, and the focus must not go with the old ones: who presses Tab
            // before the new ones stand would find themselves at the top of the page.
            focus::to_entrance();
            ui::browser::focus::after_render(".keyboard__key");
        }
        keyboard.press(&key_);
    };
    view! {
        <button
            type="button"
            class="keyboard__key"
            data-key=name
            tabindex=move || if keyboard.stepping.get() { "0" } else { "-1" }
            aria-pressed=shift
            on:click=press
            prop:textContent=label
        ></button>
    }
}

/// What stands on a key.
fn label(key: &Key, keyboard: KeyboardState, words: Words) -> String {
    match key {
        Key::Type(text) if keyboard.capital.get() => capital(text),
        Key::Type(text) => text.clone(),
        Key::Shift => words.text("key-shift"),
        Key::Delete => words.text("key-delete"),
        Key::Space => words.text("key-space"),
        Key::Done => words.text("key-done"),
        Key::Signs if keyboard.signs.get() => words.text("key-letters"),
        Key::Signs => words.text("key-signs"),
        Key::Layout => {
            let name = [("name", keyboard.next_layout().name)];
            words.read_with("self", &name, |text| text.text("key-layout"))
        }
    }
}

const fn is_pad(kind: Kind) -> bool {
    matches!(kind, Kind::Digits | Kind::Secret | Kind::Telephone)
}

/// Lets the page end above the keyboard, and brings the field into what is left of the screen. The
/// room stays when the keyboard goes: what is about to be pressed must not move.
fn make_room(keyboard: KeyboardState) {
    document::mark("data-keyboard", "room");
    request_animation_frame(move || {
        if let Some(field) = keyboard.field() {
            let middle = ScrollIntoViewOptions::new();
            middle.set_block(ScrollLogicalPosition::Center);
            field.scroll_into_view_with_scroll_into_view_options(&middle);
        }
    });
}
