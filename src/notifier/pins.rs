//! PINs: hashed slowly over a keyed hash, away from the threads that answer requests, and never more
//! at a time than the machine has memory for.

use std::sync::atomic::{AtomicU64, Ordering};

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use store::Entropy;
use thiserror::Error;
use tokio::{sync::Semaphore, task::spawn_blocking};
use zeroize::Zeroizing;

/// The crate's defaults, 19 MiB and two passes, are OWASP's for Argon2id.
const AT_A_TIME: usize = 4;
const SALT_BYTES: usize = 16;

/// A PIN that only the notifier's key makes of four digits.
pub(crate) type Peppered = Zeroizing<[u8; 32]>;

/// Hashing and checking.
pub(crate) struct Pins {
    turns: Semaphore,
    /// What the PIN of no sign-up is checked against, so that it takes as long.
    nobody: String,
    /// How many were checked, nobody's too.
    checked: AtomicU64,
}

/// The machine could not hash. No PIN is in it.
#[derive(Debug, Error)]
#[error("a PIN could not be hashed")]
pub(crate) struct HashingFailed;

impl Pins {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let mut unknowable = Zeroizing::new([0; 32]);
        entropy(unknowable.as_mut_slice());
        Self {
            turns: Semaphore::new(AT_A_TIME),
            nobody: hash(&unknowable, &salt(entropy)).unwrap_or_default(),
            checked: AtomicU64::new(0),
        }
    }

    /// How many were checked so far.
    pub(crate) fn checked(&self) -> u64 {
        self.checked.load(Ordering::Relaxed)
    }

    /// What to keep, in PHC string format.
    pub(crate) async fn hash(
        &self,
        pin: Peppered,
        entropy: &Entropy,
    ) -> Result<String, HashingFailed> {
        let salt = salt(entropy);
        let _turn = self.turns.acquire().await.map_err(|_| HashingFailed)?;
        spawn_blocking(move || hash(&pin, &salt))
            .await
            .map_err(|_| HashingFailed)?
    }

    /// Whether it is the PIN; where there is none, no, after as long.
    pub(crate) async fn fits(
        &self,
        pin: Peppered,
        kept: Option<String>,
    ) -> Result<bool, HashingFailed> {
        self.checked.fetch_add(1, Ordering::Relaxed);
        let exists = kept.is_some();
        let kept = kept.unwrap_or_else(|| self.nobody.clone());
        let _turn = self.turns.acquire().await.map_err(|_| HashingFailed)?;
        let fits = spawn_blocking(move || {
            PasswordHash::new(&kept).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(pin.as_slice(), &hash)
                    .is_ok()
            })
        });
        fits.await
            .map(|fits| fits && exists)
            .map_err(|_| HashingFailed)
    }
}

fn hash(pin: &Peppered, salt: &[u8]) -> Result<String, HashingFailed> {
    Argon2::default()
        .hash_password_with_salt(pin.as_slice(), salt)
        .map(|hash| hash.to_string())
        .map_err(|_| HashingFailed)
}

fn salt(entropy: &Entropy) -> [u8; SALT_BYTES] {
    let mut salt = [0; SALT_BYTES];
    entropy(&mut salt);
    salt
}
