//! Proof of work: a sender spends a moment of computing before the gate listens, so that a flood
//! costs whoever makes it and nobody has to solve a picture puzzle.
//!
//! The gate's challenge is 61 bytes: version (1), work (4), expiry (8), nonce (16), and the gate's
//! authentication of all these (32), numbers highest byte first. The sender finds a counter for
//! each of [`PUZZLES`] small puzzles; eight small ones take nearly the same time at every attempt,
//! where one large one would take five times as long now and then. The proof is the challenge
//! followed by the eight counters (4 bytes each).
//!
//! A counter solves puzzle `i` when the first 8 bytes of SHA-256(seed, `i`, counter), read as a
//! number, are at most 2⁶⁴ divided by that puzzle's share of the work; the seed is SHA-256 of the
//! label and the challenge. Who authenticates and what was spent before is for the gate.

mod puzzles;
mod solver;
#[cfg(test)]
mod tests;

use base64ct::{Base64UrlUnpadded, Encoding};
use thiserror::Error;

use self::puzzles::Puzzles;
pub use self::solver::Solver;
use crate::wire::UnixSeconds;

/// The header that a proof travels in, as base64url.
pub const HEADER: &str = "Intake-Proof";
/// How many puzzles the work is divided into.
pub const PUZZLES: usize = 8;
/// Length of a challenge's nonce.
pub const NONCE_BYTES: usize = 16;
/// Length of the gate's authentication.
pub const TAG_BYTES: usize = 32;

const VERSION: u8 = 1;
const TERMS_BYTES: usize = 1 + 4 + 8 + NONCE_BYTES;
const CHALLENGE_BYTES: usize = TERMS_BYTES + TAG_BYTES;
const COUNTER_BYTES: usize = 4;

/// The text is no challenge, or no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a challenge or proof of this version")]
pub struct NotAProof;

/// What a challenge demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How many hashes it takes on average.
    pub work: u32,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
    /// Makes it unique.
    pub nonce: [u8; NONCE_BYTES],
}

/// Terms with the gate's authentication.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Challenge {
    /// What it demands.
    pub terms: Terms,
    /// The gate's authentication of [`Terms::to_bytes`].
    pub tag: [u8; TAG_BYTES],
}

/// A challenge and what the sender found for it.
pub struct Proof {
    /// The challenge, as it came back.
    pub challenge: Challenge,
    counters: [u32; PUZZLES],
}

impl Terms {
    /// What the gate authenticates.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(CHALLENGE_BYTES + PUZZLES * COUNTER_BYTES);
        bytes.push(VERSION);
        bytes.extend(self.work.to_be_bytes());
        bytes.extend(self.expires_at.to_be_bytes());
        bytes.extend(self.nonce);
        bytes
    }
}

impl Challenge {
    /// Reads what the gate handed out.
    ///
    /// # Errors
    /// When it is none.
    pub fn from_base64(text: &str) -> Result<Self, NotAProof> {
        let bytes = Base64UrlUnpadded::decode_vec(text).map_err(|_| NotAProof)?;
        let (challenge, rest) = Self::split(&bytes)?;
        rest.is_empty().then_some(challenge).ok_or(NotAProof)
    }

    /// As the gate hands it out.
    pub fn to_base64(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.to_bytes())
    }

    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = self.terms.to_bytes();
        bytes.extend(self.tag);
        bytes
    }

    fn split(bytes: &[u8]) -> Result<(Self, &[u8]), NotAProof> {
        let (version, rest) = take::<1>(bytes)?;
        let (work, rest) = take(rest)?;
        let (expires_at, rest) = take(rest)?;
        let (nonce, rest) = take(rest)?;
        let (tag, rest) = take(rest)?;
        if version != [VERSION] {
            return Err(NotAProof);
        }
        let terms = Terms {
            work: u32::from_be_bytes(work),
            expires_at: UnixSeconds::from_be_bytes(expires_at),
            nonce,
        };
        Ok((Self { terms, tag }, rest))
    }
}

impl Proof {
    /// Reads what a sender put into [`HEADER`].
    ///
    /// # Errors
    /// When it is none.
    pub fn from_base64(text: &str) -> Result<Self, NotAProof> {
        let bytes = Base64UrlUnpadded::decode_vec(text).map_err(|_| NotAProof)?;
        let (challenge, mut rest) = Challenge::split(&bytes)?;
        let mut counters = [0; PUZZLES];
        for counter in &mut counters {
            let (bytes, after) = take(rest)?;
            *counter = u32::from_be_bytes(bytes);
            rest = after;
        }
        let proof = Self {
            challenge,
            counters,
        };
        rest.is_empty().then_some(proof).ok_or(NotAProof)
    }

    /// Whether the work was done. It says nothing about who set the challenge.
    pub fn is_solved(&self) -> bool {
        let puzzles = Puzzles::of(self.challenge);
        (0..)
            .zip(self.counters)
            .all(|(puzzle, counter)| puzzles.solved(puzzle, counter))
    }
}

fn take<const LENGTH: usize>(bytes: &[u8]) -> Result<([u8; LENGTH], &[u8]), NotAProof> {
    let (taken, rest) = bytes.split_first_chunk().ok_or(NotAProof)?;
    Ok((*taken, rest))
}
