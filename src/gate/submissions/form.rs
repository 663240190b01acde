//! What can be checked of a submission without a key to open it.

use domain::wire::{
    UnixSeconds,
    office::KeyPurpose,
    submission::{PartName, SealedPart, Submission},
};
use envelope::{Part, SubmissionId};
use store::{NewSubmission, SentPart};

use crate::{
    Publication,
    form::{FormError, envelope},
};

/// Turns what was sent into what can be kept.
pub(crate) fn check(
    submission: &Submission,
    office: &Publication,
    received_at: UnixSeconds,
) -> Result<NewSubmission, FormError> {
    let id = submission
        .submission_id
        .parse()
        .map_err(|_| FormError::SubmissionId)?;
    check_parts(&submission.parts)?;
    let parts = submission
        .parts
        .iter()
        .map(|sealed| sent_part(sealed, id, office))
        .collect::<Result<_, _>>()?;
    Ok(NewSubmission {
        id,
        received_at,
        kiosk: None,
        source: None,
        parts,
    })
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
    Ok(SentPart {
        part,
        envelope: envelope(&sealed.envelope, id, (part, reader), office)?,
    })
}
