//! What is done on a page that shows what the server knows: the dialog that asks for it, what was done
//! last, and fetching everything again after it.

use leptos::prelude::*;

use crate::{desk::use_desk, failure::Failure};

/// The work on a page. A handle; copies are the same. `Asked` is what its dialogs are about.
pub(crate) struct Pagework<Asked: 'static = ()> {
    /// What the open dialog is about.
    pub(crate) asked: RwSignal<Option<Asked>>,
    /// What was done last, in a sentence.
    pub(crate) done: RwSignal<String>,
    /// Goes up with everything that was done.
    changes: RwSignal<u32>,
}

impl<Asked: 'static> Clone for Pagework<Asked> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Asked: 'static> Copy for Pagework<Asked> {}

impl<Asked: Send + Sync + 'static> Pagework<Asked> {
    /// The work on the page that is drawn, for everything in it.
    pub(crate) fn begin() -> Self {
        let work = Self {
            asked: RwSignal::new(None),
            done: RwSignal::new(String::new()),
            changes: RwSignal::new(0),
        };
        provide_context(work);
        work
    }

    /// What the server says, asked for again with everything that is done.
    pub(crate) fn fetched<T, Answer>(
        self,
        ask: impl Fn() -> Answer + 'static,
    ) -> LocalResource<Result<T, Failure>>
    where
        T: 'static,
        Answer: Future<Output = Result<T, Failure>> + 'static,
    {
        let desk = use_desk();
        LocalResource::new(move || {
            self.track();
            desk.ask(ask())
        })
    }

    /// Whatever reads this runs again with everything that is done.
    pub(crate) fn track(self) {
        self.changes.track();
    }

    /// Fetches everything again.
    pub(crate) fn refetch(self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Opens a dialog.
    pub(crate) fn ask(self, what: Asked) {
        self.done.set(String::new());
        self.asked.set(Some(what));
    }

    /// Says what was done, and fetches everything again.
    pub(crate) fn say_done(self, sentence: String) {
        self.done.set(sentence);
        self.refetch();
    }
}

/// The work on the page that this is in.
pub(crate) fn use_pagework<Asked: Send + Sync + 'static>() -> Pagework<Asked> {
    expect_context()
}
