//! Opening, by the reader or from escrow: all or nothing.

use chacha20poly1305::{AeadInOut, ChaCha20Poly1305, KeyInit, Nonce};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    Header, HeaderError, KeyId, Part, PrivateKey, SubmissionId,
    header::take_apart,
    layout::Layout,
    padding,
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
    let (header, layout) = take_apart(envelope)?;
    if header.submission_id != submission_id || header.part != part {
        return Err(OpenError::Mismatch);
    }
    let (info, sealed_key) = sealed_key(&header, &layout, key.id()).ok_or(OpenError::OtherKey)?;
    let bound = Bound {
        info,
        aad: layout.header,
    };
    let content_key = key.open(bound, sealed_key).map_err(|_| OpenError::Broken)?;
    open_body(&layout, &content_key).ok_or(OpenError::Broken)
}

fn sealed_key<'a>(
    header: &Header,
    layout: &Layout<'a>,
    key_id: KeyId,
) -> Option<(&'static [u8], &'a [u8])> {
    if key_id == header.key_id {
        Some((READER_INFO, layout.reader_key))
    } else if key_id == header.escrow_key_id {
        Some((ESCROW_INFO, layout.escrow_key))
    } else {
        None
    }
}

fn open_body(layout: &Layout<'_>, content_key: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut body = Zeroizing::new(layout.body.to_vec());
    ChaCha20Poly1305::new_from_slice(content_key)
        .ok()?
        .decrypt_in_place(&Nonce::from(BODY_NONCE), layout.front, &mut *body)
        .ok()?;
    padding::unpad(&mut body).then_some(body)
}
