//! What the holder of a receipt may do, in PostgreSQL.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use crate::{
    HoldersThread, LeftMessage, Lookup, MessageAcceptance, Receipts, StoreError,
    columns::{
        receipts::{already_left, left_message, published_reply, state_of},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl Receipts for PostgresStore {
    async fn holders_thread(&self, lookup: &Lookup) -> Result<Option<HoldersThread>, StoreError> {
        // One transaction, so that state and replies belong together.
        let mut reading = self.look().await?;
        let state = sqlx::query_scalar("SELECT state FROM receipt WHERE lookup = $1")
            .bind(&lookup[..])
            .fetch_optional(&mut *reading)
            .await?;
        let Some(state) = state else { return Ok(None) };
        let replies = sqlx::query(
            "SELECT number, id, sent_at, seen_at IS NOT NULL AS seen, sealed
             FROM office_reply WHERE lookup = $1 ORDER BY number",
        )
        .bind(&lookup[..])
        .fetch_all(&mut *reading)
        .await?;
        let left = sqlx::query(
            "SELECT id, received_at FROM visitor_message WHERE lookup = $1 ORDER BY number",
        )
        .bind(&lookup[..])
        .fetch_all(&mut *reading)
        .await?;
        Ok(Some(HoldersThread {
            state: state_of(state)?,
            replies: replies
                .iter()
                .map(published_reply)
                .collect::<Result<_, _>>()?,
            left: left.iter().map(left_message).collect::<Result<_, _>>()?,
        }))
    }

    async fn replies_seen(
        &self,
        lookup: &Lookup,
        last: i64,
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE office_reply SET seen_at = $3
             WHERE lookup = $1 AND number <= $2 AND seen_at IS NULL",
        )
        .bind(&lookup[..])
        .bind(last)
        .bind(to_column(now))
        .execute(&self.writers)
        .await?;
        Ok(())
    }

    async fn leave_message(
        &self,
        message: &LeftMessage,
        most: u32,
    ) -> Result<MessageAcceptance, StoreError> {
        let mut transaction = self.write(Turn::Cases).await?;
        let acceptance = leave_within(&mut transaction, message, most).await?;
        transaction.commit().await?;
        Ok(acceptance)
    }
}

async fn leave_within(
    connection: &mut PgConnection,
    message: &LeftMessage,
    most: u32,
) -> Result<MessageAcceptance, StoreError> {
    let digest: [u8; 32] = Sha256::digest(&message.envelope).into();
    // Nobody would read what is left under a case that is erased.
    let open = sqlx::query(
        "SELECT 1 FROM receipt WHERE lookup = $1
         AND NOT EXISTS (SELECT 1 FROM erased_case
                         WHERE erased_case.sequence = receipt.sequence)",
    )
    .bind(&message.lookup[..])
    .fetch_optional(&mut *connection)
    .await?;
    if open.is_none() {
        return Ok(MessageAcceptance::UnknownReceipt);
    }
    let known = sqlx::query(
        "SELECT digest, received_at FROM visitor_message WHERE lookup = $1 AND id = $2",
    )
    .bind(&message.lookup[..])
    .bind(&message.id.0[..])
    .fetch_optional(&mut *connection)
    .await?;
    if let Some(known) = known {
        return already_left(&known, digest);
    }
    let held: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM visitor_message WHERE lookup = $1")
        .bind(&message.lookup[..])
        .fetch_one(&mut *connection)
        .await?;
    if held >= i64::from(most) {
        return Ok(MessageAcceptance::ThreadFull);
    }
    sqlx::query(
        "INSERT INTO visitor_message (lookup, id, digest, received_at, envelope)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&message.lookup[..])
    .bind(&message.id.0[..])
    .bind(&digest[..])
    .bind(to_column(message.received_at))
    .bind(&message.envelope[..])
    .execute(&mut *connection)
    .await?;
    Ok(MessageAcceptance::Stored)
}
