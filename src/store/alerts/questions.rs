//! What only a person can say: whether an event is about the person of a sign-up.

use async_trait::async_trait;
use domain::{
    custody::{EventKind, matching::Doubt},
    wire::UnixSeconds,
};
use envelope::SubmissionId;

use crate::StoreError;

/// The questions to staff.
#[async_trait]
pub trait Questions: Send + Sync {
    /// Questions that nobody has answered, the oldest first.
    async fn open_questions(&self, limit: u32) -> Result<Vec<OpenQuestion>, StoreError>;

    /// Answers one. When it is the same person, the alert goes into the outbox with the answer; the
    /// answer holds for later events of the person too. `None` when there is no such open question.
    async fn answer_question(
        &self,
        number: i64,
        same: bool,
        now: UnixSeconds,
    ) -> Result<Option<Resolution>, StoreError>;
}

/// A question to staff. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Its number.
    pub number: i64,
    /// Id of the submission of the sign-up.
    pub id: SubmissionId,
    /// Which source told of the event.
    pub source: String,
    /// What happened.
    pub kind: EventKind,
    /// On which day.
    pub happened_on: String,
    /// Why it is not certain.
    pub doubt: Doubt,
    /// When it was asked.
    pub asked_at: UnixSeconds,
}

/// What followed from an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// How many alerts went into the outbox.
    pub alerts: u32,
}
