//! What the holder of a receipt may do, in SQLite.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use envelope::MessageId;
use sha2::{Digest, Sha256};
use sqlx::{Row, SqliteConnection, sqlite::SqliteRow};

use super::{
    SqliteStore, from_column,
    threads::{message_id, state_of},
    to_column,
};
use crate::{
    HoldersThread, LeftMessage, Lookup, MessageAcceptance, PublishedReply, Receipts, StoreError,
};

#[async_trait]
impl Receipts for SqliteStore {
    async fn holders_thread(&self, lookup: &Lookup) -> Result<Option<HoldersThread>, StoreError> {
        // One transaction, so that state and replies belong together.
        let mut reading = self.readers.begin().await?;
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
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn leave_message(
        &self,
        message: &LeftMessage,
        most: u32,
    ) -> Result<MessageAcceptance, StoreError> {
        let mut transaction = self.write().await?;
        let acceptance = leave_within(&mut transaction, message, most).await?;
        transaction.commit().await?;
        Ok(acceptance)
    }
}

async fn leave_within(
    connection: &mut SqliteConnection,
    message: &LeftMessage,
    most: u32,
) -> Result<MessageAcceptance, StoreError> {
    let digest: [u8; 32] = Sha256::digest(&message.envelope).into();
    let published = sqlx::query("SELECT 1 FROM receipt WHERE lookup = $1")
        .bind(&message.lookup[..])
        .fetch_optional(&mut *connection)
        .await?;
    if published.is_none() {
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

fn already_left(known: &SqliteRow, digest: [u8; 32]) -> Result<MessageAcceptance, StoreError> {
    if known.try_get::<&[u8], _>("digest")? != digest {
        return Ok(MessageAcceptance::Conflicting);
    }
    Ok(MessageAcceptance::AlreadyStored {
        received_at: from_column(known.try_get("received_at")?),
    })
}

fn published_reply(row: &SqliteRow) -> Result<PublishedReply, StoreError> {
    Ok(PublishedReply {
        number: row.try_get("number")?,
        id: message_id(row)?,
        sent_at: from_column(row.try_get("sent_at")?),
        seen: row.try_get("seen")?,
        sealed: row.try_get("sealed")?,
    })
}

fn left_message(row: &SqliteRow) -> Result<(MessageId, UnixSeconds), StoreError> {
    Ok((message_id(row)?, from_column(row.try_get("received_at")?)))
}
