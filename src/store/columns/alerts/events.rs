//! Custody events, what they are matched with, and the links that lead to them.

use domain::custody::matching::WantedMarks;

use super::words::{kind, mark, purpose};
use crate::{
    StoreError,
    alerts::{FeedStatus, Link, ToldEvent},
    columns::{Columns, from_column, instant, small},
};

pub(crate) fn wanted(row: &impl Columns) -> Result<WantedMarks, StoreError> {
    Ok(WantedMarks {
        number: mark(row, "number_mark")?,
        number_country: mark(row, "number_country_mark")?,
        name: mark(row, "name_mark")?,
        birth: mark(row, "birth_mark")?,
    })
}

pub(crate) fn feed_status(row: &impl Columns) -> Result<FeedStatus, StoreError> {
    Ok(FeedStatus {
        source: row.column("name")?,
        heard_at: Some(from_column(row.column("heard_at")?)).filter(|at| *at > 0),
        taken: small(row, "taken")?,
        refused: small(row, "refused")?,
        last_event_at: instant(row, "last_event_at")?,
        last_error: row.column("last_error")?,
        last_error_at: instant(row, "last_error_at")?,
    })
}

pub(crate) fn told_event(row: &impl Columns) -> Result<ToldEvent, StoreError> {
    Ok(ToldEvent {
        kind: kind(row.column("kind")?)?,
        happened_on: row.column("happened_on")?,
        id: mark(row, "id")?.ok_or(StoreError::Unreadable("custody_event.id"))?,
        hearing: row.column("hearing")?,
    })
}

pub(crate) fn kept_link(row: &impl Columns) -> Result<Link, StoreError> {
    Ok(Link {
        purpose: purpose(row.column("purpose")?)?,
        sequence: row.column("sequence")?,
        contact: small(row, "contact")?,
        event: row.column("event")?,
    })
}
