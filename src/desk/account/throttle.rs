//! Patience with wrong passwords: by account and by source. Whoever signed in from a place before is
//! not kept out by attempts from elsewhere.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use domain::wire::UnixSeconds;
use store::Entropy;
use web::{Limit, Name, Patience, Source, Wait};

const FREE_BY_ACCOUNT: u32 = 5;
/// Several people share an office's address.
const FREE_BY_SOURCE: u32 = 20;

/// Who tried how often.
pub(crate) struct Throttle {
    patience: Patience,
    /// Account and source of those who signed in before.
    at_home: Mutex<HashSet<Name>>,
}

impl Throttle {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let mut key = [0; 32];
        entropy(&mut key);
        Self {
            patience: Patience::new(key),
            at_home: Mutex::default(),
        }
    }

    /// Notes an attempt, or says how long to wait for the next.
    pub(crate) fn attempt(
        &self,
        account: &str,
        source: Source,
        now: UnixSeconds,
    ) -> Result<(), Wait> {
        let limits = [
            Limit {
                name: self.account(account, source),
                free: FREE_BY_ACCOUNT,
            },
            Limit {
                name: self.source(source),
                free: FREE_BY_SOURCE,
            },
        ];
        self.patience.attempt(&limits, now)
    }

    /// Forgets the attempts that led to a success.
    pub(crate) fn succeeded(&self, account: &str, source: Source) {
        self.patience.forget(self.account(account, source));
        self.patience.forgive(self.source(source));
        let mut at_home = self.at_home.lock().unwrap_or_else(PoisonError::into_inner);
        at_home.insert(self.both(account, source));
    }

    fn account(&self, account: &str, source: Source) -> Name {
        let both = self.both(account, source);
        let at_home = self.at_home.lock().unwrap_or_else(PoisonError::into_inner);
        if at_home.contains(&both) {
            both
        } else {
            let account = account.to_ascii_lowercase();
            self.patience.name(&[b"account", account.as_bytes()])
        }
    }

    fn source(&self, source: Source) -> Name {
        self.patience.name(&[b"source", &source.octets()])
    }

    fn both(&self, account: &str, source: Source) -> Name {
        let account = account.to_ascii_lowercase();
        self.patience
            .name(&[b"both", account.as_bytes(), &source.octets()])
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
    fn one_account_is_one_however_it_is_written() {
        let throttle = throttle();
        for account in ["amira", "Amira", "AMIRA", "amirA", "aMira"] {
            throttle.attempt(account, source(1), 1000).unwrap();
        }
        assert_eq!(throttle.attempt("amira", source(2), 1000), Err(Wait(1)));
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
}
