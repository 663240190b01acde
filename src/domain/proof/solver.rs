//! Does the work. It reads no clock: whoever calls decides how long a step is.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{Challenge, NotAProof, PUZZLES, puzzles::Puzzles};

/// Finds a proof in steps as small as the caller wants.
pub struct Solver {
    challenge: Challenge,
    puzzles: Puzzles,
    found: Vec<u32>,
    counter: u32,
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
