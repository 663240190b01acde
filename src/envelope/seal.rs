//! Sealing: one random content key seals the body and is itself sealed twice, to the reader and
//! to the escrow.

use chacha20poly1305::{AeadInOut, ChaCha20Poly1305, KeyInit, Nonce};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    Context, Header, PublicKey,
    header::VERSION,
    layout::CONTENT_KEY_BYTES,
    padding,
    rand_core::CryptoRng,
    suite::{Bound, TAG_BYTES},
};

pub(crate) const READER_INFO: &[u8] = b"intake envelope v1: content key for the reader";
pub(crate) const ESCROW_INFO: &[u8] = b"intake envelope v1: content key for the escrow";

/// A content key seals one body, so its nonce need not vary.
pub(crate) const BODY_NONCE: [u8; 12] = [0; 12];

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// The plain text is longer than [`MAX_PLAINTEXT_BYTES`](crate::MAX_PLAINTEXT_BYTES).
    #[error("too long to seal")]
    TooLarge,
    /// Reader's key and escrow key are of different suites: one header names one suite.
    #[error("the reader's key and the escrow key are of different suites")]
    SuitesDiffer,
    /// One of the keys is no key that can be sealed to. The office published a broken one.
    #[error("a key that cannot be sealed to")]
    UnusableKey,
}

/// Seals a plain text to the reader and to the escrow. Either key opens the envelope by itself.
///
/// Two calls never give the same bytes: a retry has to send the bytes of the first call again.
///
/// # Errors
/// When the plain text is too long, or the keys do not fit each other or are unusable.
pub fn seal(
    context: &Context,
    reader: &PublicKey,
    escrow: &PublicKey,
    plaintext: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    if reader.suite() != escrow.suite() {
        return Err(SealError::SuitesDiffer);
    }
    let mut body = padding::pad(plaintext, TAG_BYTES).ok_or(SealError::TooLarge)?;
    let mut content_key = Zeroizing::new([0; CONTENT_KEY_BYTES]);
    rng.fill_bytes(content_key.as_mut_slice());

    let header = header(context, reader, escrow).to_bytes();
    let mut envelope = header.to_vec();
    for (recipient, info) in [(reader, READER_INFO), (escrow, ESCROW_INFO)] {
        let bound = Bound { info, aad: &header };
        let sealed_key = recipient
            .seal(bound, content_key.as_slice(), rng)
            .map_err(|_| SealError::UnusableKey)?;
        envelope.extend_from_slice(&sealed_key);
    }
    ChaCha20Poly1305::new((&*content_key).into())
        .encrypt_in_place(&Nonce::from(BODY_NONCE), &envelope, &mut *body)
        .map_err(|_| SealError::TooLarge)?;
    envelope.extend_from_slice(&body);
    Ok(envelope)
}

fn header(context: &Context, reader: &PublicKey, escrow: &PublicKey) -> Header {
    Header {
        version: VERSION,
        suite: reader.suite(),
        part: context.part,
        form_version: context.form_version,
        key_id: reader.id(),
        escrow_key_id: escrow.id(),
        submission_id: context.submission_id,
    }
}
