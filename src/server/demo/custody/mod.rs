//! A custody system that is made up: a few thousand people who are booked, moved, heard and released
//! over two months, told in the order in which a real system would tell it. Made-up intakes follow two
//! of them.
//!
//! The same seed makes the same people, on whatever day it is asked: another run on the same day tells
//! what is known already, and one on a later day what has happened since. It takes the way of every
//! feed. Nobody in it exists; A-numbers begin with zeros, as none that was ever given does.

mod chance;
mod followed;
mod life;
mod lives;
mod names;
mod teller;

use std::{io::Write, time::Duration};

use anyhow::Context;
use domain::wire::UnixSeconds;

pub(super) use self::followed::{COUNTRY_UNKNOWN, FOLLOWED};
use self::{
    followed::followed,
    life::{Day, Told},
    lives::life,
    teller::Teller,
};
use super::NOT_AT_A_GATE;
use crate::{House, edges, settings::Settings};

/// Days back in which the first of them were booked.
const DAYS: u32 = 60;
/// Of so many days, today's among them, events are told one by one where that is asked for.
const LAST_DAYS: u32 = 7;
const SECONDS_OF_A_DAY: UnixSeconds = 24 * 60 * 60;

/// What is played, and how.
#[derive(Clone, Copy)]
pub struct Play {
    /// How many people were booked in the last two months.
    pub people: u32,
    /// The same one makes the same people.
    pub seed: u64,
    /// Tells the last days' events one by one, so much time apart; without it, all at once.
    pub every: Option<Duration>,
}

/// `intake demo custody`: tells of made-up people.
///
/// # Errors
/// When something cannot be read or written.
pub async fn play_custody(
    settings: &Settings,
    play: Play,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let mut rng = edges::system_random();
    let clock = edges::system_clock();
    let house = House::open(settings, clock.clone(), edges::system_entropy(), &mut rng).await?;
    let mut teller = Teller::of(house.notifier().context(NOT_AT_A_GATE)?);
    let today = day(clock());
    let told = told(play, today);
    match play.every {
        None => teller.tell(&told).await?,
        Some(every) => {
            let last = told.partition_point(|told| told.on + LAST_DAYS <= today);
            let (before, last) = told.split_at(last);
            teller.tell(before).await?;
            writeln!(out, "the last {} events follow one by one", last.len())?;
            out.flush()?;
            teller.tell_one_by_one(last, every).await?;
        }
    }
    writeln!(
        out,
        "{} made-up people: {} events told, {} refused",
        play.people, teller.taken, teller.refused
    )?;
    house.close().await;
    Ok(())
}

/// What the made-up system tells up to this day, in the order of the days on which it is told.
fn told(play: Play, today: Day) -> Vec<Told> {
    let lives = (today.saturating_sub(DAYS - 1)..=today).flat_map(|booked| {
        let places = 0..booked_on(booked, play.people);
        places.flat_map(move |place| life(play.seed, booked, place))
    });
    let mut told: Vec<_> = followed(today)
        .into_iter()
        .chain(lives)
        .filter(|told| told.on <= today)
        .collect();
    told.sort_by_key(|told| told.on);
    told
}

/// How many are booked on this day, so that it is so many people in [`DAYS`], whichever the first is.
fn booked_on(day: Day, people: u32) -> u32 {
    let before = |day: u64| day * u64::from(people) / u64::from(DAYS);
    let day = u64::from(day);
    u32::try_from(before(day + 1) - before(day)).unwrap_or(u32::MAX)
}

fn day(now: UnixSeconds) -> Day {
    u32::try_from(now / SECONDS_OF_A_DAY).unwrap_or_default()
}

#[cfg(test)]
mod tests;
