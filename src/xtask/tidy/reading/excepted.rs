//! Words that a law, a name or a technique imposes: each counts as a word of one syllable.

use std::{cell::RefCell, collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result};

/// What stands in for such a word.
const SHORT: &str = "word";

/// The words, longest first, and which of them were met.
#[derive(Default)]
pub(super) struct Excepted {
    words: Vec<String>,
    met: RefCell<BTreeSet<String>>,
    /// Lines that give no reason.
    unreasoned: Vec<String>,
}

impl Excepted {
    /// Reads `word`, a tab, and the reason, one a line; `#` begins a remark.
    pub(super) fn read(file: &Path) -> Result<Self> {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Self::of(&text))
    }

    fn of(text: &str) -> Self {
        let mut excepted = Self::default();
        for line in text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            match line.split_once('\t') {
                Some((word, reason)) if !reason.trim().is_empty() => {
                    excepted.words.push(word.to_lowercase());
                }
                _ => excepted.unreasoned.push(line.to_owned()),
            }
        }
        excepted
            .words
            .sort_by_key(|word| std::cmp::Reverse(word.len()));
        excepted
    }

    /// The sentence with short words in place of these.
    pub(super) fn without(&self, sentence: &str) -> String {
        let mut sentence = sentence.to_lowercase();
        for word in &self.words {
            while let Some(at) = whole_word(&sentence, word) {
                // A name of several words stays as many.
                let short = vec![SHORT; word.split_whitespace().count()].join(" ");
                sentence.replace_range(at..at + word.len(), &short);
                self.met.borrow_mut().insert(word.clone());
            }
        }
        sentence
    }

    /// Exceptions without a reason, and those that no text needs any more.
    pub(super) fn unneeded(&self) -> Vec<String> {
        let met = self.met.borrow();
        let unmet = self.words.iter().filter(|word| !met.contains(*word));
        let unmet = unmet.map(|word| format!("excepted.tsv: no text needs `{word}`"));
        let unreasoned = self.unreasoned.iter();
        let unreasoned = unreasoned.map(|line| format!("excepted.tsv: `{line}` gives no reason"));
        unmet.chain(unreasoned).collect()
    }
}

/// Where it stands as a word, or as one with an ending for many or for whose.
fn whole_word(sentence: &str, word: &str) -> Option<usize> {
    let letter = |text: &str, last: bool| {
        let letter = if last {
            text.chars().last()
        } else {
            text.chars().next()
        };
        letter.is_some_and(char::is_alphanumeric)
    };
    let fits = |(at, _): &(usize, &str)| {
        !letter(&sentence[..*at], true) && !letter(&sentence[at + word.len()..], false)
    };
    sentence.match_indices(word).find(fits).map(|(at, _)| at)
}

#[test]
fn names_are_short_and_what_nobody_needs_is_told() {
    let excepted =
        Excepted::of("# why\nimmigration\ta law\nfederal court\ta name\nlost\tnone\nbare\n");
    let short = excepted.without("An Immigration judge and a federal court, not immigrations.");
    assert_eq!(short, "an word judge and a word word, not immigrations.");
    assert_eq!(
        excepted.unneeded(),
        [
            "excepted.tsv: no text needs `lost`",
            "excepted.tsv: `bare` gives no reason"
        ]
    );
}
