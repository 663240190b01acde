//! What was typed to narrow the queue. It can be anything, a name too, and an address stays in the history of the
//! browser and in the logs of whatever stands before the office. So the address holds a word in its place, which
//! means something on this page alone: Back and Forward find what was typed, and a page that is loaded anew has
//! forgotten it and says so.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::randomness::word_of_a_page;

/// What the word is called in the address.
pub(super) const TYPED: &str = "typed";

/// The counties that were typed on this page, each with its word.
#[derive(Clone, Copy, Default)]
pub(crate) struct TypedCounties(StoredValue<BTreeMap<String, String>>);

impl TypedCounties {
    /// The word of a county, the same each time; empty for none.
    pub(super) fn word_of(self, county: &str) -> String {
        if county.is_empty() {
            return String::new();
        }
        let known = self.0.with_value(|words| words.get(county).cloned());
        known.unwrap_or_else(|| {
            let word = word_of_a_page();
            self.0.update_value(|words| {
                words.insert(county.to_owned(), word.clone());
            });
            word
        })
    }

    /// The county of a word; `None` where it is another page's.
    pub(super) fn county_of(self, word: &str) -> Option<String> {
        self.0.with_value(|words| {
            let found = words.iter().find(|(_, known)| *known == word);
            found.map(|(county, _)| county.clone())
        })
    }

    /// Nobody who comes next is to find any of them.
    pub(crate) fn forget(self) {
        self.0.update_value(BTreeMap::clear);
    }
}
