//! Challenges that need no memory until they are spent: each carries its terms and our HMAC of them.

use std::sync::Arc;

use domain::{
    proof::{Challenge, NONCE_BYTES, Proof, Terms},
    wire::UnixSeconds,
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::{ChallengeSecret, Challenges, Entropy, StoreError};
use thiserror::Error;
use zeroize::Zeroizing;

/// How long a challenge is good: an old telephone on a bad network has time to send an envelope,
/// and nobody can do the work for a flood days ahead.
const LIFE: UnixSeconds = 10 * 60;
const LABEL: &[u8] = b"intake challenge v1";

/// Sets challenges and takes proofs. Clones share everything.
#[derive(Clone)]
pub struct Proofs {
    store: Arc<dyn Challenges>,
    /// Keyed and labelled.
    mac: Hmac<Sha256>,
    work: u32,
    entropy: Entropy,
}

/// Why a proof was not taken. Its words go to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum ProofError {
    #[error("this address asks for a proof of work")]
    Missing,
    #[error("the proof of work is not one")]
    Malformed,
    #[error("the challenge is not one of ours")]
    Foreign,
    #[error("the challenge is too old")]
    Expired,
    #[error("the work was not done")]
    Unsolved,
    #[error("the challenge was used before")]
    Spent,
}

impl Proofs {
    /// Challenges of so much work, in hashes on average; with 0 nobody is asked for any.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn new(
        store: Arc<dyn Challenges>,
        work: u32,
        entropy: &Entropy,
    ) -> Result<Self, StoreError> {
        let mut candidate = ChallengeSecret::default();
        entropy(candidate.as_mut_slice());
        let secret = store.challenge_secret(&candidate).await?;
        Ok(Self {
            mac: keyed(&secret),
            store,
            work,
            entropy: Arc::clone(entropy),
        })
    }

    pub(crate) fn asked_for(&self) -> bool {
        self.work > 0
    }

    /// A new challenge.
    pub(crate) fn set(&self, now: UnixSeconds) -> Challenge {
        let mut nonce = [0; NONCE_BYTES];
        (self.entropy)(&mut nonce);
        let terms = Terms {
            work: self.work,
            expires_at: now + LIFE,
            nonce,
        };
        let mac = self.mac.clone().chain_update(terms.to_bytes());
        Challenge {
            terms,
            tag: mac.finalize().into_bytes().into(),
        }
    }

    /// Whether this proof holds now. It does not spend it.
    pub(crate) fn check(&self, text: &str, now: UnixSeconds) -> Result<Terms, ProofError> {
        let proof = Proof::from_base64(text).map_err(|_| ProofError::Malformed)?;
        let Challenge { terms, tag } = proof.challenge;
        let mac = self.mac.clone().chain_update(terms.to_bytes());
        // In constant time: who could measure it would forge challenges.
        mac.verify_slice(&tag).map_err(|_| ProofError::Foreign)?;
        if now >= terms.expires_at {
            return Err(ProofError::Expired);
        }
        proof
            .is_solved()
            .then_some(terms)
            .ok_or(ProofError::Unsolved)
    }

    /// Spends it; false when it was spent before.
    pub(crate) async fn spend(&self, terms: &Terms, now: UnixSeconds) -> Result<bool, StoreError> {
        self.store.spend(terms, now).await
    }
}

/// HMAC fills shorter keys up with zeros, so that this is the key as it stands.
fn keyed(secret: &ChallengeSecret) -> Hmac<Sha256> {
    let mut key = Zeroizing::new([0; 64]);
    key[..secret.len()].copy_from_slice(secret.as_slice());
    <Hmac<Sha256> as KeyInit>::new((&*key).into()).chain_update(LABEL)
}
