//! Staff accounts in PostgreSQL.

use async_trait::async_trait;
use domain::{
    staff::Role,
    wire::{
        UnixSeconds,
        routing::Duty,
        staff::{AccountChange, OpenInvitation, StaffMember},
    },
};
use sqlx::PgConnection;

use crate::{
    AccountChanged, Invitation, NewAccount, Redemption, StaffAccount, StaffAccounts, StoreError,
    TokenDigest,
    columns::{
        staff::{invitation, kept_account, member, role},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl StaffAccounts for PostgresStore {
    async fn account(&self, username: &str) -> Result<Option<StaffAccount>, StoreError> {
        let row = sqlx::query(
            "SELECT id, username, password_hash, role, closed_at IS NULL AS active
             FROM staff_account WHERE lower(username) = lower($1 COLLATE \"C\")",
        )
        .bind(username)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(kept_account).transpose()
    }

    async fn account_numbered(&self, id: i64) -> Result<Option<StaffAccount>, StoreError> {
        let row = sqlx::query(
            "SELECT id, username, password_hash, role, closed_at IS NULL AS active
             FROM staff_account WHERE id = $1",
        )
        .bind(id)
        .fetch_optional(&self.readers)
        .await?;
        row.as_ref().map(kept_account).transpose()
    }

    async fn any_administrator(&self) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM staff_account
                                WHERE role = 'administrator' AND closed_at IS NULL)",
        )
        .fetch_one(&self.readers)
        .await?)
    }

    async fn accounts(&self) -> Result<Vec<StaffMember>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, username, role, closed_at IS NULL AS active, made_at,
                    EXISTS (SELECT 1 FROM staff_second_factor WHERE account = staff_account.id
                            AND confirmed_at IS NOT NULL) AS second_factor,
                    (SELECT count(*) FROM staff_passkey WHERE account = staff_account.id)
                    AS passkeys,
                    EXISTS (SELECT 1 FROM staff_agency_identity WHERE account = staff_account.id)
                    AS from_agency,
                    (SELECT max(seen_at) FROM staff_session WHERE account = staff_account.id)
                    AS seen_at,
                    states, languages, most_cases, away
             FROM staff_account ORDER BY lower(username)",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(member).collect()
    }

    async fn invitations(&self, now: UnixSeconds) -> Result<Vec<OpenInvitation>, StoreError> {
        let rows = sqlx::query(
            "SELECT role, made_at, expires_at FROM staff_invitation
             WHERE expires_at > $1 ORDER BY made_at DESC, token",
        )
        .bind(to_column(now))
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(invitation).collect()
    }

    async fn change_account(
        &self,
        id: i64,
        change: &AccountChange,
        now: UnixSeconds,
    ) -> Result<AccountChanged, StoreError> {
        let mut transaction = self.write(Turn::Staff).await?;
        let changed = sqlx::query(
            "UPDATE staff_account
             SET role = $2, closed_at = CASE WHEN $3 THEN NULL ELSE coalesce(closed_at, $4) END
             WHERE id = $1",
        )
        .bind(id)
        .bind(change.role.name())
        .bind(change.active)
        .bind(to_column(now))
        .execute(&mut *transaction)
        .await?;
        if changed.rows_affected() == 0 {
            return Ok(AccountChanged::Unknown);
        }
        let somebody_left: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM staff_account
                            WHERE role = 'administrator' AND closed_at IS NULL)",
        )
        .fetch_one(&mut *transaction)
        .await?;
        if !somebody_left {
            // Leaving early drops the transaction, which takes the change back.
            return Ok(AccountChanged::LastAdministrator);
        }
        if !change.active {
            // No address is kept that nobody writes to.
            for statement in [
                "DELETE FROM staff_session WHERE account = $1",
                "DELETE FROM staff_reminder WHERE account = $1",
            ] {
                sqlx::query(statement)
                    .bind(id)
                    .execute(&mut *transaction)
                    .await?;
            }
        }
        transaction.commit().await?;
        Ok(AccountChanged::Changed)
    }

    async fn set_duty(&self, id: i64, duty: &Duty) -> Result<bool, StoreError> {
        let changed = sqlx::query(
            "UPDATE staff_account SET states = $2, languages = $3, most_cases = $4, away = $5
             WHERE id = $1",
        )
        .bind(id)
        .bind(duty.states.join(" "))
        .bind(duty.languages.join(" "))
        .bind(i64::from(duty.most_cases))
        .bind(duty.away)
        .execute(&self.writers)
        .await?;
        Ok(changed.rows_affected() > 0)
    }

    async fn queue_choices(&self, id: i64) -> Result<Option<String>, StoreError> {
        let kept = sqlx::query_scalar("SELECT queue_choices FROM staff_account WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        Ok(kept.flatten())
    }

    async fn keep_queue_choices(&self, id: i64, choices: &str) -> Result<(), StoreError> {
        sqlx::query("UPDATE staff_account SET queue_choices = $2 WHERE id = $1")
            .bind(id)
            .bind(choices)
            .execute(&self.writers)
            .await?;
        Ok(())
    }

    async fn invite(&self, invitation: &Invitation) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO staff_invitation (token, role, made_at, expires_at)
             VALUES ($1, $2, $3, $4)",
        )
        .bind(&invitation.token[..])
        .bind(invitation.role.name())
        .bind(to_column(invitation.made_at))
        .bind(to_column(invitation.expires_at))
        .execute(&self.writers)
        .await?;
        Ok(())
    }

    async fn redeem(
        &self,
        invitation: &TokenDigest,
        account: &NewAccount,
        now: UnixSeconds,
    ) -> Result<Redemption, StoreError> {
        let mut transaction = self.write(Turn::Staff).await?;
        let Some(role) = use_up(&mut transaction, invitation, now).await? else {
            return Ok(Redemption::NotInvited);
        };
        // Leaving early drops the transaction, which takes the invitation's use back.
        let Some(account) = make(&mut transaction, account, role, now).await? else {
            return Ok(Redemption::NameTaken);
        };
        transaction.commit().await?;
        Ok(Redemption::Made { account })
    }
}

/// What the account is to be there for; `None` when the invitation is not good.
async fn use_up(
    connection: &mut PgConnection,
    invitation: &TokenDigest,
    now: UnixSeconds,
) -> Result<Option<Role>, StoreError> {
    let used = sqlx::query(
        "DELETE FROM staff_invitation WHERE token = $1 AND expires_at > $2 RETURNING role",
    )
    .bind(&invitation[..])
    .bind(to_column(now))
    .fetch_optional(connection)
    .await?;
    used.as_ref().map(role).transpose()
}

/// `None` when the name is taken.
async fn make(
    connection: &mut PgConnection,
    account: &NewAccount,
    role: Role,
    now: UnixSeconds,
) -> Result<Option<i64>, StoreError> {
    Ok(sqlx::query_scalar(
        "INSERT INTO staff_account (username, password_hash, role, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (lower(username)) DO NOTHING RETURNING id",
    )
    .bind(&account.username)
    .bind(&account.password_hash)
    .bind(role.name())
    .bind(to_column(now))
    .fetch_optional(connection)
    .await?)
}
