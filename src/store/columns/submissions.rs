//! Submissions.

use envelope::SubmissionId;

use super::{Columns, from_column};
use crate::{Acceptance, KeptSubmission, StoreError};

fn already_kept(row: &impl Columns) -> Result<Acceptance, StoreError> {
    if row.column("conflicting")? {
        return Ok(Acceptance::Conflicting);
    }
    Ok(Acceptance::AlreadyStored {
        received_at: from_column(row.column("received_at")?),
    })
}

pub(crate) fn kept_submission(row: &impl Columns) -> Result<KeptSubmission, StoreError> {
    let id = row
        .column::<&[u8]>("id")?
        .try_into()
        .map_err(|_| StoreError::Unreadable("submission.id"))?;
    Ok(KeptSubmission {
        sequence: row.column("sequence")?,
        id: SubmissionId(id),
        received_at: from_column(row.column("received_at")?),
        kiosk: row
            .column::<Option<&str>>("kiosk")?
            .map(|kiosk| {
                kiosk
                    .parse()
                    .map_err(|_| StoreError::Unreadable("submission.kiosk"))
            })
            .transpose()?,
        source: row.column::<Option<i64>>("origin")?.map(i64::cast_unsigned),
        conflicting: row.column("conflicting")?,
        intake: row.column("envelope")?,
        notice: row.column("notice")?,
    })
}

/// What becomes of a submission whose id these submissions have already; `None` when it is to be kept.
pub(crate) fn known_as(
    known: &[impl Columns],
    digest: [u8; 32],
) -> Result<Option<Acceptance>, StoreError> {
    for row in known {
        if row.column::<&[u8]>("digest")? == digest {
            return already_kept(row).map(Some);
        }
    }
    Ok(None)
}
