//! Argon2id, away from the threads that answer requests, and never more at a time than the machine
//! has memory for.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use store::Entropy;
use thiserror::Error;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    task::spawn_blocking,
};
use zeroize::Zeroizing;

const AT_A_TIME: usize = 4;
const SALT_BYTES: usize = 16;

/// What a hash costs, us and whoever guesses. It stands in each hash, so that a new cost holds for
/// new passwords and old ones still fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory, in KiB; at least 8.
    pub memory: u32,
    /// How often the memory is gone over.
    pub passes: u32,
}

impl PasswordCost {
    /// OWASP's for Argon2id: 19 MiB, two passes.
    pub const USUAL: Self = Self {
        memory: Params::DEFAULT_M_COST,
        passes: Params::DEFAULT_T_COST,
    };
    /// As good as none, where there is nothing to guess: in tests.
    pub const NONE: Self = Self {
        memory: Params::MIN_M_COST,
        passes: Params::MIN_T_COST,
    };
}

/// Hashing and checking.
pub(crate) struct Passwords {
    turns: Semaphore,
    cost: PasswordCost,
    /// What the password of an unknown account is checked against, so that it takes as long.
    nobody: String,
}

/// The machine could not hash. No password is in it.
#[derive(Debug, Error)]
#[error("a password could not be hashed")]
pub(crate) struct HashingFailed;

impl Passwords {
    pub(crate) fn new(entropy: &Entropy, cost: PasswordCost) -> Self {
        let mut unknowable = Zeroizing::new([0; 32]);
        entropy(unknowable.as_mut_slice());
        let nobody = hash(unknowable.as_slice(), &salt(entropy), cost).unwrap_or_default();
        Self {
            turns: Semaphore::new(AT_A_TIME),
            cost,
            nobody,
        }
    }

    /// The hash to keep, in PHC string format.
    pub(crate) async fn hash(
        &self,
        password: Zeroizing<String>,
        entropy: &Entropy,
    ) -> Result<String, HashingFailed> {
        let (salt, cost) = (salt(entropy), self.cost);
        let _turn = self.turn().await?;
        spawn_blocking(move || hash(password.as_bytes(), &salt, cost))
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

fn hash(password: &[u8], salt: &[u8], cost: PasswordCost) -> Result<String, HashingFailed> {
    let params = Params::new(cost.memory, cost.passes, Params::DEFAULT_P_COST, None);
    let params = params.map_err(|_| HashingFailed)?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_with_salt(password, salt)
        .map(|hash| hash.to_string())
        .map_err(|_| HashingFailed)
}

fn salt(entropy: &Entropy) -> [u8; SALT_BYTES] {
    let mut salt = [0; SALT_BYTES];
    entropy(&mut salt);
    salt
}
