//! Which messages are due, and what a claimed one is made of.

use domain::wire::UnixSeconds;
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection, sqlite::SqliteRow};

use super::{
    super::{from_column, to_column},
    columns::{channel, kind, small, submission_id},
};
use crate::{
    StoreError,
    alerts::{Claim, ClaimedMessage},
};

/// The one writer claims within its transaction, so that no two claims hold the same message. An
/// engine with several writers skips what another has locked.
pub(super) async fn claim_within(
    connection: &mut SqliteConnection,
    claim: &Claim,
) -> Result<Vec<ClaimedMessage>, StoreError> {
    if claim.channels.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Sqlite>::new("UPDATE alert_outbox SET claimed_until = ");
    query.push_bind(to_column(claim.until));
    query.push(" WHERE number IN (SELECT number FROM alert_outbox WHERE state = 'pending'");
    query
        .push(" AND due_at <= ")
        .push_bind(to_column(claim.now));
    query
        .push(" AND claimed_until <= ")
        .push_bind(to_column(claim.now));
    if !claim.day {
        query.push(" AND any_hour = 1");
    }
    query.push(" AND channel IN (");
    let mut words = query.separated(", ");
    for channel in &claim.channels {
        words.push_bind(channel.code());
    }
    query
        .push(") ORDER BY due_at, number LIMIT ")
        .push_bind(claim.limit);
    query.push(") RETURNING number");
    let mut numbers: Vec<i64> = query
        .build_query_scalar()
        .fetch_all(&mut *connection)
        .await?;
    numbers.sort_unstable();
    let mut claimed = Vec::with_capacity(numbers.len());
    for number in numbers {
        let row = sqlx::query(
            "SELECT outbox.number, outbox.sequence, submission.id, outbox.contact, outbox.channel, sealed,
                    message, language, outbox.event, kind, written_at, attempts, answered_at,
                    confirm_until,
                    (SELECT MIN(at) FROM alert_attempt WHERE message = outbox.number) AS first_at
             FROM alert_outbox AS outbox
             JOIN alert_contact AS contact
               ON contact.sequence = outbox.sequence AND contact.number = outbox.contact
             JOIN alert_sign_up ON alert_sign_up.sequence = outbox.sequence
             JOIN submission ON submission.sequence = outbox.sequence
             LEFT JOIN custody_event ON custody_event.number = outbox.event
             WHERE outbox.number = $1",
        )
        .bind(number)
        .fetch_one(&mut *connection)
        .await?;
        claimed.push(claimed_message(&row)?);
    }
    Ok(claimed)
}

fn claimed_message(row: &SqliteRow) -> Result<ClaimedMessage, StoreError> {
    let instant = |column| -> Result<Option<UnixSeconds>, StoreError> {
        Ok(row.try_get::<Option<i64>, _>(column)?.map(from_column))
    };
    Ok(ClaimedMessage {
        number: row.try_get("number")?,
        sequence: row.try_get("sequence")?,
        id: submission_id(row)?,
        contact: small(row, "contact")?,
        channel: channel(row)?,
        sealed: row.try_get("sealed")?,
        message: row.try_get("message")?,
        language: row.try_get("language")?,
        event: row.try_get("event")?,
        kind: row
            .try_get::<Option<&str>, _>("kind")?
            .map(kind)
            .transpose()?,
        written_at: from_column(row.try_get("written_at")?),
        attempts: small(row, "attempts")?,
        first_attempt_at: instant("first_at")?,
        answered_at: instant("answered_at")?,
        confirm_until: from_column(row.try_get("confirm_until")?),
    })
}
