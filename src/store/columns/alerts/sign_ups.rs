//! Sign-ups, and questions about them.

use domain::{
    custody::matching::Doubt,
    wire::{UnixSeconds, vine::SignUpState},
};

use super::words::{STATES, channel, contact_state, hand_off, kind, state, submission_id, system};
use crate::{
    StoreError,
    alerts::{FiledSignUp, KeptContact, KeptNotice, OpenQuestion, SignUpLine},
    columns::{Columns, from_column, small},
};

pub(crate) fn kept_notice(row: &impl Columns) -> Result<KeptNotice, StoreError> {
    Ok(KeptNotice {
        sequence: row.column("sequence")?,
        id: submission_id(row)?,
        received_at: from_column(row.column("received_at")?),
        conflicting: row.column("conflicting")?,
        envelope: row.column("envelope")?,
    })
}

pub(crate) fn kept_contact(row: &impl Columns) -> Result<KeptContact, StoreError> {
    Ok(KeptContact {
        number: small(row, "number")?,
        channel: channel(row)?,
        sealed: row.column("sealed")?,
        state: contact_state(row)?,
    })
}

pub(crate) fn sign_up_line(row: &impl Columns) -> Result<SignUpLine, StoreError> {
    Ok(SignUpLine {
        sequence: row.column("sequence")?,
        id: submission_id(row)?,
        filed_at: from_column(row.column("filed_at")?),
        changed_at: from_column(row.column("changed_at")?),
        state: state(row)?,
        hand_off: hand_off(row)?,
        fault: row.column("fault")?,
        system: system(row)?,
        matchable: row.column("matchable")?,
        contacts: small(row, "contacts")?,
        disabled: small(row, "disabled")?,
    })
}

pub(crate) fn open_question(row: &impl Columns) -> Result<OpenQuestion, StoreError> {
    Ok(OpenQuestion {
        number: row.column("number")?,
        id: submission_id(row)?,
        source: row.column("source")?,
        kind: kind(row.column("kind")?)?,
        happened_on: row.column("happened_on")?,
        doubt: Doubt::of(row.column("doubt")?)
            .ok_or(StoreError::Unreadable("alert_question.doubt"))?,
        asked_at: from_column(row.column("asked_at")?),
    })
}

/// A sign-up with its contacts.
pub(crate) fn filed_sign_up<R: Columns>(
    row: &R,
    contacts: &[R],
) -> Result<FiledSignUp, StoreError> {
    Ok(FiledSignUp {
        sequence: row.column("sequence")?,
        id: submission_id(row)?,
        state: state(row)?,
        language: row.column("language")?,
        topics: small(row, "topics")?,
        pin: row.column("pin")?,
        contacts: contacts
            .iter()
            .map(kept_contact)
            .collect::<Result<_, _>>()?,
    })
}

/// How many sign-ups there are in each state, from those states that have any.
pub(crate) fn counts(rows: &[impl Columns]) -> Result<Vec<(SignUpState, u32)>, StoreError> {
    let mut counts: Vec<_> = STATES.iter().map(|(state, _)| (*state, 0)).collect();
    for row in rows {
        let found = state(row)?;
        for count in counts.iter_mut().filter(|(state, _)| *state == found) {
            count.1 = small(row, "many")?;
        }
    }
    Ok(counts)
}

/// A contact: its sign-up and its number.
pub(crate) fn contact_of_code(row: &impl Columns) -> Result<(i64, u8), StoreError> {
    Ok((row.column("sequence")?, small(row, "number")?))
}

/// Tries at a PIN so far and since when, as they count now.
pub(crate) fn tries(
    row: Option<&impl Columns>,
    period: UnixSeconds,
    now: UnixSeconds,
) -> Result<(u32, UnixSeconds), StoreError> {
    let Some(row) = row else { return Ok((0, now)) };
    let tries = small(row, "wrong_pins")?;
    let since = from_column(row.column("wrong_since")?);
    if tries == 0 || now >= since.saturating_add(period) {
        return Ok((0, now));
    }
    Ok((tries, since))
}
