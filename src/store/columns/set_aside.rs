//! Drafts and hand-offs.

use super::{Columns, from_column};
use crate::{HandoffOutcome, HandoffPlace, Locked, LockerId, StoreError};

pub(crate) fn place_of(row: &impl Columns) -> Result<HandoffPlace, StoreError> {
    Ok(HandoffPlace {
        taken: row.column("taken")?,
        expires_at: from_column(row.column("expires_at")?),
    })
}

pub(crate) fn length(locked: &Locked) -> i64 {
    i64::try_from(locked.sealed.len()).unwrap_or(i64::MAX)
}

pub(crate) fn fits(taken: i64, locked: &Locked, most_bytes: u64) -> bool {
    u64::try_from(taken.saturating_add(length(locked))).is_ok_and(|bytes| bytes <= most_bytes)
}

pub(crate) fn locked(id: &LockerId, row: &impl Columns) -> Result<Locked, StoreError> {
    Ok(Locked {
        id: *id,
        sealed: row.column("sealed")?,
        expires_at: from_column(row.column("expires_at")?),
    })
}

/// What became of a hand-off that somebody leaves where one was left before.
pub(crate) fn left_before(
    row: &impl Columns,
    digest: [u8; 32],
) -> Result<HandoffOutcome, StoreError> {
    if row.column::<&[u8]>("digest")? != digest {
        return Ok(HandoffOutcome::Conflicting);
    }
    Ok(HandoffOutcome::AlreadyLeft(place_of(row)?))
}
