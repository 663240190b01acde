//! Threads, from both sides.

use domain::wire::{UnixSeconds, receipt::ReceiptState};
use envelope::MessageId;

use super::{Columns, from_column, instant, small};
use crate::{KeptMessage, KeptReply, Lookup, MessageAcceptance, PublishedReply, StoreError};

pub(crate) fn already_left(
    known: &impl Columns,
    digest: [u8; 32],
) -> Result<MessageAcceptance, StoreError> {
    if known.column::<&[u8]>("digest")? != digest {
        return Ok(MessageAcceptance::Conflicting);
    }
    Ok(MessageAcceptance::AlreadyStored {
        received_at: from_column(known.column("received_at")?),
    })
}

pub(crate) fn published_reply(row: &impl Columns) -> Result<PublishedReply, StoreError> {
    Ok(PublishedReply {
        number: row.column("number")?,
        id: message_id(row)?,
        sent_at: from_column(row.column("sent_at")?),
        seen: row.column("seen")?,
        sealed: row.column("sealed")?,
    })
}

pub(crate) fn left_message(row: &impl Columns) -> Result<(MessageId, UnixSeconds), StoreError> {
    Ok((message_id(row)?, from_column(row.column("received_at")?)))
}

pub(crate) fn kept_message(row: &impl Columns) -> Result<KeptMessage, StoreError> {
    Ok(KeptMessage {
        number: row.column("number")?,
        id: message_id(row)?,
        received_at: from_column(row.column("received_at")?),
        read_at: instant(row, "read_at")?,
        envelope: row.column("envelope")?,
    })
}

pub(crate) fn kept_reply(row: &impl Columns) -> Result<KeptReply, StoreError> {
    Ok(KeptReply {
        id: message_id(row)?,
        username: row.column("username")?,
        sent_at: from_column(row.column("sent_at")?),
        seen_at: instant(row, "seen_at")?,
        copy: row.column("copy")?,
    })
}

fn message_id(row: &impl Columns) -> Result<MessageId, StoreError> {
    let id = row.column::<&[u8]>("id")?.try_into();
    Ok(MessageId(
        id.map_err(|_| StoreError::Unreadable("message id"))?,
    ))
}

pub(crate) fn lookup_of(row: &impl Columns) -> Result<Lookup, StoreError> {
    let lookup = row.column::<&[u8]>("lookup")?.try_into();
    lookup.map_err(|_| StoreError::Unreadable("lookup"))
}

/// States in the order that they follow each other.
const STATES: [ReceiptState; 4] = [
    ReceiptState::Received,
    ReceiptState::Read,
    ReceiptState::Answered,
    ReceiptState::Closed,
];

pub(crate) fn column_of(state: ReceiptState) -> i64 {
    match state {
        ReceiptState::Received => 0,
        ReceiptState::Read => 1,
        ReceiptState::Answered => 2,
        ReceiptState::Closed => 3,
    }
}

pub(crate) fn state_of(column: i64) -> Result<ReceiptState, StoreError> {
    let state = STATES.into_iter().find(|state| column_of(*state) == column);
    state.ok_or(StoreError::Unreadable("receipt.state"))
}

/// Intakes with messages that nobody has read, and how many.
pub(crate) fn unread(row: &impl Columns) -> Result<(i64, u32), StoreError> {
    Ok((row.column("sequence")?, small(row, "unread")?))
}
