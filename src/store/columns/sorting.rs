//! What was done to many at once.

use domain::casework::Disposition;

use super::{Columns, from_column, instant, small};
use crate::{BulkChange, StoreError};

pub(crate) fn bulk_change(row: &impl Columns) -> Result<BulkChange, StoreError> {
    Ok(BulkChange {
        number: row.column("number")?,
        at: from_column(row.column("at")?),
        username: row.column("username")?,
        disposition: Disposition::named(row.column("disposition")?)
            .ok_or(StoreError::Unreadable("bulk_change.disposition"))?,
        cases: small(row, "cases")?,
        undone_at: instant(row, "undone_at")?,
    })
}

/// A case that came back, with the version that it had.
pub(crate) fn second_look(row: &impl Columns) -> Result<(i64, i64), StoreError> {
    Ok((row.column("sequence")?, row.column("version")?))
}
