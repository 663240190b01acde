//! Tells the notifier, as a custody system would.

use std::{pin::pin, slice, time::Duration};

use notifier::Notifier;
use tokio::{select, signal::ctrl_c, time::sleep};

use super::life::Told;

/// The source's name.
const SOURCE: &str = "demonstration";
/// How many records are told at a time.
const BATCH: usize = 1000;

/// Who tells, and what came of it.
pub(super) struct Teller<'notifier> {
    notifier: &'notifier Notifier,
    /// Events that were taken, those that were known included.
    pub(super) taken: u32,
    /// Events that were refused.
    pub(super) refused: u32,
}

impl<'notifier> Teller<'notifier> {
    pub(super) const fn of(notifier: &'notifier Notifier) -> Self {
        Self {
            notifier,
            taken: 0,
            refused: 0,
        }
    }

    /// Tells all of it.
    pub(super) async fn tell(&mut self, told: &[Told]) -> anyhow::Result<()> {
        for some in told.chunks(BATCH) {
            let records = some.iter().map(|told| told.record.clone()).collect();
            let answer = self.notifier.tell(SOURCE, records).await?;
            self.taken += answer.taken;
            self.refused += answer.refused;
        }
        Ok(())
    }

    /// Tells one event each time that so much time has passed, until all are told or somebody
    /// interrupts it.
    pub(super) async fn tell_one_by_one(
        &mut self,
        told: &[Told],
        every: Duration,
    ) -> anyhow::Result<()> {
        let mut interrupted = pin!(ctrl_c());
        for one in told {
            select! {
                () = sleep(every) => self.tell(slice::from_ref(one)).await?,
                _ = &mut interrupted => return Ok(()),
            }
        }
        Ok(())
    }
}
