//! The periods that count with their grace, and what would be erased sooner by other ones.

use domain::{casework::CaseState, wire::settings::ErasedSooner};
use store::{BegunPeriod, StoreError};

use super::due::DAY;
use crate::{
    Desk,
    retention::{InForce, Periods, sooner},
    settings::OfficeRules,
};

impl Desk {
    /// Writes down which periods count from now on, where others did when somebody last looked. What cannot
    /// be used is no period: nothing is erased by what stands in for it.
    pub(crate) async fn note_periods(&self) -> Result<(), StoreError> {
        if !self.can_use_what_was_saved().await? {
            return Ok(());
        }
        let periods = self.present_periods().await?;
        let begun = self.store.begun_periods().await?;
        let mut new = self.unknown_before(&periods, &begun).await?;
        let now = (self.clock)();
        new.extend(periods.new_to(&begun, now));
        if new.is_empty() {
            return Ok(());
        }
        // The day on which it ended and the one on which it is looked at are no whole ones.
        let grace = (u64::from(periods.grace_days) + 2) * DAY;
        self.store
            .begin_periods(&new, now.saturating_sub(grace))
            .await
    }

    /// The same in an office that nobody sent anything to yet, where nothing else can have counted before.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn note_first_periods(&self) -> Result<(), StoreError> {
        if self.store.arrived_after(0, 1).await?.is_empty() {
            self.note_periods().await?;
        }
        Ok(())
    }

    /// The periods as the office has them now, with those that were written down before.
    pub(super) async fn periods_in_force(&self) -> Result<InForce, StoreError> {
        let periods = self.present_periods().await?;
        let mut begun = self.store.begun_periods().await?;
        let unknown = self.unknown_before(&periods, &begun).await?;
        begun.extend(unknown);
        let day = |at| self.tasks.day(at);
        Ok(InForce::after(&begun, day, (periods, self.today())))
    }

    /// How many cases would be erased sooner than by the present rules, if these took their place today, and
    /// from which day on; nothing where none would.
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
        let after = before.clone().replaced_by(periods, self.today());
        let sooner = sooner(&self.kept_cases(), &before, &after);
        Ok(sooner.map(|(cases, from)| ErasedSooner {
            cases,
            from: from.to_string(),
        }))
    }

    /// What counted before these and was never written down, as after an upgrade from a version that wrote
    /// nothing down, or where an older backup was restored. Without a closed case there is nothing to keep.
    async fn unknown_before(
        &self,
        periods: &Periods,
        begun: &[BegunPeriod],
    ) -> Result<Vec<BegunPeriod>, StoreError> {
        let unknown = periods.unknown_before(begun, (self.clock)());
        if unknown.is_empty() {
            return Ok(unknown);
        }
        self.catch_up().await?;
        let lines = self.register.lines();
        let any_closed = lines.iter().any(|line| line.state == CaseState::Closed);
        if any_closed || !self.store.erased_cases().await?.is_empty() {
            return Ok(unknown);
        }
        Ok(Vec::new())
    }

    /// The periods as the office has them now.
    async fn present_periods(&self) -> Result<Periods, StoreError> {
        Ok(self.periods.set_by(&self.office_rules().await?))
    }
}
