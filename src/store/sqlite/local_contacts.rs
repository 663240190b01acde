//! Local contacts in SQLite.

use async_trait::async_trait;
use domain::wire::routing::{ListedContact, LocalContact};

use crate::{
    LocalContacts, StoreError, columns::local_contacts::listed_contact, sqlite::SqliteStore,
};

#[async_trait]
impl LocalContacts for SqliteStore {
    async fn local_contacts(&self) -> Result<Vec<ListedContact>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, state, county, name, telephone, email, notes FROM local_contact
             ORDER BY state, coalesce(lower(county), ''), lower(name), number",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(listed_contact).collect()
    }

    async fn add_contact(&self, contact: &LocalContact) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar(
            "INSERT INTO local_contact (state, county, name, telephone, email, notes)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING number",
        )
        .bind(&contact.state)
        .bind(&contact.county)
        .bind(&contact.name)
        .bind(&contact.telephone)
        .bind(&contact.email)
        .bind(&contact.notes)
        .fetch_one(&self.writer)
        .await?)
    }

    async fn change_contact(
        &self,
        number: i64,
        contact: &LocalContact,
    ) -> Result<bool, StoreError> {
        let changed = sqlx::query(
            "UPDATE local_contact
             SET state = $2, county = $3, name = $4, telephone = $5, email = $6, notes = $7
             WHERE number = $1",
        )
        .bind(number)
        .bind(&contact.state)
        .bind(&contact.county)
        .bind(&contact.name)
        .bind(&contact.telephone)
        .bind(&contact.email)
        .bind(&contact.notes)
        .execute(&self.writer)
        .await?;
        Ok(changed.rows_affected() > 0)
    }

    async fn remove_contact(&self, number: i64) -> Result<bool, StoreError> {
        let removed = sqlx::query("DELETE FROM local_contact WHERE number = $1")
            .bind(number)
            .execute(&self.writer)
            .await?;
        Ok(removed.rows_affected() > 0)
    }
}
