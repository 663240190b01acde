//! Test vectors: those that others published, and those that fix our own format.

mod known_answers;
mod published;

use std::convert::Infallible;

use crate::rand_core::{TryCryptoRng, TryRng};

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len())
        .step_by(2)
        .map(|place| u8::from_str_radix(&digits[place..place + 2], 16).unwrap())
        .collect()
}

/// Gives the bytes that it was made of, once, and panics when asked for more.
struct Replay(Vec<u8>);

impl Replay {
    fn of(digits: &str) -> Self {
        Self(bytes(digits))
    }
}

impl TryRng for Replay {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut word = [0; 4];
        self.try_fill_bytes(&mut word)?;
        Ok(u32::from_le_bytes(word))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut word = [0; 8];
        self.try_fill_bytes(&mut word)?;
        Ok(u64::from_le_bytes(word))
    }

    fn try_fill_bytes(&mut self, target: &mut [u8]) -> Result<(), Infallible> {
        target.copy_from_slice(&self.0.drain(..target.len()).collect::<Vec<u8>>());
        Ok(())
    }
}

impl TryCryptoRng for Replay {}
