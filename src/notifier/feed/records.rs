//! Records, whichever way they came: recorded, and answered one by one.

use domain::{
    custody::{CustodyEvent, FeedError, FeedRecord, matching::EventMarks},
    value::AlienNumber,
    wire::{
        UnixSeconds,
        feed::{FeedAnswer, RecordProblem},
    },
};
use store::{
    StoreError,
    alerts::{EventRecord, Recorded},
};
use tokio::time::Instant;

use crate::{Notifier, keys::hearing_place, pace::beat, today::today};

/// Most records of one batch.
pub const MOST_RECORDS: usize = 10_000;
/// What is said of a batch with more.
pub const BATCH_TOO_LARGE: &str = "a batch has at most 10,000 records";
/// Every word by which it is said what is wrong with a record.
pub const RECORD_PROBLEMS: [&str; 13] = [
    "malformed",
    "event_id",
    "kind",
    "happened_at",
    "happened_when",
    "person",
    "alien_number",
    "country",
    "name",
    "birth_date",
    "hearing",
    "protected",
    "conflicting",
];
/// Records that are recorded in one transaction: others may write in between.
const AT_A_TIME: usize = 250;

/// A record, or why it is none.
pub type Read = Result<FeedRecord, FeedError>;

/// Why nothing of a batch could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchError {
    /// It is not what it is said to be.
    Malformed,
    /// A column that the mapping names is not in its heading.
    Column,
    /// It has too many records.
    TooMany,
}

/// Events that were read, with their places.
type Good = Vec<(u32, CustodyEvent)>;

/// Records what is good, and answers for the rest, on the beat of so many records.
pub(super) async fn take(
    notifier: &Notifier,
    source: &str,
    read: Vec<Read>,
) -> Result<FeedAnswer, StoreError> {
    let (began, beat) = (Instant::now(), beat(read.len()));
    let answer = take_at_once(notifier, source, read).await?;
    notifier.settings.pace.wait(began, beat).await;
    Ok(answer)
}

/// The same for whoever is no custody system: how long it takes tells what was found.
pub(crate) async fn take_at_once(
    notifier: &Notifier,
    source: &str,
    read: Vec<Read>,
) -> Result<FeedAnswer, StoreError> {
    let now = (notifier.clock)();
    let (good, mut problems) = part(read, now);
    let mut taken = 0;
    for some in good.chunks(AT_A_TIME) {
        let records: Vec<_> = some
            .iter()
            .map(|(_, event)| record(notifier, event))
            .collect();
        let recorded = notifier.store.record_events(source, &records, now).await?;
        for ((place, _), recorded) in some.iter().zip(recorded) {
            match recorded {
                Recorded::New | Recorded::Known => taken += 1,
                Recorded::Conflicting => problems.push(RecordProblem {
                    record: *place,
                    code: "conflicting".to_owned(),
                    detail: "another event of this source has this `event_id`".to_owned(),
                }),
            }
        }
    }
    problems.sort_by_key(|problem| problem.record);
    let refused = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    notifier
        .store
        .note_feed(source, taken, refused, last_word(&problems), now)
        .await?;
    notifier.wake();
    Ok(FeedAnswer {
        taken,
        refused,
        problems,
    })
}

/// What is good, and what is not, each with its place from 1.
fn part(read: Vec<Read>, now: UnixSeconds) -> (Good, Vec<RecordProblem>) {
    let (mut good, mut problems) = (Vec::with_capacity(read.len()), Vec::new());
    for (place, read) in (1..).zip(read) {
        match read.and_then(|record| record.read(today(now))) {
            Ok(event) => good.push((place, event)),
            Err(error) => problems.push(RecordProblem {
                record: place,
                code: error.code().to_owned(),
                detail: error.to_string(),
            }),
        }
    }
    (good, problems)
}

fn record(notifier: &Notifier, event: &CustodyEvent) -> EventRecord {
    let mark = |kind: &str, text: &str| notifier.keys.mark(kind, text);
    let id = mark("event", &event.event_id);
    let hearing = event
        .hearing
        .as_ref()
        .and_then(|hearing| serde_json::to_string(hearing).ok());
    EventRecord {
        digest: mark("record", &all_of(event, hearing.as_deref())),
        kind: event.kind,
        happened: event.happened,
        marks: EventMarks::new(&event.person, &mark),
        protected: event.protected,
        hearing: hearing.and_then(|text| {
            notifier
                .keys
                .seal(&hearing_place(&id), &text, &notifier.entropy)
        }),
        id,
    }
}

/// All of an event in one text: what 'the same' means.
fn all_of(event: &CustodyEvent, hearing: Option<&str>) -> String {
    let person = &event.person;
    let birth = person.birth.map(|birth| birth.to_string());
    let fields = [
        Some(event.kind.code()),
        Some(if event.protected { "protected" } else { "" }),
        person.number.as_ref().map(AlienNumber::as_str),
        person.country.as_deref(),
        person.given_name.as_deref(),
        person.family_name.as_deref(),
        birth.as_deref(),
        hearing,
    ];
    let fields = fields.map(Option::unwrap_or_default).join("\n");
    format!("{}\n{}\n{fields}", event.happened.on, event.happened.order)
}

/// The word by which staff learn what was wrong last.
fn last_word(problems: &[RecordProblem]) -> Option<&'static str> {
    let last = problems.last()?;
    RECORD_PROBLEMS.into_iter().find(|word| *word == last.code)
}
