//! What staff do about hoaxes, in SQLite.

use async_trait::async_trait;
use domain::{
    casework::{CaseEventKind, Disposition},
    wire::UnixSeconds,
};
use sqlx::SqliteConnection;

use crate::{
    BulkChange, BulkChanges, BulkMove, CaseStanding, NewBulkChange, NewCaseEvent, SecondLooks,
    StoreError,
    columns::{
        casework::standing,
        from_column,
        sorting::{bulk_change, second_look},
        to_column,
    },
    sqlite::{SqliteStore, casework::move_within},
};

#[async_trait]
impl BulkChanges for SqliteStore {
    async fn change_many(
        &self,
        change: &NewBulkChange,
        moves: &[BulkMove],
    ) -> Result<(i64, Vec<i64>), StoreError> {
        let mut transaction = self.write().await?;
        let number: i64 = sqlx::query_scalar(
            "INSERT INTO bulk_change (at, account, disposition) VALUES ($1, $2, $3) RETURNING number",
        )
        .bind(to_column(change.at))
        .bind(change.account)
        .bind(change.disposition.name())
        .fetch_one(&mut *transaction)
        .await?;
        let mut done = Vec::with_capacity(moves.len());
        for one in moves {
            let event = NewCaseEvent {
                at: change.at,
                account: Some(change.account),
                kind: one.kind,
                detail: Some(change.disposition.name().to_owned()),
                recipient: None,
                note: None,
            };
            if move_within(&mut transaction, &one.after, &event, None).await? {
                note(&mut transaction, number, one).await?;
                done.push(one.after.sequence);
            }
        }
        transaction.commit().await?;
        Ok((number, done))
    }

    async fn bulk_changes(&self, limit: u32) -> Result<Vec<BulkChange>, StoreError> {
        let rows = sqlx::query(
            "SELECT number, at, username, disposition, undone_at,
                    (SELECT COUNT(*) FROM bulk_case WHERE change = number) AS cases
             FROM bulk_change JOIN staff_account ON staff_account.id = account
             ORDER BY number DESC LIMIT $1",
        )
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(bulk_change).collect()
    }

    async fn undo_many(
        &self,
        number: i64,
        account: i64,
        at: UnixSeconds,
    ) -> Result<Option<Vec<CaseStanding>>, StoreError> {
        let mut transaction = self.write().await?;
        let undone = sqlx::query(
            "UPDATE bulk_change SET undone_at = $2 WHERE number = $1 AND undone_at IS NULL",
        )
        .bind(number)
        .bind(to_column(at))
        .execute(&mut *transaction)
        .await?;
        if undone.rows_affected() == 0 {
            return Ok(None);
        }
        let rows = sqlx::query(
            "SELECT bulk_case.sequence, bulk_case.state, bulk_case.disposition, bulk_case.assignee,
                    bulk_case.version + 1 AS version, bulk_case.since, bulk_case.finished,
                    bulk_case.hoax_by, case_standing.on_hold, case_standing.officer,
                    case_standing.referred_at, case_standing.history_at, case_standing.merged_into
             FROM bulk_case JOIN case_standing USING (sequence, version)
             WHERE change = $1 ORDER BY sequence",
        )
        .bind(number)
        .fetch_all(&mut *transaction)
        .await?;
        let event = NewCaseEvent {
            at,
            account: Some(account),
            kind: CaseEventKind::Reopened,
            detail: None,
            recipient: None,
            note: None,
        };
        let mut restored = Vec::with_capacity(rows.len());
        for row in &rows {
            let standing = standing(row)?;
            if move_within(&mut transaction, &standing, &event, None).await? {
                restored.push(standing);
            }
        }
        transaction.commit().await?;
        Ok(Some(restored))
    }
}

#[async_trait]
impl SecondLooks for SqliteStore {
    async fn look_again(&self, cases: &[(i64, i64)], at: UnixSeconds) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for (sequence, version) in cases {
            sqlx::query(
                "INSERT INTO second_look (sequence, drawn_at, version) VALUES ($1, $2, $3)
                 ON CONFLICT (sequence) DO UPDATE
                 SET drawn_at = excluded.drawn_at, version = excluded.version",
            )
            .bind(sequence)
            .bind(to_column(at))
            .bind(version)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn second_looks(&self) -> Result<Vec<(i64, i64)>, StoreError> {
        let rows = sqlx::query("SELECT sequence, version FROM second_look ORDER BY sequence")
            .fetch_all(&self.readers)
            .await?;
        rows.iter().map(second_look).collect()
    }

    async fn last_drawn(&self) -> Result<Option<UnixSeconds>, StoreError> {
        let last: Option<i64> = sqlx::query_scalar("SELECT MAX(drawn_at) FROM second_look")
            .fetch_one(&self.readers)
            .await?;
        Ok(last.map(from_column))
    }
}

async fn note(
    connection: &mut SqliteConnection,
    change: i64,
    BulkMove { before, after, .. }: &BulkMove,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO bulk_case
             (change, sequence, version, state, disposition, assignee, since, finished, hoax_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(change)
    .bind(after.sequence)
    .bind(after.version)
    .bind(before.state.name())
    .bind(before.disposition.map(Disposition::name))
    .bind(before.assignee)
    .bind(to_column(before.since))
    .bind(before.finished.join(" "))
    .bind(before.hoax_by)
    .execute(connection)
    .await?;
    Ok(())
}
