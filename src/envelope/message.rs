//! The names of messages between a visitor and the office, and what ties one to its thread.

use std::{
    fmt::{self, Debug, Display, Formatter},
    str::FromStr,
};

use sha2::{Digest, Sha256};

use crate::{NotHex, SubmissionId, hex, rand_core::CryptoRng, receipt::LOOKUP_BYTES};

const THREAD_LABEL: &[u8] = b"intake message v1";

/// Names one message in a thread and all its retries, whoever wrote it. As text, 32 lower-case
/// hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(pub [u8; MessageId::BYTES]);

impl MessageId {
    /// Length in bytes.
    pub const BYTES: usize = 16;

    /// A new id.
    pub fn from_random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; Self::BYTES];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// What stands for the submission id in the header of a message's envelope. It ties the envelope
    /// to the message and to the receipt under which the thread lies, so that one that was moved to
    /// another thread does not open.
    pub fn in_thread(&self, lookup: [u8; LOOKUP_BYTES]) -> SubmissionId {
        let digest = Sha256::new()
            .chain_update(THREAD_LABEL)
            .chain_update(lookup)
            .chain_update(self.0)
            .finalize();
        let mut id = [0; SubmissionId::BYTES];
        id.copy_from_slice(&digest[..SubmissionId::BYTES]);
        SubmissionId(id)
    }
}

impl Display for MessageId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, formatter)
    }
}

impl Debug for MessageId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

impl FromStr for MessageId {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        hex::read(text).map(Self)
    }
}
