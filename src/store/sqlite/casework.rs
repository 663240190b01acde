//! The work on cases, in SQLite.

use async_trait::async_trait;
use domain::{casework::Disposition, wire::UnixSeconds};
use sqlx::SqliteConnection;

use crate::{
    CaseEvent, CaseStanding, Casework, KeptLine, KeptNote, NewCaseEvent, StoreError,
    columns::{
        casework::{event, first_answer, kept_line, kept_note, standing},
        to_column,
    },
    sqlite::SqliteStore,
};

#[async_trait]
impl Casework for SqliteStore {
    async fn standings(&self) -> Result<Vec<CaseStanding>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, state, disposition, assignee, officer, version, since, finished, hoax_by,
                    on_hold, referred_at, history_at, merged_into
             FROM case_standing ORDER BY sequence",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(standing).collect()
    }

    async fn move_case(
        &self,
        standing: &CaseStanding,
        event: &NewCaseEvent,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let moved = move_within(&mut transaction, standing, event, None).await?;
        transaction.commit().await?;
        Ok(moved)
    }

    async fn first_answers(&self) -> Result<Vec<(i64, UnixSeconds)>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, MIN(at) AS at FROM (
                 SELECT sequence, at FROM case_event WHERE kind = 'contacted'
                   AND (detail LIKE '%.reached' OR detail LIKE '%.asked_to_stop')
                 UNION ALL
                 SELECT sequence, sent_at FROM office_reply JOIN receipt USING (lookup))
             GROUP BY sequence",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(first_answer).collect()
    }

    async fn referral_lines(&self) -> Result<Vec<KeptLine>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, sequence, kind, detail FROM case_event
             WHERE kind IN ('referred', 'referral_ended') ORDER BY number",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kept_line).collect()
    }

    async fn notes_after(&self, number: i64, limit: u32) -> Result<Vec<KeptNote>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, sequence, note_id, note FROM case_event
             WHERE number > $1 AND note IS NOT NULL
               AND kind NOT IN ('history_answered', 'unmask_asked', 'linked')
             ORDER BY number LIMIT $2",
        )
        .bind(number)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kept_note).collect()
    }

    async fn case_events(&self, sequence: i64) -> Result<Vec<CaseEvent>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, at, author.username AS username, kind, detail,
                    recipient.username AS recipient, note_id, note, other
             FROM case_event
             LEFT JOIN staff_account AS author ON author.id = account
             LEFT JOIN staff_account AS recipient ON recipient.id = case_event.recipient
             WHERE sequence = $1 ORDER BY number",
        )
        .bind(sequence)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(event).collect()
    }
}

/// Moves one case inside a transaction that may move several, by an event that may be about another one
/// too; says whether it stood where whoever moves it saw it.
pub(super) async fn move_within(
    connection: &mut SqliteConnection,
    standing: &CaseStanding,
    event: &NewCaseEvent,
    other: Option<i64>,
) -> Result<bool, StoreError> {
    let moved = sqlx::query(
        "INSERT INTO case_standing
             (sequence, state, disposition, assignee, version, since, finished, hoax_by, on_hold,
              officer, referred_at, history_at, merged_into)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
         WHERE $5 = 1 + coalesce((SELECT version FROM case_standing WHERE sequence = $1), 0)
         ON CONFLICT (sequence) DO UPDATE
         SET state = excluded.state, disposition = excluded.disposition,
             assignee = excluded.assignee, version = excluded.version,
             since = excluded.since, finished = excluded.finished,
             hoax_by = excluded.hoax_by, on_hold = excluded.on_hold,
             officer = excluded.officer, referred_at = excluded.referred_at,
             history_at = excluded.history_at, merged_into = excluded.merged_into",
    )
    .bind(standing.sequence)
    .bind(standing.state.name())
    .bind(standing.disposition.map(Disposition::name))
    .bind(standing.assignee)
    .bind(standing.version)
    .bind(to_column(standing.since))
    .bind(standing.finished.join(" "))
    .bind(standing.hoax_by)
    .bind(standing.on_hold)
    .bind(standing.officer)
    .bind(standing.referred_at.map(to_column))
    .bind(standing.history_at.map(to_column))
    .bind(standing.merged_into)
    .execute(&mut *connection)
    .await?;
    if moved.rows_affected() == 0 {
        return Ok(false);
    }
    write_event(connection, standing.sequence, event, other).await?;
    Ok(true)
}

async fn write_event(
    connection: &mut SqliteConnection,
    sequence: i64,
    event: &NewCaseEvent,
    other: Option<i64>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO case_event (sequence, at, account, kind, detail, recipient, note_id, note, other)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(sequence)
    .bind(to_column(event.at))
    .bind(event.account)
    .bind(event.kind.name())
    .bind(&event.detail)
    .bind(event.recipient)
    .bind(event.note.as_ref().map(|note| note.id.0.to_vec()))
    .bind(event.note.as_ref().map(|note| note.envelope.as_slice()))
    .bind(other)
    .execute(connection)
    .await?;
    Ok(())
}
