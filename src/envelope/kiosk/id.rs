//! The name of a kiosk: it derives from its key, so that one key is one kiosk.

use std::{
    fmt::{self, Debug, Display, Formatter},
    str::FromStr,
};

use sha2::{Digest, Sha256};

use super::PUBLIC_KEY_BYTES;
use crate::{NotHex, hex};

const LABEL: &[u8] = b"intake kiosk v1: id";

/// Names one kiosk. As text, 16 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KioskId(pub [u8; KioskId::BYTES]);

impl KioskId {
    /// Length in bytes.
    pub const BYTES: usize = 8;

    /// The kiosk that signs with this key.
    pub fn of(public_key: &[u8; PUBLIC_KEY_BYTES]) -> Self {
        let digest = Sha256::new()
            .chain_update(LABEL)
            .chain_update(public_key)
            .finalize();
        let mut id = [0; Self::BYTES];
        id.copy_from_slice(&digest[..Self::BYTES]);
        Self(id)
    }
}

impl Display for KioskId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, formatter)
    }
}

impl Debug for KioskId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

impl FromStr for KioskId {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        hex::read(text).map(Self)
    }
}
