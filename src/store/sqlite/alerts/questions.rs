//! Questions to staff in SQLite.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::{
    StoreError,
    alerts::{OpenQuestion, Questions, Resolution},
    columns::{
        Columns,
        alerts::{sign_ups::open_question, words::kind},
        to_column,
    },
    sqlite::{SqliteStore, alerts::events::alert},
};

#[async_trait]
impl Questions for SqliteStore {
    async fn open_questions(&self, limit: u32) -> Result<Vec<OpenQuestion>, StoreError> {
        let rows = sqlx::query(
            "SELECT question.number, submission.id, source, kind, happened_on, doubt, asked_at
             FROM alert_question AS question
             JOIN submission USING (sequence)
             JOIN alert_sign_up USING (sequence)
             JOIN custody_event ON custody_event.number = question.event
             WHERE answered_at IS NULL AND alert_sign_up.state = 'confirmed'
             ORDER BY question.number LIMIT $1",
        )
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(open_question).collect()
    }

    async fn answer_question(
        &self,
        number: i64,
        same: bool,
        now: UnixSeconds,
    ) -> Result<Option<Resolution>, StoreError> {
        let mut transaction = self.write().await?;
        let row = sqlx::query(
            "UPDATE alert_question SET answered_at = $2, same = $3
             WHERE number = $1 AND answered_at IS NULL
             RETURNING sequence, event",
        )
        .bind(number)
        .bind(to_column(now))
        .bind(same)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (sequence, event): (i64, i64) = (row.column("sequence")?, row.column("event")?);
        let event_row =
            sqlx::query("SELECT kind, person_mark FROM custody_event WHERE number = $1")
                .bind(event)
                .fetch_one(&mut *transaction)
                .await?;
        let person: Option<&[u8]> = event_row.column("person_mark")?;
        if let Some(person) = person {
            sqlx::query(
                "INSERT INTO alert_person (sequence, mark, same) VALUES ($1, $2, $3)
                 ON CONFLICT (sequence, mark) DO UPDATE SET same = excluded.same",
            )
            .bind(sequence)
            .bind(person)
            .bind(same)
            .execute(&mut *transaction)
            .await?;
        }
        let alerts = if same {
            let kind = kind(event_row.column("kind")?)?;
            alert(&mut transaction, (sequence, event), kind, now).await?
        } else {
            0
        };
        transaction.commit().await?;
        Ok(Some(Resolution { alerts }))
    }
}
