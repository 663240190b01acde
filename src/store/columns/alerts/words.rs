//! Words and marks in columns.

use domain::{
    custody::{ContactChannel, EventKind, System},
    wire::vine::SignUpState,
};
use envelope::SubmissionId;

use crate::{
    StoreError,
    alerts::{ContactState, HandOff, LinkPurpose},
    columns::Columns,
};

pub(crate) const STATES: [(SignUpState, &str); 7] = [
    (SignUpState::Requested, "requested"),
    (SignUpState::Confirmed, "confirmed"),
    (SignUpState::HandOffPending, "hand_off_pending"),
    (SignUpState::HandedOff, "handed_off"),
    (SignUpState::Expired, "expired"),
    (SignUpState::Cancelled, "cancelled"),
    (SignUpState::Unreadable, "unreadable"),
];

pub(crate) fn state_word(state: SignUpState) -> &'static str {
    let found = STATES.iter().find(|(known, _)| *known == state);
    found.map_or("unreadable", |(_, word)| word)
}

pub(crate) fn state(row: &impl Columns) -> Result<SignUpState, StoreError> {
    let word: &str = row.column("state")?;
    let found = STATES.iter().find(|(_, known)| *known == word);
    found
        .map(|(state, _)| *state)
        .ok_or(StoreError::Unreadable("alert_sign_up.state"))
}

pub(crate) fn hand_off(row: &impl Columns) -> Result<HandOff, StoreError> {
    match row.column::<i64>("hand_off")? {
        0 => Ok(HandOff::None),
        1 => Ok(HandOff::Pending),
        2 => Ok(HandOff::Done),
        _ => Err(StoreError::Unreadable("alert_sign_up.hand_off")),
    }
}

pub(crate) fn system(row: &impl Columns) -> Result<Option<System>, StoreError> {
    let word: Option<&str> = row.column("system")?;
    word.map(|word| System::of(word).ok_or(StoreError::Unreadable("alert_sign_up.system")))
        .transpose()
}

pub(crate) fn contact_state(row: &impl Columns) -> Result<ContactState, StoreError> {
    match row.column("state")? {
        "unconfirmed" => Ok(ContactState::Unconfirmed),
        "confirmed" => Ok(ContactState::Confirmed),
        "disabled" => Ok(ContactState::Disabled),
        _ => Err(StoreError::Unreadable("alert_contact.state")),
    }
}

pub(crate) fn channel(row: &impl Columns) -> Result<ContactChannel, StoreError> {
    ContactChannel::of(row.column("channel")?)
        .ok_or(StoreError::Unreadable("alert_contact.channel"))
}

pub(crate) fn kind(word: &str) -> Result<EventKind, StoreError> {
    EventKind::of(word).ok_or(StoreError::Unreadable("custody_event.kind"))
}

pub(crate) const fn purpose_word(purpose: LinkPurpose) -> &'static str {
    match purpose {
        LinkPurpose::Confirm => "confirm",
        LinkPurpose::Update => "update",
        LinkPurpose::Cancel => "cancel",
    }
}

pub(crate) fn purpose(word: &str) -> Result<LinkPurpose, StoreError> {
    match word {
        "confirm" => Ok(LinkPurpose::Confirm),
        "update" => Ok(LinkPurpose::Update),
        "cancel" => Ok(LinkPurpose::Cancel),
        _ => Err(StoreError::Unreadable("alert_link.purpose")),
    }
}

/// The column `id` of the submission.
pub(crate) fn submission_id(row: &impl Columns) -> Result<SubmissionId, StoreError> {
    row.column::<&[u8]>("id")?
        .try_into()
        .map(SubmissionId)
        .map_err(|_| StoreError::Unreadable("submission.id"))
}

pub(crate) fn mark(
    row: &impl Columns,
    column: &'static str,
) -> Result<Option<[u8; 32]>, StoreError> {
    let bytes: Option<&[u8]> = row.column(column)?;
    bytes
        .map(|bytes| {
            bytes
                .try_into()
                .map_err(|_| StoreError::Unreadable("a mark"))
        })
        .transpose()
}
