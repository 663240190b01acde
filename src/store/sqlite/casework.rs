//! The work on cases, in SQLite.

use async_trait::async_trait;
use domain::casework::{CaseEventKind, CaseState, Disposition};
use envelope::MessageId;
use sqlx::{Row, SqliteConnection, sqlite::SqliteRow};

use super::{SqliteStore, from_column, to_column};
use crate::{CaseEvent, CaseStanding, Casework, NewCaseEvent, SealedNote, StoreError};

#[async_trait]
impl Casework for SqliteStore {
    async fn standings(&self) -> Result<Vec<CaseStanding>, StoreError> {
        let rows = sqlx::query(
            "SELECT sequence, state, disposition, assignee, version, since, finished
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
        let moved = sqlx::query(
            "INSERT INTO case_standing
                 (sequence, state, disposition, assignee, version, since, finished)
             SELECT $1, $2, $3, $4, $5, $6, $7
             WHERE $5 = 1 + coalesce((SELECT version FROM case_standing WHERE sequence = $1), 0)
             ON CONFLICT (sequence) DO UPDATE
             SET state = excluded.state, disposition = excluded.disposition,
                 assignee = excluded.assignee, version = excluded.version,
                 since = excluded.since, finished = excluded.finished",
        )
        .bind(standing.sequence)
        .bind(standing.state.name())
        .bind(standing.disposition.map(Disposition::name))
        .bind(standing.assignee)
        .bind(standing.version)
        .bind(to_column(standing.since))
        .bind(standing.finished.join(" "))
        .execute(&mut *transaction)
        .await?;
        if moved.rows_affected() == 0 {
            return Ok(false);
        }
        write_event(&mut transaction, standing.sequence, event).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn case_events(&self, sequence: i64) -> Result<Vec<CaseEvent>, StoreError> {
        let rows = sqlx::query(
            "SELECT at, author.username AS username, kind, detail,
                    recipient.username AS recipient, note_id, note
             FROM case_event
             JOIN staff_account AS author ON author.id = account
             LEFT JOIN staff_account AS recipient ON recipient.id = case_event.recipient
             WHERE sequence = $1 ORDER BY number",
        )
        .bind(sequence)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(event).collect()
    }
}

async fn write_event(
    connection: &mut SqliteConnection,
    sequence: i64,
    event: &NewCaseEvent,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO case_event (sequence, at, account, kind, detail, recipient, note_id, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(sequence)
    .bind(to_column(event.at))
    .bind(event.account)
    .bind(event.kind.name())
    .bind(&event.detail)
    .bind(event.recipient)
    .bind(event.note.as_ref().map(|note| note.id.0.to_vec()))
    .bind(event.note.as_ref().map(|note| note.envelope.as_slice()))
    .execute(connection)
    .await?;
    Ok(())
}

fn standing(row: &SqliteRow) -> Result<CaseStanding, StoreError> {
    let disposition: Option<&str> = row.try_get("disposition")?;
    let finished: &str = row.try_get("finished")?;
    Ok(CaseStanding {
        sequence: row.try_get("sequence")?,
        state: CaseState::named(row.try_get("state")?)
            .ok_or(StoreError::Unreadable("case_standing.state"))?,
        disposition: disposition
            .map(|name| Disposition::named(name).ok_or(StoreError::Unreadable("disposition")))
            .transpose()?,
        assignee: row.try_get("assignee")?,
        version: row.try_get("version")?,
        since: from_column(row.try_get("since")?),
        finished: finished.split_whitespace().map(str::to_owned).collect(),
    })
}

fn event(row: &SqliteRow) -> Result<CaseEvent, StoreError> {
    let id: Option<&[u8]> = row.try_get("note_id")?;
    let note = match id {
        Some(id) => Some(SealedNote {
            id: MessageId(
                id.try_into()
                    .map_err(|_| StoreError::Unreadable("case_event.note_id"))?,
            ),
            envelope: row.try_get("note")?,
        }),
        None => None,
    };
    Ok(CaseEvent {
        at: from_column(row.try_get("at")?),
        username: row.try_get("username")?,
        kind: CaseEventKind::named(row.try_get("kind")?)
            .ok_or(StoreError::Unreadable("case_event.kind"))?,
        detail: row.try_get("detail")?,
        recipient: row.try_get("recipient")?,
        note,
    })
}
