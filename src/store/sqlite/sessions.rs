//! Staff sessions in SQLite.

use async_trait::async_trait;
use domain::{staff::Owed, wire::UnixSeconds};

use crate::{
    SessionName, SessionRecord, StaffSessions, StoreError, TokenDigest,
    columns::{
        sessions::{named_session, record},
        to_column,
    },
    sqlite::SqliteStore,
};

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
            "INSERT INTO staff_session
                 (token, account, began_at, seen_at, expires_at, proven_at, owed)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&token[..])
        .bind(session.account)
        .bind(to_column(session.began_at))
        .bind(to_column(session.seen_at))
        .bind(to_column(session.expires_at))
        .bind(to_column(session.proven_at))
        .bind(session.owed.map(Owed::name))
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    async fn session(&self, token: &TokenDigest) -> Result<Option<SessionRecord>, StoreError> {
        let row = sqlx::query(
            "SELECT account, username, role, began_at, seen_at, expires_at, proven_at, owed,
                    EXISTS (SELECT 1 FROM staff_agency_identity AS known
                            WHERE known.account = staff_session.account) AS from_agency
             FROM staff_session JOIN staff_account ON staff_account.id = account
             WHERE token = $1",
        )
        .bind(&token[..])
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(record).transpose()
    }

    async fn sessions(
        &self,
        now: UnixSeconds,
    ) -> Result<Vec<(SessionName, SessionRecord)>, StoreError> {
        let rows = sqlx::query(
            "SELECT substr(token, 1, 8) AS name, account, username, role, began_at, seen_at,
                    expires_at, proven_at, owed,
                    EXISTS (SELECT 1 FROM staff_agency_identity AS known
                            WHERE known.account = staff_session.account) AS from_agency
             FROM staff_session JOIN staff_account ON staff_account.id = account
             WHERE expires_at > $1 ORDER BY seen_at DESC, token",
        )
        .bind(to_column(now))
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(named_session).collect()
    }

    async fn end_session_called(
        &self,
        name: SessionName,
        account: Option<i64>,
    ) -> Result<bool, StoreError> {
        let ended = sqlx::query(
            "DELETE FROM staff_session
             WHERE substr(token, 1, 8) = $1 AND ($2 IS NULL OR account = $2)",
        )
        .bind(&name[..])
        .bind(account)
        .execute(&self.writer)
        .await?;
        Ok(ended.rows_affected() > 0)
    }

    async fn touch_session(&self, token: &TokenDigest, now: UnixSeconds) -> Result<(), StoreError> {
        sqlx::query("UPDATE staff_session SET seen_at = $2 WHERE token = $1")
            .bind(&token[..])
            .bind(to_column(now))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn prove_session(&self, token: &TokenDigest, now: UnixSeconds) -> Result<(), StoreError> {
        sqlx::query("UPDATE staff_session SET proven_at = $2 WHERE token = $1")
            .bind(&token[..])
            .bind(to_column(now))
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn owe_second_factors(&self) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE staff_session SET owed = 'second_factor'
             WHERE owed IS NULL AND NOT EXISTS (
                 SELECT 1 FROM staff_second_factor
                 WHERE staff_second_factor.account = staff_session.account
                   AND confirmed_at IS NOT NULL)
               AND NOT EXISTS (
                 SELECT 1 FROM staff_agency_identity
                 WHERE staff_agency_identity.account = staff_session.account)",
        )
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn end_sessions_of(&self, account: i64) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM staff_session WHERE account = $1")
            .bind(account)
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
