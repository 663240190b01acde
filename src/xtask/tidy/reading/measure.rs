//! The Flesch-Kincaid grade.
//!
//! `0.39 * words / sentences + 11.8 * syllables / words - 15.59`: J. P. Kincaid, R. P. Fishburne,
//! R. L. Rogers and B. S. Chissom, Derivation of new readability formulas for Navy enlisted personnel,
//! Research Branch Report 8-75, Naval Technical Training Command, 1975.
//!
//! As Flesch himself counted, headings and what stands in tables are left out: here headings, telephone
//! lines, and labels, which are texts of one block without a full stop, question or exclamation mark. An
//! item of a list is a sentence. What has a digit in it is no word.

use std::cmp::Reverse;

use wording::prose::Block;

use super::{excepted::Excepted, syllables::syllables};

/// How many of its hardest words are shown.
const SHOWN: usize = 8;

/// A text, counted.
#[derive(Default)]
pub(super) struct Passage {
    pub(super) words: usize,
    sentences: usize,
    syllables: usize,
    /// Words with their syllables.
    long: Vec<(usize, String)>,
}

impl Passage {
    /// Counts a sentence and says how many words it has.
    pub(super) fn add(&mut self, sentence: &str, excepted: &Excepted) -> usize {
        let sentence = excepted.without(sentence);
        let words: Vec<_> = words(&sentence).collect();
        if words.is_empty() {
            return 0;
        }
        self.sentences += 1;
        self.words += words.len();
        for word in &words {
            let count = syllables(word);
            self.syllables += count;
            if count > 2 {
                self.long.push((count, (*word).to_owned()));
            }
        }
        words.len()
    }

    pub(super) fn join(&mut self, other: Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
    }

    /// The grade. The passage has words.
    #[expect(clippy::cast_precision_loss, reason = "texts of a few thousand words")]
    pub(super) fn grade(&self) -> f64 {
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words - 15.59
    }

    pub(super) fn hardest(&self) -> String {
        let mut long = self.long.clone();
        long.sort_by_key(|(count, _)| Reverse(*count));
        long.dedup();
        let words = long.into_iter().take(SHOWN).map(|(_, word)| word);
        words.collect::<Vec<_>>().join(", ")
    }
}

/// The sentences of a block. The grade is about these.
pub(super) fn sentences_of(block: Block) -> Vec<String> {
    match block {
        Block::Heading(_) | Block::Calls(_) => Vec::new(),
        Block::Paragraph(text) if is_label(&text) => Vec::new(),
        Block::Paragraph(text) => split(&text),
        Block::List(items) => items.iter().flat_map(|item| split(item)).collect(),
    }
}

fn is_label(text: &str) -> bool {
    !text.contains(['.', '?', '!', ':'])
}

/// At a full stop, question or exclamation mark before a space, and at a colon before a space: what
/// follows it stands by itself.
fn split(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.split_whitespace() {
        if let Some(sentence) = sentences.last_mut() {
            sentence.push_str(word);
            sentence.push(' ');
        }
        if word
            .trim_end_matches(['”', '’', ')'])
            .ends_with(['.', '?', '!', ':'])
        {
            sentences.push(String::new());
        }
    }
    let sentences = sentences
        .into_iter()
        .map(|sentence| sentence.trim().to_owned());
    sentences.filter(|sentence| !sentence.is_empty()).collect()
}

fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '/'))
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty() && !word.contains(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Passage {
        let mut passage = Passage::default();
        for sentence in split(text) {
            passage.add(&sentence, &Excepted::default());
        }
        passage
    }

    /// Words, sentences and syllables counted by hand; the grades are the formula's.
    #[test]
    fn the_grade_is_the_formula_s() {
        let passage = of("The cat sat on the mat. It was a big cat.");
        assert_eq!(
            (passage.words, passage.sentences, passage.syllables),
            (11, 2, 11)
        );
        assert!(
            (passage.grade() - -1.645).abs() < 0.001,
            "{}",
            passage.grade()
        );
        let passage =
            of("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
        assert_eq!(
            (passage.words, passage.sentences, passage.syllables),
            (13, 1, 26)
        );
        assert!(
            (passage.grade() - 13.08).abs() < 0.01,
            "{}",
            passage.grade()
        );
    }

    #[test]
    fn numbers_and_hyphens_are_counted_as_they_are_read() {
        assert_eq!(of("Call 1-800-555-0100 day and night.").words, 4);
        assert_eq!(of("A well-known place.").words, 4);
        assert_eq!(of("Ask at 8 a.m. or later.").sentences, 2);
    }
}
