//! Messages and copies of replies, opened. Anybody who knows the receipt can seal a message, so each
//! is taken for hostile until it is read by the rule for messages.

use domain::{
    message::read_message,
    wire::{
        document::MessageDocument,
        thread::{Author, ThreadMessage},
    },
};
use envelope::{MessageId, Part, open, read_header};
use store::{KeptMessage, KeptReply, Lookup};

use crate::KeyRing;

/// A message from the visitor.
pub(super) fn message(kept: &KeptMessage, lookup: Lookup, ring: &KeyRing) -> ThreadMessage {
    ThreadMessage {
        id: kept.id.to_string(),
        at: kept.received_at,
        author: Author::Visitor {
            unread: kept.read_at.is_none(),
        },
        text: text(&kept.envelope, (kept.id, lookup), Part::Message, ring),
        from: None,
    }
}

/// A reply, from the office's own copy.
pub(super) fn reply(kept: &KeptReply, lookup: Lookup, ring: &KeyRing) -> ThreadMessage {
    ThreadMessage {
        id: kept.id.to_string(),
        at: kept.sent_at,
        author: Author::Office {
            username: kept.username.clone(),
            seen_at: kept.seen_at,
        },
        text: text(&kept.copy, (kept.id, lookup), Part::Reply, ring),
        from: None,
    }
}

/// `None` where it does not open in its place or is not a message: staff see that something came.
fn text(
    envelope: &[u8],
    (id, lookup): (MessageId, Lookup),
    part: Part,
    ring: &KeyRing,
) -> Option<String> {
    let header = read_header(envelope).ok()?;
    let key = ring.key_for(&header)?;
    let plaintext = open(envelope, id.in_thread(lookup), part, key).ok()?;
    let document: MessageDocument = serde_json::from_slice(&plaintext).ok()?;
    read_message(&document.text).ok()
}
