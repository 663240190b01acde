//! What is left of an erased case, and the periods by which cases are erased.

use domain::casework::Disposition;

use super::{Columns, from_column, small};
use crate::{BegunPeriod, ErasedCase, StoreError};

pub(crate) fn erased_case(row: &impl Columns) -> Result<ErasedCase, StoreError> {
    let needs: &str = row.column("needs")?;
    Ok(ErasedCase {
        sequence: row.column("sequence")?,
        erased_at: from_column(row.column("erased_at")?),
        reason: row.column("reason")?,
        received_at: from_column(row.column("received_at")?),
        disposition: Disposition::named(row.column("disposition")?)
            .ok_or(StoreError::Unreadable("erased_case.disposition"))?,
        needs: needs.split_whitespace().map(str::to_owned).collect(),
        place: row.column("place")?,
        channel: row.column("channel")?,
        language: row.column("language")?,
        waited_hours: row
            .column::<Option<i64>>("waited_hours")?
            .map(|hours| u32::try_from(hours).unwrap_or(u32::MAX)),
    })
}

pub(crate) fn begun_period(row: &impl Columns) -> Result<BegunPeriod, StoreError> {
    Ok(BegunPeriod {
        of: row.column("kept")?,
        keep_days: small(row, "keep_days")?,
        since: from_column(row.column("since")?),
    })
}
