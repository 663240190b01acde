//! Challenges in SQLite.

use async_trait::async_trait;
use domain::{proof::Terms, wire::UnixSeconds};
use zeroize::Zeroizing;

use crate::{ChallengeSecret, Challenges, StoreError, columns::to_column, sqlite::SqliteStore};

#[async_trait]
impl Challenges for SqliteStore {
    async fn challenge_secret(
        &self,
        candidate: &ChallengeSecret,
    ) -> Result<ChallengeSecret, StoreError> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "INSERT INTO challenge_secret (only, secret) VALUES (1, $1)
             ON CONFLICT (only) DO NOTHING",
        )
        .bind(&candidate[..])
        .execute(&mut *transaction)
        .await?;
        let kept: Vec<u8> = sqlx::query_scalar("SELECT secret FROM challenge_secret")
            .fetch_one(&mut *transaction)
            .await?;
        transaction.commit().await?;
        let secret = Zeroizing::new(kept).as_slice().try_into();
        secret
            .map(Zeroizing::new)
            .map_err(|_| StoreError::Unreadable("challenge_secret.secret"))
    }

    async fn spend(&self, challenge: &Terms, now: UnixSeconds) -> Result<bool, StoreError> {
        let mut transaction = self.write().await?;
        sqlx::query("DELETE FROM spent_challenge WHERE expires_at <= $1")
            .bind(to_column(now))
            .execute(&mut *transaction)
            .await?;
        let spent = sqlx::query(
            "INSERT INTO spent_challenge (nonce, expires_at) VALUES ($1, $2)
             ON CONFLICT (nonce) DO NOTHING",
        )
        .bind(&challenge.nonce[..])
        .bind(to_column(challenge.expires_at))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(spent.rows_affected() == 1)
    }
}
