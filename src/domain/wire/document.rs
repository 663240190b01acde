//! What is inside the envelopes, replies and lockers, as JSON.

use serde::{Deserialize, Serialize};

use crate::answers::RawAnswers;

/// Plain text of the `intake` part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeDocument {
    /// Version of the questionnaire that was answered.
    pub form_version: u32,
    /// Where it was answered.
    pub channel: Channel,
    /// Language of the page, as a BCP 47 tag.
    pub language: String,
    /// Seconds from the first page to the last, where the page counted them; a draft or a hand-off has
    /// none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filled_in: Option<u32>,
    /// The answers on the route that are meant for the office.
    pub answers: RawAnswers,
    /// Public half of the receipt: where and how to leave the person a message.
    pub receipt: ReceiptAddress,
}

/// Plain text of the `notice` part: the fewest fields that delivery needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeDocument {
    /// Version of the questionnaire that was answered.
    pub form_version: u32,
    /// Language of the page, as a BCP 47 tag.
    pub language: String,
    /// The answers on the route that are meant for the notifier.
    pub answers: RawAnswers,
}

/// Where the intake was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A kiosk in an office.
    Kiosk,
    /// A frame in the agency's site.
    Widget,
    /// The page itself.
    Web,
    /// An operator on the telephone.
    Phone,
}

impl Channel {
    /// The word for it on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Widget => "widget",
            Self::Web => "web",
            Self::Phone => "phone",
        }
    }
}

/// How staff reach a person through their receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptAddress {
    /// Lookup id: base64url of 16 bytes.
    pub lookup: String,
    /// Public key that replies are sealed to: base64url, X25519.
    pub reply_key: String,
}

/// Plain text of a hand-off: what a person takes along to a telephone of their own, once.
///
/// It does not print.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandedOver {
    /// Answers that are gone on with there.
    Answers(Unfinished),
    /// The private code of the receipt, as it is typed.
    Receipt(String),
}

/// Plain text of a draft: answers that are gone on with elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unfinished {
    /// Version of the questionnaire that they answer.
    pub form_version: u32,
    /// Language of the page, as a BCP 47 tag.
    pub language: String,
    /// Every answer on the route but the PIN; an empty text where a field was left empty.
    pub answers: RawAnswers,
}

/// Plain text of a message from the visitor, and of a reply to them with its copy.
///
/// It does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageDocument {
    /// The message, as [`crate::message::read_message`] leaves it.
    pub text: String,
    /// Language of the page it was written on, as a BCP 47 tag.
    pub language: String,
}
