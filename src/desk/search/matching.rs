//! Which words of the vocabulary a word of a query means.
//!
//! Letters are allowed one mistake from four on and two from eight on, an exchange of neighbours
//! counting as one; the last word of a query may be unfinished. A number is found by its end, because
//! people leave out the country and the area code.

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

use super::words::{Class, Word};

/// Fewest letters with which one mistake is allowed.
const ONE_MISTAKE: usize = 4;
/// Fewest letters with which two mistakes are allowed.
const TWO_MISTAKES: usize = 8;
/// Fewest digits by which the end of a number is found.
const SHORTEST_END: usize = 4;
/// Fewest digits of a number that a longer one, with its country code, means too.
const SHORTEST_NATIONAL: usize = 7;

/// How near a word is to the one asked for. The order is from far to near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// Two mistakes.
    TwoMistakes,
    /// It begins with the word asked for but for one mistake.
    BeginsAlmost,
    /// One mistake.
    OneMistake,
    /// It begins with the word asked for, or a number ends with it.
    Part,
    /// The same.
    Same,
}

impl Closeness {
    /// What it weighs in the ranking.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::TwoMistakes => 2,
            Self::BeginsAlmost => 3,
            Self::OneMistake => 5,
            Self::Part => 9,
            Self::Same => 12,
        }
    }
}

/// What makes the automata of typing mistakes. Made once: it takes milliseconds.
pub(super) struct Mistakes {
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

impl Default for Mistakes {
    fn default() -> Self {
        Self {
            one: LevenshteinAutomatonBuilder::new(1, true),
            two: LevenshteinAutomatonBuilder::new(2, true),
        }
    }
}

/// A word that is asked for.
pub(super) struct Wanted<'query> {
    word: &'query Word,
    unfinished: bool,
    whole: Option<DFA>,
    beginning: Option<DFA>,
}

impl<'query> Wanted<'query> {
    /// The last word of a query may be unfinished.
    pub(super) fn new(word: &'query Word, unfinished: bool, mistakes: &Mistakes) -> Self {
        let letters = word.text.chars().count();
        let whole = match word.class {
            Class::Digits | Class::Signs => None,
            _ if letters < ONE_MISTAKE => None,
            Class::Letters if letters >= TWO_MISTAKES => Some(mistakes.two.build_dfa(&word.text)),
            Class::Letters | Class::Code => Some(mistakes.one.build_dfa(&word.text)),
        };
        let beginning =
            (unfinished && whole.is_some()).then(|| mistakes.one.build_prefix_dfa(&word.text));
        Self {
            word,
            unfinished,
            whole,
            beginning,
        }
    }

    /// How near this word of the vocabulary is, if it is meant at all.
    pub(super) fn closeness(&self, class: Class, text: &[u8]) -> Option<Closeness> {
        let asked = self.word.text.as_bytes();
        if asked == text {
            return Some(Closeness::Same);
        }
        if self.unfinished && text.starts_with(asked) {
            return Some(Closeness::Part);
        }
        match (self.word.class, class) {
            (Class::Digits, Class::Digits) => same_end(asked, text).then_some(Closeness::Part),
            (Class::Letters | Class::Code, Class::Letters | Class::Code) => self.almost(text),
            _ => None,
        }
    }

    fn almost(&self, text: &[u8]) -> Option<Closeness> {
        let mistakes = self.whole.as_ref().and_then(|whole| distance(whole, text));
        let begins = || {
            let beginning = self.beginning.as_ref()?;
            distance(beginning, text).map(|_| Closeness::BeginsAlmost)
        };
        match mistakes {
            Some(0 | 1) => Some(Closeness::OneMistake),
            Some(_) => begins().or(Some(Closeness::TwoMistakes)),
            None => begins(),
        }
    }
}

/// Whether one number ends with the other, and enough of it.
fn same_end(asked: &[u8], kept: &[u8]) -> bool {
    (asked.len() >= SHORTEST_END && kept.ends_with(asked))
        || (kept.len() >= SHORTEST_NATIONAL && asked.ends_with(kept))
}

/// How many mistakes lie between; `None` if too many.
fn distance(automaton: &DFA, text: &[u8]) -> Option<u8> {
    let mut state = automaton.initial_state();
    for byte in text {
        state = automaton.transition(state, *byte);
        if state == SINK_STATE {
            return None;
        }
    }
    match automaton.distance(state) {
        Distance::Exact(mistakes) => Some(mistakes),
        Distance::AtLeast(_) => None,
    }
}
