//! Second factors of staff in SQLite.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sqlx::SqliteConnection;

use crate::{
    KeptFactor, SecondFactors, StoreError, TokenDigest,
    columns::{credentials::kept_factor, to_column},
    sqlite::SqliteStore,
};

#[async_trait]
impl SecondFactors for SqliteStore {
    async fn second_factor(&self, account: i64) -> Result<Option<KeptFactor>, StoreError> {
        let row = sqlx::query(
            "SELECT sealed, confirmed_at,
                    (SELECT count(*) FROM staff_recovery_code WHERE account = $1) AS codes
             FROM staff_second_factor WHERE account = $1",
        )
        .bind(account)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(kept_factor).transpose()
    }

    async fn propose_second_factor(
        &self,
        account: i64,
        sealed: &[u8],
        now: UnixSeconds,
    ) -> Result<bool, StoreError> {
        let proposed = sqlx::query(
            "INSERT INTO staff_second_factor (account, sealed, proposed_at) VALUES ($1, $2, $3)
             ON CONFLICT (account) DO UPDATE SET sealed = $2, proposed_at = $3
             WHERE staff_second_factor.confirmed_at IS NULL",
        )
        .bind(account)
        .bind(sealed)
        .bind(to_column(now))
        .execute(&self.writer)
        .await?;
        Ok(proposed.rows_affected() > 0)
    }

    async fn confirm_second_factor(
        &self,
        account: i64,
        step: u64,
        codes: &[TokenDigest],
        now: UnixSeconds,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        let confirmed = sqlx::query(
            "UPDATE staff_second_factor SET confirmed_at = $2, last_step = $3
             WHERE account = $1 AND confirmed_at IS NULL",
        )
        .bind(account)
        .bind(to_column(now))
        .bind(to_column(step))
        .execute(&mut *transaction)
        .await?;
        if confirmed.rows_affected() == 0 {
            return Ok(false);
        }
        keep_codes(&mut transaction, account, codes).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn use_step(&self, account: i64, step: u64) -> Result<bool, StoreError> {
        let used = sqlx::query(
            "UPDATE staff_second_factor SET last_step = $2 WHERE account = $1 AND last_step < $2",
        )
        .bind(account)
        .bind(to_column(step))
        .execute(&self.writer)
        .await?;
        Ok(used.rows_affected() > 0)
    }

    async fn use_recovery_code(
        &self,
        account: i64,
        code: &TokenDigest,
    ) -> Result<bool, StoreError> {
        let used =
            sqlx::query("DELETE FROM staff_recovery_code WHERE account = $1 AND digest = $2")
                .bind(account)
                .bind(&code[..])
                .execute(&self.writer)
                .await?;
        Ok(used.rows_affected() > 0)
    }

    async fn renew_recovery_codes(
        &self,
        account: i64,
        codes: &[TokenDigest],
    ) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        keep_codes(&mut transaction, account, codes).await?;
        Ok(transaction.commit().await?)
    }

    async fn remove_second_factor(&self, account: i64) -> Result<bool, StoreError> {
        let removed = sqlx::query("DELETE FROM staff_second_factor WHERE account = $1")
            .bind(account)
            .execute(&self.writer)
            .await?;
        Ok(removed.rows_affected() > 0)
    }
}

/// These, and no former ones.
async fn keep_codes(
    connection: &mut SqliteConnection,
    account: i64,
    codes: &[TokenDigest],
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM staff_recovery_code WHERE account = $1")
        .bind(account)
        .execute(&mut *connection)
        .await?;
    for code in codes {
        sqlx::query("INSERT INTO staff_recovery_code (account, digest) VALUES ($1, $2)")
            .bind(account)
            .bind(&code[..])
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
