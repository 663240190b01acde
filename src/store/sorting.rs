//! What staff do about hoaxes: many cases changed at once, and what comes back for a second look.

use async_trait::async_trait;
use domain::{
    casework::{CaseEventKind, Disposition},
    wire::UnixSeconds,
};

use crate::{CaseStanding, StoreError};

/// One thing done to many cases, which can be taken back as one.
#[async_trait]
pub trait BulkChanges: Send + Sync {
    /// Moves cases, with an event each; those that moved since they were seen stay as they are. Gives
    /// the number of the change, and which cases moved.
    async fn change_many(
        &self,
        change: &NewBulkChange,
        moves: &[BulkMove],
    ) -> Result<(i64, Vec<i64>), StoreError>;

    /// The last changes, last first.
    async fn bulk_changes(&self, limit: u32) -> Result<Vec<BulkChange>, StoreError>;

    /// Puts back every case that stands where the change left it; gives how they stand now. `None`
    /// where there is no such change, or it was taken back before.
    async fn undo_many(
        &self,
        number: i64,
        account: i64,
        at: UnixSeconds,
    ) -> Result<Option<Vec<CaseStanding>>, StoreError>;
}

/// What comes back from quarantine by chance.
#[async_trait]
pub trait SecondLooks: Send + Sync {
    /// Notes that these cases came back, each at the version that it has.
    async fn look_again(&self, cases: &[(i64, i64)], at: UnixSeconds) -> Result<(), StoreError>;

    /// Every case that came back, with the version that it had.
    async fn second_looks(&self) -> Result<Vec<(i64, i64)>, StoreError>;

    /// When cases came back last.
    async fn last_drawn(&self) -> Result<Option<UnixSeconds>, StoreError>;
}

/// What is done to many.
#[derive(Clone, Copy, Debug)]
pub struct NewBulkChange {
    /// When.
    pub at: UnixSeconds,
    /// Who does it.
    pub account: i64,
    /// What the cases are closed as.
    pub disposition: Disposition,
}

/// What is done to one of them.
#[derive(Clone, Debug)]
pub struct BulkMove {
    /// How it stands.
    pub before: CaseStanding,
    /// How it will, one version on.
    pub after: CaseStanding,
    /// The line of its timeline.
    pub kind: CaseEventKind,
}

/// What was done to many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkChange {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// Present name of the account.
    pub username: String,
    /// What the cases were closed as.
    pub disposition: Disposition,
    /// How many.
    pub cases: u32,
    /// When it was taken back.
    pub undone_at: Option<UnixSeconds>,
}
