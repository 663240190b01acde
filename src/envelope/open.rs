//! Opening, by the reader or from escrow: all or nothing.

use chacha20poly1305::{AeadInOut, ChaCha20Poly1305, Key, KeyInit, Nonce};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    Header, HeaderError, Part, PrivateKey, SubmissionId,
    layout::{CONTENT_KEY_BYTES, Layout},
    padding, read_header,
    seal::{BODY_NONCE, ESCROW_INFO, READER_INFO},
    suite::Bound,
};

/// Why an envelope was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// It is not an envelope of this version.
    #[error(transparent)]
    Header(#[from] HeaderError),
    /// It is the envelope of another submission or of another part.
    #[error("the envelope of another submission or part")]
    Mismatch,
    /// It is sealed to other keys than the one at hand.
    #[error("sealed to another key")]
    OtherKey,
    /// The key is right and the seal is not: damaged or altered on its way.
    #[error("the seal is broken")]
    Broken,
}

/// Opens the envelope of this part of this submission, with the reader's key or the escrow key.
///
/// The submission and the part are what the caller expects from where the envelope lay; one that
/// was moved from elsewhere does not open. Assume the plain text to be hostile: anybody can seal.
///
/// # Errors
/// When it is another envelope, for other keys, or not byte for byte what was sealed.
pub fn open(
    envelope: &[u8],
    submission_id: SubmissionId,
    part: Part,
    key: &PrivateKey,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let header = read_header(envelope)?;
    if header.submission_id != submission_id || header.part != part {
        return Err(OpenError::Mismatch);
    }
    let layout = Layout::of(header.suite, envelope).map_err(|_| OpenError::Broken)?;
    let content_key = open_content_key(&header, &layout, key)?;
    open_body(&layout, &content_key).ok_or(OpenError::Broken)
}

fn open_content_key(
    header: &Header,
    layout: &Layout<'_>,
    key: &PrivateKey,
) -> Result<Zeroizing<[u8; CONTENT_KEY_BYTES]>, OpenError> {
    let id = key.id();
    let (sealed_key, info) = if key.suite() != header.suite {
        return Err(OpenError::OtherKey);
    } else if id == header.key_id {
        (layout.reader_key, READER_INFO)
    } else if id == header.escrow_key_id {
        (layout.escrow_key, ESCROW_INFO)
    } else {
        return Err(OpenError::OtherKey);
    };
    let bound = Bound {
        info,
        aad: layout.header,
    };
    let opened = key.open(bound, sealed_key).map_err(|_| OpenError::Broken)?;
    opened
        .as_slice()
        .try_into()
        .map(Zeroizing::new)
        .map_err(|_| OpenError::Broken)
}

fn open_body(
    layout: &Layout<'_>,
    content_key: &[u8; CONTENT_KEY_BYTES],
) -> Option<Zeroizing<Vec<u8>>> {
    let mut body = Zeroizing::new(layout.body.to_vec());
    ChaCha20Poly1305::new(&Key::from(*content_key))
        .decrypt_in_place(&Nonce::from(BODY_NONCE), layout.front, &mut *body)
        .ok()?;
    padding::unpad(&mut body).then_some(body)
}
