//! Patience with wrong passwords: a few attempts are free, then each waits longer than the last, up
//! to a minute. Nobody is locked out for good, and whoever signed in from a place before is not kept
//! out by attempts from elsewhere.
//!
//! In memory only, under a keyed hash: a restart forgets it, and a dump does not tell who tried.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, PoisonError},
};

use domain::wire::UnixSeconds;
use sha2::{Digest, Sha256};
use store::Entropy;

use super::source::Source;

const FREE_BY_ACCOUNT: u32 = 5;
/// Several people share an office's address.
const FREE_BY_SOURCE: u32 = 20;
const LONGEST_WAIT: UnixSeconds = 60;
/// After this long without an attempt everything is free again.
const FORGOTTEN_AFTER: UnixSeconds = 15 * 60;
/// From this many entries on, those forgotten are swept out at each attempt.
const SWEEP_FROM: usize = 1000;

/// Who tried how often.
pub(crate) struct Throttle {
    key: [u8; 32],
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    attempts: HashMap<Name, Attempts>,
    /// Account and source of those who signed in before.
    at_home: HashSet<Name>,
}

/// Keyed hash of an account, a source, or both.
type Name = [u8; 32];

#[derive(Clone, Copy, Default)]
struct Attempts {
    count: u32,
    last: UnixSeconds,
}

/// Not yet: try again in so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wait(pub(crate) UnixSeconds);

impl Throttle {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let mut key = [0; 32];
        entropy(&mut key);
        Self {
            key,
            state: Mutex::default(),
        }
    }

    /// Notes an attempt, or says how long to wait for the next. What is refused is not counted, so
    /// that waiting is always enough.
    pub(crate) fn attempt(
        &self,
        account: &str,
        source: Source,
        now: UnixSeconds,
    ) -> Result<(), Wait> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.attempts.len() >= SWEEP_FROM {
            state
                .attempts
                .retain(|_, attempts| !attempts.forgotten(now));
        }
        let limits = [
            (self.account(&state, account, source), FREE_BY_ACCOUNT),
            (self.source(source), FREE_BY_SOURCE),
        ];
        let wait = limits
            .iter()
            .filter_map(|(name, free)| state.attempts.get(name)?.wait(*free, now))
            .max();
        if let Some(seconds) = wait {
            return Err(Wait(seconds));
        }
        for (name, _) in limits {
            state.attempts.entry(name).or_default().note(now);
        }
        Ok(())
    }

    /// Forgets the attempts that led to a success.
    pub(crate) fn succeeded(&self, account: &str, source: Source) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let account_name = self.account(&state, account, source);
        state.attempts.remove(&account_name);
        if let Some(attempts) = state.attempts.get_mut(&self.source(source)) {
            attempts.count = attempts.count.saturating_sub(1);
        }
        state.at_home.insert(self.both(account, source));
    }

    fn account(&self, state: &State, account: &str, source: Source) -> Name {
        let both = self.both(account, source);
        if state.at_home.contains(&both) {
            both
        } else {
            self.name(b"account", account.to_ascii_lowercase().as_bytes(), &[])
        }
    }

    fn source(&self, source: Source) -> Name {
        self.name(b"source", &[], &source.octets())
    }

    fn both(&self, account: &str, source: Source) -> Name {
        self.name(
            b"both",
            account.to_ascii_lowercase().as_bytes(),
            &source.octets(),
        )
    }

    fn name(&self, kind: &[u8], account: &[u8], source: &[u8]) -> Name {
        let mut hash = Sha256::new();
        hash.update(self.key);
        for field in [kind, account, source] {
            hash.update((field.len() as u64).to_be_bytes());
            hash.update(field);
        }
        hash.finalize().into()
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
    use std::{net::IpAddr, sync::Arc};

    use super::*;

    fn throttle() -> Throttle {
        let entropy: Entropy = Arc::new(|bytes: &mut [u8]| bytes.fill(7));
        Throttle::new(&entropy)
    }

    fn source(last: u8) -> Source {
        Source::from(IpAddr::from([192, 0, 2, last]))
    }

    #[test]
    fn waits_grow_to_a_minute_and_no_further() {
        let throttle = throttle();
        let mut now = 1000;
        let mut waits = Vec::new();
        for _ in 0..14 {
            if let Err(Wait(seconds)) = throttle.attempt("amira", source(1), now) {
                waits.push(seconds);
                now += seconds;
                throttle.attempt("Amira", source(1), now).unwrap();
            }
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    #[test]
    fn asking_too_early_does_not_prolong_the_wait() {
        let throttle = throttle();
        for _ in 0..7 {
            let _ = throttle.attempt("amira", source(1), 1000);
        }
        for _ in 0..50 {
            assert!(throttle.attempt("amira", source(1), 1000).is_err());
        }
        assert_eq!(throttle.attempt("amira", source(1), 1001), Ok(()));
    }

    #[test]
    fn one_source_cannot_try_many_accounts() {
        let throttle = throttle();
        let refused = (0..100)
            .filter(|number| {
                throttle
                    .attempt(&format!("a{number}"), source(1), 1000)
                    .is_err()
            })
            .count();
        assert_eq!(refused, 80);
        assert_eq!(throttle.attempt("amira", source(2), 1000), Ok(()));
    }

    #[test]
    fn a_stranger_cannot_keep_the_owner_out() {
        let throttle = throttle();
        throttle.attempt("amira", source(1), 1000).unwrap();
        throttle.succeeded("amira", source(1));
        for last in 2..100 {
            let _ = throttle.attempt("amira", source(last), 1000);
        }
        assert!(throttle.attempt("amira", source(200), 1000).is_err());
        assert_eq!(throttle.attempt("amira", source(1), 1000), Ok(()));
    }

    #[test]
    fn everything_is_forgotten_after_a_while() {
        let throttle = throttle();
        for _ in 0..30 {
            let _ = throttle.attempt("amira", source(1), 1000);
        }
        let later = 1000 + FORGOTTEN_AFTER;
        for _ in 0..FREE_BY_ACCOUNT {
            assert_eq!(throttle.attempt("amira", source(1), later), Ok(()));
        }
    }
}
