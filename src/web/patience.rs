//! Patience with guesses: a few attempts are free, then each waits longer than the last, up to a
//! minute. Nobody is locked out for good.
//!
//! In memory only, under a keyed hash: a restart forgets it, and a dump does not tell who tried.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::wire::UnixSeconds;
use sha2::{Digest, Sha256};

const LONGEST_WAIT: UnixSeconds = 60;
/// After this long without an attempt everything is free again.
const FORGOTTEN_AFTER: UnixSeconds = 15 * 60;
/// From this many entries on, those forgotten are swept out at each attempt.
const SWEEP_FROM: usize = 1000;

/// Who tried how often.
pub struct Patience {
    key: [u8; 32],
    attempts: Mutex<HashMap<Name, Attempts>>,
}

/// Keyed hash of whom or what attempts are counted for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Name([u8; 32]);

/// How many attempts are free for a name.
#[derive(Clone, Copy)]
pub struct Limit {
    /// For whom.
    pub name: Name,
    /// How many.
    pub free: u32,
}

/// Not yet: try again in so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait(pub UnixSeconds);

#[derive(Clone, Copy, Default)]
struct Attempts {
    count: u32,
    last: UnixSeconds,
}

impl Patience {
    /// With a key of its own that nobody can guess.
    pub fn new(key: [u8; 32]) -> Self {
        Self {
            key,
            attempts: Mutex::default(),
        }
    }

    /// The name that these fields have together.
    pub fn name(&self, fields: &[&[u8]]) -> Name {
        let mut hash = Sha256::new();
        hash.update(self.key);
        for field in fields {
            hash.update((field.len() as u64).to_be_bytes());
            hash.update(field);
        }
        Name(hash.finalize().into())
    }

    /// Notes an attempt, or says how long to wait for the next. What is refused is not counted, so
    /// that waiting is always enough.
    ///
    /// # Errors
    /// When it is too early for any of the limits.
    pub fn attempt(&self, limits: &[Limit], now: UnixSeconds) -> Result<(), Wait> {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        if attempts.len() >= SWEEP_FROM {
            attempts.retain(|_, attempts| !attempts.forgotten(now));
        }
        let wait = limits
            .iter()
            .filter_map(|limit| attempts.get(&limit.name)?.wait(limit.free, now))
            .max();
        if let Some(seconds) = wait {
            return Err(Wait(seconds));
        }
        for limit in limits {
            attempts.entry(limit.name).or_default().note(now);
        }
        Ok(())
    }

    /// Forgets all attempts of a name.
    pub fn forget(&self, name: Name) {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        attempts.remove(&name);
    }

    /// Forgets one attempt of a name: it was none to be counted.
    pub fn forgive(&self, name: Name) {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(attempts) = attempts.get_mut(&name) {
            attempts.count = attempts.count.saturating_sub(1);
        }
    }
}

impl Attempts {
    fn wait(self, free: u32, now: UnixSeconds) -> Option<UnixSeconds> {
        if self.forgotten(now) || self.count < free {
            return None;
        }
        let doublings = (self.count - free).min(UnixSeconds::BITS - 1);
        let pause = (1 << doublings).min(LONGEST_WAIT);
        let until = self.last + pause;
        (until > now).then(|| until - now)
    }

    fn note(&mut self, now: UnixSeconds) {
        if self.forgotten(now) {
            self.count = 0;
        }
        self.count = self.count.saturating_add(1);
        self.last = now;
    }

    fn forgotten(self, now: UnixSeconds) -> bool {
        now.saturating_sub(self.last) >= FORGOTTEN_AFTER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(patience: &Patience) -> [Limit; 1] {
        let name = patience.name(&[b"somebody"]);
        [Limit { name, free: 5 }]
    }

    #[test]
    fn waits_grow_to_a_minute_and_no_further() {
        let patience = Patience::new([7; 32]);
        let limits = limit(&patience);
        let mut now = 1000;
        let mut waits = Vec::new();
        for _ in 0..14 {
            if let Err(Wait(seconds)) = patience.attempt(&limits, now) {
                waits.push(seconds);
                now += seconds;
                patience.attempt(&limits, now).unwrap();
            }
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    #[test]
    fn asking_too_early_does_not_prolong_the_wait() {
        let patience = Patience::new([7; 32]);
        let limits = limit(&patience);
        for _ in 0..5 {
            patience.attempt(&limits, 1000).unwrap();
        }
        for _ in 0..50 {
            assert_eq!(patience.attempt(&limits, 1000), Err(Wait(1)));
        }
        assert_eq!(patience.attempt(&limits, 1001), Ok(()));
    }

    #[test]
    fn everything_is_forgotten_after_a_while() {
        let patience = Patience::new([7; 32]);
        let limits = limit(&patience);
        for _ in 0..30 {
            let _ = patience.attempt(&limits, 1000);
        }
        let later = 1000 + FORGOTTEN_AFTER;
        for _ in 0..5 {
            assert_eq!(patience.attempt(&limits, later), Ok(()));
        }
    }

    #[test]
    fn fields_do_not_run_into_each_other() {
        let patience = Patience::new([7; 32]);
        assert!(patience.name(&[b"ab", b""]) != patience.name(&[b"a", b"b"]));
    }
}
