//! The notifier's secret in PostgreSQL.

use async_trait::async_trait;

use crate::{StoreError, alerts::NotifierSecret, postgres::PostgresStore};

#[async_trait]
impl NotifierSecret for PostgresStore {
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
                "INSERT INTO notifier_secret (single, envelope) VALUES (1, $1)
                 ON CONFLICT (single) DO NOTHING",
            ),
            Some(_) => sqlx::query("UPDATE notifier_secret SET envelope = $1 WHERE envelope = $2"),
        };
        let kept = kept.bind(envelope);
        let kept = match former {
            None => kept,
            Some(former) => kept.bind(former),
        };
        Ok(kept.execute(&self.writers).await?.rows_affected() > 0)
    }
}
