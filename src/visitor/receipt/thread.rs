//! What office and person wrote to each other: fetched, opened and sealed here.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    FORM_VERSION,
    wire::{
        UnixSeconds,
        document::MessageDocument,
        receipt::{NewMessage, ReceiptState, ReceiptStatus, SealedReply},
    },
};
use envelope::{Context, MessageId, Part, SealError, receipt::ReceiptSecret, reply, seal};
use ui::{browser::randomness, office::Keys, sealing};

use crate::api::{self, ApiError, Left};

/// What lies under a receipt, opened.
#[derive(Clone)]
pub(super) struct Thread {
    /// How far the office is.
    pub(super) state: ReceiptState,
    /// Oldest first.
    pub(super) entries: Vec<Entry>,
}

/// One message.
#[derive(Clone)]
pub(super) struct Entry {
    /// When it was sent or arrived.
    pub(super) at: UnixSeconds,
    /// Whose it is, and its words.
    pub(super) said: Said,
}

/// Whose a message is.
#[derive(Clone)]
pub(super) enum Said {
    /// The office's; its words, unless it does not open.
    ByOffice(Option<String>),
    /// The person's own. Its words can be read at the desk only.
    ByHolder,
}

/// Fetches and opens what lies under a receipt.
pub(super) async fn fetch(secret: &ReceiptSecret) -> Result<Option<Thread>, ApiError> {
    let status = api::receipt(&lookup(secret)).await?;
    Ok(status.map(|status| opened(secret, &status)))
}

/// Leaves a sealed message.
pub(super) async fn post(secret: &ReceiptSecret, body: &str) -> Result<Left, ApiError> {
    api::leave_message(&lookup(secret), body).await
}

/// Seals a message to the office and the escrow; gives the body to post.
pub(super) fn sealed(
    secret: &ReceiptSecret,
    text: &str,
    language: &str,
    keys: &Keys,
) -> Result<String, SealError> {
    let id = MessageId::from_random(&mut randomness::source());
    let context = Context {
        form_version: FORM_VERSION,
        submission_id: id.in_thread(secret.lookup()),
        part: Part::Message,
    };
    let plain = sealing::json(&MessageDocument {
        text: text.to_owned(),
        language: language.to_owned(),
    })?;
    let source = &mut randomness::source();
    let envelope = seal(&context, &keys.office, &keys.escrow, &plain, source)?;
    let message = NewMessage {
        message_id: id.to_string(),
        envelope: Base64UrlUnpadded::encode_string(&envelope),
    };
    serde_json::to_string(&message).map_err(|_| SealError::TooLarge)
}

fn lookup(secret: &ReceiptSecret) -> String {
    Base64UrlUnpadded::encode_string(&secret.lookup())
}

fn opened(secret: &ReceiptSecret, status: &ReceiptStatus) -> Thread {
    let replies = status.messages.iter().map(|reply| Entry {
        at: reply.sent_at,
        said: Said::ByOffice(words(secret, reply)),
    });
    let own = status.sent.iter().map(|message| Entry {
        at: message.received_at,
        said: Said::ByHolder,
    });
    let mut entries: Vec<Entry> = replies.chain(own).collect();
    entries.sort_by_key(|entry| entry.at);
    Thread {
        state: status.state,
        entries,
    }
}

fn words(secret: &ReceiptSecret, sealed: &SealedReply) -> Option<String> {
    let bytes = Base64UrlUnpadded::decode_vec(&sealed.envelope).ok()?;
    let id = sealed.id.parse().ok()?;
    let plain = reply::open(&bytes, secret.lookup(), id, &secret.reply_key()).ok()?;
    let document: MessageDocument = serde_json::from_slice(&plain).ok()?;
    Some(document.text)
}
