//! Staff sessions in SQLite.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sqlx::Row;

use super::{SqliteStore, from_column, to_column};
use crate::{SessionRecord, StaffSessions, StoreError, TokenDigest};

#[async_trait]
impl StaffSessions for SqliteStore {
    async fn begin_session(
        &self,
        token: &TokenDigest,
        session: &SessionRecord,
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        sqlx::query("DELETE FROM staff_session WHERE expires_at <= $1")
            .bind(to_column(session.began_at))
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "INSERT INTO staff_session (token, account, began_at, seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(&token[..])
        .bind(session.account)
        .bind(to_column(session.began_at))
        .bind(to_column(session.seen_at))
        .bind(to_column(session.expires_at))
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    async fn session(&self, token: &TokenDigest) -> Result<Option<SessionRecord>, StoreError> {
        let row = sqlx::query(
            "SELECT account, username, began_at, seen_at, expires_at
             FROM staff_session JOIN staff_account ON staff_account.id = account
             WHERE token = $1",
        )
        .bind(&token[..])
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(SessionRecord {
            account: row.try_get("account")?,
            username: row.try_get("username")?,
            began_at: from_column(row.try_get("began_at")?),
            seen_at: from_column(row.try_get("seen_at")?),
            expires_at: from_column(row.try_get("expires_at")?),
        }))
    }

    async fn touch_session(&self, token: &TokenDigest, now: UnixSeconds) -> Result<(), StoreError> {
        sqlx::query("UPDATE staff_session SET seen_at = $2 WHERE token = $1")
            .bind(&token[..])
            .bind(to_column(now))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn end_session(&self, token: &TokenDigest) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM staff_session WHERE token = $1")
            .bind(&token[..])
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}
