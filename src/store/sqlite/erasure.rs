//! Erasing for good, in SQLite. `secure_delete` overwrites what is deleted within the file; what is
//! left of it is in the write-ahead log, which is emptied here.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use envelope::MessageId;

use crate::{
    BegunPeriod, ErasedCase, ErasedUnopened, Erasures, StoreError,
    columns::{
        erasure::{begun_period, erased_case},
        to_column,
    },
    sqlite::{SqliteStore, alerts::erase_ended},
};

/// What goes with a case. `$2` names the reply that stays.
const ERASING: [&str; 7] = [
    // What came under the same id with other bytes holds the same person's answers.
    "DELETE FROM submission_part
     WHERE (part = 1 OR sequence <> $1) AND $2 IS $2 AND sequence IN (
         SELECT beside.sequence FROM submission AS own
         JOIN submission AS beside ON beside.id = own.id WHERE own.sequence = $1)",
    "UPDATE case_event SET note = NULL, note_id = NULL, other = NULL WHERE sequence = $1 AND $2 IS $2",
    "UPDATE case_event SET note = NULL, note_id = NULL, other = NULL WHERE other = $1 AND $2 IS $2",
    "DELETE FROM visitor_message
     WHERE lookup IN (SELECT lookup FROM receipt WHERE sequence = $1) AND $2 IS $2",
    "DELETE FROM office_reply
     WHERE lookup IN (SELECT lookup FROM receipt WHERE sequence = $1) AND id IS NOT $2",
    "DELETE FROM second_look WHERE sequence = $1 AND $2 IS $2",
    "DELETE FROM case_link WHERE (one = $1 OR other = $1) AND $2 IS $2",
];

#[async_trait]
impl Erasures for SqliteStore {
    async fn erase_case(
        &self,
        remains: &ErasedCase,
        but_for: Option<MessageId>,
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for statement in ERASING {
            sqlx::query(statement)
                .bind(remains.sequence)
                .bind(but_for.map(|id| id.0.to_vec()))
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query(
            "INSERT INTO erased_case (sequence, erased_at, reason, received_at, disposition, needs,
                 place, channel, language, waited_hours)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
        )
        .bind(remains.sequence)
        .bind(to_column(remains.erased_at))
        .bind(&remains.reason)
        .bind(to_column(remains.received_at))
        .bind(remains.disposition.name())
        .bind(remains.needs.join(" "))
        .bind(&remains.place)
        .bind(&remains.channel)
        .bind(&remains.language)
        .bind(remains.waited_hours)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    async fn erase_unopened(&self, erased: &ErasedUnopened) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let gone = sqlx::query(
            "DELETE FROM submission_part WHERE sequence = $1
               AND (part = 1 OR (SELECT conflicting FROM submission WHERE submission.sequence = $1))
               AND EXISTS (SELECT 1 FROM intake_case
                           WHERE intake_case.sequence = $1 AND state = 'needs_person')",
        )
        .bind(erased.sequence)
        .execute(&mut *transaction)
        .await?;
        if gone.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO erased_unopened (sequence, erased_at, reason, account)
             VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .bind(erased.sequence)
        .bind(to_column(erased.erased_at))
        .bind(&erased.reason)
        .bind(erased.account)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn erased_cases(&self) -> Result<Vec<ErasedCase>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, erased_at, reason, received_at, disposition, needs, place, channel,
                    language, waited_hours
             FROM erased_case ORDER BY sequence",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(erased_case).collect()
    }

    async fn erased_at_kiosks(&self) -> Result<Vec<(i64, String)>, StoreError> {
        let rows: Vec<(i64, String)> = sqlx::query_as(
            "SELECT sequence, kiosk FROM erased_case JOIN submission USING (sequence)
             WHERE kiosk IS NOT NULL ORDER BY sequence",
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows)
    }

    async fn erase_receipts(&self, erased_before: UnixSeconds) -> Result<u64, StoreError> {
        let mut transaction = self.write().await?;
        let mut erased = 0;
        for statement in [
            "DELETE FROM visitor_message WHERE lookup IN (
                 SELECT lookup FROM receipt JOIN erased_case USING (sequence) WHERE erased_at <= $1)",
            "DELETE FROM office_reply WHERE lookup IN (
                 SELECT lookup FROM receipt JOIN erased_case USING (sequence) WHERE erased_at <= $1)",
            "DELETE FROM receipt WHERE sequence IN (
                 SELECT sequence FROM erased_case WHERE erased_at <= $1)",
        ] {
            let done = sqlx::query(statement)
                .bind(to_column(erased_before))
                .execute(&mut *transaction)
                .await?;
            erased = done.rows_affected();
        }
        transaction.commit().await?;
        Ok(erased)
    }

    async fn erase_ended_sign_ups(&self) -> Result<u64, StoreError> {
        let mut transaction = self.write().await?;
        let erased = erase_ended(&mut transaction).await?;
        transaction.commit().await?;
        Ok(erased)
    }

    async fn prove_erased(&self, at: UnixSeconds) -> Result<Option<u64>, StoreError> {
        // Of its three columns the first says whether somebody was in the way.
        let in_the_way: i64 = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_one(&self.writer)
            .await?;
        if in_the_way != 0 {
            return Ok(None);
        }
        let proven = sqlx::query(
            "UPDATE erased_case SET proven_at = $1
             WHERE proven_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM submission_part
                               WHERE submission_part.sequence = erased_case.sequence AND part = 1)
               AND NOT EXISTS (SELECT 1 FROM alert_sign_up
                               WHERE alert_sign_up.sequence = erased_case.sequence
                                 AND state NOT IN ('requested', 'confirmed', 'hand_off_pending'))
               AND NOT EXISTS (SELECT 1 FROM case_event
                               WHERE case_event.sequence = erased_case.sequence AND note IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM case_event WHERE other = erased_case.sequence)
               AND NOT EXISTS (SELECT 1 FROM visitor_message JOIN receipt USING (lookup)
                               WHERE receipt.sequence = erased_case.sequence)",
        )
        .bind(to_column(at))
        .execute(&self.writer)
        .await?;
        Ok(Some(proven.rows_affected()))
    }

    async fn begun_periods(&self) -> Result<Vec<BegunPeriod>, StoreError> {
        let rows =
            sqlx::query("SELECT kept, keep_days, since FROM retention_period ORDER BY number")
                .fetch_all(&self.readers)
                .await?;
        rows.iter().map(begun_period).collect()
    }

    async fn begin_periods(
        &self,
        begun: &[BegunPeriod],
        ended_before: UnixSeconds,
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for one in begun {
            sqlx::query(
                "INSERT INTO retention_period (kept, keep_days, since) VALUES ($1, $2, $3)",
            )
            .bind(&one.of)
            .bind(i64::from(one.keep_days))
            .bind(to_column(one.since))
            .execute(&mut *transaction)
            .await?;
        }
        // What counts last has nothing after it, and stays.
        sqlx::query(
            "DELETE FROM retention_period
             WHERE $1 > (SELECT later.since FROM retention_period AS later
                         WHERE later.kept = retention_period.kept
                           AND later.number > retention_period.number
                         ORDER BY later.number LIMIT 1)",
        )
        .bind(to_column(ended_before))
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }
}
