//! Sign-ups in SQLite.

use async_trait::async_trait;
use domain::wire::{UnixSeconds, vine::SignUpState};
use envelope::SubmissionId;
use sqlx::SqliteConnection;

use crate::{
    StoreError,
    alerts::{FiledSignUp, NewSignUp, SignUpChange, SignUpLine, SignUps},
    columns::{
        alerts::{
            sign_ups::{counts, filed_sign_up, sign_up_line},
            words::state_word,
        },
        to_column,
    },
    sqlite::{
        SqliteStore,
        alerts::{ending::forget, filing::file_within},
    },
};

#[async_trait]
impl SignUps for SqliteStore {
    async fn file_sign_ups(&self, sign_ups: &[NewSignUp]) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for sign_up in sign_ups {
            file_within(&mut transaction, sign_up).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn file_again(&self, sign_ups: &[NewSignUp]) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for sign_up in sign_ups {
            sqlx::query("DELETE FROM alert_sign_up WHERE sequence = $1 AND state = 'unreadable'")
                .bind(sign_up.sequence)
                .execute(&mut *transaction)
                .await?;
            file_within(&mut transaction, sign_up).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn sign_up(&self, sequence: i64) -> Result<Option<FiledSignUp>, StoreError> {
        let row = sqlx::query(
            "SELECT alert_sign_up.sequence, id, state, language, topics, pin
             FROM alert_sign_up JOIN submission USING (sequence)
             WHERE alert_sign_up.sequence = $1",
        )
        .bind(sequence)
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let contacts = sqlx::query(
            "SELECT number, channel, sealed, state FROM alert_contact
             WHERE sequence = $1 ORDER BY number",
        )
        .bind(sequence)
        .fetch_all(&self.readers)
        .await?;
        filed_sign_up(&row, &contacts).map(Some)
    }

    async fn sequence_of(&self, id: SubmissionId) -> Result<Option<i64>, StoreError> {
        Ok(sqlx::query_scalar(
            "SELECT alert_sign_up.sequence FROM alert_sign_up JOIN submission USING (sequence)
             WHERE id = $1 AND conflicting = 0",
        )
        .bind(&id.0[..])
        .fetch_optional(&self.readers)
        .await?)
    }

    async fn sign_ups(
        &self,
        state: Option<SignUpState>,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<SignUpLine>, StoreError> {
        let rows = sqlx::query(
            "SELECT alert_sign_up.sequence, id, filed_at, changed_at, state, hand_off, fault, system,
                    number_mark IS NOT NULL OR name_mark IS NOT NULL AS matchable,
                    (SELECT COUNT(*) FROM alert_contact AS contact
                     WHERE contact.sequence = alert_sign_up.sequence
                       AND contact.state = 'confirmed') AS contacts,
                    (SELECT COUNT(*) FROM alert_contact AS contact
                     WHERE contact.sequence = alert_sign_up.sequence
                       AND contact.state = 'disabled') AS disabled
             FROM alert_sign_up JOIN submission USING (sequence)
             WHERE $1 IS NULL OR state = $1
             ORDER BY alert_sign_up.sequence DESC
             LIMIT $2 OFFSET $3",
        )
        .bind(state.map(state_word))
        .bind(limit)
        .bind(skip)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(sign_up_line).collect()
    }

    async fn sign_up_counts(&self) -> Result<Vec<(SignUpState, u32)>, StoreError> {
        let rows = sqlx::query("SELECT state, COUNT(*) AS many FROM alert_sign_up GROUP BY state")
            .fetch_all(&self.readers)
            .await?;
        counts(&rows)
    }

    async fn confirm(
        &self,
        sequence: i64,
        contact: u8,
        now: UnixSeconds,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let open = sqlx::query(
            "UPDATE alert_sign_up
             SET changed_at = CASE state WHEN 'requested' THEN $2 ELSE changed_at END,
                 state = 'confirmed'
             WHERE sequence = $1
               AND (state = 'confirmed' OR (state = 'requested' AND confirm_until > $2))",
        )
        .bind(sequence)
        .bind(to_column(now))
        .execute(&mut *transaction)
        .await?;
        if open.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(
            "UPDATE alert_contact SET state = 'confirmed'
             WHERE sequence = $1 AND number = $2 AND state = 'unconfirmed'",
        )
        .bind(sequence)
        .bind(i64::from(contact))
        .execute(&mut *transaction)
        .await?;
        // Nobody is called again for what is confirmed.
        sqlx::query(
            "UPDATE alert_outbox SET state = 'withdrawn', settled_at = $3
             WHERE sequence = $1 AND contact = $2 AND event = 0 AND state = 'pending'",
        )
        .bind(sequence)
        .bind(i64::from(contact))
        .bind(to_column(now))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn change_sign_up(
        &self,
        sequence: i64,
        change: &SignUpChange,
        now: UnixSeconds,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let changed = sqlx::query(
            "UPDATE alert_sign_up
             SET topics = COALESCE($2, topics), language = COALESCE($3, language)
             WHERE sequence = $1 AND state IN ('requested', 'confirmed')",
        )
        .bind(sequence)
        .bind(change.topics.map(i64::from))
        .bind(&change.language)
        .execute(&mut *transaction)
        .await?;
        if changed.rows_affected() == 0 {
            return Ok(false);
        }
        for number in &change.remove {
            forget_contact(&mut transaction, sequence, *number, now).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn cancel_sign_up(&self, sequence: i64, now: UnixSeconds) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let cancelled = sqlx::query(
            "UPDATE alert_sign_up
             SET changed_at = CASE state WHEN 'cancelled' THEN changed_at ELSE $2 END,
                 state = 'cancelled'
             WHERE sequence = $1 AND state IN ('requested', 'confirmed', 'hand_off_pending',
                 'handed_off', 'cancelled')",
        )
        .bind(sequence)
        .bind(to_column(now))
        .execute(&mut *transaction)
        .await?;
        withdraw(&mut transaction, sequence, now).await?;
        transaction.commit().await?;
        Ok(cancelled.rows_affected() > 0)
    }

    async fn hand_off_done(&self, sequence: i64, now: UnixSeconds) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE alert_sign_up
             SET hand_off = 2, changed_at = $2,
                 state = CASE state WHEN 'hand_off_pending' THEN 'handed_off' ELSE state END
             WHERE sequence = $1 AND hand_off = 1",
        )
        .bind(sequence)
        .bind(to_column(now))
        .execute(&self.writer)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn expire_sign_ups(
        &self,
        now: UnixSeconds,
        waits_since: UnixSeconds,
    ) -> Result<u64, StoreError> {
        let mut transaction = self.write().await?;
        let expired: Vec<i64> = sqlx::query_scalar(
            "UPDATE alert_sign_up SET state = 'expired', changed_at = $1
             WHERE state = 'requested' AND confirm_until <= $1
               AND NOT EXISTS (SELECT 1 FROM alert_outbox AS request
                   WHERE request.sequence = alert_sign_up.sequence AND request.event = 0
                     AND request.state = 'pending' AND request.written_at > $2
                     AND NOT EXISTS (SELECT 1 FROM alert_attempt AS attempt
                         WHERE attempt.message = request.number AND attempt.outcome = 'sent'
                           AND attempt.at >= request.written_at))
             RETURNING sequence",
        )
        .bind(to_column(now))
        .bind(to_column(waits_since))
        .fetch_all(&mut *transaction)
        .await?;
        for sequence in &expired {
            withdraw(&mut transaction, *sequence, now).await?;
        }
        transaction.commit().await?;
        Ok(expired.len() as u64)
    }
}

/// Takes back what was not sent yet, and forgets what is not needed any more.
async fn withdraw(
    connection: &mut SqliteConnection,
    sequence: i64,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE alert_outbox SET state = 'withdrawn', settled_at = $2
         WHERE sequence = $1 AND state IN ('pending', 'dead')",
    )
    .bind(sequence)
    .bind(to_column(now))
    .execute(&mut *connection)
    .await?;
    forget(connection, sequence).await
}

/// What was sent to a contact refers to it, so its row stays, disabled and without its address.
async fn forget_contact(
    connection: &mut SqliteConnection,
    sequence: i64,
    number: u8,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE alert_contact
         SET state = 'disabled', disabled = 'removed', disabled_at = $3, sealed = X'', code = NULL
         WHERE sequence = $1 AND number = $2",
    )
    .bind(sequence)
    .bind(i64::from(number))
    .bind(to_column(now))
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "UPDATE alert_outbox SET state = 'withdrawn', settled_at = $3
         WHERE sequence = $1 AND contact = $2 AND state IN ('pending', 'dead')",
    )
    .bind(sequence)
    .bind(i64::from(number))
    .bind(to_column(now))
    .execute(&mut *connection)
    .await?;
    Ok(())
}
