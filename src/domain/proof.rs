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

use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};
use thiserror::Error;

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
const LABEL: &[u8] = b"intake proof v1";
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

/// Finds a proof in steps as small as the caller wants.
pub struct Solver {
    challenge: Challenge,
    puzzles: Puzzles,
    found: Vec<u32>,
    counter: u32,
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

impl Solver {
    /// Begins.
    ///
    /// # Errors
    /// When that is no challenge.
    pub fn new(challenge: &str) -> Result<Self, NotAProof> {
        let challenge = Challenge::from_base64(challenge)?;
        Ok(Self {
            challenge,
            puzzles: Puzzles::of(challenge),
            found: Vec::with_capacity(PUZZLES),
            counter: 0,
        })
    }

    /// Goes on for so many hashes at most. The value of [`HEADER`] once it is found.
    pub fn step(&mut self, hashes: u32) -> Option<String> {
        for _ in 0..hashes {
            let Some(puzzle) = self.puzzle() else { break };
            if self.puzzles.solved(puzzle, self.counter) {
                self.found.push(self.counter);
                self.counter = 0;
            } else {
                self.counter = self.counter.wrapping_add(1);
            }
        }
        self.puzzle().is_none().then(|| self.proof())
    }

    /// The number of the puzzle at hand; `None` when all are solved.
    fn puzzle(&self) -> Option<u8> {
        u8::try_from(self.found.len())
            .ok()
            .filter(|_| self.found.len() < PUZZLES)
    }

    fn proof(&self) -> String {
        let mut bytes = self.challenge.to_bytes();
        for counter in &self.found {
            bytes.extend(counter.to_be_bytes());
        }
        Base64UrlUnpadded::encode_string(&bytes)
    }
}

/// The puzzles of one challenge.
struct Puzzles {
    seed: [u8; 32],
    /// The largest number that solves one.
    most: u64,
}

impl Puzzles {
    fn of(challenge: Challenge) -> Self {
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
    fn solved(&self, puzzle: u8, counter: u32) -> bool {
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

fn take<const LENGTH: usize>(bytes: &[u8]) -> Result<([u8; LENGTH], &[u8]), NotAProof> {
    let (taken, rest) = bytes.split_first_chunk().ok_or(NotAProof)?;
    Ok((*taken, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn challenge(work: u32, nonce: u8) -> Challenge {
        Challenge {
            terms: Terms {
                work,
                expires_at: 1_900_000_000,
                nonce: [nonce; NONCE_BYTES],
            },
            tag: [7; TAG_BYTES],
        }
    }

    fn solve(challenge: Challenge) -> (String, u64) {
        let mut solver = Solver::new(&challenge.to_base64()).unwrap();
        for hashes in 1.. {
            if let Some(proof) = solver.step(1) {
                return (proof, hashes);
            }
        }
        unreachable!()
    }

    #[test]
    fn what_the_solver_finds_holds_and_brings_the_challenge_back() {
        for work in [0, 1, 8, 9, 500] {
            let challenge = challenge(work, 1);
            let proof = Proof::from_base64(&solve(challenge).0).unwrap();
            assert!(proof.is_solved());
            assert!(proof.challenge == challenge);
        }
    }

    #[test]
    fn the_size_of_a_step_does_not_change_what_is_found() {
        let challenge = challenge(300, 2);
        let mut solver = Solver::new(&challenge.to_base64()).unwrap();
        let at_once = solver.step(1_000_000);
        assert_eq!(at_once, Some(solve(challenge).0));
        assert_eq!(solver.step(0), at_once);
    }

    #[test]
    fn a_changed_byte_is_not_solved_or_is_another_challenge() {
        let challenge = challenge(100_000, 3);
        let (text, _) = solve(challenge);
        let good = Base64UrlUnpadded::decode_vec(&text).unwrap();
        for place in 0..good.len() {
            let mut bad = good.clone();
            bad[place] ^= 1;
            let text = Base64UrlUnpadded::encode_string(&bad);
            let Ok(proof) = Proof::from_base64(&text) else {
                assert_eq!(place, 0, "only the version is refused unread");
                continue;
            };
            // Less or more work than was asked for may hold; the gate knows that it did not ask.
            let asked_for = proof.challenge == challenge;
            assert!(!(asked_for && proof.is_solved()), "byte {place}");
        }
    }

    #[test]
    fn the_work_is_as_much_as_it_says_and_nearly_the_same_each_time() {
        let hashes: Vec<u64> = (0..100)
            .map(|nonce| solve(challenge(800, nonce)).1)
            .collect();
        let mean = hashes.iter().sum::<u64>() / 100;
        assert!((700..900).contains(&mean), "{mean}");
        assert!(hashes.iter().all(|hashes| *hashes < 3 * 800), "{hashes:?}");
    }

    #[test]
    fn what_is_too_short_too_long_or_no_base64_is_refused() {
        let (proof, _) = solve(challenge(1, 4));
        let challenge = challenge(1, 4).to_base64();
        for text in [
            "",
            "=",
            "AA",
            &proof[1..],
            &format!("{proof}AAAA"),
            &challenge,
        ] {
            assert!(Proof::from_base64(text).is_err(), "{text}");
        }
        for text in ["", "AA", &challenge[4..], &proof] {
            assert!(Solver::new(text).is_err(), "{text}");
        }
    }
}
