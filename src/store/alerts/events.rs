//! What custody systems told.

use async_trait::async_trait;
use domain::{
    custody::{EventKind, Happened, matching::EventMarks},
    wire::UnixSeconds,
};

use crate::StoreError;

/// The events, and what follows from each in the same transaction.
#[async_trait]
pub trait CustodyEvents: Send + Sync {
    /// Records events of a source, all or none, and says of each what became of it. With each, in the
    /// same transaction, go the alerts that follow from it into the outbox, and the questions to
    /// staff. An event that was recorded before changes nothing.
    async fn record_events(
        &self,
        source: &str,
        events: &[EventRecord],
        now: UnixSeconds,
    ) -> Result<Vec<Recorded>, StoreError>;

    /// Notes that a source was heard: so many records were taken and refused, the last one refused
    /// for this reason.
    async fn note_feed(
        &self,
        source: &str,
        taken: u32,
        refused: u32,
        error: Option<&'static str>,
        now: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Notes why a source cannot be heard. That it was heard before stays as it is.
    async fn note_feed_trouble(
        &self,
        source: &str,
        error: &'static str,
        now: UnixSeconds,
    ) -> Result<(), StoreError>;

    /// Every source that was ever heard, or could not be.
    async fn feeds(&self) -> Result<Vec<FeedStatus>, StoreError>;

    /// One event, for the page that tells of it.
    async fn event(&self, number: i64) -> Result<Option<ToldEvent>, StoreError>;
}

/// An event to be recorded.
#[derive(Clone)]
pub struct EventRecord {
    /// Keyed hash of the source's own name of it.
    pub id: [u8; 32],
    /// Keyed hash of all of it.
    pub digest: [u8; 32],
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub happened: Happened,
    /// To whom.
    pub marks: EventMarks,
    /// Whether the record is protected.
    pub protected: bool,
    /// When and where a hearing is, sealed.
    pub hearing: Option<Vec<u8>>,
}

/// What became of an event. Nothing tells whether anybody was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// It is new.
    New,
    /// It was recorded before.
    Known,
    /// Another event of this source has this name. That one stays.
    Conflicting,
}

/// How a source does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedStatus {
    /// Its name.
    pub source: String,
    /// When it was last heard; never where there was only trouble.
    pub heard_at: Option<UnixSeconds>,
    /// Records that were taken so far.
    pub taken: u64,
    /// Records that were refused so far.
    pub refused: u64,
    /// When it last told something new.
    pub last_event_at: Option<UnixSeconds>,
    /// Why a record was last refused, or the source could not be heard.
    pub last_error: Option<String>,
    /// And when.
    pub last_error_at: Option<UnixSeconds>,
}

/// An event, for the page that tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldEvent {
    /// What happened.
    pub kind: EventKind,
    /// On which day: `2026-11-29`.
    pub happened_on: String,
    /// Keyed hash of its name, which its hearing is sealed with.
    pub id: [u8; 32],
    /// When and where a hearing is, sealed.
    pub hearing: Option<Vec<u8>>,
}
