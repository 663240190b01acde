//! Erasing for good, what is left to be counted, and by which periods it is done.

use async_trait::async_trait;
use domain::{casework::Disposition, wire::UnixSeconds};
use envelope::MessageId;

use crate::StoreError;

/// Erasing cases.
#[async_trait]
pub trait Erasures: Send + Sync {
    /// Erases what was sent, written and noted under a case, but for one reply, what came under the same id
    /// with other bytes, and what the events of others say of it. What is left is what `remains` says, and the sign-up for alerts. Erasing one
    /// again changes nothing.
    async fn erase_case(
        &self,
        remains: &ErasedCase,
        but_for: Option<MessageId>,
    ) -> Result<(), StoreError>;

    /// Erases what was sent and needs a person, and keeps that it was erased; says whether there was such a
    /// thing. A notice beside it is the sign-up's own, but for one that came under a known id, which is none.
    async fn erase_unopened(&self, erased: &ErasedUnopened) -> Result<bool, StoreError>;

    /// Every case that was erased.
    async fn erased_cases(&self) -> Result<Vec<ErasedCase>, StoreError>;

    /// Of the erased cases, those that a kiosk had signed for, with the id of the kiosk.
    async fn erased_at_kiosks(&self) -> Result<Vec<(i64, String)>, StoreError>;

    /// Erases receipts, with whatever is left under them, of cases erased before this instant; says how
    /// many.
    async fn erase_receipts(&self, erased_before: UnixSeconds) -> Result<u64, StoreError>;

    /// Erases the sign-ups for alerts that are over and whose case was erased, with their notices, and
    /// says how many. One that still runs outlives its case, for its person wants the alerts: it goes
    /// once it is over.
    async fn erase_ended_sign_ups(&self) -> Result<u64, StoreError>;

    /// Clears what the database's own log still holds of what was erased, and looks whether anything
    /// of it is left. Gives how many erased cases that holds for; `None` while a reader keeps the log
    /// from being cleared.
    async fn prove_erased(&self, at: UnixSeconds) -> Result<Option<u64>, StoreError>;

    /// Every period as it began to count, the first one first.
    async fn begun_periods(&self) -> Result<Vec<BegunPeriod>, StoreError>;

    /// Writes down that these count, after whatever counted of the same, and forgets what had ended before
    /// this instant: two nodes whose files differ would write for ever.
    async fn begin_periods(
        &self,
        begun: &[BegunPeriod],
        ended_before: UnixSeconds,
    ) -> Result<(), StoreError>;
}

/// For how many days something is kept, from when on that counted. It counts until another one of the
/// same begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunPeriod {
    /// What is kept: closed cases, by the code of their disposition, or something with a code of its own.
    pub of: String,
    /// Days.
    pub keep_days: u32,
    /// When it was first seen to count.
    pub since: UnixSeconds,
}

/// What is left of a submission that could not be filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasedUnopened {
    /// Number of the submission.
    pub sequence: i64,
    /// When it was erased.
    pub erased_at: UnixSeconds,
    /// The code of the reason.
    pub reason: String,
    /// Whose doing it was; nobody's where its period was over.
    pub account: Option<i64>,
}

/// What is left of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasedCase {
    /// Number of the submission.
    pub sequence: i64,
    /// When it was erased.
    pub erased_at: UnixSeconds,
    /// The key of the sentence that says why.
    pub reason: String,
    /// When it was acknowledged.
    pub received_at: UnixSeconds,
    /// What it came to.
    pub disposition: Disposition,
    /// Options of `help`.
    pub needs: Vec<String>,
    /// Code of the state.
    pub place: Option<String>,
    /// Where it was made.
    pub channel: String,
    /// The language of the page.
    pub language: String,
    /// Whole hours until the first answer.
    pub waited_hours: Option<u32>,
}
