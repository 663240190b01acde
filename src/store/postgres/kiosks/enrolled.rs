//! The public side's view of kiosks.

use async_trait::async_trait;
use domain::wire::{
    UnixSeconds,
    kiosk::{EndedVisits, Heartbeat},
};
use envelope::kiosk::{KioskId, PUBLIC_KEY_BYTES};
use sqlx::{PgConnection, PgExecutor};

use crate::{
    EnrolledKiosk, EnrolledKiosks, Enrolment, StoreError, TokenDigest,
    columns::{
        kiosks::{enrolled_kiosk, errors_to_column},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl EnrolledKiosks for PostgresStore {
    async fn enrol(
        &self,
        code: &TokenDigest,
        public_key: &[u8; PUBLIC_KEY_BYTES],
        now: UnixSeconds,
    ) -> Result<Enrolment, StoreError> {
        let id = KioskId::of(public_key);
        let mut transaction = self.write(Turn::Kiosks).await?;
        if let Some(kiosk) = find(&mut *transaction, id).await? {
            return Ok(Enrolment::AlreadyEnrolled(kiosk));
        }
        let Some(name) = use_up(&mut transaction, code, now).await? else {
            return Ok(Enrolment::Refused);
        };
        sqlx::query(
            "INSERT INTO kiosk (id, name, public_key, enrolled_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(id.to_string())
        .bind(&name)
        .bind(&public_key[..])
        .bind(to_column(now))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Enrolment::Made { name })
    }

    async fn enrolled(&self, id: KioskId) -> Result<Option<EnrolledKiosk>, StoreError> {
        find(&self.readers, id).await
    }

    async fn heard(
        &self,
        id: KioskId,
        heartbeat: &Heartbeat,
        now: UnixSeconds,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO kiosk_heartbeat
                 (kiosk, heard_at, queue_depth, version, last_sent_at, errors)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (kiosk) DO UPDATE SET heard_at = excluded.heard_at,
                 queue_depth = excluded.queue_depth, version = excluded.version,
                 last_sent_at = excluded.last_sent_at, errors = excluded.errors",
        )
        .bind(id.to_string())
        .bind(to_column(now))
        .bind(i64::from(heartbeat.queue_depth))
        .bind(&heartbeat.version)
        .bind(heartbeat.last_sent_at.map(to_column))
        .bind(errors_to_column(&heartbeat.errors))
        .execute(&self.writers)
        .await?;
        Ok(())
    }

    async fn visits_ended(&self, day: i64, ended: &[EndedVisits]) -> Result<(), StoreError> {
        let mut transaction = self.write(Turn::Kiosks).await?;
        for one in ended {
            sqlx::query(
                "INSERT INTO ended_visit (day, page, language, visits) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (day, page, language) DO UPDATE
                 SET visits = ended_visit.visits + excluded.visits",
            )
            .bind(day)
            .bind(&one.page)
            .bind(&one.language)
            .bind(i64::from(one.count))
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }
}

async fn find(
    database: impl PgExecutor<'_>,
    id: KioskId,
) -> Result<Option<EnrolledKiosk>, StoreError> {
    let row = sqlx::query(
        "SELECT name, public_key, enrolled_at, revoked_at IS NOT NULL AS revoked
         FROM kiosk WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(database)
    .await?;
    row.as_ref().map(enrolled_kiosk).transpose()
}

/// The name that the code gives; `None` when it is not good.
async fn use_up(
    connection: &mut PgConnection,
    code: &TokenDigest,
    now: UnixSeconds,
) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar(
        "DELETE FROM kiosk_code WHERE code = $1 AND expires_at > $2 RETURNING name",
    )
    .bind(&code[..])
    .bind(to_column(now))
    .fetch_optional(connection)
    .await?)
}
