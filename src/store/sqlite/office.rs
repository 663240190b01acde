//! The office's records in SQLite.

use async_trait::async_trait;
use domain::wire::office::{KeyPurpose, PublishedKey, SignedManifest};
use sqlx::{Row, SqliteConnection, sqlite::SqliteRow};

use super::{SqliteStore, from_column, to_column};
use crate::{OfficeRecords, StoreError};

#[async_trait]
impl OfficeRecords for SqliteStore {
    async fn manifest(&self) -> Result<Option<SignedManifest>, StoreError> {
        let row = sqlx::query("SELECT manifest, signature, root_key FROM office_manifest")
            .fetch_optional(&self.readers)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(SignedManifest {
            manifest: row.try_get("manifest")?,
            signature: row.try_get("signature")?,
            root_key: row.try_get("root_key")?,
        }))
    }

    async fn publish(
        &self,
        manifest: &SignedManifest,
        keys: &[PublishedKey],
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for key in keys {
            keep_key(&mut transaction, key).await?;
        }
        sqlx::query(
            "INSERT INTO office_manifest (only, manifest, signature, root_key)
             VALUES (1, $1, $2, $3)
             ON CONFLICT (only) DO UPDATE SET manifest = excluded.manifest,
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

async fn keep_key(connection: &mut SqliteConnection, key: &PublishedKey) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO published_key (id, purpose, suite, public_key, expires_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at",
    )
    .bind(&key.id)
    .bind(name_of(key.purpose))
    .bind(key.suite)
    .bind(&key.key)
    .bind(to_column(key.expires_at))
    .execute(connection)
    .await?;
    Ok(())
}

fn published_key(row: &SqliteRow) -> Result<PublishedKey, StoreError> {
    Ok(PublishedKey {
        id: row.try_get("id")?,
        purpose: purpose_named(row.try_get("purpose")?)?,
        suite: row.try_get("suite")?,
        key: row.try_get("public_key")?,
        expires_at: from_column(row.try_get("expires_at")?),
    })
}

fn name_of(purpose: KeyPurpose) -> &'static str {
    match purpose {
        KeyPurpose::Office => "office",
        KeyPurpose::Notifier => "notifier",
        KeyPurpose::Escrow => "escrow",
    }
}

fn purpose_named(name: &str) -> Result<KeyPurpose, StoreError> {
    match name {
        "office" => Ok(KeyPurpose::Office),
        "notifier" => Ok(KeyPurpose::Notifier),
        "escrow" => Ok(KeyPurpose::Escrow),
        _ => Err(StoreError::Unreadable("published_key.purpose")),
    }
}
