//! Submissions in SQLite.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use crate::{
    Acceptance, Inbox, KeptSubmission, NewSubmission, SentPart, StoreError, Submissions,
    columns::{
        submissions::{kept_submission, known_as},
        to_column,
    },
    sqlite::SqliteStore,
};

#[async_trait]
impl Inbox for SqliteStore {
    async fn accept(&self, submission: &NewSubmission) -> Result<Acceptance, StoreError> {
        let mut transaction = self.write().await?;
        let acceptance = accept_within(&mut transaction, submission).await?;
        transaction.commit().await?;
        Ok(acceptance)
    }
}

#[async_trait]
impl Submissions for SqliteStore {
    async fn arrived_after(
        &self,
        sequence: i64,
        limit: u32,
    ) -> Result<Vec<KeptSubmission>, StoreError> {
        // Numbers are given by the one writer within its transaction, so that a lower number is
        // never committed after a higher one.
        let rows = sqlx::query(
            "SELECT submission.sequence, id, received_at, kiosk, origin, conflicting, intake.envelope,
                    notice.sequence IS NOT NULL AS notice
             FROM submission
             JOIN submission_part AS intake
               ON intake.sequence = submission.sequence AND intake.part = 1
             LEFT JOIN submission_part AS notice
               ON notice.sequence = submission.sequence AND notice.part = 2
             WHERE submission.sequence > $1
             ORDER BY submission.sequence
             LIMIT $2",
        )
        .bind(sequence)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kept_submission).collect()
    }
}

/// One submission inside a transaction that may hold several.
pub(super) async fn accept_within(
    connection: &mut SqliteConnection,
    submission: &NewSubmission,
) -> Result<Acceptance, StoreError> {
    let digest = submission.digest();
    let known =
        sqlx::query("SELECT digest, received_at, conflicting FROM submission WHERE id = $1")
            .bind(&submission.id.0[..])
            .fetch_all(&mut *connection)
            .await?;
    if let Some(acceptance) = known_as(&known, digest)? {
        return Ok(acceptance);
    }
    let conflicting = !known.is_empty();
    insert(connection, submission, digest, conflicting).await?;
    Ok(if conflicting {
        Acceptance::Conflicting
    } else {
        Acceptance::Stored
    })
}

async fn insert(
    connection: &mut SqliteConnection,
    submission: &NewSubmission,
    digest: [u8; 32],
    conflicting: bool,
) -> Result<(), StoreError> {
    let sequence: i64 = sqlx::query_scalar(
        "INSERT INTO submission (id, digest, received_at, conflicting, kiosk, origin)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING sequence",
    )
    .bind(&submission.id.0[..])
    .bind(&digest[..])
    .bind(to_column(submission.received_at))
    .bind(conflicting)
    .bind(submission.kiosk.map(|kiosk| kiosk.to_string()))
    .bind(submission.source.map(u64::cast_signed))
    .fetch_one(&mut *connection)
    .await?;
    for SentPart { part, envelope } in &submission.parts {
        sqlx::query("INSERT INTO submission_part (sequence, part, envelope) VALUES ($1, $2, $3)")
            .bind(sequence)
            .bind(i64::from(part.id()))
            .bind(&envelope[..])
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
