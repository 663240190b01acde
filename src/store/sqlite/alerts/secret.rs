//! The notifier's secret in SQLite.

use async_trait::async_trait;

use crate::{StoreError, alerts::NotifierSecret, sqlite::SqliteStore};

#[async_trait]
impl NotifierSecret for SqliteStore {
    async fn notifier_secret(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(sqlx::query_scalar("SELECT envelope FROM notifier_secret")
            .fetch_optional(&self.readers)
            .await?)
    }

    async fn keep_notifier_secret(
        &self,
        former: Option<&[u8]>,
        envelope: &[u8],
    ) -> Result<bool, StoreError> {
        let kept = match former {
            None => sqlx::query(
                "INSERT INTO notifier_secret (only, envelope) VALUES (1, $1)
                 ON CONFLICT (only) DO NOTHING",
            ),
            Some(_) => sqlx::query("UPDATE notifier_secret SET envelope = $1 WHERE envelope = $2"),
        };
        let kept = kept.bind(envelope);
        let kept = match former {
            None => kept,
            Some(former) => kept.bind(former),
        };
        Ok(kept.execute(&self.writer).await?.rows_affected() > 0)
    }
}
