//! Links, codes and tries in PostgreSQL.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sqlx::PgConnection;

use crate::{
    StoreError, TokenDigest,
    alerts::{Link, Links, NewLink, Try},
    columns::{
        alerts::{
            events::kept_link,
            sign_ups::{contact_of_code, tries},
            words::purpose_word,
        },
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

/// The row of those who have a link or a code to nothing.
const NOBODY: i64 = 0;
const TRIES: &str = "SELECT wrong_pins, wrong_since FROM alert_sign_up WHERE sequence = $1";
const TRIES_AT_NOBODY: &str =
    "SELECT wrong_pins, wrong_since FROM alert_try_at_nobody WHERE sequence = $1";
const KEEP_TRIES: &str =
    "UPDATE alert_sign_up SET wrong_pins = $2, wrong_since = $3 WHERE sequence = $1";
const KEEP_TRIES_AT_NOBODY: &str =
    "INSERT INTO alert_try_at_nobody (sequence, wrong_pins, wrong_since) VALUES ($1, $2, $3)
     ON CONFLICT (sequence) DO UPDATE
     SET wrong_pins = excluded.wrong_pins, wrong_since = excluded.wrong_since";

#[async_trait]
impl Links for PostgresStore {
    async fn keep_links(&self, links: &[NewLink]) -> Result<(), StoreError> {
        let mut transaction = self.write(Turn::Alerts).await?;
        for link in links {
            keep_link(&mut transaction, link).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn link(
        &self,
        digest: &TokenDigest,
        now: UnixSeconds,
    ) -> Result<Option<Link>, StoreError> {
        let row = sqlx::query(
            "SELECT purpose, sequence, contact, event FROM alert_link
             WHERE digest = $1 AND expires_at > $2
               AND NOT EXISTS (SELECT 1 FROM custody_withheld
                               WHERE custody_withheld.number = alert_link.event)",
        )
        .bind(&digest[..])
        .bind(to_column(now))
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(kept_link).transpose()
    }

    async fn contacts_of_code(
        &self,
        code: &[u8; 32],
        now: UnixSeconds,
    ) -> Result<Vec<(i64, u8)>, StoreError> {
        let rows = sqlx::query(
            "SELECT contact.sequence, number
             FROM alert_contact AS contact JOIN alert_sign_up USING (sequence)
             WHERE code = $1 AND contact.state = 'unconfirmed'
               AND (alert_sign_up.state = 'confirmed'
                    OR (alert_sign_up.state = 'requested' AND confirm_until > $2))",
        )
        .bind(&code[..])
        .bind(to_column(now))
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(contact_of_code).collect()
    }

    async fn sign_ups_of_code(&self, code: &[u8; 32]) -> Result<Vec<i64>, StoreError> {
        Ok(sqlx::query_scalar(
            "SELECT DISTINCT sequence
             FROM alert_contact AS contact JOIN alert_sign_up USING (sequence)
             WHERE code = $1
               AND alert_sign_up.state IN ('requested', 'confirmed', 'cancelled')
             ORDER BY sequence",
        )
        .bind(&code[..])
        .fetch_all(&self.readers)
        .await?)
    }

    async fn take_try(
        &self,
        sequence: Option<i64>,
        most: u32,
        period: UnixSeconds,
        now: UnixSeconds,
    ) -> Result<Try, StoreError> {
        let (read, keep) = match sequence {
            Some(_) => (TRIES, KEEP_TRIES),
            None => (TRIES_AT_NOBODY, KEEP_TRIES_AT_NOBODY),
        };
        let place = sequence.unwrap_or(NOBODY);
        let mut transaction = self.write(Turn::Alerts).await?;
        let row = sqlx::query(read)
            .bind(place)
            .fetch_optional(&mut *transaction)
            .await?;
        let (tries, since) = tries(row.as_ref(), period, now)?;
        sqlx::query(keep)
            .bind(place)
            .bind(i64::from(tries.saturating_add(1)))
            .bind(to_column(since))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(if tries < most {
            Try::Left(most - tries - 1)
        } else {
            Try::Wait(since.saturating_add(period).saturating_sub(now))
        })
    }

    async fn forget_tries(&self, sequence: i64) -> Result<(), StoreError> {
        sqlx::query("UPDATE alert_sign_up SET wrong_pins = 0 WHERE sequence = $1")
            .bind(sequence)
            .execute(&self.writers)
            .await?;
        Ok(())
    }

    async fn expire_links(&self, now: UnixSeconds) -> Result<u64, StoreError> {
        let expired = sqlx::query("DELETE FROM alert_link WHERE expires_at <= $1")
            .bind(to_column(now))
            .execute(&self.writers)
            .await?;
        Ok(expired.rows_affected())
    }
}

pub(super) async fn keep_link(
    connection: &mut PgConnection,
    new: &NewLink,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO alert_link (digest, purpose, sequence, contact, event, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (digest) DO NOTHING",
    )
    .bind(&new.digest[..])
    .bind(purpose_word(new.link.purpose))
    .bind(new.link.sequence)
    .bind(i64::from(new.link.contact))
    .bind(new.link.event)
    .bind(to_column(new.expires_at))
    .execute(&mut *connection)
    .await?;
    Ok(())
}

/// Whoever was asked to confirm has until the end of this link, which may have been forgotten before
/// anybody took it.
pub(super) async fn give_time(
    connection: &mut PgConnection,
    asked: &NewLink,
) -> Result<(), StoreError> {
    keep_link(connection, asked).await?;
    sqlx::query("UPDATE alert_link SET expires_at = $2 WHERE digest = $1 AND expires_at < $2")
        .bind(&asked.digest[..])
        .bind(to_column(asked.expires_at))
        .execute(&mut *connection)
        .await?;
    wait_until(connection, asked.link.sequence, asked.expires_at).await
}

/// Lets a sign-up be confirmed until then, if it cannot be longer already.
pub(super) async fn wait_until(
    connection: &mut PgConnection,
    sequence: i64,
    until: UnixSeconds,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE alert_sign_up SET confirm_until = $2
         WHERE sequence = $1 AND state = 'requested' AND confirm_until < $2",
    )
    .bind(sequence)
    .bind(to_column(until))
    .execute(&mut *connection)
    .await?;
    Ok(())
}
