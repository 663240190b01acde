//! The texts of the guides, one catalogue a language, fetched when the language is first wanted.

use leptos::prelude::*;
use wording::{Catalogue, Language};

use crate::{browser::task, words::Words};

/// What has been fetched so far.
#[derive(Clone, Copy)]
pub(super) struct Texts {
    pub(super) words: Words,
    fetched: RwSignal<Vec<&'static Catalogue>>,
    /// The language that is being fetched, and whether that came to nothing.
    asked: RwSignal<Option<(&'static str, bool)>>,
}

impl Texts {
    pub(super) fn new(words: Words) -> Self {
        Self {
            words,
            fetched: RwSignal::default(),
            asked: RwSignal::new(None),
        }
    }

    /// Those of the page's language, once they are there; begins to fetch them.
    pub(super) fn get(self) -> Option<&'static Catalogue> {
        let language = self.words.language();
        let known = self.fetched.with(|known| {
            known
                .iter()
                .copied()
                .find(|one| one.language().tag == language.tag)
        });
        if known.is_none() {
            self.fetch(language);
        }
        known
    }

    /// Whether they could not be had.
    pub(super) fn failed(self) -> bool {
        matches!(self.asked.get(), Some((_, true)))
    }

    fn fetch(self, language: &'static Language) {
        let underway = self.asked.get_untracked() == Some((language.tag, false));
        if underway {
            return;
        }
        self.asked.set(Some((language.tag, false)));
        task::begin(async move {
            match self.words.fetch_further("guides", language).await {
                Ok(texts) => {
                    self.asked.set(None);
                    self.fetched.update(|fetched| fetched.push(texts));
                }
                Err(_) => self.asked.set(Some((language.tag, true))),
            }
        });
    }
}
