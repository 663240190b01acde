//! Links and codes that went to contacts, and the patience with PINs.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::{StoreError, TokenDigest};

/// What the holder of a link or a code may do.
#[async_trait]
pub trait Links: Send + Sync {
    /// Makes links known. One that is known already stays as it is.
    async fn keep_links(&self, links: &[NewLink]) -> Result<(), StoreError>;

    /// What a link is for; `None` when it is unknown or expired, or leads to an event of a person
    /// whose record is protected by now.
    async fn link(
        &self,
        digest: &TokenDigest,
        now: UnixSeconds,
    ) -> Result<Option<Link>, StoreError>;

    /// The contacts whose code this is and that wait to be confirmed: sign-up and number.
    async fn contacts_of_code(
        &self,
        code: &[u8; 32],
        now: UnixSeconds,
    ) -> Result<Vec<(i64, u8)>, StoreError>;

    /// The sign-ups with a contact whose code this is, as long as they can be cancelled.
    async fn sign_ups_of_code(&self, code: &[u8; 32]) -> Result<Vec<i64>, StoreError>;

    /// Takes one of `most` tries at the PIN of a sign-up in `period` seconds, before it is checked.
    /// Without a sign-up as much is written, so that no clock tells whether there is one: those who
    /// have a link or a code to nothing share one row. A try too many is written down too.
    async fn take_try(
        &self,
        sequence: Option<i64>,
        most: u32,
        period: UnixSeconds,
        now: UnixSeconds,
    ) -> Result<Try, StoreError>;

    /// Gives all tries back: the PIN was right.
    async fn forget_tries(&self, sequence: i64) -> Result<(), StoreError>;

    /// Forgets links that expired, and says how many.
    async fn expire_links(&self, now: UnixSeconds) -> Result<u64, StoreError>;
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkPurpose {
    /// To confirm a contact.
    Confirm,
    /// To read what happened.
    Update,
    /// To cancel or change the sign-up.
    Cancel,
}

/// A link to be made known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// SHA-256 of what stands behind the `#`.
    pub digest: TokenDigest,
    /// What it is for.
    pub link: Link,
    /// Until when.
    pub expires_at: UnixSeconds,
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is for.
    pub purpose: LinkPurpose,
    /// The sign-up.
    pub sequence: i64,
    /// The contact that it went to.
    pub contact: u8,
    /// The event; 0 for none.
    pub event: i64,
}

/// Whether a PIN may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// Yes; so many more after this one.
    Left(u32),
    /// Not for so many seconds.
    Wait(UnixSeconds),
}
