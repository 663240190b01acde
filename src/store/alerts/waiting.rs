//! What of alerts waits for a person.

use async_trait::async_trait;

use crate::StoreError;

/// What waits for a person.
#[async_trait]
pub trait Waiting: Send + Sync {
    /// How much there is.
    async fn waiting_for_staff(&self) -> Result<WaitingForStaff, StoreError>;
}

/// How much of alerts waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitingForStaff {
    /// Questions that nobody has answered, as [`super::Questions::open_questions`] has them.
    pub questions: u32,
    /// Messages that were given up and nobody has retried.
    pub dead_letters: u32,
    /// Contacts that something came back from and that leave their sign-up, which still stands, without
    /// another one in use.
    pub unreachable: u32,
    /// Sign-ups that are unreadable.
    pub unreadable: u32,
    /// Sign-ups that are still to be finished at an outside system and were neither cancelled nor
    /// expired.
    pub hand_offs: u32,
}
