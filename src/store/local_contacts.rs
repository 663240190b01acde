//! Who can be asked at a place: a directory that staff keep.

use async_trait::async_trait;
use domain::wire::routing::{ListedContact, LocalContact};

use crate::StoreError;

/// The office's local contacts.
#[async_trait]
pub trait LocalContacts: Send + Sync {
    /// Every one, by state, county and name; those of a whole state before those of its counties.
    async fn local_contacts(&self) -> Result<Vec<ListedContact>, StoreError>;

    /// Writes one down, and gives its number.
    async fn add_contact(&self, contact: &LocalContact) -> Result<i64, StoreError>;

    /// Writes one down anew; says whether it was there.
    async fn change_contact(&self, number: i64, contact: &LocalContact)
    -> Result<bool, StoreError>;

    /// Takes one out; says whether it was there.
    async fn remove_contact(&self, number: i64) -> Result<bool, StoreError>;
}
