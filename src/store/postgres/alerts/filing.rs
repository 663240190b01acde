//! Notices, and filing what became of each.

use async_trait::async_trait;
use sqlx::PgConnection;

use crate::{
    StoreError,
    alerts::{KeptNotice, NewContact, NewSignUp, Notices},
    columns::{
        alerts::{sign_ups::kept_notice, words::state_word},
        to_column,
    },
    postgres::{PostgresStore, alerts::links::keep_link},
};

#[async_trait]
impl Notices for PostgresStore {
    async fn unfiled_notices(&self, limit: u32) -> Result<Vec<KeptNotice>, StoreError> {
        let rows = sqlx::query(
            "SELECT submission.sequence, id, received_at, conflicting, envelope
             FROM submission_part AS notice
             JOIN submission ON submission.sequence = notice.sequence
             WHERE notice.part = 2
               AND notice.sequence > (SELECT COALESCE(MAX(sequence), 0) FROM alert_sign_up)
             ORDER BY notice.sequence
             LIMIT $1",
        )
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kept_notice).collect()
    }

    async fn unread_notices(
        &self,
        fault: &str,
        after: i64,
        limit: u32,
    ) -> Result<Vec<KeptNotice>, StoreError> {
        let rows = sqlx::query(
            "SELECT submission.sequence, id, received_at, conflicting, envelope
             FROM alert_sign_up
             JOIN submission_part AS notice USING (sequence)
             JOIN submission USING (sequence)
             WHERE notice.part = 2 AND alert_sign_up.state = 'unreadable' AND fault = $1
               AND submission.sequence > $2
             ORDER BY submission.sequence
             LIMIT $3",
        )
        .bind(fault)
        .bind(after)
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kept_notice).collect()
    }
}

/// Files one, unless it is filed.
pub(super) async fn file_within(
    connection: &mut PgConnection,
    sign_up: &NewSignUp,
) -> Result<(), StoreError> {
    let marks = &sign_up.marks;
    let mark = |mark: &Option<[u8; 32]>| mark.map(|mark| mark.to_vec());
    let filed = sqlx::query(
        "INSERT INTO alert_sign_up (sequence, filed_at, state, changed_at, hand_off, fault, system,
             language, topics, urgent, pin, confirm_until, number_mark, number_country_mark,
             name_mark, birth_mark)
         VALUES ($1, $2, $3, $2, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (sequence) DO NOTHING",
    )
    .bind(sign_up.sequence)
    .bind(to_column(sign_up.filed_at))
    .bind(state_word(sign_up.state))
    .bind(sign_up.hand_off as i64)
    .bind(sign_up.fault)
    .bind(sign_up.system.map(domain::custody::System::code))
    .bind(&sign_up.language)
    .bind(i64::from(sign_up.topics))
    .bind(sign_up.urgent)
    .bind(&sign_up.pin)
    .bind(to_column(sign_up.confirm_until))
    .bind(mark(&marks.number))
    .bind(mark(&marks.number_country))
    .bind(mark(&marks.name))
    .bind(mark(&marks.birth))
    .execute(&mut *connection)
    .await?;
    if filed.rows_affected() == 0 {
        return Ok(());
    }
    for contact in &sign_up.contacts {
        file_contact(connection, sign_up, contact).await?;
    }
    Ok(())
}

/// A contact, and the request to confirm it where there is a link to do so.
async fn file_contact(
    connection: &mut PgConnection,
    sign_up: &NewSignUp,
    contact: &NewContact,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO alert_contact (sequence, number, channel, sealed, message, any_hour, state, code)
         VALUES ($1, $2, $3, $4, $5, $6, 'unconfirmed', $7)",
    )
    .bind(sign_up.sequence)
    .bind(i64::from(contact.number))
    .bind(contact.channel.code())
    .bind(&contact.sealed)
    .bind(contact.message)
    .bind(contact.any_hour)
    .bind(contact.code.map(|code| code.to_vec()))
    .execute(&mut *connection)
    .await?;
    let Some(link) = &contact.link else {
        return Ok(());
    };
    keep_link(connection, link).await?;
    sqlx::query(
        "INSERT INTO alert_outbox (sequence, contact, channel, event, any_hour, written_at, due_at,
             state)
         VALUES ($1, $2, $3, 0, $4, $5, $5, 'pending')",
    )
    .bind(sign_up.sequence)
    .bind(i64::from(contact.number))
    .bind(contact.channel.code())
    .bind(contact.any_hour)
    .bind(to_column(sign_up.filed_at))
    .execute(&mut *connection)
    .await?;
    Ok(())
}
