//! A-numbers: nine digits. Older ones have seven or eight and are padded on the left, as the
//! detainee locator (ODLS) asks for.

use crate::validation::Fault;

/// Nine digits.
#[derive(Clone, PartialEq, Eq)]
pub struct AlienNumber(String);

impl AlienNumber {
    /// Reads seven to nine digits, with or without the letter A and separators.
    ///
    /// # Errors
    /// [`Fault::NotAnAlienNumber`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        let digits = text.trim().trim_start_matches(['A', 'a']);
        let digits: String = digits
            .chars()
            .filter(|letter| !" -#.".contains(*letter))
            .collect();
        let good = (7..=9).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && digits.bytes().any(|byte| byte != b'0');
        if good {
            Ok(Self(format!("{digits:0>9}")))
        } else {
            Err(Fault::NotAnAlienNumber)
        }
    }

    /// The nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
