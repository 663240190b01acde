//! Cases that belong together: linked, which leaves both as they are, or merged, which closes one of them.

use async_trait::async_trait;

use crate::{CaseStanding, NewCaseEvent, StoreError};

/// What cases have to do with each other.
#[async_trait]
pub trait CaseLinks: Send + Sync {
    /// Puts two cases where they stand from now on, each with its event, which names the other one, and
    /// ties them: all of it, or nothing. Each version must be one above what is kept; says whether both
    /// were.
    async fn move_pair(&self, pair: &[CaseMove; 2], tie: Tie) -> Result<bool, StoreError>;

    /// The cases that a case is linked with, in the order in which they arrived. Why is sealed with the
    /// events.
    async fn linked_with(&self, sequence: i64) -> Result<Vec<i64>, StoreError>;

    /// The cases that were merged into a case, in the order in which they arrived.
    async fn merged_into(&self, sequence: i64) -> Result<Vec<i64>, StoreError>;
}

/// One case of the two.
pub struct CaseMove {
    /// How it stands from now on.
    pub after: CaseStanding,
    /// What brought it there.
    pub event: NewCaseEvent,
}

/// What becomes of the link between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// They are linked.
    Linked,
    /// They are not.
    Loose,
    /// As before.
    Unchanged,
}
