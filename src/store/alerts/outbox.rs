//! What is to be delivered: written with what it follows from, claimed in batches, delivered at least
//! once.

use async_trait::async_trait;
use domain::{
    custody::{ContactChannel, EventKind},
    wire::UnixSeconds,
};
use envelope::SubmissionId;

use crate::{StoreError, alerts::NewLink};

/// The outbox.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Claims what is due, the oldest first. Nobody else is given it until the claim ends.
    async fn claim(&self, claim: &Claim) -> Result<Vec<ClaimedMessage>, StoreError>;

    /// Notes what came of messages, all or none. What was settled or withdrawn in the meantime keeps
    /// its state; the attempt is noted all the same. Whoever was asked to confirm has until the end of
    /// the link.
    async fn settle(&self, settled: &[Settled]) -> Result<(), StoreError>;

    /// Gives claimed messages back as they were.
    async fn release(&self, messages: &[i64], due_at: UnixSeconds) -> Result<(), StoreError>;

    /// Ends every claim: whoever made them is gone, and may have handed over what they had claimed. Each
    /// is noted as cut off. Says how many.
    async fn end_claims(&self, at: UnixSeconds) -> Result<u64, StoreError>;

    /// Sign-up, contact and event of a message that is not settled, or of a call that was the last one:
    /// somebody may still be on the line. `None` for any other.
    async fn message_of(&self, message: i64) -> Result<Option<(i64, u8, i64)>, StoreError>;

    /// Notes that a call was answered without the PIN for the first time, and when to call again. What
    /// was the last call, made at `over_since` or later, is not the last one then, unless its sign-up or
    /// its contact is over. A sign-up that is not confirmed can be as long as the calls go on then.
    async fn call_answered(
        &self,
        message: i64,
        at: UnixSeconds,
        due_at: UnixSeconds,
        over_since: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Notes that a call reached the person: nobody is called again for it, whatever is told of it
    /// later.
    async fn call_done(&self, message: i64, at: UnixSeconds) -> Result<(), StoreError>;

    /// Notes that a message did not arrive though somebody had taken it: it is a dead letter, and its
    /// contact is disabled when the address is no good. Where the sign-up is over or the contact was
    /// removed, it is withdrawn instead. Says whether it was taken before and nothing had come back yet.
    async fn came_back(
        &self,
        message: i64,
        word: &'static str,
        disable: bool,
        at: UnixSeconds,
    ) -> Result<bool, StoreError>;

    /// Messages that were given up, the latest first, up to `limit`, of which `skip` are passed over.
    async fn dead_letters(&self, skip: u32, limit: u32) -> Result<Vec<DeadLetter>, StoreError>;

    /// Puts a dead letter back, due now, if its sign-up is not over. Says whether it did.
    async fn retry(&self, message: i64, now: UnixSeconds) -> Result<bool, StoreError>;

    /// How delivery does, by channel, counting attempts from `since` on.
    async fn delivery_health(
        &self,
        since: UnixSeconds,
        now: UnixSeconds,
    ) -> Result<Vec<DeliveryHealth>, StoreError>;

    /// Contacts that something came back from, the latest first, up to `limit`, of which `skip` are passed
    /// over.
    async fn disabled_contacts(
        &self,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<DisabledContact>, StoreError>;
}

/// What is to be claimed.
#[derive(Clone, Debug)]
pub struct Claim {
    /// For which channels.
    pub channels: Vec<ContactChannel>,
    /// Whether it is day at the office: at night only what may go out at any hour is claimed.
    pub day: bool,
    /// Now.
    pub now: UnixSeconds,
    /// Until when nobody else is given it.
    pub until: UnixSeconds,
    /// At most so many.
    pub limit: u32,
}

/// A message to be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedMessage {
    /// Its number.
    pub number: i64,
    /// The sign-up.
    pub sequence: i64,
    /// Id of its submission.
    pub id: SubmissionId,
    /// The contact.
    pub contact: u8,
    /// What kind it is.
    pub channel: ContactChannel,
    /// The address, sealed.
    pub sealed: Vec<u8>,
    /// Whether a message may be left.
    pub message: bool,
    /// Language of the alerts.
    pub language: String,
    /// The event; 0 for the request to confirm.
    pub event: i64,
    /// What happened; `None` for the request to confirm.
    pub kind: Option<EventKind>,
    /// When it was written.
    pub written_at: UnixSeconds,
    /// Attempts so far.
    pub attempts: u32,
    /// When a provider first took it, since it was written or put back. Attempts that failed reached
    /// nobody.
    pub first_taken_at: Option<UnixSeconds>,
    /// When a call was first answered.
    pub answered_at: Option<UnixSeconds>,
    /// Until when the sign-up can be confirmed.
    pub confirm_until: UnixSeconds,
}

/// What came of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// What.
    pub outcome: Outcome,
    /// In a word of the notifier's.
    pub word: &'static str,
    /// Of a request to confirm that somebody took for the first time: its link, which lasts as long as
    /// there is to confirm from now on.
    pub asked: Option<NewLink>,
}

/// What came of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A provider has it.
    Sent,
    /// It is tried again then.
    Again(UnixSeconds),
    /// It is given up.
    Dead,
    /// The address refuses for good: it is given up, the contact is disabled, and what else waits to go
    /// there is withdrawn.
    Refused,
}

/// A message that was given up. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    /// Its number.
    pub number: i64,
    /// Id of the submission of its sign-up.
    pub id: SubmissionId,
    /// What kind of contact it was for.
    pub channel: ContactChannel,
    /// Whether it is the request to confirm.
    pub confirmation: bool,
    /// When it was written.
    pub written_at: UnixSeconds,
    /// When it was given up.
    pub given_up_at: UnixSeconds,
    /// Attempts.
    pub attempts: u32,
    /// What came of the last.
    pub word: String,
}

/// How a channel does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryHealth {
    /// Which.
    pub channel: ContactChannel,
    /// Messages that wait, due or not.
    pub waiting: u32,
    /// For how many seconds the oldest that is due waits.
    pub oldest_due: UnixSeconds,
    /// Messages that were handed over lately.
    pub sent: u32,
    /// Attempts that failed lately.
    pub failed: u32,
    /// Messages that were given up and nobody has retried.
    pub dead: u32,
    /// Messages that were lately cut off on their way: they may arrive twice.
    pub cut_off: u32,
    /// Why the latest attempt that failed lately did, in a word.
    pub last_failure: Option<String>,
    /// And when.
    pub last_failure_at: Option<UnixSeconds>,
}

/// A contact that something came back from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisabledContact {
    /// Id of the submission of its sign-up.
    pub id: SubmissionId,
    /// What kind it is.
    pub channel: ContactChannel,
    /// When.
    pub disabled_at: UnixSeconds,
    /// In a word of the notifier's.
    pub word: String,
    /// Whether the sign-up has another contact in use.
    pub others: bool,
}
