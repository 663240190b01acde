//! Words and marks in columns.

use domain::{
    custody::{ContactChannel, EventKind, System},
    wire::vine::SignUpState,
};
use envelope::SubmissionId;
use sqlx::{Row, sqlite::SqliteRow};

use crate::{
    StoreError,
    alerts::{ContactState, HandOff, LinkPurpose},
};

pub(super) const STATES: [(SignUpState, &str); 7] = [
    (SignUpState::Requested, "requested"),
    (SignUpState::Confirmed, "confirmed"),
    (SignUpState::HandOffPending, "hand_off_pending"),
    (SignUpState::HandedOff, "handed_off"),
    (SignUpState::Expired, "expired"),
    (SignUpState::Cancelled, "cancelled"),
    (SignUpState::Unreadable, "unreadable"),
];

pub(super) fn state_word(state: SignUpState) -> &'static str {
    let found = STATES.iter().find(|(known, _)| *known == state);
    found.map_or("unreadable", |(_, word)| word)
}

pub(super) fn state(row: &SqliteRow) -> Result<SignUpState, StoreError> {
    let word: &str = row.try_get("state")?;
    let found = STATES.iter().find(|(_, known)| *known == word);
    found
        .map(|(state, _)| *state)
        .ok_or(StoreError::Unreadable("alert_sign_up.state"))
}

pub(super) fn hand_off(row: &SqliteRow) -> Result<HandOff, StoreError> {
    match row.try_get("hand_off")? {
        0 => Ok(HandOff::None),
        1 => Ok(HandOff::Pending),
        2 => Ok(HandOff::Done),
        _ => Err(StoreError::Unreadable("alert_sign_up.hand_off")),
    }
}

pub(super) fn system(row: &SqliteRow) -> Result<Option<System>, StoreError> {
    let word: Option<&str> = row.try_get("system")?;
    word.map(|word| System::of(word).ok_or(StoreError::Unreadable("alert_sign_up.system")))
        .transpose()
}

pub(super) fn contact_state(row: &SqliteRow) -> Result<ContactState, StoreError> {
    match row.try_get("state")? {
        "unconfirmed" => Ok(ContactState::Unconfirmed),
        "confirmed" => Ok(ContactState::Confirmed),
        "disabled" => Ok(ContactState::Disabled),
        _ => Err(StoreError::Unreadable("alert_contact.state")),
    }
}

pub(super) fn channel(row: &SqliteRow) -> Result<ContactChannel, StoreError> {
    ContactChannel::of(row.try_get("channel")?)
        .ok_or(StoreError::Unreadable("alert_contact.channel"))
}

pub(super) fn kind(word: &str) -> Result<EventKind, StoreError> {
    EventKind::of(word).ok_or(StoreError::Unreadable("custody_event.kind"))
}

pub(super) const fn purpose_word(purpose: LinkPurpose) -> &'static str {
    match purpose {
        LinkPurpose::Confirm => "confirm",
        LinkPurpose::Update => "update",
        LinkPurpose::Cancel => "cancel",
    }
}

pub(super) fn purpose(word: &str) -> Result<LinkPurpose, StoreError> {
    match word {
        "confirm" => Ok(LinkPurpose::Confirm),
        "update" => Ok(LinkPurpose::Update),
        "cancel" => Ok(LinkPurpose::Cancel),
        _ => Err(StoreError::Unreadable("alert_link.purpose")),
    }
}

/// The column `id` of the submission.
pub(super) fn submission_id(row: &SqliteRow) -> Result<SubmissionId, StoreError> {
    row.try_get::<&[u8], _>("id")?
        .try_into()
        .map(SubmissionId)
        .map_err(|_| StoreError::Unreadable("submission.id"))
}

pub(super) fn mark(row: &SqliteRow, column: &'static str) -> Result<Option<[u8; 32]>, StoreError> {
    let bytes: Option<&[u8]> = row.try_get(column)?;
    bytes
        .map(|bytes| {
            bytes
                .try_into()
                .map_err(|_| StoreError::Unreadable("a mark"))
        })
        .transpose()
}

/// A small number that a column holds.
pub(super) fn small<T: TryFrom<i64>>(
    row: &SqliteRow,
    column: &'static str,
) -> Result<T, StoreError> {
    T::try_from(row.try_get::<i64, _>(column)?).map_err(|_| StoreError::Unreadable(column))
}
