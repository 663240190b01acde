//! Reading aloud, through the headset jack: what stands on the page, in the language of the page, as
//! somebody who sees it would read it to somebody who does not.
//!
//! No kiosk knows whether a headset is in its jack. So nothing is said before somebody asked for it:
//! with 'Listen', which first tells to plug one in, or with one key at the beginning, which lets the
//! kiosk talk for the whole visit and everything be reached without looking.
//!
//! - `tree`: what of the page there is to be said; `telling` puts it into words.
//! - `script`, `player`, `voices`, `synthesis`: how it is said.
//! - `follow`, `live`, `echo`: when: the focus moves, the page has news, somebody types.
//! - `keys`: moving and choosing without looking.
//! - `controls`: 'Listen', and what stands on the page while it reads.
//!
//! Everything lives in the memory of the page, as the visit does: the next visitor begins in
//! silence, at the usual speed and volume.

mod controls;
mod echo;
mod follow;
mod keys;
mod live;
mod player;
mod script;
mod synthesis;
mod telling;
mod tree;
mod voices;

use leptos::prelude::*;
use visitor::{document::element, page::Page, words::Words};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use wording::Language;

pub(crate) use self::controls::{ListenButton, SpeechPanel};
use self::{
    follow::Around,
    live::Heard,
    player::{Flow, Player, VOLUMES},
    script::Phrase,
    telling::Telling,
    voices::Voices,
};

/// How far somebody has come with having things read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// Nobody asked for it.
    Off,
    /// They are told to plug in a headset.
    Advising,
    /// The page is read, and what is done is said.
    On,
}

/// Whether the page tells how to move without looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keys {
    /// It does not.
    Silent,
    /// With the next page.
    ToTell,
    /// With the page that is open.
    Told,
}

/// The voice of the page. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(crate) struct Speech {
    words: Words,
    voices: Voices,
    player: Player,
    mode: RwSignal<Mode>,
    /// Whether the visit goes without looking.
    talking: RwSignal<bool>,
    /// Whether it is told how to move.
    keys: RwSignal<Keys>,
    /// Whether somebody moves with fingers or a pointer.
    by_hand: StoredValue<bool>,
    /// Whether the focus is being moved by an arrow or a number.
    stepping: StoredValue<bool>,
    /// Counts what is about to be said: the last wins.
    turn: StoredValue<u32>,
    around: StoredValue<Around, LocalStorage>,
    heard: StoredValue<Heard, LocalStorage>,
    typed: StoredValue<echo::Typed, LocalStorage>,
}

impl Speech {
    /// One that says nothing yet.
    pub(crate) fn new(page: Page) -> Self {
        let voices = Voices::listen();
        let speech = Self {
            words: page.words,
            voices,
            player: Player::new(voices),
            mode: RwSignal::new(Mode::Off),
            talking: RwSignal::new(false),
            keys: RwSignal::new(Keys::Silent),
            by_hand: StoredValue::new(false),
            stepping: StoredValue::new(false),
            turn: StoredValue::new(0),
            around: StoredValue::new_local(Around::default()),
            heard: StoredValue::new_local(Heard::default()),
            typed: StoredValue::new_local(echo::Typed::default()),
        };
        follow::follow(speech);
        live::listen(speech);
        echo::listen(speech);
        keys::listen(speech);
        speech
    }

    /// Whether something is being read that somebody asked for. Follows its beginning and its end.
    pub(crate) fn is_reading(self) -> bool {
        self.player.asked_for.get()
    }

    /// Whether there is a voice for a language. Follows voices that come late.
    pub(crate) fn speaks(self, language: &Language) -> bool {
        self.voices.speaking(language.tag).is_some()
    }

    /// Whether a language that the office offers has no voice. Follows voices that come late.
    pub(crate) fn lacks_a_voice(self) -> bool {
        let mut offered = self.words.offered().into_iter();
        offered.any(|language| !self.speaks(language))
    }

    /// Begins to talk, for who does not look.
    fn talk(self) {
        self.talking.set(true);
        self.keys.set(Keys::ToTell);
        self.listen();
    }

    /// Begins to read.
    fn listen(self) {
        self.mode.set(Mode::On);
        follow::read_drawn(self);
    }

    /// Says no more, and has nothing left to repeat.
    fn end(self) {
        self.player.end();
        self.turn();
        self.mode.set(Mode::Off);
        self.talking.set(false);
        self.keys.set(Keys::Silent);
    }

    /// The page speaks another language from now on, or voices have come or gone.
    fn voices_changed(self, language_changed: bool) {
        if self.mode.get_untracked() == Mode::Off {
            return;
        }
        // Who has chosen their language is about to be led to the first page, which is read then.
        let begins = element("attract").is_some();
        if begins && language_changed {
            return;
        }
        if begins || untrack(|| self.speaks(self.words.language())) {
            follow::read_drawn(self);
        } else {
            self.end();
        }
    }

    fn is_on(self) -> bool {
        self.mode.get_untracked() == Mode::On
    }

    fn telling(self) -> Telling {
        Telling {
            words: self.words,
            titles: self.talking.get_untracked(),
        }
    }

    /// How to move, on the first page after somebody let the kiosk talk.
    fn first_words(self) -> Vec<Phrase> {
        if self.keys.get_untracked() == Keys::Told {
            self.keys.set(Keys::Silent);
        }
        let told = element("speech-keys").filter(|told| tree::is_perceivable(told));
        let Some(told) = told.filter(|_| self.keys.get_untracked() == Keys::ToTell) else {
            return Vec::new();
        };
        self.keys.set(Keys::Told);
        self.telling().everything(&told)
    }

    fn louder(self, up: bool) {
        self.player.step(self.player.volume, VOLUMES.len() - 1, up);
    }

    /// Something new is about to be said: whatever was about to be said before it is not.
    fn turn(self) -> u32 {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.turn.get_value()
    }

    fn is_turn(self, turn: u32) -> bool {
        self.turn.get_value() == turn
    }
}

/// Brings what is being read into sight, if it is not.
fn show(element: &Element) {
    let near = ScrollIntoViewOptions::new();
    near.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&near);
}
