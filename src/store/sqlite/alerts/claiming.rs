//! Which messages are due, and what a claimed one is made of.

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use crate::{
    StoreError,
    alerts::{Claim, ClaimedMessage},
    columns::{alerts::delivery::claimed_message, to_column},
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
                    (SELECT MIN(at) FROM alert_attempt WHERE message = outbox.number
                       AND outcome = 'sent' AND at >= outbox.written_at) AS taken_at
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
