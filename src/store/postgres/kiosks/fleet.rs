//! The staff's view of kiosks.

use async_trait::async_trait;
use domain::{
    fleet::Name,
    wire::{
        UnixSeconds,
        kiosk::{EndedVisits, Kiosk},
    },
};
use envelope::kiosk::KioskId;

use crate::{
    KioskCode, KioskFleet, StoreError,
    columns::{
        kiosks::{ended_visits, kiosk},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl KioskFleet for PostgresStore {
    async fn keep_code(&self, code: &KioskCode, now: UnixSeconds) -> Result<(), StoreError> {
        let mut transaction = self.write(Turn::Kiosks).await?;
        sqlx::query("DELETE FROM kiosk_code WHERE expires_at <= $1")
            .bind(to_column(now))
            .execute(&mut *transaction)
            .await?;
        sqlx::query("INSERT INTO kiosk_code (code, name, expires_at) VALUES ($1, $2, $3)")
            .bind(&code.digest[..])
            .bind(code.name.as_str())
            .bind(to_column(code.expires_at))
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn kiosks(&self) -> Result<Vec<Kiosk>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, name, enrolled_at, revoked_at,
                    heard_at, queue_depth, version, last_sent_at, errors,
                    (SELECT MAX(received_at) FROM submission WHERE submission.kiosk = kiosk.id)
                        AS last_intake_at
             FROM kiosk LEFT JOIN kiosk_heartbeat ON kiosk_heartbeat.kiosk = kiosk.id
             ORDER BY revoked_at IS NOT NULL, lower(name), id",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(kiosk).collect()
    }

    async fn ended_visits(&self) -> Result<Vec<(i64, EndedVisits)>, StoreError> {
        let rows = sqlx::query(
            "SELECT day, page, language, visits FROM ended_visit ORDER BY day, page, language",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(ended_visits).collect()
    }

    async fn kiosk_name(&self, id: KioskId) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_scalar("SELECT name FROM kiosk WHERE id = $1")
            .bind(id.to_string())
            .fetch_optional(&self.readers)
            .await?)
    }

    async fn rename_kiosk(&self, id: KioskId, name: &Name) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE kiosk SET name = $2 WHERE id = $1")
            .bind(id.to_string())
            .bind(name.as_str())
            .execute(&self.writers)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn revoke_kiosk(&self, id: KioskId, now: UnixSeconds) -> Result<bool, StoreError> {
        let done =
            sqlx::query("UPDATE kiosk SET revoked_at = COALESCE(revoked_at, $2) WHERE id = $1")
                .bind(id.to_string())
                .bind(to_column(now))
                .execute(&self.writers)
                .await?;
        Ok(done.rows_affected() == 1)
    }
}
