//! Sessions of staff.

use domain::staff::Owed;

use super::{Columns, from_column, staff::role};
use crate::{SessionName, SessionRecord, StoreError};

pub(crate) fn record(row: &impl Columns) -> Result<SessionRecord, StoreError> {
    Ok(SessionRecord {
        account: row.column("account")?,
        username: row.column("username")?,
        role: role(row)?,
        began_at: from_column(row.column("began_at")?),
        seen_at: from_column(row.column("seen_at")?),
        expires_at: from_column(row.column("expires_at")?),
        proven_at: from_column(row.column("proven_at")?),
        owed: owed(row)?,
        from_agency: row.column("from_agency")?,
    })
}

fn owed(row: &impl Columns) -> Result<Option<Owed>, StoreError> {
    let name: Option<&str> = row.column("owed")?;
    name.map(|name| Owed::named(name).ok_or(StoreError::Unreadable("owed")))
        .transpose()
}

/// With what it is called.
pub(crate) fn named_session(
    row: &impl Columns,
) -> Result<(SessionName, SessionRecord), StoreError> {
    let name = SessionName::try_from(row.column::<&[u8]>("name")?)
        .map_err(|_| StoreError::Unreadable("staff_session.token"))?;
    Ok((name, record(row)?))
}
