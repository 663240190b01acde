//! Accounts of staff and the one-time invitations that make them.

use async_trait::async_trait;
use domain::{
    staff::Role,
    wire::{
        UnixSeconds,
        routing::Duty,
        staff::{AccountChange, OpenInvitation, StaffMember},
    },
};

use crate::{StoreError, TokenDigest};

/// Who may sign in at the desk.
#[async_trait]
pub trait StaffAccounts: Send + Sync {
    /// The account with this name; upper and lower case (ASCII) are the same.
    async fn account(&self, username: &str) -> Result<Option<StaffAccount>, StoreError>;

    /// The account with this number.
    async fn account_numbered(&self, id: i64) -> Result<Option<StaffAccount>, StoreError>;

    /// Whether anybody runs the office.
    async fn any_administrator(&self) -> Result<bool, StoreError>;

    /// Every account, by name.
    async fn accounts(&self) -> Result<Vec<StaffMember>, StoreError>;

    /// Invitations that are still good, last made first.
    async fn invitations(&self, now: UnixSeconds) -> Result<Vec<OpenInvitation>, StoreError>;

    /// Changes an account. Where it may not sign in any more, its sessions end and what its holder chose
    /// of reminders goes, with the address. One active administrator stays, whatever is asked for.
    async fn change_account(
        &self,
        id: i64,
        change: &AccountChange,
        now: UnixSeconds,
    ) -> Result<AccountChanged, StoreError>;

    /// Says which cases an account is there for; whether there is one.
    async fn set_duty(&self, id: i64, duty: &Duty) -> Result<bool, StoreError>;

    /// What the holder of an account chose of the queue, as it was kept.
    async fn queue_choices(&self, id: i64) -> Result<Option<String>, StoreError>;

    /// Keeps it, in the place of what was kept before.
    async fn keep_queue_choices(&self, id: i64, choices: &str) -> Result<(), StoreError>;

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
    /// Argon2id in PHC string format; absent where the agency's own sign-in vouches for the account.
    pub password_hash: Option<String>,
    /// What it is there for.
    pub role: Role,
    /// Whether it may sign in.
    pub active: bool,
}

/// An account to be made. Its role is the invitation's.
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
    /// What the account is to be there for.
    pub role: Role,
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

/// What became of a change at [`StaffAccounts::change_account`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountChanged {
    /// It is so now.
    Changed,
    /// There is no such account.
    Unknown,
    /// Nobody would be left to run the office.
    LastAdministrator,
}
