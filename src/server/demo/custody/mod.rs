//! A custody system that is made up: a few thousand people who are booked, moved, heard and released
//! over two months, told in the order in which a real system would tell it. The last of them is
//! followed by one of the made-up intakes.
//!
//! It takes the way of every feed. Nobody in it exists; A-numbers begin with zeros, as none that was
//! ever given does.

mod lives;
mod names;

use std::io::Write;

use anyhow::Context;
use domain::{custody::FeedRecord, wire::UnixSeconds};
use envelope::rand_core::Rng;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use self::lives::life;
use super::NOT_AT_A_GATE;
use crate::{House, edges, settings::Settings};

/// The source's name.
const SOURCE: &str = "demonstration";
/// How many records are told at a time.
const BATCH: usize = 1000;
/// Days back in which the first of them were booked.
const DAYS: u32 = 60;

/// `intake demo custody`: tells of so many made-up people.
///
/// # Errors
/// When something cannot be read or written.
pub async fn play_custody(
    settings: &Settings,
    people: u32,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let mut rng = edges::system_random();
    let clock = edges::system_clock();
    let house = House::open(settings, clock.clone(), edges::system_entropy(), &mut rng).await?;
    let told = made_up_custody(people, clock(), &mut rng);
    let (mut taken, mut refused) = (0, 0);
    let notifier = house.notifier().context(NOT_AT_A_GATE)?;
    for some in told.chunks(BATCH) {
        let answer = notifier.tell(SOURCE, some.to_vec()).await?;
        taken += answer.taken;
        refused += answer.refused;
    }
    writeln!(
        out,
        "{people} made-up people: {taken} events told, {refused} refused"
    )?;
    house.close().await;
    Ok(())
}

/// What the made-up system tells of so many people up to now, in the order of what happened.
pub fn made_up_custody(people: u32, now: UnixSeconds, rng: &mut impl Rng) -> Vec<FeedRecord> {
    let today = day(now);
    let mut told: Vec<FeedRecord> = (0..people)
        .flat_map(|number| life(number, today, DAYS, rng))
        .collect();
    told.sort_by(|one, other| one.happened_at.cmp(&other.happened_at));
    told
}

fn day(now: UnixSeconds) -> Date {
    let seconds = i64::try_from(now).unwrap_or(i64::MAX);
    let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
    TimeZone::UTC.to_datetime(instant).date()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn everything_made_up_is_a_good_record() {
        let now = 1_790_000_000;
        let told = made_up_custody(2000, now, &mut edges::system_random());
        assert!(told.len() > 6000, "{}", told.len());
        let mut kinds = BTreeSet::new();
        let mut ids = BTreeSet::new();
        for record in &told {
            let event = record.read(day(now)).unwrap();
            kinds.insert(event.kind);
            assert!(ids.insert(event.event_id), "an event twice");
        }
        assert_eq!(kinds.len(), 13, "{kinds:?}");
        assert!(told.iter().any(|record| record.protected));
    }
}
