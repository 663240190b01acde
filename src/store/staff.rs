//! Accounts of staff and the one-time invitations that make them.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::{StoreError, TokenDigest};

/// Who may sign in at the desk.
#[async_trait]
pub trait StaffAccounts: Send + Sync {
    /// The account with this name; upper and lower case (ASCII) are the same.
    async fn account(&self, username: &str) -> Result<Option<StaffAccount>, StoreError>;

    /// Whether there is any account at all.
    async fn any_account(&self) -> Result<bool, StoreError>;

    /// Keeps an invitation.
    async fn invite(&self, invitation: &Invitation) -> Result<(), StoreError>;

    /// Makes an account for whoever holds an unexpired invitation, and uses the invitation up.
    /// Both or neither.
    async fn redeem(
        &self,
        invitation: &TokenDigest,
        account: &NewAccount,
        now: UnixSeconds,
    ) -> Result<Redemption, StoreError>;
}

/// One account.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffAccount {
    /// Number of the account.
    pub id: i64,
    /// Name as it was chosen.
    pub username: String,
    /// Argon2id in PHC string format.
    pub password_hash: String,
}

/// An account to be made.
pub struct NewAccount {
    /// Name to sign in with.
    pub username: String,
    /// Argon2id in PHC string format.
    pub password_hash: String,
}

/// Lets its holder make one account.
#[derive(Clone, Copy)]
pub struct Invitation {
    /// Of the token in the link.
    pub token: TokenDigest,
    /// When it was made.
    pub made_at: UnixSeconds,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
}

/// What became of an invitation at [`StaffAccounts::redeem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redemption {
    /// The account exists now.
    Made {
        /// Number of the account.
        account: i64,
    },
    /// No such invitation, or used, or expired.
    NotInvited,
    /// Somebody else has the name. The invitation stays good.
    NameTaken,
}
