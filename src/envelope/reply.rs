//! Replies: sealed by the office to the reply key of a receipt, for its holder alone.

use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    MessageId, PrivateKey, PublicKey, SealError, Suite, padding,
    rand_core::CryptoRng,
    receipt::LOOKUP_BYTES,
    suite::{Bound, TAG_BYTES},
};

const INFO: &[u8] = b"intake reply v1";
const VERSION: u8 = 1;

/// Why a reply was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReplyError {
    /// No reply has this length.
    #[error("not a reply")]
    NotAReply,
    /// A later or a made-up version of the format.
    #[error("unknown reply version {0}")]
    UnknownVersion(u8),
    /// Sealed to another receipt, for another place, or damaged or altered on its way.
    #[error("the seal is broken")]
    Broken,
}

/// Seals a reply to the reply key that came with the answers.
///
/// # Errors
/// When the plain text is too long, or the key is unusable or not of X25519.
pub fn seal(
    reply_key: &PublicKey,
    lookup: [u8; LOOKUP_BYTES],
    id: MessageId,
    plaintext: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    if reply_key.suite() != Suite::X25519 {
        return Err(SealError::UnusableKey);
    }
    let padded = padding::pad(plaintext, 0).ok_or(SealError::TooLarge)?;
    let place = place(lookup, id);
    let sealed = reply_key
        .seal(bound(&place), &padded, rng)
        .map_err(|_| SealError::UnusableKey)?;
    let mut reply = Vec::with_capacity(1 + sealed.len());
    reply.push(VERSION);
    reply.extend_from_slice(&sealed);
    Ok(reply)
}

/// Opens a reply that lay under this lookup id and message id.
///
/// # Errors
/// When it is something else, for another receipt or place, or not byte for byte what was sealed.
pub fn open(
    reply: &[u8],
    lookup: [u8; LOOKUP_BYTES],
    id: MessageId,
    reply_key: &PrivateKey,
) -> Result<Zeroizing<Vec<u8>>, ReplyError> {
    let (version, sealed) = reply.split_first().ok_or(ReplyError::NotAReply)?;
    if *version != VERSION {
        return Err(ReplyError::UnknownVersion(*version));
    }
    let overhead = Suite::X25519.encapsulation_bytes() + TAG_BYTES;
    if !sealed
        .len()
        .checked_sub(overhead)
        .is_some_and(padding::is_class)
    {
        return Err(ReplyError::NotAReply);
    }
    let place = place(lookup, id);
    let mut padded = reply_key
        .open(bound(&place), sealed)
        .map_err(|_| ReplyError::Broken)?;
    if padding::unpad(&mut padded) {
        Ok(padded)
    } else {
        Err(ReplyError::Broken)
    }
}

fn bound(place: &[u8]) -> Bound<'_> {
    Bound {
        info: INFO,
        aad: place,
    }
}

/// Where a reply lies: nobody can pass it off as another, or move it to another thread.
fn place(lookup: [u8; LOOKUP_BYTES], id: MessageId) -> [u8; LOOKUP_BYTES + MessageId::BYTES] {
    let mut place = [0; LOOKUP_BYTES + MessageId::BYTES];
    place[..LOOKUP_BYTES].copy_from_slice(&lookup);
    place[LOOKUP_BYTES..].copy_from_slice(&id.0);
    place
}
