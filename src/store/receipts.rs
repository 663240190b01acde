//! Threads: what visitor and office write to each other under a receipt. Everything written is
//! sealed; the receipt itself never comes here, only the lookup id that derives from it.

use async_trait::async_trait;
use domain::wire::{UnixSeconds, receipt::ReceiptState};
use envelope::{MessageId, receipt::LOOKUP_BYTES};

use crate::{CaseStanding, NewCaseEvent, StoreError};

/// Where a thread lies.
pub type Lookup = [u8; LOOKUP_BYTES];

/// What the holder of a receipt may do, through the public side.
#[async_trait]
pub trait Receipts: Send + Sync {
    /// The thread as its holder sees it; `None` when the desk has published no such receipt.
    async fn holders_thread(&self, lookup: &Lookup) -> Result<Option<HoldersThread>, StoreError>;

    /// Notes that the holder fetched the replies up to the one numbered `last`.
    async fn replies_seen(
        &self,
        lookup: &Lookup,
        last: i64,
        now: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Keeps a message, unless the thread holds `most` of them. When this returns `Stored` the bytes
    /// are on disk. Nothing is ever overwritten.
    async fn leave_message(
        &self,
        message: &LeftMessage,
        most: u32,
    ) -> Result<MessageAcceptance, StoreError>;
}

/// What the desk does with threads. It knows an intake by the number of its submission.
#[async_trait]
pub trait Threads: Send + Sync {
    /// Makes receipts known. Where two intakes name the same one, the first has it; making one known
    /// again changes nothing.
    async fn publish_receipts(&self, receipts: &[PublishedReceipt]) -> Result<(), StoreError>;

    /// Notes how far the office is. A state never goes back by it.
    async fn advance(&self, sequence: i64, state: ReceiptState) -> Result<(), StoreError>;

    /// Notes that the office goes on with what it had closed: it is answered again where a reply was sent,
    /// and read otherwise. A state before that stays.
    async fn go_on(&self, sequence: i64) -> Result<(), StoreError>;

    /// The thread of an intake; `None` when its receipt belongs to another one.
    async fn thread(&self, sequence: i64) -> Result<Option<KeptThread>, StoreError>;

    /// Notes that staff have read the visitor's messages up to the one numbered `last`.
    async fn messages_read(
        &self,
        sequence: i64,
        last: i64,
        now: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Sends a reply, and notes that the intake is answered. Both or neither.
    async fn send_reply(&self, reply: &SentReply) -> Result<ReplyOutcome, StoreError>;

    /// The same, together with what it does to the case, as [`Casework::move_case`] does it: both or
    /// neither. `None` where the case stands elsewhere; without a thread it does not move.
    ///
    /// [`Casework::move_case`]: crate::Casework::move_case
    async fn send_with_move(
        &self,
        reply: &SentReply,
        standing: &CaseStanding,
        event: &NewCaseEvent,
    ) -> Result<Option<ReplyOutcome>, StoreError>;

    /// How many messages nobody has read yet, by intake; those without any are left out.
    async fn unread_messages(&self) -> Result<Vec<(i64, u32)>, StoreError>;
}

/// A thread as the holder of the receipt sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldersThread {
    /// How far the office is.
    pub state: ReceiptState,
    /// Replies, oldest first.
    pub replies: Vec<PublishedReply>,
    /// What arrived from the holder, oldest first.
    pub left: Vec<(MessageId, UnixSeconds)>,
}

/// One reply, for the holder of the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedReply {
    /// Its number among all replies.
    pub number: i64,
    /// Its name.
    pub id: MessageId,
    /// When it was sent.
    pub sent_at: UnixSeconds,
    /// Whether it was noted that the holder fetched it.
    pub seen: bool,
    /// Sealed to the reply key.
    pub sealed: Vec<u8>,
}

/// A message from the visitor that passed the gate's checks of form.
pub struct LeftMessage {
    /// In which thread.
    pub lookup: Lookup,
    /// Made by the browser.
    pub id: MessageId,
    /// When the gate got it.
    pub received_at: UnixSeconds,
    /// The envelope, as sent.
    pub envelope: Vec<u8>,
}

/// What became of a message at [`Receipts::leave_message`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageAcceptance {
    /// New, and on disk now.
    Stored,
    /// The same bytes were on disk already.
    AlreadyStored {
        /// When they were first received.
        received_at: UnixSeconds,
    },
    /// Another message has this id. That one stays.
    Conflicting,
    /// No such receipt was published, or the case under it was erased.
    UnknownReceipt,
    /// The thread holds as many messages as it may.
    ThreadFull,
}

/// Under which receipt an intake lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishedReceipt {
    /// Number of the submission.
    pub sequence: i64,
    /// Where its thread lies.
    pub lookup: Lookup,
}

/// A thread as the desk sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptThread {
    /// Where it lies.
    pub lookup: Lookup,
    /// How far the office is.
    pub state: ReceiptState,
    /// From the visitor, oldest first.
    pub messages: Vec<KeptMessage>,
    /// From the office, oldest first.
    pub replies: Vec<KeptReply>,
}

/// A message from the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMessage {
    /// Its number among all messages.
    pub number: i64,
    /// Its name.
    pub id: MessageId,
    /// When it was on disk.
    pub received_at: UnixSeconds,
    /// When staff first read it.
    pub read_at: Option<UnixSeconds>,
    /// The envelope, as sent.
    pub envelope: Vec<u8>,
}

/// A reply that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReply {
    /// Its name.
    pub id: MessageId,
    /// Present name of the account that sent it.
    pub username: String,
    /// When.
    pub sent_at: UnixSeconds,
    /// When the visitor first fetched it.
    pub seen_at: Option<UnixSeconds>,
    /// The office's own copy, an envelope.
    pub copy: Vec<u8>,
}

/// A reply to be sent.
pub struct SentReply {
    /// Number of the submission that it answers.
    pub sequence: i64,
    /// Its name.
    pub id: MessageId,
    /// Who sends it.
    pub account: i64,
    /// When.
    pub sent_at: UnixSeconds,
    /// Sealed to the reply key.
    pub sealed: Vec<u8>,
    /// Sealed to the office and the escrow.
    pub copy: Vec<u8>,
}

/// What became of a reply at [`Threads::send_reply`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyOutcome {
    /// The visitor can fetch it.
    Sent,
    /// A reply of this name was sent to the same intake before. Nothing changed.
    AlreadySent,
    /// This intake has no receipt of its own, or the name is taken in another thread.
    NoThread,
}
