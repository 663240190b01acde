//! The periods that count with their grace, and what would be erased sooner by other ones.

use std::collections::BTreeSet;

use domain::wire::settings::ErasedSooner;
use store::StoreError;

use crate::{
    Desk,
    retention::{InForce, Periods},
    settings::OfficeRules,
};

impl Desk {
    /// Writes down which periods count from now on, where others did when somebody last looked. What cannot
    /// be used is no period: nothing is erased by what stands in for it.
    pub(crate) async fn note_periods(&self) -> Result<(), StoreError> {
        if !self.can_use_what_was_saved().await? {
            return Ok(());
        }
        let begun = self.store.begun_periods().await?;
        let new = self.present_periods().await?;
        let new = new.new_to(&begun, (self.clock)());
        if new.is_empty() {
            return Ok(());
        }
        self.store.begin_periods(&new).await
    }

    /// The periods as the office has them now, with those that were written down before.
    pub(super) async fn periods_in_force(&self) -> Result<InForce, StoreError> {
        let periods = self.present_periods().await?;
        let begun = self.store.begun_periods().await?;
        let day = |at| self.tasks.day(at);
        Ok(InForce::after(&begun, day, (periods, self.today())))
    }

    /// How many cases would be erased that are kept by the present rules, if these took their place today,
    /// and from which day on; nothing where none would.
    pub(crate) async fn erased_sooner_by(
        &self,
        rules: &OfficeRules,
    ) -> Result<Option<ErasedSooner>, StoreError> {
        let before = self.periods_in_force().await?;
        let periods = self.periods.set_by(rules);
        if periods == *before.periods() {
            return Ok(None);
        }
        self.catch_up().await?;
        let today = self.today();
        let from = before.erases_from(today);
        let all_the_same = self.due_on(from, &before).erase;
        let all_the_same: BTreeSet<u64> = all_the_same.iter().map(|one| one.number).collect();
        let after = before.replaced_by(periods, today);
        let due = self.due_on(from, &after).erase;
        let sooner = due.iter().filter(|one| !all_the_same.contains(&one.number));
        let cases = sooner.count();
        Ok((cases > 0).then(|| ErasedSooner {
            cases,
            from: from.to_string(),
        }))
    }

    /// The periods as the office has them now.
    async fn present_periods(&self) -> Result<Periods, StoreError> {
        Ok(self.periods.set_by(&self.office_rules().await?))
    }
}
