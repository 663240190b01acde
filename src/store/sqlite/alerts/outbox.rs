//! The outbox in SQLite.

use async_trait::async_trait;
use domain::{
    custody::{ContactChannel, cadence::ANSWERABLE},
    wire::UnixSeconds,
};
use sqlx::SqliteConnection;

use crate::{
    StoreError,
    alerts::{
        Claim, ClaimedMessage, DeadLetter, DeliveryHealth, DisabledContact, Outbox, Outcome,
        Settled,
    },
    columns::{
        alerts::delivery::{dead_letter, disabled_contact, health, outcome_columns, place_of},
        to_column,
    },
    sqlite::{
        SqliteStore,
        alerts::{
            claiming::claim_within,
            links::{give_time, wait_until},
        },
    },
};

#[async_trait]
impl Outbox for SqliteStore {
    async fn claim(&self, claim: &Claim) -> Result<Vec<ClaimedMessage>, StoreError> {
        let mut transaction = self.write().await?;
        let claimed = claim_within(&mut transaction, claim).await?;
        transaction.commit().await?;
        Ok(claimed)
    }

    async fn settle(&self, settled: &[Settled]) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for one in settled {
            settle_within(&mut transaction, one).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn release(&self, messages: &[i64], due_at: UnixSeconds) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for number in messages {
            sqlx::query(
                "UPDATE alert_outbox SET claimed_until = 0, due_at = MAX(due_at, $2)
                 WHERE number = $1 AND state = 'pending'",
            )
            .bind(number)
            .bind(to_column(due_at))
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn end_claims(&self, at: UnixSeconds) -> Result<u64, StoreError> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO alert_attempt (message, at, channel, outcome)
             SELECT number, $1, channel, 'cut_off' FROM alert_outbox
             WHERE state = 'pending' AND claimed_until <> 0",
        )
        .bind(to_column(at))
        .execute(&mut *transaction)
        .await?;
        let ended = sqlx::query(
            "UPDATE alert_outbox SET claimed_until = 0
             WHERE state = 'pending' AND claimed_until <> 0",
        )
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(ended.rows_affected())
    }

    async fn message_of(&self, message: i64) -> Result<Option<(i64, u8, i64)>, StoreError> {
        let row = sqlx::query(
            "SELECT sequence, contact, event FROM alert_outbox
             WHERE number = $1 AND (state = 'pending'
                OR (state = 'sent' AND channel IN ('call', 'tty')))",
        )
        .bind(message)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(place_of).transpose()
    }

    async fn call_answered(
        &self,
        message: i64,
        at: UnixSeconds,
        due_at: UnixSeconds,
        over_since: UnixSeconds,
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        let sequence: Option<i64> = sqlx::query_scalar(
            "UPDATE alert_outbox
             SET answered_at = $2, due_at = $3, state = 'pending', settled_at = NULL
             WHERE number = $1 AND answered_at IS NULL AND channel IN ('call', 'tty')
               AND (state = 'pending' OR (state = 'sent' AND settled_at >= $4 AND EXISTS
                   (SELECT 1 FROM alert_sign_up JOIN alert_contact USING (sequence)
                    WHERE alert_sign_up.sequence = alert_outbox.sequence
                      AND alert_contact.number = alert_outbox.contact
                      AND alert_sign_up.state IN ('requested', 'confirmed')
                      AND alert_contact.state <> 'disabled')))
             RETURNING sequence",
        )
        .bind(message)
        .bind(to_column(at))
        .bind(to_column(due_at))
        .bind(to_column(over_since))
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(sequence) = sequence {
            wait_until(&mut transaction, sequence, at + ANSWERABLE).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn call_done(&self, message: i64, at: UnixSeconds) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE alert_outbox
             SET state = 'sent', settled_at = COALESCE(settled_at, $2),
                 answered_at = COALESCE(answered_at, $2)
             WHERE number = $1 AND state IN ('pending', 'sent') AND channel IN ('call', 'tty')",
        )
        .bind(message)
        .bind(to_column(at))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn came_back(
        &self,
        message: i64,
        word: &'static str,
        disable: bool,
        at: UnixSeconds,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let dead = sqlx::query(
            "UPDATE alert_outbox
             SET settled_at = $2, claimed_until = 0,
                 state = CASE WHEN EXISTS (
                     SELECT 1 FROM alert_sign_up JOIN alert_contact USING (sequence)
                     WHERE alert_sign_up.sequence = alert_outbox.sequence
                       AND alert_contact.number = alert_outbox.contact
                       AND alert_sign_up.state IN ('requested', 'confirmed')
                       AND COALESCE(alert_contact.disabled, '') <> 'removed')
                   THEN 'dead' ELSE 'withdrawn' END
             WHERE number = $1 AND (state = 'sent' OR (state = 'pending' AND attempts > 0))",
        )
        .bind(message)
        .bind(to_column(at))
        .execute(&mut *transaction)
        .await?;
        if dead.rows_affected() == 0 {
            return Ok(false);
        }
        note_attempt(&mut transaction, message, word, at).await?;
        if disable {
            disable_contact(&mut transaction, message, word, at).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn dead_letters(&self, skip: u32, limit: u32) -> Result<Vec<DeadLetter>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, id, channel, event, written_at, settled_at, attempts,
                    COALESCE((SELECT outcome FROM alert_attempt WHERE message = number
                              ORDER BY alert_attempt.rowid DESC LIMIT 1), '') AS word
             FROM alert_outbox JOIN submission USING (sequence)
             WHERE state = 'dead' ORDER BY settled_at DESC, number DESC LIMIT $1 OFFSET $2",
        )
        .bind(limit)
        .bind(skip)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(dead_letter).collect()
    }

    async fn retry(&self, message: i64, now: UnixSeconds) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        // Staff retry because they believe that the address is good.
        sqlx::query(
            "UPDATE alert_contact
             SET state = CASE outbox.event WHEN 0 THEN 'unconfirmed' ELSE 'confirmed' END,
                 disabled = NULL, disabled_at = NULL
             FROM alert_outbox AS outbox
             WHERE alert_contact.state = 'disabled' AND disabled <> 'removed'
               AND outbox.number = $1 AND outbox.state = 'dead'
               AND outbox.sequence = alert_contact.sequence
               AND outbox.contact = alert_contact.number
               AND EXISTS (
                   SELECT 1 FROM alert_sign_up
                   WHERE alert_sign_up.sequence = outbox.sequence
                     AND alert_sign_up.state IN ('requested', 'confirmed'))",
        )
        .bind(message)
        .execute(&mut *transaction)
        .await?;
        let put_back = sqlx::query(
            "UPDATE alert_outbox
             SET state = 'pending', settled_at = NULL, due_at = $2, claimed_until = 0,
                 attempts = 0, written_at = $2, answered_at = NULL
             WHERE number = $1 AND state = 'dead'
               AND EXISTS (
                   SELECT 1 FROM alert_sign_up
                   WHERE alert_sign_up.sequence = alert_outbox.sequence
                     AND alert_sign_up.state IN ('requested', 'confirmed'))",
        )
        .bind(message)
        .bind(to_column(now))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(put_back.rows_affected() > 0)
    }

    async fn delivery_health(
        &self,
        since: UnixSeconds,
        now: UnixSeconds,
    ) -> Result<Vec<DeliveryHealth>, StoreError> {
        let mut channels = Vec::new();
        for channel in ContactChannel::ALL {
            let row = sqlx::query(
                "SELECT
                   (SELECT COUNT(*) FROM alert_outbox
                    WHERE state = 'pending' AND channel = $1) AS waiting,
                   (SELECT MIN(due_at) FROM alert_outbox
                    WHERE state = 'pending' AND channel = $1 AND due_at <= $3) AS oldest,
                   (SELECT COUNT(*) FROM alert_attempt
                    WHERE at >= $2 AND channel = $1 AND outcome = 'sent') AS sent,
                   (SELECT COUNT(*) FROM alert_attempt
                    WHERE at >= $2 AND channel = $1
                      AND outcome NOT IN ('sent', 'cut_off')) AS failed,
                   (SELECT COUNT(*) FROM alert_attempt
                    WHERE at >= $2 AND channel = $1 AND outcome = 'cut_off') AS cut_off,
                   (SELECT outcome FROM alert_attempt
                    WHERE at >= $2 AND channel = $1 AND outcome NOT IN ('sent', 'cut_off')
                    ORDER BY at DESC, rowid DESC LIMIT 1) AS last_failure,
                   (SELECT MAX(at) FROM alert_attempt
                    WHERE at >= $2 AND channel = $1
                      AND outcome NOT IN ('sent', 'cut_off')) AS last_failure_at,
                   (SELECT COUNT(*) FROM alert_outbox
                    WHERE state = 'dead' AND channel = $1) AS dead",
            )
            .bind(channel.code())
            .bind(to_column(since))
            .bind(to_column(now))
            .fetch_one(&self.readers)
            .await?;
            channels.push(health(&row, channel, now)?);
        }
        Ok(channels)
    }

    async fn disabled_contacts(
        &self,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<DisabledContact>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, channel, disabled_at, disabled,
                    EXISTS (SELECT 1 FROM alert_contact AS other
                            WHERE other.sequence = contact.sequence
                              AND other.state = 'confirmed') AS others
             FROM alert_contact AS contact JOIN submission USING (sequence)
             WHERE state = 'disabled' AND disabled <> 'removed'
             ORDER BY disabled_at DESC, contact.sequence DESC, number DESC LIMIT $1 OFFSET $2",
        )
        .bind(limit)
        .bind(skip)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(disabled_contact).collect()
    }
}

async fn settle_within(
    connection: &mut SqliteConnection,
    settled: &Settled,
) -> Result<(), StoreError> {
    note_attempt(connection, settled.number, settled.word, settled.at).await?;
    let (state, due_at) = outcome_columns(settled.outcome);
    sqlx::query(
        "UPDATE alert_outbox
         SET state = $2, attempts = attempts + 1, claimed_until = 0,
             due_at = COALESCE($3, due_at),
             settled_at = CASE WHEN $3 IS NULL THEN $4 END
         WHERE number = $1 AND state = 'pending'",
    )
    .bind(settled.number)
    .bind(state)
    .bind(due_at)
    .bind(to_column(settled.at))
    .execute(&mut *connection)
    .await?;
    if let Some(asked) = &settled.asked {
        give_time(connection, asked).await?;
    }
    if settled.outcome == Outcome::Refused {
        disable_contact(connection, settled.number, settled.word, settled.at).await?;
    }
    Ok(())
}

async fn note_attempt(
    connection: &mut SqliteConnection,
    message: i64,
    word: &str,
    at: UnixSeconds,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO alert_attempt (message, at, channel, outcome)
         SELECT number, $2, channel, $3 FROM alert_outbox WHERE number = $1",
    )
    .bind(message)
    .bind(to_column(at))
    .bind(word)
    .execute(&mut *connection)
    .await?;
    Ok(())
}

/// Disables the contact that a message went to. What else waits to go there is withdrawn.
async fn disable_contact(
    connection: &mut SqliteConnection,
    message: i64,
    word: &str,
    at: UnixSeconds,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE alert_contact SET state = 'disabled', disabled = $2, disabled_at = $3
         WHERE state <> 'disabled' AND (sequence, number) IN
             (SELECT sequence, contact FROM alert_outbox WHERE number = $1)",
    )
    .bind(message)
    .bind(word)
    .bind(to_column(at))
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "UPDATE alert_outbox SET state = 'withdrawn', settled_at = $2
         WHERE state = 'pending' AND (sequence, contact) IN
             (SELECT sequence, contact FROM alert_outbox WHERE number = $1)",
    )
    .bind(message)
    .bind(to_column(at))
    .execute(&mut *connection)
    .await?;
    Ok(())
}
