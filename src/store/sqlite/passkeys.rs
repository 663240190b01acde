//! Passkeys of staff in SQLite.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::{
    KeptPasskey, NewPasskey, Passkeys, StoreError,
    columns::{credentials::kept_passkey, to_column},
    sqlite::SqliteStore,
};

#[async_trait]
impl Passkeys for SqliteStore {
    async fn passkeys(&self, account: i64) -> Result<Vec<KeptPasskey>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, account, name, credential, public_key, made_at, used_at
             FROM staff_passkey WHERE account = $1 ORDER BY number",
        )
        .bind(account)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kept_passkey).collect()
    }

    async fn passkey(&self, credential: &[u8]) -> Result<Option<KeptPasskey>, StoreError> {
        let row = sqlx::query(
            "SELECT number, account, name, credential, public_key, made_at, used_at
             FROM staff_passkey WHERE credential = $1",
        )
        .bind(credential)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(kept_passkey).transpose()
    }

    async fn keep_passkey(&self, passkey: &NewPasskey) -> Result<bool, StoreError> {
        let kept = sqlx::query(
            "INSERT INTO staff_passkey (account, name, credential, public_key, made_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (credential) DO NOTHING",
        )
        .bind(passkey.account)
        .bind(&passkey.name)
        .bind(&passkey.credential)
        .bind(&passkey.public_key)
        .bind(to_column(passkey.made_at))
        .execute(&self.writer)
        .await?;
        Ok(kept.rows_affected() > 0)
    }

    async fn passkey_used(
        &self,
        credential: &[u8],
        public_key: &str,
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE staff_passkey SET public_key = $2, used_at = $3 WHERE credential = $1")
            .bind(credential)
            .bind(public_key)
            .bind(to_column(now))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn remove_passkeys(&self, account: i64) -> Result<u64, StoreError> {
        let removed = sqlx::query("DELETE FROM staff_passkey WHERE account = $1")
            .bind(account)
            .execute(&self.writer)
            .await?;
        Ok(removed.rows_affected())
    }

    async fn remove_passkey(&self, account: i64, number: i64) -> Result<bool, StoreError> {
        let removed = sqlx::query("DELETE FROM staff_passkey WHERE account = $1 AND number = $2")
            .bind(account)
            .bind(number)
            .execute(&self.writer)
            .await?;
        Ok(removed.rows_affected() > 0)
    }
}
