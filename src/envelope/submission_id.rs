//! The name of one submission: 128 random bits made where the answers were given.

use std::{
    fmt::{self, Debug, Display, Formatter},
    str::FromStr,
};

use crate::{NotHex, Reference, hex, rand_core::CryptoRng};

/// Names one submission, all its parts and all its retries. As text, 32 lower-case hexadecimal
/// digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SubmissionId(pub [u8; SubmissionId::BYTES]);

impl SubmissionId {
    /// Length in bytes.
    pub const BYTES: usize = 16;

    /// A new id. Two submissions never share one as long as `rng` is worthy of its trait.
    pub fn from_random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; Self::BYTES];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// What people read out and write down for this submission. Needs no network.
    pub fn reference(&self) -> Reference {
        Reference::of(self)
    }
}

impl Display for SubmissionId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, formatter)
    }
}

impl Debug for SubmissionId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

impl FromStr for SubmissionId {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        hex::read(text).map(Self)
    }
}
