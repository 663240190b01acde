//! The one-time code that a technician types at a new kiosk. Eight symbols can be read out over a
//! telephone; they are short because a code lives for an hour and guesses are slowed down.

use std::fmt::{self, Debug, Formatter};

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{SymbolsError, crockford};

const LABEL: &[u8] = b"intake kiosk v1: enrolment code";
const BYTES: usize = 5;

/// 40 random bits. Wiped from memory when dropped, and does not print.
#[derive(Clone)]
pub struct EnrolmentCode(Zeroizing<[u8; EnrolmentCode::BYTES]>);

impl EnrolmentCode {
    /// How much randomness makes one.
    pub const BYTES: usize = BYTES;

    /// A code of this randomness.
    pub fn new(random: [u8; BYTES]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// Reads what a person typed, in any case and spacing.
    ///
    /// # Errors
    /// When it has more or fewer than eight symbols, or a character that no code has.
    pub fn parse(typed: &str) -> Result<Self, SymbolsError> {
        crockford::read_code(typed).map(Self)
    }

    /// `XXXX-XXXX`.
    pub fn to_text(&self) -> Zeroizing<String> {
        crockford::write_code(self.0.as_slice())
    }

    /// What is kept of it.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::new()
            .chain_update(LABEL)
            .chain_update(self.0.as_slice())
            .finalize()
            .into()
    }
}

impl Debug for EnrolmentCode {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("EnrolmentCode(..)")
    }
}
