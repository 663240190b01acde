//! Where things lie in an envelope: header, the content key for the reader, the content key for
//! the escrow, body. Every length follows from the suite and the size class.

use crate::{Header, Suite, padding, suite::TAG_BYTES};

/// The content key: 256 bits that seal one body and nothing else.
pub(crate) const CONTENT_KEY_BYTES: usize = 32;

/// The length of the longest envelope: X-Wing and the largest size class.
pub const MAX_ENVELOPE_BYTES: usize =
    body_start(Suite::XWing) + padding::LARGEST_CLASS_BYTES + TAG_BYTES;

/// An envelope taken apart; nothing in it is verified yet.
pub(crate) struct Layout<'a> {
    pub(crate) header: &'a [u8],
    pub(crate) reader_key: &'a [u8],
    pub(crate) escrow_key: &'a [u8],
    /// All of the above in one piece: what the body is bound to.
    pub(crate) front: &'a [u8],
    /// Ciphertext of the padded plain text, with its tag.
    pub(crate) body: &'a [u8],
}

impl<'a> Layout<'a> {
    /// `None` when no envelope of the suite has this length.
    pub(crate) fn of(suite: Suite, envelope: &'a [u8]) -> Option<Self> {
        let (front, body) = envelope.split_at_checked(body_start(suite))?;
        if !padding::is_class(body.len().checked_sub(TAG_BYTES)?) {
            return None;
        }
        let (header, keys) = front.split_at(Header::BYTES);
        let (reader_key, escrow_key) = keys.split_at(sealed_key_bytes(suite));
        Some(Self {
            header,
            reader_key,
            escrow_key,
            front,
            body,
        })
    }
}

const fn body_start(suite: Suite) -> usize {
    Header::BYTES + 2 * sealed_key_bytes(suite)
}

const fn sealed_key_bytes(suite: Suite) -> usize {
    suite.encapsulation_bytes() + CONTENT_KEY_BYTES + TAG_BYTES
}
