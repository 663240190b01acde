//! What of alerts waits for a person, in SQLite.

use async_trait::async_trait;

use crate::{
    StoreError,
    alerts::{Waiting, WaitingForStaff},
    columns::alerts::delivery::waiting,
    sqlite::SqliteStore,
};

#[async_trait]
impl Waiting for SqliteStore {
    async fn waiting_for_staff(&self) -> Result<WaitingForStaff, StoreError> {
        let row = sqlx::query(
            "SELECT
               (SELECT COUNT(*) FROM alert_question JOIN alert_sign_up USING (sequence)
                WHERE answered_at IS NULL AND alert_sign_up.state = 'confirmed') AS questions,
               (SELECT COUNT(*) FROM alert_outbox WHERE state = 'dead') AS dead_letters,
               (SELECT COUNT(*)
                FROM alert_contact AS contact JOIN alert_sign_up USING (sequence)
                WHERE contact.state = 'disabled' AND disabled <> 'removed'
                  AND alert_sign_up.state IN ('requested', 'confirmed')
                  AND NOT EXISTS (SELECT 1 FROM alert_contact AS other
                                  WHERE other.sequence = contact.sequence
                                    AND other.state = 'confirmed')) AS unreachable,
               (SELECT COUNT(*) FROM alert_sign_up WHERE state = 'unreadable') AS unreadable,
               (SELECT COUNT(*) FROM alert_sign_up
                WHERE hand_off = 1 AND state NOT IN ('cancelled', 'expired')) AS hand_offs",
        )
        .fetch_one(&self.readers)
        .await?;
        waiting(&row)
    }
}
