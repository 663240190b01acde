//! What visitors leave for a while and nobody but they can open: drafts, and answers on their way
//! from a kiosk to a telephone.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use envelope::locker::LOCKER_ID_BYTES;

use crate::StoreError;

/// Where a locker lies.
pub type LockerId = [u8; LOCKER_ID_BYTES];

/// Drafts, each in the place of its former self.
#[async_trait]
pub trait Drafts: Send + Sync {
    /// Keeps a draft, unless all drafts together would take more than `most_bytes`.
    async fn keep_draft(&self, draft: &Locked, most_bytes: u64)
    -> Result<DraftOutcome, StoreError>;

    /// The draft that lies there at `now`.
    async fn draft(&self, id: &LockerId, now: UnixSeconds) -> Result<Option<Locked>, StoreError>;

    /// Erases a draft. Erasing what is not there is no error.
    async fn erase_draft(&self, id: &LockerId) -> Result<(), StoreError>;
}

/// Hand-offs, each given once.
#[async_trait]
pub trait Handoffs: Send + Sync {
    /// Keeps what is to be handed off, unless all together would take more than `most_bytes`.
    /// Nothing is ever overwritten.
    async fn leave_handoff(
        &self,
        handoff: &Locked,
        now: UnixSeconds,
        most_bytes: u64,
    ) -> Result<HandoffOutcome, StoreError>;

    /// What became of it by `now`; `None` when nothing was left there or its time is over.
    async fn handoff(
        &self,
        id: &LockerId,
        now: UnixSeconds,
    ) -> Result<Option<HandoffPlace>, StoreError>;

    /// Gives it to one caller and erases it, however many ask at once.
    async fn take_handoff(
        &self,
        id: &LockerId,
        now: UnixSeconds,
    ) -> Result<HandoffTaking, StoreError>;
}

/// What goes by itself.
#[async_trait]
pub trait Expiry: Send + Sync {
    /// Erases every draft and hand-off whose time is over. Says how many.
    async fn erase_expired(&self, now: UnixSeconds) -> Result<u64, StoreError>;
}

/// Sealed bytes with their place and their end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// Where.
    pub id: LockerId,
    /// As sent.
    pub sealed: Vec<u8>,
    /// From this instant on it is gone.
    pub expires_at: UnixSeconds,
}

/// What became of a draft at [`Drafts::keep_draft`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftOutcome {
    /// None lay there before.
    Kept,
    /// It took the place of another.
    Replaced,
    /// There is no room. What lay there still does.
    NoRoom,
}

/// What became of a hand-off at [`Handoffs::leave_handoff`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoffOutcome {
    /// New, and on disk now.
    Left,
    /// The same bytes were left there before.
    AlreadyLeft(HandoffPlace),
    /// Other bytes were left there. Those stay.
    Conflicting,
    /// There is no room.
    NoRoom,
}

/// Where a hand-off stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandoffPlace {
    /// Whether somebody took it.
    pub taken: bool,
    /// From this instant on it is gone.
    pub expires_at: UnixSeconds,
}

/// What a caller of [`Handoffs::take_handoff`] got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandoffTaking {
    /// The bytes; nobody gets them again.
    Given(Vec<u8>),
    /// Somebody else was first.
    Taken,
    /// Nothing was left there, or its time is over.
    Unknown,
}
