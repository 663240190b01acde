//! Lines of the audit.

use domain::audit::AuditAction;

use super::{Columns, from_column};
use crate::{AuditDigest, AuditEntry, AuditEvent, StoreError};

pub(crate) fn entry(row: &impl Columns) -> Result<AuditEntry, StoreError> {
    let action: &str = row.column("action")?;
    Ok(AuditEntry {
        sequence: row.column("sequence")?,
        event: AuditEvent {
            at: from_column(row.column("at")?),
            actor: row.column("actor")?,
            action: AuditAction::named(action)
                .ok_or(StoreError::Unreadable("audit_entry.action"))?,
            subject: row.column("subject")?,
        },
        digest: digest(row)?,
    })
}

pub(crate) fn digest(row: &impl Columns) -> Result<AuditDigest, StoreError> {
    let digest: &[u8] = row.column("digest")?;
    AuditDigest::try_from(digest).map_err(|_| StoreError::Unreadable("audit_entry.digest"))
}
