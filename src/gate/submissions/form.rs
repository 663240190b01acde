//! What can be checked of a submission without a key to open it.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    UnixSeconds,
    office::KeyPurpose,
    submission::{PartName, SealedPart, Submission},
};
use envelope::{HeaderError, Part, SubmissionId, read_header};
use store::{NewSubmission, SentPart};
use thiserror::Error;

use crate::Publication;

/// What is wrong with the form of a submission. Its words go to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum FormError {
    #[error("submission_id is not 32 lower-case hexadecimal digits")]
    SubmissionId,
    #[error("a submission has exactly one intake part and at most one notice part")]
    Parts,
    #[error("an envelope is not base64url without padding")]
    Base64,
    #[error("an envelope is not one that this office can read: {0}")]
    Envelope(#[from] HeaderError),
    #[error("an envelope belongs to another submission")]
    OtherSubmission,
    #[error("an envelope is of another part than it is said to be")]
    OtherPart,
    #[error("an envelope is sealed to a key that this office never published for that part")]
    UnknownKey,
}

/// Turns what was sent into what can be kept.
pub(crate) fn check(
    submission: &Submission,
    office: &Publication,
    received_at: UnixSeconds,
) -> Result<NewSubmission, FormError> {
    let id = submission_id(&submission.submission_id)?;
    check_parts(&submission.parts)?;
    let parts = submission
        .parts
        .iter()
        .map(|sealed| sent_part(sealed, id, office))
        .collect::<Result<_, _>>()?;
    Ok(NewSubmission {
        id,
        received_at,
        parts,
    })
}

/// Only the one way of writing an id is taken, so that what people compare compares.
fn submission_id(text: &str) -> Result<SubmissionId, FormError> {
    let id: SubmissionId = text.parse().map_err(|_| FormError::SubmissionId)?;
    if id.to_string() == text {
        Ok(id)
    } else {
        Err(FormError::SubmissionId)
    }
}

fn check_parts(parts: &[SealedPart]) -> Result<(), FormError> {
    let count = |name| parts.iter().filter(|sealed| sealed.part == name).count();
    if count(PartName::Intake) == 1 && count(PartName::Notice) <= 1 {
        Ok(())
    } else {
        Err(FormError::Parts)
    }
}

fn sent_part(
    sealed: &SealedPart,
    id: SubmissionId,
    office: &Publication,
) -> Result<SentPart, FormError> {
    let (part, reader) = match sealed.part {
        PartName::Intake => (Part::Intake, KeyPurpose::Office),
        PartName::Notice => (Part::Notice, KeyPurpose::Notifier),
    };
    let envelope =
        Base64UrlUnpadded::decode_vec(&sealed.envelope).map_err(|_| FormError::Base64)?;
    let header = read_header(&envelope)?;
    if header.submission_id != id {
        return Err(FormError::OtherSubmission);
    }
    if header.part != part {
        return Err(FormError::OtherPart);
    }
    let escrowed = office.purpose_of(header.escrow_key_id) == Some(KeyPurpose::Escrow);
    if !escrowed || office.purpose_of(header.key_id) != Some(reader) {
        return Err(FormError::UnknownKey);
    }
    Ok(SentPart { part, envelope })
}
