//! The name of a public key, by which headers say whom they are sealed to.

use std::{
    fmt::{self, Debug, Display, Formatter},
    str::FromStr,
};

use sha2::{Digest, Sha256};

use crate::{NotHex, Suite, hex};

/// The first 64 bits of SHA-256 over a suite id and a public key of it. As text, 16 lower-case
/// hexadecimal digits. It finds a key; it does not vouch for one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub(crate) [u8; KeyId::BYTES]);

impl KeyId {
    /// Length in bytes.
    pub const BYTES: usize = 8;

    pub(crate) fn of(suite: Suite, public_key: &[u8]) -> Self {
        let hash = Sha256::new()
            .chain_update([suite.id()])
            .chain_update(public_key)
            .finalize();
        let mut id = [0; Self::BYTES];
        id.copy_from_slice(&hash[..Self::BYTES]);
        Self(id)
    }
}

impl Display for KeyId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, formatter)
    }
}

impl Debug for KeyId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

impl FromStr for KeyId {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        hex::read(text).map(Self)
    }
}
