//! Once a day some of what is held apart comes back into sight, so that somebody looks at what the
//! rules hide.

use store::StoreError;

use crate::{
    Desk,
    sorting::{Waiting, second_look},
};

/// So long after the last time.
const EVERY: u64 = 24 * 60 * 60;

impl Desk {
    /// Draws what comes back, if it is time; says how many.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn draw_for_second_look(&self) -> Result<usize, StoreError> {
        let now = (self.clock)();
        let last = self.store.last_drawn().await?;
        if last.is_some_and(|last| now < last + EVERY) {
            return Ok(0);
        }
        self.catch_up().await?;
        let apart = self.register.lines().into_iter().filter(|line| line.apart);
        let waiting: Vec<Waiting> = apart
            .filter(|line| {
                self.board
                    .standing(line.intake.sequence())
                    .hoax_by
                    .is_none()
            })
            .map(|line| {
                let case = line.intake.sequence().unsigned_abs();
                let judgment = self.cabinet.judge(line.intake.sequence());
                Waiting {
                    case,
                    cluster: judgment.and_then(|judgment| judgment.cluster),
                }
            })
            .collect();
        let mut chance = [0; 8];
        (self.entropy)(&mut chance);
        let of_hundred = self
            .cabinet
            .sorted(|sorter| sorter.rules().quarantine.second_look);
        let drawn: Vec<i64> = second_look(&waiting, of_hundred, u64::from_le_bytes(chance))
            .into_iter()
            .filter_map(|case| i64::try_from(case).ok())
            .collect();
        if !drawn.is_empty() {
            self.board.look_again(&drawn, now).await?;
            self.refile(drawn.iter().copied());
        }
        Ok(drawn.len())
    }
}
