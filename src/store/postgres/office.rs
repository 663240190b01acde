//! The office's records in PostgreSQL.

use async_trait::async_trait;
use domain::wire::office::{PublishedKey, SignedManifest};
use sqlx::PgConnection;

use crate::{
    OfficeRecords, StoreError,
    columns::{
        office::{name_of, published_key, signed_manifest},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl OfficeRecords for PostgresStore {
    async fn manifest(&self) -> Result<Option<SignedManifest>, StoreError> {
        let row = sqlx::query("SELECT manifest, signature, root_key FROM office_manifest")
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(signed_manifest).transpose()
    }

    async fn publish(
        &self,
        manifest: &SignedManifest,
        keys: &[PublishedKey],
    ) -> Result<(), StoreError> {
        let mut transaction = self.write(Turn::Office).await?;
        for key in keys {
            keep_key(&mut transaction, key).await?;
        }
        sqlx::query(
            "INSERT INTO office_manifest (single, manifest, signature, root_key)
             VALUES (1, $1, $2, $3)
             ON CONFLICT (single) DO UPDATE SET manifest = excluded.manifest,
                 signature = excluded.signature, root_key = excluded.root_key",
        )
        .bind(&manifest.manifest)
        .bind(&manifest.signature)
        .bind(&manifest.root_key)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    async fn published_keys(&self) -> Result<Vec<PublishedKey>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, purpose, suite, public_key, expires_at FROM published_key ORDER BY id",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(published_key).collect()
    }
}

async fn keep_key(connection: &mut PgConnection, key: &PublishedKey) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO published_key (id, purpose, suite, public_key, expires_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at",
    )
    .bind(&key.id)
    .bind(name_of(key.purpose))
    .bind(i64::from(key.suite))
    .bind(&key.key)
    .bind(to_column(key.expires_at))
    .execute(connection)
    .await?;
    Ok(())
}
