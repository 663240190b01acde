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
/// Most bytes of a letter in UTF-8: one mistake makes a word at most so much longer or shorter.
const LONGEST_LETTER: usize = 4;
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
    mistakes: usize,
    whole: Option<DFA>,
    beginning: Option<DFA>,
}

impl<'query> Wanted<'query> {
    /// The last word of a query may be unfinished.
    pub(super) fn new(word: &'query Word, unfinished: bool, automata: &Mistakes) -> Self {
        let mistakes = mistakes_in(word);
        let whole = match mistakes {
            0 => None,
            1 => Some(automata.one.build_dfa(&word.text)),
            _ => Some(automata.two.build_dfa(&word.text)),
        };
        let beginning =
            (unfinished && mistakes > 0).then(|| automata.one.build_prefix_dfa(&word.text));
        Self {
            word,
            unfinished,
            mistakes,
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
            (Class::Letters, Class::Letters) | (Class::Code, Class::Code) => self.almost(text),
            // A reference without a digit, or with a letter that was heard instead of one.
            (Class::Letters, Class::Code) | (Class::Code, Class::Letters)
                if asked.len() == text.len() =>
            {
                self.almost(text)
            }
            _ => None,
        }
    }

    fn almost(&self, text: &[u8]) -> Option<Closeness> {
        let apart = text.len().abs_diff(self.word.text.len());
        let whole = self
            .whole
            .as_ref()
            .filter(|_| apart <= self.mistakes * LONGEST_LETTER)
            .and_then(|whole| distance(whole, text));
        if whole == Some(1) {
            return Some(Closeness::OneMistake);
        }
        let begins = self
            .beginning
            .as_ref()
            .and_then(|begin| distance(begin, text));
        begins
            .map(|_| Closeness::BeginsAlmost)
            .or(whole.map(|_| Closeness::TwoMistakes))
    }
}

/// How many mistakes are allowed in a word.
fn mistakes_in(word: &Word) -> usize {
    let letters = word.text.chars().count();
    match word.class {
        Class::Letters if letters >= TWO_MISTAKES => 2,
        Class::Letters | Class::Code if letters >= ONE_MISTAKE => 1,
        _ => 0,
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
