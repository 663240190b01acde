//! The puzzles of a challenge: what is hashed, and which hashes solve one.

use sha2::{Digest, Sha256};

use super::{Challenge, PUZZLES};

const LABEL: &[u8] = b"intake proof v1";

/// The puzzles of one challenge.
pub(super) struct Puzzles {
    seed: [u8; 32],
    /// The largest number that solves one.
    most: u64,
}

impl Puzzles {
    pub(super) fn of(challenge: Challenge) -> Self {
        let seed = Sha256::new()
            .chain_update(LABEL)
            .chain_update(challenge.to_bytes());
        let share = u64::from(challenge.terms.work)
            .div_ceil(PUZZLES as u64)
            .max(1);
        Self {
            seed: seed.finalize().into(),
            most: u64::MAX / share,
        }
    }

    /// 37 bytes are one block of SHA-256: the cheapest hash there is.
    pub(super) fn solved(&self, puzzle: u8, counter: u32) -> bool {
        let hash = Sha256::new()
            .chain_update(self.seed)
            .chain_update([puzzle])
            .chain_update(counter.to_be_bytes())
            .finalize();
        let number = hash
            .iter()
            .take(8)
            .fold(0, |number, byte| number << 8 | u64::from(*byte));
        number <= self.most
    }
}
