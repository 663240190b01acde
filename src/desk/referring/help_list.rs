//! Where people can be referred to, as it is now: an administrator may change it while the desk is open.

use std::sync::{Arc, PoisonError, RwLock};

use domain::wire::directory::{Directory, Entry};

/// Entries of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// What people are shown.
    pub shown: Directory,
    /// What the office hides from them. Somebody may have been referred there before.
    pub hidden: Vec<Entry>,
    /// What was set of it and cannot be, in words for the log.
    pub problems: Vec<String>,
}

/// What counts now. Whoever holds it sees what becomes of it.
pub struct HelpList(RwLock<Arc<Help>>);

impl HelpList {
    /// Begins with these.
    pub fn new(help: Help) -> Self {
        Self(RwLock::new(Arc::new(help)))
    }

    /// What counts now.
    pub fn now(&self) -> Arc<Help> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// These count from now on.
    pub fn replace(&self, help: Help) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(help);
    }
}

impl Help {
    /// Nothing.
    pub(crate) const fn none() -> Self {
        Self {
            shown: Directory {
                entries: Vec::new(),
            },
            hidden: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// The entry with this id, hidden or not.
    pub(super) fn known(&self, id: &str) -> Option<&Entry> {
        let mut all = self.shown.entries.iter().chain(&self.hidden);
        all.find(|one| one.id == id)
    }
}
