//! When answers go out whose time would tell what was found.
//!
//! To custody systems: what follows from a record is written in the record's own transaction, which
//! takes longer where somebody follows the person. So that nobody can read that from a clock, an answer
//! waits for its beat, whose length the number of records decides, and nothing that was found. A record
//! adds several times what it takes to record one that many follow. The price is time: ten thousand at
//! once are answered after twenty seconds. One person with a thousand followers may still cost another
//! beat; the log says when that happened.
//!
//! To whoever is refused a sign-up by link or code: as much is written and hashed whether there is one or
//! not, and what is read besides ends long before the beat.

use std::{
    fmt::{self, Formatter},
    pin::Pin,
    sync::Arc,
    time::Duration,
};

use tokio::time::{Instant, sleep_until};

/// The beat of no records: a commit on a slow disk, and waiting for those who write at the time.
const LEAST: Duration = Duration::from_millis(250);
/// What each record adds.
const A_RECORD: Duration = Duration::from_millis(2);

/// The beat on which somebody is refused a sign-up: several times what it takes to check a PIN.
pub const REFUSAL: Duration = Duration::from_millis(500);

/// The beat of a batch of so many records, good or bad.
pub fn beat(records: usize) -> Duration {
    LEAST + A_RECORD.saturating_mul(u32::try_from(records).unwrap_or(u32::MAX))
}

type Wait = dyn Fn(Instant, Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync;

/// Lets an answer wait, from when what was asked was read, for its beat. No file and no flag says
/// otherwise; the caller of the library may.
#[derive(Clone)]
pub struct Pace(Arc<Wait>);

impl Pace {
    /// One that waits like this, given when what was asked was read and the answer's [`beat`].
    pub fn new<Waiting>(wait: impl Fn(Instant, Duration) -> Waiting + Send + Sync + 'static) -> Self
    where
        Waiting: Future<Output = ()> + Send + 'static,
    {
        Self(Arc::new(move |began, beat| Box::pin(wait(began, beat))))
    }

    /// One that waits for nothing, where nobody looks at a clock: in tests.
    pub fn none() -> Self {
        Self::new(|_, _| async {})
    }

    /// One on a beat that is so many times as quick, where many answers are looked at: in tests.
    pub fn quicker(times: u32) -> Self {
        Self::new(move |began, beat| on_the_beat(began, beat / times.max(1)))
    }

    pub(crate) async fn wait(&self, began: Instant, beat: Duration) {
        (self.0)(began, beat).await;
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self::quicker(1)
    }
}

impl fmt::Debug for Pace {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pace")
    }
}

/// Waits for the next beat after the work was done.
async fn on_the_beat(began: Instant, beat: Duration) {
    let beats = beats(began.elapsed(), beat);
    if beats > 1 {
        tracing::warn!(beats, "an answer missed its first beat");
    }
    sleep_until(began + beat.saturating_mul(beats)).await;
}

/// After how many beats an answer goes out that took so much work.
fn beats(work: Duration, beat: Duration) -> u32 {
    let missed = work.as_nanos() / beat.as_nanos().max(1);
    u32::try_from(missed + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_goes_out_on_the_next_beat() {
        let beat = beat(1);
        let nearly = beat.checked_sub(Duration::from_nanos(1)).unwrap();
        for (work, expected) in [
            (Duration::ZERO, 1),
            (nearly, 1),
            (beat, 2),
            (beat + nearly, 2),
            (beat * 7, 8),
        ] {
            assert_eq!(beats(work, beat), expected, "{work:?}");
        }
    }

    #[test]
    fn ten_thousand_events_in_a_minute_are_not_held_up() {
        for batch in [100_u32, 250, 10_000] {
            let batches = 10_000 / batch;
            assert!(beat(batch as usize) * batches < Duration::from_mins(1));
        }
        // A request may take a minute: the largest batch has time to miss a beat.
        assert!(beat(10_000) * 2 < Duration::from_mins(1));
    }
}
