//! Accounts that come from the agency, in PostgreSQL.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use sqlx::PgConnection;

use crate::{
    AgencyAccounts, AgencyPerson, StaffAccount, StoreError, TokenDigest,
    columns::{staff::kept_account, to_column},
    postgres::{PostgresStore, Turn},
};

const BY_IDENTITY: &str = "SELECT id, username, password_hash, role, closed_at IS NULL AS active
     FROM staff_agency_identity JOIN staff_account ON staff_account.id = account
     WHERE identity = $1";

#[async_trait]
impl AgencyAccounts for PostgresStore {
    async fn arrive_from_agency(
        &self,
        person: &AgencyPerson,
        now: UnixSeconds,
    ) -> Result<StaffAccount, StoreError> {
        let mut transaction = self.write(Turn::Staff).await?;
        let known = sqlx::query(
            "UPDATE staff_account SET role = CASE WHEN closed_at IS NULL THEN $2 ELSE role END
             WHERE id = (SELECT account FROM staff_agency_identity WHERE identity = $1)",
        )
        .bind(&person.identity[..])
        .bind(person.role.name())
        .execute(&mut *transaction)
        .await?;
        if known.rows_affected() == 0 {
            make(&mut transaction, person, now).await?;
        }
        let row = sqlx::query(BY_IDENTITY)
            .bind(&person.identity[..])
            .fetch_one(&mut *transaction)
            .await?;
        let account = kept_account(&row)?;
        transaction.commit().await?;
        Ok(account)
    }

    async fn agency_account(
        &self,
        identity: &TokenDigest,
    ) -> Result<Option<StaffAccount>, StoreError> {
        let row = sqlx::query(BY_IDENTITY)
            .bind(&identity[..])
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(kept_account).transpose()
    }
}

/// Under the first name that is free.
async fn make(
    connection: &mut PgConnection,
    person: &AgencyPerson,
    now: UnixSeconds,
) -> Result<(), StoreError> {
    for name in person.names() {
        let made: Option<i64> = sqlx::query_scalar(
            "INSERT INTO staff_account (username, password_hash, role, made_at)
             VALUES ($1, '', $2, $3) ON CONFLICT (lower(username)) DO NOTHING RETURNING id",
        )
        .bind(name)
        .bind(person.role.name())
        .bind(to_column(now))
        .fetch_optional(&mut *connection)
        .await?;
        if let Some(account) = made {
            sqlx::query("INSERT INTO staff_agency_identity (identity, account) VALUES ($1, $2)")
                .bind(&person.identity[..])
                .bind(account)
                .execute(connection)
                .await?;
            return Ok(());
        }
    }
    Ok(())
}
