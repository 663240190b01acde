//! What the holder of a receipt asks for and sends. Everything is found by the receipt's lookup id,
//! base64url of 16 bytes, and nothing of it can be read without the receipt's secret.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;

/// Answer to `GET /api/receipts/{lookup}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptStatus {
    /// How far the office is.
    pub state: ReceiptState,
    /// Replies of the office, oldest first.
    pub messages: Vec<SealedReply>,
    /// Messages that arrived from the visitor, oldest first. Their words can be read at the desk
    /// only.
    pub sent: Vec<SentMessage>,
}

/// How far the office is with an intake, as its owner may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptState {
    /// It arrived and opened; nobody has read it yet.
    Received,
    /// A member of staff has read it.
    Read,
    /// A member of staff has replied.
    Answered,
    /// The office is done with it.
    Closed,
}

/// A reply, sealed to the receipt's reply key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedReply {
    /// Message id: 32 lower-case hexadecimal digits.
    pub id: String,
    /// When the office sent it.
    pub sent_at: UnixSeconds,
    /// Base64url of the sealed reply; inside is a
    /// [`MessageDocument`](super::document::MessageDocument).
    pub envelope: String,
}

/// What is known of a message without opening it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentMessage {
    /// Message id: 32 lower-case hexadecimal digits.
    pub id: String,
    /// When it was on disk.
    pub received_at: UnixSeconds,
}

/// Body of `POST /api/receipts/{lookup}/messages`. A retry sends the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewMessage {
    /// 128 random bits made by the browser, as 32 lower-case hexadecimal digits.
    pub message_id: String,
    /// Base64url of an envelope of part 3, sealed to the office and the escrow, whose header holds
    /// the id in the thread; inside is a [`MessageDocument`](super::document::MessageDocument).
    pub envelope: String,
}

/// Answer to an accepted message: 201 the first time, 200 for the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageAccepted {
    /// The id as it was sent.
    pub message_id: String,
    /// When the bytes were on disk.
    pub received_at: UnixSeconds,
}
