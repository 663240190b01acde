//! Accounts of staff.

use domain::{
    staff::Role,
    wire::{
        routing::Duty,
        staff::{OpenInvitation, StaffMember},
    },
};

use super::{Columns, from_column, instant, small};
use crate::{StaffAccount, StoreError};

pub(crate) fn member(row: &impl Columns) -> Result<StaffMember, StoreError> {
    Ok(StaffMember {
        id: row.column("id")?,
        username: row.column("username")?,
        role: role(row)?,
        active: row.column("active")?,
        second_factor: row.column("second_factor")?,
        passkeys: small(row, "passkeys")?,
        from_agency: row.column("from_agency")?,
        made_at: from_column(row.column("made_at")?),
        seen_at: instant(row, "seen_at")?,
        duty: Duty {
            states: words(row.column("states")?),
            languages: words(row.column("languages")?),
            most_cases: small(row, "most_cases")?,
            away: row.column("away")?,
        },
    })
}

fn words(column: &str) -> Vec<String> {
    column.split_whitespace().map(str::to_owned).collect()
}

/// The column `role` of a row.
pub(crate) fn role(row: &impl Columns) -> Result<Role, StoreError> {
    Role::named(row.column("role")?).ok_or(StoreError::Unreadable("role"))
}

pub(crate) fn kept_account(row: &impl Columns) -> Result<StaffAccount, StoreError> {
    let hash: String = row.column("password_hash")?;
    Ok(StaffAccount {
        id: row.column("id")?,
        username: row.column("username")?,
        password_hash: Some(hash).filter(|hash| !hash.is_empty()),
        role: role(row)?,
        active: row.column("active")?,
    })
}

pub(crate) fn invitation(row: &impl Columns) -> Result<OpenInvitation, StoreError> {
    Ok(OpenInvitation {
        role: role(row)?,
        made_at: from_column(row.column("made_at")?),
        expires_at: from_column(row.column("expires_at")?),
    })
}
