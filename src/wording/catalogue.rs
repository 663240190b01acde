//! The messages of one language, found by key.

use crate::format::fill;

/// The messages of one language. Keys are Fluent's: `message` or `message.attribute`.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    messages: Vec<(&'static str, &'static str)>,
}

impl Catalogue {
    /// Joins compiled catalogues of one language; a later one wins over an earlier.
    pub fn new(compiled: &[&'static str]) -> Self {
        let mut messages: Vec<_> = compiled
            .iter()
            .rev()
            .flat_map(|catalogue| catalogue.lines())
            .filter_map(|line| line.split_once('\t'))
            .collect();
        messages.sort_by_key(|(key, _)| *key);
        messages.dedup_by_key(|(key, _)| *key);
        Self { messages }
    }

    /// The message under `key` with its arguments filled in, or `None` where there is none.
    pub fn find(&self, key: &str, arguments: &[(&str, &str)]) -> Option<String> {
        self.messages
            .binary_search_by_key(&key, |(key, _)| key)
            .ok()
            .map(|at| fill(self.messages[at].1, arguments))
    }

    /// The message under `key`, or the key itself: a missing sentence is seen, never a blank.
    pub fn text(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Whether there is a message under `key`.
    pub fn has(&self, key: &str) -> bool {
        self.messages
            .binary_search_by_key(&key, |(key, _)| key)
            .is_ok()
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.messages.iter().map(|(key, _)| *key)
    }
}
