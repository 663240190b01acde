//! How cases stand and what was done about them.

use domain::{
    casework::{CaseEventKind, CaseState, Disposition},
    wire::UnixSeconds,
};
use envelope::MessageId;

use super::{Columns, from_column, instant};
use crate::{CaseEvent, CaseStanding, KeptLine, KeptNote, SealedNote, StoreError};

pub(crate) fn standing(row: &impl Columns) -> Result<CaseStanding, StoreError> {
    let disposition: Option<&str> = row.column("disposition")?;
    let finished: &str = row.column("finished")?;
    Ok(CaseStanding {
        sequence: row.column("sequence")?,
        state: CaseState::named(row.column("state")?)
            .ok_or(StoreError::Unreadable("case_standing.state"))?,
        disposition: disposition
            .map(|name| Disposition::named(name).ok_or(StoreError::Unreadable("disposition")))
            .transpose()?,
        assignee: row.column("assignee")?,
        officer: row.column("officer")?,
        version: row.column("version")?,
        since: from_column(row.column("since")?),
        finished: finished.split_whitespace().map(str::to_owned).collect(),
        hoax_by: row.column("hoax_by")?,
        on_hold: row.column("on_hold")?,
        referred_at: instant(row, "referred_at")?,
        history_at: instant(row, "history_at")?,
        merged_into: row.column("merged_into")?,
    })
}

pub(crate) fn event(row: &impl Columns) -> Result<CaseEvent, StoreError> {
    Ok(CaseEvent {
        number: row.column("number")?,
        at: from_column(row.column("at")?),
        username: row.column("username")?,
        kind: CaseEventKind::named(row.column("kind")?)
            .ok_or(StoreError::Unreadable("case_event.kind"))?,
        detail: row.column("detail")?,
        recipient: row.column("recipient")?,
        note: note(row)?,
        other: row.column("other")?,
    })
}

pub(crate) fn kept_line(row: &impl Columns) -> Result<KeptLine, StoreError> {
    let detail: Option<String> = row.column("detail")?;
    Ok(KeptLine {
        number: row.column("number")?,
        sequence: row.column("sequence")?,
        kind: CaseEventKind::named(row.column("kind")?)
            .ok_or(StoreError::Unreadable("case_event.kind"))?,
        detail: detail.unwrap_or_default(),
    })
}

pub(crate) fn kept_note(row: &impl Columns) -> Result<KeptNote, StoreError> {
    Ok(KeptNote {
        number: row.column("number")?,
        sequence: row.column("sequence")?,
        note: note(row)?.ok_or(StoreError::Unreadable("case_event.note_id"))?,
    })
}

/// What was written with an event.
fn note(row: &impl Columns) -> Result<Option<SealedNote>, StoreError> {
    let id: Option<&[u8]> = row.column("note_id")?;
    let Some(id) = id else { return Ok(None) };
    let id = id
        .try_into()
        .map_err(|_| StoreError::Unreadable("case_event.note_id"))?;
    Ok(Some(SealedNote {
        id: MessageId(id),
        envelope: row.column("note")?,
    }))
}

/// A case, and when it was first answered.
pub(crate) fn first_answer(row: &impl Columns) -> Result<(i64, UnixSeconds), StoreError> {
    Ok((row.column("sequence")?, from_column(row.column("at")?)))
}
