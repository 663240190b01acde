//! Drafts and hand-offs in PostgreSQL.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use crate::{
    DraftOutcome, Drafts, Expiry, HandoffOutcome, HandoffPlace, HandoffTaking, Handoffs, Locked,
    LockerId, StoreError,
    columns::{
        Columns,
        set_aside::{fits, left_before, length, locked, place_of},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl Drafts for PostgresStore {
    async fn keep_draft(
        &self,
        draft: &Locked,
        most_bytes: u64,
    ) -> Result<DraftOutcome, StoreError> {
        let mut transaction = self.write(Turn::SetAside).await?;
        let replaced = sqlx::query("DELETE FROM draft WHERE id = $1")
            .bind(&draft.id[..])
            .execute(&mut *transaction)
            .await?
            .rows_affected();
        let taken = sqlx::query_scalar("SELECT COALESCE(SUM(bytes), 0)::bigint FROM draft")
            .fetch_one(&mut *transaction)
            .await?;
        if !fits(taken, draft, most_bytes) {
            // The transaction ends here, and what was deleted in it is back.
            return Ok(DraftOutcome::NoRoom);
        }
        sqlx::query("INSERT INTO draft (id, bytes, expires_at, sealed) VALUES ($1, $2, $3, $4)")
            .bind(&draft.id[..])
            .bind(length(draft))
            .bind(to_column(draft.expires_at))
            .bind(&draft.sealed[..])
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(match replaced {
            0 => DraftOutcome::Kept,
            _ => DraftOutcome::Replaced,
        })
    }

    async fn draft(&self, id: &LockerId, now: UnixSeconds) -> Result<Option<Locked>, StoreError> {
        let row =
            sqlx::query("SELECT sealed, expires_at FROM draft WHERE id = $1 AND expires_at > $2")
                .bind(&id[..])
                .bind(to_column(now))
                .fetch_optional(&self.readers)
                .await?;
        row.as_ref().map(|row| locked(id, row)).transpose()
    }

    async fn erase_draft(&self, id: &LockerId) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM draft WHERE id = $1")
            .bind(&id[..])
            .execute(&self.writers)
            .await?;
        Ok(())
    }
}

#[async_trait]
impl Handoffs for PostgresStore {
    async fn leave_handoff(
        &self,
        handoff: &Locked,
        now: UnixSeconds,
        most_bytes: u64,
    ) -> Result<HandoffOutcome, StoreError> {
        let mut transaction = self.write(Turn::SetAside).await?;
        let outcome = leave_within(&mut transaction, handoff, now, most_bytes).await?;
        transaction.commit().await?;
        Ok(outcome)
    }

    async fn handoff(
        &self,
        id: &LockerId,
        now: UnixSeconds,
    ) -> Result<Option<HandoffPlace>, StoreError> {
        let row = sqlx::query(
            "SELECT sealed IS NULL AS taken, expires_at FROM handoff
             WHERE id = $1 AND expires_at > $2",
        )
        .bind(&id[..])
        .bind(to_column(now))
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(place_of).transpose()
    }

    async fn take_handoff(
        &self,
        id: &LockerId,
        now: UnixSeconds,
    ) -> Result<HandoffTaking, StoreError> {
        // It is read and erased in one turn: nobody comes between.
        let mut transaction = self.write(Turn::SetAside).await?;
        let row = sqlx::query("SELECT sealed FROM handoff WHERE id = $1 AND expires_at > $2")
            .bind(&id[..])
            .bind(to_column(now))
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(row) = row else {
            return Ok(HandoffTaking::Unknown);
        };
        let Some(sealed) = row.column("sealed")? else {
            return Ok(HandoffTaking::Taken);
        };
        sqlx::query("UPDATE handoff SET sealed = NULL, bytes = 0 WHERE id = $1")
            .bind(&id[..])
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(HandoffTaking::Given(sealed))
    }
}

#[async_trait]
impl Expiry for PostgresStore {
    async fn erase_expired(&self, now: UnixSeconds) -> Result<u64, StoreError> {
        let mut transaction = self.write(Turn::SetAside).await?;
        let mut erased = 0;
        for expired in [
            "DELETE FROM draft WHERE expires_at <= $1",
            "DELETE FROM handoff WHERE expires_at <= $1",
        ] {
            let done = sqlx::query(expired)
                .bind(to_column(now))
                .execute(&mut *transaction)
                .await?;
            erased += done.rows_affected();
        }
        transaction.commit().await?;
        Ok(erased)
    }
}

async fn leave_within(
    connection: &mut PgConnection,
    handoff: &Locked,
    now: UnixSeconds,
    most_bytes: u64,
) -> Result<HandoffOutcome, StoreError> {
    let digest: [u8; 32] = Sha256::digest(&handoff.sealed).into();
    sqlx::query("DELETE FROM handoff WHERE id = $1 AND expires_at <= $2")
        .bind(&handoff.id[..])
        .bind(to_column(now))
        .execute(&mut *connection)
        .await?;
    let known = sqlx::query(
        "SELECT digest, sealed IS NULL AS taken, expires_at FROM handoff WHERE id = $1",
    )
    .bind(&handoff.id[..])
    .fetch_optional(&mut *connection)
    .await?;
    if let Some(known) = known {
        return left_before(&known, digest);
    }
    let taken = sqlx::query_scalar("SELECT COALESCE(SUM(bytes), 0)::bigint FROM handoff")
        .fetch_one(&mut *connection)
        .await?;
    if !fits(taken, handoff, most_bytes) {
        return Ok(HandoffOutcome::NoRoom);
    }
    sqlx::query(
        "INSERT INTO handoff (id, digest, bytes, expires_at, sealed) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&handoff.id[..])
    .bind(&digest[..])
    .bind(length(handoff))
    .bind(to_column(handoff.expires_at))
    .bind(&handoff.sealed[..])
    .execute(&mut *connection)
    .await?;
    Ok(HandoffOutcome::Left)
}
