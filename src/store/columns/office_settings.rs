//! Saved settings of the office.

use super::{Columns, from_column};
use crate::{PresentSettings, SavedSettings, StoreError};

pub(crate) fn present_settings(row: &impl Columns) -> Result<PresentSettings, StoreError> {
    Ok(PresentSettings {
        number: row.column("number")?,
        document: row.column("document")?,
    })
}

pub(crate) fn saved_settings(row: &impl Columns) -> Result<SavedSettings, StoreError> {
    Ok(SavedSettings {
        number: row.column("number")?,
        at: from_column(row.column("at")?),
        username: row.column("username")?,
        document: row.column("document")?,
    })
}
