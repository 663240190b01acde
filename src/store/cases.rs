//! What became of each submission at the desk. A case row names no person and holds no answer.

use async_trait::async_trait;
use domain::wire::{UnixSeconds, desk::UnopenedReason};

use crate::StoreError;

/// The desk's bookkeeping: one case a submission, however often it is filed.
#[async_trait]
pub trait Cases: Send + Sync {
    /// Files submissions, all or none. Filing one again with the same outcome changes nothing;
    /// with another outcome (its key was found, say) the case takes the new one.
    async fn file(&self, filings: &[CaseFiling]) -> Result<(), StoreError>;

    /// Every case with its outcome, in the order of arrival of the submissions.
    async fn cases(&self) -> Result<Vec<CaseFiling>, StoreError>;
}

/// A submission and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseFiling {
    /// Number of the submission in the order of arrival.
    pub sequence: i64,
    /// When this outcome was reached.
    pub filed_at: UnixSeconds,
    /// What became of it.
    pub outcome: CaseOutcome,
}

/// What the desk could do with a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseOutcome {
    /// It opened, and it is an intake by the rules.
    Opened,
    /// A person must look at it.
    NeedsPerson(UnopenedReason),
}
