//! What is to be delivered, and what came of it.

use domain::{custody::ContactChannel, wire::UnixSeconds};

use super::words::{channel, kind, submission_id};
use crate::{
    StoreError,
    alerts::{
        ClaimedMessage, DeadLetter, DeliveryHealth, DisabledContact, Outcome, WaitingForStaff,
    },
    columns::{Columns, from_column, instant, small, to_column},
};

pub(crate) fn claimed_message(row: &impl Columns) -> Result<ClaimedMessage, StoreError> {
    Ok(ClaimedMessage {
        number: row.column("number")?,
        sequence: row.column("sequence")?,
        id: submission_id(row)?,
        contact: small(row, "contact")?,
        channel: channel(row)?,
        sealed: row.column("sealed")?,
        message: row.column("message")?,
        language: row.column("language")?,
        event: row.column("event")?,
        kind: row.column::<Option<&str>>("kind")?.map(kind).transpose()?,
        written_at: from_column(row.column("written_at")?),
        attempts: small(row, "attempts")?,
        first_taken_at: instant(row, "taken_at")?,
        answered_at: instant(row, "answered_at")?,
        confirm_until: from_column(row.column("confirm_until")?),
    })
}

pub(crate) fn dead_letter(row: &impl Columns) -> Result<DeadLetter, StoreError> {
    Ok(DeadLetter {
        number: row.column("number")?,
        id: submission_id(row)?,
        channel: channel(row)?,
        confirmation: row.column::<i64>("event")? == 0,
        written_at: from_column(row.column("written_at")?),
        given_up_at: from_column(row.column("settled_at")?),
        attempts: small(row, "attempts")?,
        word: row.column("word")?,
    })
}

/// How a channel does.
pub(crate) fn health(
    row: &impl Columns,
    channel: ContactChannel,
    now: UnixSeconds,
) -> Result<DeliveryHealth, StoreError> {
    Ok(DeliveryHealth {
        channel,
        waiting: small(row, "waiting")?,
        oldest_due: instant(row, "oldest")?.map_or(0, |due| now.saturating_sub(due)),
        sent: small(row, "sent")?,
        failed: small(row, "failed")?,
        dead: small(row, "dead")?,
        cut_off: small(row, "cut_off")?,
        last_failure: row.column("last_failure")?,
        last_failure_at: instant(row, "last_failure_at")?,
    })
}

pub(crate) fn disabled_contact(row: &impl Columns) -> Result<DisabledContact, StoreError> {
    Ok(DisabledContact {
        id: submission_id(row)?,
        channel: channel(row)?,
        disabled_at: from_column(row.column("disabled_at")?),
        word: row.column("disabled")?,
        others: row.column("others")?,
    })
}

/// What waits for a person.
pub(crate) fn waiting(row: &impl Columns) -> Result<WaitingForStaff, StoreError> {
    Ok(WaitingForStaff {
        questions: small(row, "questions")?,
        dead_letters: small(row, "dead_letters")?,
        unreachable: small(row, "unreachable")?,
        unreadable: small(row, "unreadable")?,
        hand_offs: small(row, "hand_offs")?,
    })
}

/// Sign-up, contact and event of a message.
pub(crate) fn place_of(row: &impl Columns) -> Result<(i64, u8, i64), StoreError> {
    Ok((
        row.column("sequence")?,
        small(row, "contact")?,
        row.column("event")?,
    ))
}

/// What an outcome makes of a message, and when it is due again.
pub(crate) fn outcome_columns(outcome: Outcome) -> (&'static str, Option<i64>) {
    match outcome {
        Outcome::Sent => ("sent", None),
        Outcome::Again(due_at) => ("pending", Some(to_column(due_at))),
        Outcome::Dead | Outcome::Refused => ("dead", None),
    }
}
