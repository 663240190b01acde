//! Accounts of people whom the agency's own sign-in vouches for.

use async_trait::async_trait;
use domain::{staff::Role, wire::UnixSeconds};

use crate::{StaffAccount, StoreError, TokenDigest};

/// Who may sign in at the desk because the agency says so.
#[async_trait]
pub trait AgencyAccounts: Send + Sync {
    /// The account of this person, which has this role from now on; it is made where there is none yet.
    /// One that was closed stays as it is.
    async fn arrive_from_agency(
        &self,
        person: &AgencyPerson,
        now: UnixSeconds,
    ) -> Result<StaffAccount, StoreError>;

    /// The account of whoever has this identity.
    async fn agency_account(
        &self,
        identity: &TokenDigest,
    ) -> Result<Option<StaffAccount>, StoreError>;
}

/// Somebody as the agency describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyPerson {
    /// SHA-256 of who they are there; what they are called may change.
    pub identity: TokenDigest,
    /// What a new account is called. Where somebody has the name already, a number goes behind it.
    pub name: String,
    /// What they are there for.
    pub role: Role,
}

impl AgencyPerson {
    /// The names to try, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        let numbered = (2_u64..).map(|number| format!("{} ({number})", self.name));
        std::iter::once(self.name.clone()).chain(numbered)
    }
}
