//! The PIN that confirms a sign-up for alerts: four digits that are not easily guessed.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::validation::Fault;

/// Four digits. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Pin(String);

impl Pin {
    /// Reads four digits and refuses what a stranger would try first: one digit repeated, a run up
    /// or down, and anything that could be a year of birth.
    ///
    /// # Errors
    /// [`Fault::PinNotFourDigits`], [`Fault::PinTooEasy`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        let digits: Vec<u8> = text.trim().bytes().collect();
        if digits.len() != 4 || !digits.iter().all(u8::is_ascii_digit) {
            return Err(Fault::PinNotFourDigits);
        }
        let steps_by = |step: u8| {
            digits
                .windows(2)
                .all(|pair| pair[0].wrapping_add(step) == pair[1])
        };
        let easy = steps_by(0) || steps_by(1) || steps_by(u8::MAX);
        let year_like = digits.starts_with(b"19") || digits.starts_with(b"20");
        let pairs = digits[..2] == digits[2..];
        if easy || year_like || pairs {
            return Err(Fault::PinTooEasy);
        }
        Ok(Self(text.trim().to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
