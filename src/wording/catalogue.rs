//! The messages of one language, found by key.

use crate::{Language, format::fill, language::ENGLISH};

/// The messages of one language. Keys are Fluent's: `message` or `message.attribute`.
#[derive(Clone, Debug)]
pub struct Catalogue {
    language: &'static Language,
    /// Each in the order of its keys, as the compiler wrote it. A later one wins over an earlier.
    compiled: Vec<Vec<(&'static str, &'static str)>>,
}

impl Catalogue {
    /// Joins compiled English catalogues; a later one wins over an earlier.
    pub fn new(compiled: &[&'static str]) -> Self {
        Self::in_language(ENGLISH, compiled)
    }

    /// Joins compiled catalogues; a later one wins over an earlier. The last are in this language,
    /// those before stand in for what it lacks.
    pub fn in_language(language: &'static Language, compiled: &[&'static str]) -> Self {
        let messages = |catalogue: &&'static str| {
            catalogue
                .lines()
                .filter_map(|line| line.split_once('\t'))
                .collect()
        };
        Self {
            language,
            compiled: compiled.iter().rev().map(messages).collect(),
        }
    }

    /// The message under `key` with its arguments filled in, or `None` where there is none.
    pub fn find(&self, key: &str, arguments: &[(&str, &str)]) -> Option<String> {
        self.compiled_message(key)
            .map(|message| fill(message, arguments, self.language))
    }

    /// The message under `key`, or the key itself: a missing sentence is seen, never a blank.
    pub fn text(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Whether there is a message under `key`.
    pub fn has(&self, key: &str) -> bool {
        self.compiled_message(key).is_some()
    }

    /// The language of the sentences.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.compiled.iter().flatten().map(|(key, _)| *key)
    }

    fn compiled_message(&self, key: &str) -> Option<&'static str> {
        self.compiled.iter().find_map(|messages| {
            let at = messages.binary_search_by_key(&key, |(key, _)| key).ok()?;
            Some(messages[at].1)
        })
    }
}
