//! Which messages are due, and what a claimed one is made of.

use sqlx::PgConnection;

use crate::{
    StoreError,
    alerts::{Claim, ClaimedMessage},
    columns::{alerts::delivery::claimed_message, to_column},
};

/// What another claim holds at this moment is passed over: no two of them get the same message, and
/// none waits for another.
pub(super) async fn claim_within(
    connection: &mut PgConnection,
    claim: &Claim,
) -> Result<Vec<ClaimedMessage>, StoreError> {
    let channels: Vec<&str> = claim
        .channels
        .iter()
        .map(|channel| channel.code())
        .collect();
    // MATERIALIZED: what is locked is chosen once, however the rest is planned.
    let numbers: Vec<i64> = sqlx::query_scalar(
        "WITH due AS MATERIALIZED (
             SELECT number FROM alert_outbox
             WHERE state = 'pending' AND due_at <= $1 AND claimed_until <= $1
               AND ($2 OR any_hour) AND channel = ANY ($3)
             ORDER BY due_at, number LIMIT $4
             FOR UPDATE SKIP LOCKED)
         UPDATE alert_outbox SET claimed_until = $5
         FROM due WHERE alert_outbox.number = due.number
         RETURNING alert_outbox.number",
    )
    .bind(to_column(claim.now))
    .bind(claim.day)
    .bind(&channels)
    .bind(i64::from(claim.limit))
    .bind(to_column(claim.until))
    .fetch_all(&mut *connection)
    .await?;
    let rows = sqlx::query(
        "SELECT outbox.number, outbox.sequence, submission.id, outbox.contact, outbox.channel, sealed,
                message, language, outbox.event, kind, written_at, attempts, answered_at,
                confirm_until,
                (SELECT MIN(at) FROM alert_attempt WHERE message = outbox.number
                   AND outcome = 'sent' AND at >= outbox.written_at) AS taken_at
         FROM alert_outbox AS outbox
         JOIN alert_contact AS contact
           ON contact.sequence = outbox.sequence AND contact.number = outbox.contact
         JOIN alert_sign_up ON alert_sign_up.sequence = outbox.sequence
         JOIN submission ON submission.sequence = outbox.sequence
         LEFT JOIN custody_event ON custody_event.number = outbox.event
         WHERE outbox.number = ANY ($1) ORDER BY outbox.number",
    )
    .bind(&numbers)
    .fetch_all(&mut *connection)
    .await?;
    rows.iter().map(claimed_message).collect()
}
