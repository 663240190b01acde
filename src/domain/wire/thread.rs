//! What visitor and office wrote to each other, as the desk shows it to staff.

use serde::{Deserialize, Serialize};

use super::{UnixSeconds, receipt::ReceiptState};

/// Answer to `GET /desk/api/intakes/{id}/messages`, and to a reply that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// What the person sees of how far the office is; absent where the intake names a receipt that
    /// belongs to another one, so that nobody can be written to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ReceiptState>,
    /// The receipts of those that were merged into this intake, which can be written to as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<MergedThread>,
    /// Oldest first.
    pub messages: Vec<ThreadMessage>,
    /// Replies to begin with, those in the person's language first. They come with `GET` alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<ReplyTemplate>,
}

/// A reply to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyTemplate {
    /// BCP 47 tag of its language.
    pub language: String,
    /// What it says.
    pub text: String,
}

/// What was written under an intake that was merged into another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedThread {
    /// Reference of that intake.
    pub reference: String,
    /// What the person sees of how far the office is.
    pub state: ReceiptState,
}

/// One message of either side. Its words do not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadMessage {
    /// Message id: 32 lower-case hexadecimal digits.
    pub id: String,
    /// When it arrived or was sent.
    pub at: UnixSeconds,
    /// Whose it is.
    pub author: Author,
    /// What it says; absent where it does not open or is not a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Reference of the intake that it belongs to, where that was merged into this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

/// Whose message it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// The person who holds the receipt.
    Visitor {
        /// Whether no member of staff had read it before.
        unread: bool,
    },
    /// A member of staff. The person sees the office's name only.
    Office {
        /// Name of the account.
        username: String,
        /// When the person fetched it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen_at: Option<UnixSeconds>,
    },
}

/// Body of `POST /desk/api/intakes/{id}/replies`. A retry sends the same id again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    /// 128 random bits made by the browser, as 32 lower-case hexadecimal digits.
    pub message_id: String,
    /// What to write, as it was typed: at most [`crate::message::LONGEST_MESSAGE`] characters.
    pub text: String,
    /// Reference of the merged intake whose receipt it goes to; absent for the intake's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// BCP 47 tag of the language that it is written in; English where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

impl std::fmt::Debug for ThreadMessage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "ThreadMessage({})", self.id)
    }
}
