//! One way out: whether it rests, who waits for it, and what could not be noted of it yet.

use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::wire::UnixSeconds;
use store::alerts::Settled;
use tokio::sync::Notify;

use super::schedule::rest;

/// A way out's own affairs; it shares none of them with another.
#[derive(Default)]
pub(super) struct Lane {
    /// Told when something may be due.
    pub(super) wake: Notify,
    resting: Mutex<Resting>,
    unsettled: Mutex<Vec<Settled>>,
}

#[derive(Clone, Copy, Default)]
struct Resting {
    failures: u32,
    until: UnixSeconds,
}

impl Lane {
    /// Whether it may be tried.
    pub(super) fn is_open(&self, now: UnixSeconds) -> bool {
        held(&self.resting).until <= now
    }

    /// Somebody answered.
    pub(super) fn answered(&self) {
        *held(&self.resting) = Resting::default();
    }

    /// Nobody answered, once more: says when to try again.
    pub(super) fn silent(&self, now: UnixSeconds) -> UnixSeconds {
        let mut resting = held(&self.resting);
        resting.failures = resting.failures.saturating_add(1);
        now + rest(resting.failures)
    }

    /// Nobody is tried until then.
    pub(super) fn close(&self, until: UnixSeconds) {
        held(&self.resting).until = until;
    }

    /// What came of messages and is still to be noted; it is the caller's from now on.
    pub(super) fn unsettled(&self) -> Vec<Settled> {
        std::mem::take(&mut *held(&self.unsettled))
    }

    /// What could not be noted.
    pub(super) fn keep_unsettled(&self, settled: Vec<Settled>) {
        held(&self.unsettled).extend(settled);
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
