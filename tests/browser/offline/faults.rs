//! Hundreds of intakes on one kiosk while the server goes up and down at random and the browser is
//! killed: each arrives exactly once.
//!
//! What is the app's own here: its outbox, its sender, its signatures, its worker and its database. A
//! few intakes are whole visits of a person; the others are sealed natively by the crates that the app
//! is built from, and put into the app's database as the app does, because hundreds of visits would
//! take hours.
//!
//! In CI it is short. The full run, with another sequence of faults for another seed:
//! `INTAKE_SEED=2 cargo xtask test --long`.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use tests::scale::asked_for;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::kiosk::Kiosk;
use super::office::Office;

/// Intakes of the short run, and browsers that are killed in it for every hundred.
const SHORT: usize = 60;
const KILLS_OF_FULL: usize = 10;
const FULL: usize = 500;
/// Whole visits among them.
const VISITS: usize = 3;
/// Longer than the longest pause of the outbox.
const AT_MOST: Duration = Duration::from_mins(5);

#[tokio::test(flavor = "multi_thread")]
async fn each_intake_arrives_exactly_once() -> Result<()> {
    let intakes = asked_for("INTAKE_FAULTS")?.unwrap_or(SHORT);
    let seed = asked_for("INTAKE_SEED")?.unwrap_or(1);
    let mut chance = Chance(seed as u64);
    let office = Office::open()?;
    let mut kiosk = Kiosk::open(&office).await?;
    kiosk.set_up(&office.code("Lobby 3")?).await?;
    kiosk.browser().see("now.").await?;
    kiosk.arrive().await?;
    let sealer = kiosk.sealer().await?;
    let weather = Weather::begin(office, chance.next());

    let kills = (intakes * KILLS_OF_FULL).div_ceil(FULL);
    let (mut sent, mut references) = (BTreeSet::new(), BTreeSet::new());
    let (mut killed, mut visited) = (0, 0);
    while sent.len() + visited < intakes {
        let progress = sent.len() + visited;
        let left = intakes - progress;
        if visited < VISITS && progress >= visited * intakes / VISITS {
            kiosk.arrive().await?;
            references.insert(kiosk.visit().await?.0);
            visited += 1;
            continue;
        }
        let several = (1 + chance.below(8)).min(left);
        let batch: Vec<_> = (0..several).map(|_| sealer.seal()).collect::<Result<_>>()?;
        let (ids, bodies): (Vec<_>, Vec<_>) = batch.into_iter().unzip();
        kiosk.add(&bodies).await?;
        sent.extend(ids);
        // A moment to die or to go on at, not a wait for something.
        sleep(Duration::from_millis(chance.below(400) as u64)).await;
        if killed < kills && progress >= killed * intakes / kills {
            kiosk = kiosk.killed().await?;
            kiosk.arrive().await?;
            killed += 1;
        }
    }
    assert_eq!((killed, visited), (kills, VISITS));

    let (office, storms) = weather.end().await?;
    assert!(storms > 0, "the server was never away");
    let emptied = timeout(AT_MOST, async { while kiosk.is_empty().await.is_err() {} });
    emptied.await.context("envelopes wait for ever")?;
    assert_eq!(kiosk.queue().await?, (0, 0));
    let (arrived, signed) = office.arrived().await?;
    assert_eq!(arrived.len(), intakes);
    assert!(arrived.values().all(|&times| times == 1), "{arrived:?}");
    assert!(sent.iter().all(|id| arrived.contains_key(id)));
    assert_eq!(references.len(), VISITS);
    assert_eq!(signed, intakes, "an enrolled kiosk signs");
    Ok(())
}

/// The server goes up and down, until it is told to stay.
struct Weather {
    over: Arc<AtomicBool>,
    task: JoinHandle<Result<(Office, usize)>>,
}

impl Weather {
    fn begin(office: Office, seed: u64) -> Self {
        let over = Arc::default();
        let task = tokio::spawn(Self::rage(office, Arc::clone(&over), Chance(seed)));
        Self { over, task }
    }

    /// Gives the server, which is there, and how often it was away.
    async fn rage(
        mut office: Office,
        over: Arc<AtomicBool>,
        mut chance: Chance,
    ) -> Result<(Office, usize)> {
        let mut storms = 0;
        while !over.load(Ordering::Relaxed) {
            sleep(Duration::from_millis(300 + chance.below(2500) as u64)).await;
            office.kill()?;
            storms += 1;
            sleep(Duration::from_millis(chance.below(1500) as u64)).await;
            office.start()?;
        }
        Ok((office, storms))
    }

    async fn end(self) -> Result<(Office, usize)> {
        self.over.store(true, Ordering::Relaxed);
        self.task.await?
    }
}

/// The same numbers for the same seed (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or_default()
    }
}
