//! Cases that belong together.

use domain::linking::LinkKind;

use super::Columns;
use crate::StoreError;

/// A case that another one is linked with, and why.
pub(crate) fn linked(row: &impl Columns) -> Result<(i64, LinkKind), StoreError> {
    let kind = LinkKind::named(row.column("kind")?);
    Ok((
        row.column("sequence")?,
        kind.ok_or(StoreError::Unreadable("case_link.kind"))?,
    ))
}
