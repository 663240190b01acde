//! A part of an intake that the case's own file does not hold: fetched with it, and again whenever the case
//! moves, so that what a colleague does shows by itself.

use leptos::{prelude::*, task::spawn_local};

use super::casework::Work;
use crate::{
    browser::page::focus,
    failure::Failure,
    shell::{failure_note::FailureNote, modal::OpenModal},
    words::say,
};

/// The part. A handle; copies are the same.
pub(super) struct Part<T: 'static> {
    /// The case, whose tasks and history follow. Kept apart: a handle is passed on at little cost.
    work: StoredValue<Work>,
    /// As the server last said.
    pub(super) known: RwSignal<Option<T>>,
    /// What was done, or why not.
    pub(super) said: RwSignal<String>,
    /// The id of its heading: where focus goes when what was pressed goes.
    title: &'static str,
    /// Why it cannot be shown.
    failed: RwSignal<Option<Failure>>,
    /// Goes up with everything that makes it be fetched again.
    asked: RwSignal<u32>,
}

impl<T: 'static> Clone for Part<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Part<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Part<T> {
    /// A part of this case. It is fetched as soon as the case is there.
    pub(super) fn of<F>(
        work: Work,
        title: &'static str,
        fetch: impl Fn(String) -> F + 'static,
    ) -> Self
    where
        F: Future<Output = Result<T, Failure>> + 'static,
    {
        let part = Self {
            work: StoredValue::new(work),
            known: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            title,
            failed: RwSignal::new(None),
            asked: RwSignal::new(0),
        };
        let version = work.seen_version();
        Effect::new(move |_| {
            part.asked.track();
            if version.get().is_some() {
                let request = fetch(work.id());
                spawn_local(async move { part.show(work.desk.ask(request).await) });
            }
        });
        part
    }

    /// The case, whose tasks and history follow.
    pub(super) fn work(self) -> Work {
        self.work.get_value()
    }

    /// Shows it as it is now, and the case with its tasks and its history.
    pub(super) fn keep(self, now: T, said: String) {
        self.known.set(Some(now));
        self.said.set(said);
        // Whoever waited for the answer may have left the page.
        if let Some(work) = self.work.try_get_value() {
            work.refresh();
        }
    }

    /// Does something that needs no dialog of its own.
    pub(super) fn act<F>(self, request: impl Fn(String) -> F + 'static, done: &'static str)
    where
        F: Future<Output = Result<T, Failure>> + 'static,
    {
        let work = self.work();
        let id = work.id();
        spawn_local(async move {
            let asked = || request(id.clone());
            match work.desk.ask_proven(asked).await {
                Ok(now) => {
                    focus(self.title);
                    self.keep(now, say(done));
                }
                Err(failure) => self.said.set(failure.sentence()),
            }
        });
    }

    /// Sends what a form in a dialog asks for. The form stays as it is until that is kept.
    pub(super) fn send(
        self,
        request: impl Future<Output = Result<T, Failure>> + 'static,
        (modal, failed): (OpenModal, RwSignal<String>),
        done: &'static str,
    ) {
        let desk = self.work().desk;
        spawn_local(async move {
            match desk.ask(request).await {
                Ok(now) => {
                    modal.close();
                    focus(self.title);
                    self.keep(now, say(done));
                }
                Err(failure) => failed.set(failure.sentence()),
            }
        });
    }

    /// Fetches it anew, where the page is still there.
    pub(super) fn fetch(self) {
        self.asked.update(|asked| *asked += 1);
    }

    /// The heading, what was done, and why it cannot be shown.
    pub(super) fn head(self, heading: String) -> impl IntoView {
        let failed = move || {
            let failure = self.failed.get()?;
            Some(view! { <FailureNote failure retry=move |()| self.fetch() /> })
        };
        view! {
            <h2 class="part__title" id=self.title tabindex="-1">
                {heading}
            </h2>
            <p class="case__said" role="status">
                {self.said}
            </p>
            {failed}
        }
    }

    fn show(self, answer: Result<T, Failure>) {
        match answer {
            Ok(now) => {
                self.failed.set(None);
                let is_known = |known: &Option<T>| known.as_ref() == Some(&now);
                // What is as it was is not drawn anew, with what somebody is about to press in it.
                if self.known.try_with_untracked(is_known) == Some(false) {
                    self.known.set(Some(now));
                }
            }
            Err(failure) => self.failed.set(Some(failure)),
        }
    }
}
