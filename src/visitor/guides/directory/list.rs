//! The office's list, fetched when somebody first wants it.

use domain::wire::directory::Directory;
use leptos::prelude::*;

use crate::{api, browser::task};

/// The list, as far as it is known by now. A handle; copies are the same.
#[derive(Clone, Copy)]
pub(in super::super) struct List {
    known: RwSignal<Option<&'static Directory>>,
    asked: RwSignal<Asked>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Never,
    Underway,
    InVain,
}

impl List {
    pub(in super::super) fn new() -> Self {
        Self {
            known: RwSignal::new(None),
            asked: RwSignal::new(Asked::Never),
        }
    }

    /// Begins to fetch it, unless it is there or on its way.
    pub(in super::super) fn fetch(self) {
        if self.known.get_untracked().is_some() || self.asked.get_untracked() == Asked::Underway {
            return;
        }
        self.asked.set(Asked::Underway);
        task::begin(async move {
            match api::directory().await {
                // It lives as long as the page, which has one.
                Ok(directory) => self.known.set(Some(Box::leak(Box::new(directory)))),
                Err(_) => self.asked.set(Asked::InVain),
            }
        });
    }

    /// The list, once it is there.
    pub(super) fn get(self) -> Option<&'static Directory> {
        self.known.get()
    }

    /// Whether it is neither there yet nor given up.
    pub(super) fn is_awaited(self) -> bool {
        self.get().is_none() && !self.failed()
    }

    /// Whether it could not be had.
    pub(super) fn failed(self) -> bool {
        self.asked.get() == Asked::InVain
    }
}
