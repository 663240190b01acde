//! Challenges: what they are authenticated with, and which were spent.

use async_trait::async_trait;
use domain::{proof::Terms, wire::UnixSeconds};
use zeroize::Zeroizing;

use crate::StoreError;

/// What every gate over one database must agree on, so that a challenge of one is taken by another,
/// after a restart too, and by one of them only.
#[async_trait]
pub trait Challenges: Send + Sync {
    /// The secret that challenges are authenticated with: the one that is kept, or else
    /// `candidate`, which is kept from now on. Who steals it may set themselves easy challenges,
    /// and learns nothing.
    async fn challenge_secret(
        &self,
        candidate: &ChallengeSecret,
    ) -> Result<ChallengeSecret, StoreError>;

    /// Spends a challenge; false when it was spent before. Those that expired are forgotten.
    async fn spend(&self, challenge: &Terms, now: UnixSeconds) -> Result<bool, StoreError>;
}

/// 256 random bits.
pub type ChallengeSecret = Zeroizing<[u8; 32]>;
