//! What the desk does with threads, in SQLite.

use async_trait::async_trait;
use domain::wire::{UnixSeconds, receipt::ReceiptState};
use sqlx::SqliteConnection;

use crate::{
    CaseStanding, KeptThread, NewCaseEvent, PublishedReceipt, ReplyOutcome, SentReply, StoreError,
    Threads,
    columns::{
        Columns,
        receipts::{column_of, kept_message, kept_reply, lookup_of, state_of, unread},
        to_column,
    },
    sqlite::{SqliteStore, casework::move_within},
};

#[async_trait]
impl Threads for SqliteStore {
    async fn publish_receipts(&self, receipts: &[PublishedReceipt]) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for receipt in receipts {
            sqlx::query(
                "INSERT INTO receipt (lookup, sequence) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            )
            .bind(&receipt.lookup[..])
            .bind(receipt.sequence)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn advance(&self, sequence: i64, state: ReceiptState) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        advance_within(&mut transaction, sequence, state).await?;
        Ok(transaction.commit().await?)
    }

    async fn go_on(&self, sequence: i64) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        let answered: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM office_reply JOIN receipt USING (lookup)
                            WHERE sequence = $1)",
        )
        .bind(sequence)
        .fetch_one(&mut *transaction)
        .await?;
        let before = if answered {
            ReceiptState::Answered
        } else {
            ReceiptState::Read
        };
        sqlx::query("UPDATE receipt SET state = $2 WHERE sequence = $1 AND state = $3")
            .bind(sequence)
            .bind(column_of(before))
            .bind(column_of(ReceiptState::Closed))
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn thread(&self, sequence: i64) -> Result<Option<KeptThread>, StoreError> {
        let mut reading = self.readers.begin().await?;
        let receipt = sqlx::query("SELECT lookup, state FROM receipt WHERE sequence = $1")
            .bind(sequence)
            .fetch_optional(&mut *reading)
            .await?;
        let Some(receipt) = receipt else {
            return Ok(None);
        };
        let lookup = lookup_of(&receipt)?;
        let messages = sqlx::query(
            "SELECT number, id, received_at, read_at, envelope
             FROM visitor_message WHERE lookup = $1 ORDER BY number",
        )
        .bind(&lookup[..])
        .fetch_all(&mut *reading)
        .await?;
        let replies = sqlx::query(
            "SELECT office_reply.id, username, sent_at, seen_at, copy
             FROM office_reply JOIN staff_account ON staff_account.id = account
             WHERE lookup = $1 ORDER BY number",
        )
        .bind(&lookup[..])
        .fetch_all(&mut *reading)
        .await?;
        Ok(Some(KeptThread {
            lookup,
            state: state_of(receipt.column("state")?)?,
            messages: messages
                .iter()
                .map(kept_message)
                .collect::<Result<_, _>>()?,
            replies: replies.iter().map(kept_reply).collect::<Result<_, _>>()?,
        }))
    }

    async fn messages_read(
        &self,
        sequence: i64,
        last: i64,
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE visitor_message SET read_at = $3
             WHERE lookup = (SELECT lookup FROM receipt WHERE sequence = $1)
               AND number <= $2 AND read_at IS NULL",
        )
        .bind(sequence)
        .bind(last)
        .bind(to_column(now))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn send_reply(&self, reply: &SentReply) -> Result<ReplyOutcome, StoreError> {
        let mut transaction = self.write().await?;
        let outcome = send_within(&mut transaction, reply).await?;
        transaction.commit().await?;
        Ok(outcome)
    }

    async fn send_with_move(
        &self,
        reply: &SentReply,
        standing: &CaseStanding,
        event: &NewCaseEvent,
    ) -> Result<Option<ReplyOutcome>, StoreError> {
        let mut transaction = self.write().await?;
        if !move_within(&mut transaction, standing, event, None).await? {
            return Ok(None);
        }
        let outcome = send_within(&mut transaction, reply).await?;
        // Without a thread the move goes with the transaction.
        if outcome != ReplyOutcome::NoThread {
            transaction.commit().await?;
        }
        Ok(Some(outcome))
    }

    async fn unread_messages(&self) -> Result<Vec<(i64, u32)>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, COUNT(*) AS unread
             FROM visitor_message JOIN receipt USING (lookup)
             WHERE read_at IS NULL GROUP BY sequence ORDER BY sequence",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(unread).collect()
    }
}

async fn advance_within(
    connection: &mut SqliteConnection,
    sequence: i64,
    state: ReceiptState,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE receipt SET state = $2 WHERE sequence = $1 AND state < $2")
        .bind(sequence)
        .bind(column_of(state))
        .execute(connection)
        .await?;
    Ok(())
}

async fn send_within(
    connection: &mut SqliteConnection,
    reply: &SentReply,
) -> Result<ReplyOutcome, StoreError> {
    let receipt = sqlx::query("SELECT lookup FROM receipt WHERE sequence = $1")
        .bind(reply.sequence)
        .fetch_optional(&mut *connection)
        .await?;
    let Some(receipt) = receipt else {
        return Ok(ReplyOutcome::NoThread);
    };
    let lookup = lookup_of(&receipt)?;
    let known = sqlx::query("SELECT lookup FROM office_reply WHERE id = $1")
        .bind(&reply.id.0[..])
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(known) = known {
        return Ok(if lookup_of(&known)? == lookup {
            ReplyOutcome::AlreadySent
        } else {
            ReplyOutcome::NoThread
        });
    }
    sqlx::query(
        "INSERT INTO office_reply (lookup, id, account, sent_at, sealed, copy)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&lookup[..])
    .bind(&reply.id.0[..])
    .bind(reply.account)
    .bind(to_column(reply.sent_at))
    .bind(&reply.sealed[..])
    .bind(&reply.copy[..])
    .execute(&mut *connection)
    .await?;
    advance_within(connection, reply.sequence, ReceiptState::Answered).await?;
    Ok(ReplyOutcome::Sent)
}
