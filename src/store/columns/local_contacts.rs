//! Local contacts.

use domain::wire::routing::{ListedContact, LocalContact};

use super::Columns;
use crate::StoreError;

pub(crate) fn listed_contact(row: &impl Columns) -> Result<ListedContact, StoreError> {
    Ok(ListedContact {
        number: row.column("number")?,
        contact: LocalContact {
            state: row.column("state")?,
            county: row.column("county")?,
            name: row.column("name")?,
            telephone: row.column("telephone")?,
            email: row.column("email")?,
            notes: row.column("notes")?,
        },
    })
}
