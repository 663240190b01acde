//! Saved settings of the office in SQLite.

use async_trait::async_trait;

use crate::{
    NewSettings, OfficeSettings, PresentSettings, SavedSettings, StoreError,
    columns::{
        office_settings::{present_settings, saved_settings},
        to_column,
    },
    sqlite::SqliteStore,
};

#[async_trait]
impl OfficeSettings for SqliteStore {
    async fn present_settings(&self) -> Result<Option<PresentSettings>, StoreError> {
        let row = sqlx::query(
            "SELECT number, document FROM office_settings ORDER BY number DESC LIMIT 1",
        )
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(present_settings).transpose()
    }

    async fn settings_versions(&self) -> Result<Vec<SavedSettings>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, at, username, document
             FROM office_settings JOIN staff_account ON staff_account.id = account
             ORDER BY number DESC",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(saved_settings).collect()
    }

    async fn save_settings(&self, new: &NewSettings<'_>) -> Result<Option<i64>, StoreError> {
        let mut transaction = self.write().await?;
        let last: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM office_settings")
            .fetch_one(&mut *transaction)
            .await?;
        if last != new.after {
            return Ok(None);
        }
        let number = last + 1;
        sqlx::query(
            "INSERT INTO office_settings (number, at, account, document) VALUES ($1, $2, $3, $4)",
        )
        .bind(number)
        .bind(to_column(new.at))
        .bind(new.account)
        .bind(new.document)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Some(number))
    }
}
