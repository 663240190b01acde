//! What can be checked of something sealed without a key to open it.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::office::KeyPurpose;
use envelope::{
    HeaderError, Part, SubmissionId,
    locker::{LockerError, Purpose, purpose_of},
    read_header,
};
use thiserror::Error;

use crate::Publication;

/// What is wrong with the form of something that was sent. Its words go to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum FormError {
    #[error("submission_id is not 32 lower-case hexadecimal digits")]
    SubmissionId,
    #[error("message_id is not 32 lower-case hexadecimal digits")]
    MessageId,
    #[error("a submission has exactly one intake part and at most one notice part")]
    Parts,
    #[error("sealed bytes are not base64url without padding")]
    Base64,
    #[error("an envelope is not one that this office can read: {0}")]
    Envelope(#[from] HeaderError),
    #[error("an envelope belongs to another submission or thread")]
    Elsewhere,
    #[error("an envelope is of another part than it is said to be")]
    OtherPart,
    #[error("an envelope is sealed to a key that this office never published for that part")]
    UnknownKey,
    #[error("these are not sealed answers: {0}")]
    Locker(#[from] LockerError),
    #[error("these are sealed answers for another purpose")]
    OtherPurpose,
}

/// The bytes of an envelope that is what it is said to be, sealed to keys of this office.
pub(crate) fn envelope(
    text: &str,
    submission_id: SubmissionId,
    (part, reader): (Part, KeyPurpose),
    office: &Publication,
) -> Result<Vec<u8>, FormError> {
    let envelope = bytes(text)?;
    let header = read_header(&envelope)?;
    if header.submission_id != submission_id {
        return Err(FormError::Elsewhere);
    }
    if header.part != part {
        return Err(FormError::OtherPart);
    }
    let escrowed = office.purpose_of(header.escrow_key_id) == Some(KeyPurpose::Escrow);
    if !escrowed || office.purpose_of(header.key_id) != Some(reader) {
        return Err(FormError::UnknownKey);
    }
    Ok(envelope)
}

/// The bytes of a sealed locker of this purpose.
pub(crate) fn locker(text: &str, purpose: Purpose) -> Result<Vec<u8>, FormError> {
    let sealed = bytes(text)?;
    if purpose_of(&sealed)? == purpose {
        Ok(sealed)
    } else {
        Err(FormError::OtherPurpose)
    }
}

fn bytes(text: &str) -> Result<Vec<u8>, FormError> {
    Base64UrlUnpadded::decode_vec(text).map_err(|_| FormError::Base64)
}
