//! Argon2id, away from the threads that answer requests, and never more at a time than the machine
//! has memory for.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use store::Entropy;
use thiserror::Error;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    task::spawn_blocking,
};
use zeroize::Zeroizing;

/// The crate's defaults, 19 MiB and two passes, are OWASP's for Argon2id.
const AT_A_TIME: usize = 4;
const SALT_BYTES: usize = 16;

/// Hashing and checking.
pub(crate) struct Passwords {
    turns: Semaphore,
    /// What the password of an unknown account is checked against, so that it takes as long.
    nobody: String,
}

/// The machine could not hash. No password is in it.
#[derive(Debug, Error)]
#[error("a password could not be hashed")]
pub(crate) struct HashingFailed;

impl Passwords {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let mut unknowable = Zeroizing::new([0; 32]);
        entropy(unknowable.as_mut_slice());
        let nobody = hash(unknowable.as_slice(), &salt(entropy)).unwrap_or_default();
        Self {
            turns: Semaphore::new(AT_A_TIME),
            nobody,
        }
    }

    /// The hash to keep, in PHC string format.
    pub(crate) async fn hash(
        &self,
        password: Zeroizing<String>,
        entropy: &Entropy,
    ) -> Result<String, HashingFailed> {
        let salt = salt(entropy);
        let _turn = self.turn().await?;
        spawn_blocking(move || hash(password.as_bytes(), &salt))
            .await
            .map_err(|_| HashingFailed)?
    }

    /// Whether it is the password of the account with this hash; for no account, no, after as long.
    pub(crate) async fn fits(
        &self,
        password: Zeroizing<String>,
        known: Option<String>,
    ) -> Result<bool, HashingFailed> {
        let exists = known.is_some();
        let hash = known.unwrap_or_else(|| self.nobody.clone());
        let _turn = self.turn().await?;
        let fits = spawn_blocking(move || {
            PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(password.as_bytes(), &hash)
                    .is_ok()
            })
        });
        fits.await
            .map(|fits| fits && exists)
            .map_err(|_| HashingFailed)
    }

    async fn turn(&self) -> Result<SemaphorePermit<'_>, HashingFailed> {
        self.turns.acquire().await.map_err(|_| HashingFailed)
    }
}

fn hash(password: &[u8], salt: &[u8]) -> Result<String, HashingFailed> {
    Argon2::default()
        .hash_password_with_salt(password, salt)
        .map(|hash| hash.to_string())
        .map_err(|_| HashingFailed)
}

fn salt(entropy: &Entropy) -> [u8; SALT_BYTES] {
    let mut salt = [0; SALT_BYTES];
    entropy(&mut salt);
    salt
}
