//! How cases stand and what was done about them.

use domain::{
    casework::{CaseEventKind, CaseState, Disposition},
    wire::UnixSeconds,
};
use envelope::MessageId;

use super::{Columns, from_column};
use crate::{CaseEvent, CaseStanding, SealedNote, StoreError};

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
        version: row.column("version")?,
        since: from_column(row.column("since")?),
        finished: finished.split_whitespace().map(str::to_owned).collect(),
        hoax_by: row.column("hoax_by")?,
        on_hold: row.column("on_hold")?,
    })
}

pub(crate) fn event(row: &impl Columns) -> Result<CaseEvent, StoreError> {
    let id: Option<&[u8]> = row.column("note_id")?;
    let note = match id {
        Some(id) => Some(SealedNote {
            id: MessageId(
                id.try_into()
                    .map_err(|_| StoreError::Unreadable("case_event.note_id"))?,
            ),
            envelope: row.column("note")?,
        }),
        None => None,
    };
    Ok(CaseEvent {
        at: from_column(row.column("at")?),
        username: row.column("username")?,
        kind: CaseEventKind::named(row.column("kind")?)
            .ok_or(StoreError::Unreadable("case_event.kind"))?,
        detail: row.column("detail")?,
        recipient: row.column("recipient")?,
        note,
    })
}

/// A case, and when it was first answered.
pub(crate) fn first_answer(row: &impl Columns) -> Result<(i64, UnixSeconds), StoreError> {
    Ok((row.column("sequence")?, from_column(row.column("at")?)))
}
