//! Staff accounts in SQLite.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sqlx::{Row, SqliteConnection};

use super::{SqliteStore, to_column};
use crate::{
    Invitation, NewAccount, Redemption, StaffAccount, StaffAccounts, StoreError, TokenDigest,
};

#[async_trait]
impl StaffAccounts for SqliteStore {
    async fn account(&self, username: &str) -> Result<Option<StaffAccount>, StoreError> {
        let row = sqlx::query(
            "SELECT id, username, password_hash FROM staff_account WHERE username = $1",
        )
        .bind(username)
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(StaffAccount {
            id: row.try_get("id")?,
            username: row.try_get("username")?,
            password_hash: row.try_get("password_hash")?,
        }))
    }

    async fn any_account(&self) -> Result<bool, StoreError> {
        Ok(
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM staff_account)")
                .fetch_one(&self.readers)
                .await?,
        )
    }

    async fn invite(&self, invitation: &Invitation) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO staff_invitation (token, made_at, expires_at) VALUES ($1, $2, $3)",
        )
        .bind(&invitation.token[..])
        .bind(to_column(invitation.made_at))
        .bind(to_column(invitation.expires_at))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn redeem(
        &self,
        invitation: &TokenDigest,
        account: &NewAccount,
        now: UnixSeconds,
    ) -> Result<Redemption, StoreError> {
        let mut transaction = self.write().await?;
        if !use_up(&mut transaction, invitation, now).await? {
            return Ok(Redemption::NotInvited);
        }
        // Leaving early drops the transaction, which takes the invitation's use back.
        let Some(account) = make(&mut transaction, account, now).await? else {
            return Ok(Redemption::NameTaken);
        };
        transaction.commit().await?;
        Ok(Redemption::Made { account })
    }
}

async fn use_up(
    connection: &mut SqliteConnection,
    invitation: &TokenDigest,
    now: UnixSeconds,
) -> Result<bool, StoreError> {
    let used = sqlx::query("DELETE FROM staff_invitation WHERE token = $1 AND expires_at > $2")
        .bind(&invitation[..])
        .bind(to_column(now))
        .execute(connection)
        .await?;
    Ok(used.rows_affected() == 1)
}

/// `None` when the name is taken.
async fn make(
    connection: &mut SqliteConnection,
    account: &NewAccount,
    now: UnixSeconds,
) -> Result<Option<i64>, StoreError> {
    Ok(sqlx::query_scalar(
        "INSERT INTO staff_account (username, password_hash, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (username) DO NOTHING RETURNING id",
    )
    .bind(&account.username)
    .bind(&account.password_hash)
    .bind(to_column(now))
    .fetch_optional(connection)
    .await?)
}
