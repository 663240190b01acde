//! Reminders of staff in SQLite.

use async_trait::async_trait;
use domain::wire::{UnixSeconds, reminders::Reminders};

use crate::{
    LeftReminder, NewReminder, Reminded, ReminderEnd, StaffReminders, StoreError, Waits,
    columns::{
        reminders::{chosen, left, reminded},
        to_column,
    },
    sqlite::SqliteStore,
};

#[async_trait]
impl StaffReminders for SqliteStore {
    async fn reminders(&self, account: i64) -> Result<Option<(Reminders, bool)>, StoreError> {
        let row =
            sqlx::query("SELECT rule, address, refused FROM staff_reminder WHERE account = $1")
                .bind(account)
                .fetch_optional(&self.readers)
                .await?;
        row.as_ref().map(chosen).transpose()
    }

    async fn keep_reminders(&self, account: i64, chosen: &Reminders) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO staff_reminder (account, rule, address) VALUES ($1, $2, $3)
             ON CONFLICT (account) DO UPDATE
             SET rule = excluded.rule, address = excluded.address, refused = FALSE, left_at = NULL",
        )
        .bind(account)
        .bind(chosen.rule.name())
        .bind(&chosen.address)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn reminded(&self) -> Result<Vec<Reminded>, StoreError> {
        let rows = sqlx::query(
            "SELECT account, role, rule, told_day, told_at, told_up_to
             FROM staff_reminder JOIN staff_account ON id = account
             WHERE rule <> 'never' AND closed_at IS NULL ORDER BY account",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(reminded).collect()
    }

    async fn leave_reminder(&self, reminder: &NewReminder) -> Result<(), StoreError> {
        let (at, waits) = reminder.left.unzip();
        let waits: Waits = waits.unwrap_or_default();
        sqlx::query(
            "UPDATE staff_reminder
             SET told_day = $2, told_up_to = $3, told_at = coalesce($4, told_at), left_at = $4,
                 fresh = $5, urgent = $6, due = $7, attempts = 0, try_at = 0
             WHERE account = $1 AND rule <> 'never'",
        )
        .bind(reminder.account)
        .bind(reminder.told_day)
        .bind(reminder.told_up_to)
        .bind(at.map(to_column))
        .bind(i64::from(waits.fresh))
        .bind(i64::from(waits.urgent))
        .bind(i64::from(waits.due))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn claim_reminders(
        &self,
        now: UnixSeconds,
        until: UnixSeconds,
    ) -> Result<Vec<LeftReminder>, StoreError> {
        let rows = sqlx::query(
            "UPDATE staff_reminder SET try_at = $2, attempts = attempts + 1
             WHERE left_at IS NOT NULL AND try_at <= $1 AND rule <> 'never'
             AND account IN (SELECT id FROM staff_account WHERE closed_at IS NULL)
             RETURNING account, left_at, address, fresh, urgent, due, attempts",
        )
        .bind(to_column(now))
        .bind(to_column(until))
        .fetch_all(&self.writer)
        .await?;
        rows.iter().map(left).collect()
    }

    async fn settle_reminder(
        &self,
        account: i64,
        left_at: UnixSeconds,
        end: ReminderEnd,
    ) -> Result<(), StoreError> {
        let (again, refused) = match end {
            ReminderEnd::Over => (None, false),
            ReminderEnd::Refused => (None, true),
            ReminderEnd::Again(at) => (Some(to_column(at)), false),
        };
        sqlx::query(
            "UPDATE staff_reminder SET refused = $3, try_at = coalesce($4, 0),
                    left_at = CASE WHEN $4 IS NULL THEN NULL ELSE left_at END
             WHERE account = $1 AND left_at = $2",
        )
        .bind(account)
        .bind(to_column(left_at))
        .bind(refused)
        .bind(again)
        .execute(&self.writer)
        .await?;
        Ok(())
    }
}
