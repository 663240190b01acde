//! A period that becomes shorter erases nothing at once, so that it can be taken back before anything is gone.
//!
//! The rule is one sentence: whatever counted keeps a thing until its own days are over, or until its grace is,
//! whichever comes first. From it follows that a longer period counts at once, that several changes in one week
//! each have their own grace, and that what is taken back leaves nothing behind.

use std::collections::BTreeMap;

use domain::wire::UnixSeconds;
use jiff::{ToSpan, civil::Date};
use store::BegunPeriod;

use super::{
    Periods,
    periods::{RECEIPTS, UNOPENED},
};

/// The periods that count, with what counted before them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    periods: Periods,
    /// By what is kept: for how many days it was, and the last day on which that counted.
    former: BTreeMap<String, BTreeMap<u32, Date>>,
}

impl InForce {
    /// These periods, after those that were written down as they began, the first one first. What counted
    /// last by that counts until today, if it does not still.
    pub(crate) fn after(
        begun: &[BegunPeriod],
        day: impl Fn(UnixSeconds) -> Date,
        (periods, today): (Periods, Date),
    ) -> Self {
        let mut in_force = Self {
            periods,
            former: BTreeMap::new(),
        };
        let mut next = BTreeMap::new();
        for one in begun.iter().rev() {
            let until = next.insert(one.of.as_str(), day(one.since));
            in_force.remember(&one.of, one.keep_days, until.unwrap_or(today));
        }
        in_force
    }

    /// The same, once these take their place today.
    pub(crate) fn replaced_by(mut self, periods: Periods, today: Date) -> Self {
        let before = std::mem::replace(&mut self.periods, periods);
        for (of, keep_days) in before.days() {
            self.remember(of, keep_days, today);
        }
        self
    }

    /// The periods that count.
    pub(crate) fn periods(&self) -> &Periods {
        &self.periods
    }

    /// The first day on which something is erased by a period that becomes shorter on this one. Whole days
    /// lie in between, so that a plan is the same from morning to night.
    pub(crate) fn erases_from(&self, changed_on: Date) -> Date {
        let days = i64::from(self.periods.grace_days).saturating_add(1);
        changed_on.saturating_add(days.days())
    }

    /// The day from which on nothing that counted before keeps a thing any more whose period began on this
    /// one.
    pub(super) fn kept_before(&self, of: &str, from: Date) -> Option<Date> {
        let former = self.former.get(of).into_iter().flatten();
        let ends = former.map(|(keep_days, until)| {
            let over = from.saturating_add(i64::from(*keep_days).days());
            over.min(self.erases_from(*until))
        });
        ends.max()
    }

    /// For how many days receipts outlive their case today.
    pub(crate) fn receipts_keep_days(&self, today: Date) -> u32 {
        let former = self.former.get(RECEIPTS).into_iter().flatten();
        let counting = former.filter(|(_, until)| today < self.erases_from(**until));
        let days = counting.map(|(keep_days, _)| *keep_days);
        days.fold(self.periods.receipts.keep_days, u32::max)
    }

    /// The day on which something is erased that could not be filed and came on this one.
    pub(crate) fn unopened_due_on(&self, received_on: Date) -> Date {
        let days = i64::from(self.periods.unopened.keep_days).days();
        let over_on = received_on.saturating_add(days);
        let kept_before = self.kept_before(UNOPENED, received_on);
        kept_before.map_or(over_on, |day| day.max(over_on))
    }

    /// Several times of the same length are one, which ends with the last of them.
    fn remember(&mut self, of: &str, keep_days: u32, until: Date) {
        let former = self.former.entry(of.to_owned()).or_default();
        let known = former.entry(keep_days).or_insert(until);
        *known = until.max(*known);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::retention::{Kept, KeptThing, periods::tests::DISPOSITIONS, plan};

    const GRACE: i64 = 7;

    /// The built-in periods, before which nothing counted.
    pub(in crate::retention) fn alone() -> InForce {
        let periods = Periods::built_in(DISPOSITIONS).unwrap();
        InForce::after(&[], on, (periods, Date::MIN))
    }

    fn on(day: u64) -> Date {
        date(2026, 1, 1).saturating_add(i64::try_from(day).unwrap().days())
    }

    /// What counts after hoaxes were kept for so many days from those days on.
    fn after(history: &[(u64, u32)]) -> InForce {
        let begun: Vec<_> = history
            .iter()
            .map(|(since, keep_days)| BegunPeriod {
                of: "hoax".to_owned(),
                keep_days: *keep_days,
                since: *since,
            })
            .collect();
        let (since, keep_days) = *history.last().unwrap();
        let mut periods = Periods::built_in(DISPOSITIONS).unwrap();
        let hoaxes = periods.cases.iter_mut().find(|one| one.id == "hoax");
        hoaxes.unwrap().keep_days = keep_days;
        InForce::after(&begun, on, (periods, on(since)))
    }

    /// Whether a hoax that was closed on one day is erased on the other.
    fn is_erased(in_force: &InForce, closed: u64, today: u64) -> bool {
        let kept = Kept {
            number: 1,
            on_hold: false,
            thing: KeptThing::ClosedCase {
                disposition: "hoax".to_owned(),
                closed_on: on(closed),
            },
        };
        !plan(&[kept], in_force, on(today)).erase.is_empty()
    }

    /// The first day on which a hoax is erased that was closed on day 0.
    fn erased_on(history: &[(u64, u32)]) -> u64 {
        let in_force = after(history);
        (0..2000)
            .find(|today| is_erased(&in_force, 0, *today))
            .unwrap()
    }

    #[test]
    fn a_shorter_period_waits_and_a_longer_one_does_not() {
        assert_eq!(erased_on(&[(0, 60)]), 60);
        // Due at once by the new period; and due on a day of the week that follows.
        assert_eq!(erased_on(&[(0, 60), (40, 30)]), 48);
        assert_eq!(erased_on(&[(0, 60), (25, 30)]), 33);
        // Due later than that; and due by the old one before.
        assert_eq!(erased_on(&[(0, 60), (10, 30)]), 30);
        assert_eq!(erased_on(&[(0, 60), (55, 30)]), 60);
        assert_eq!(erased_on(&[(0, 30), (29, 60)]), 60);
    }

    #[test]
    fn each_of_several_changes_has_its_own_grace() {
        assert_eq!(erased_on(&[(0, 60), (40, 50), (43, 30)]), 50);
        assert_eq!(erased_on(&[(0, 60), (40, 30), (43, 20)]), 48);
        assert_eq!(erased_on(&[(0, 90), (40, 60), (43, 20)]), 51);
        // Taken back, and made shorter again.
        assert_eq!(erased_on(&[(0, 60), (40, 30), (44, 60)]), 60);
        assert_eq!(erased_on(&[(0, 60), (40, 30), (44, 60), (45, 30)]), 53);
        // Back and forth in an hour.
        assert_eq!(erased_on(&[(0, 30), (29, 60), (29, 30)]), 37);
    }

    #[test]
    fn what_nobody_wrote_down_counts_from_today_on() {
        let sixty = after(&[(0, 60)]);
        let shorter = Periods {
            cases: after(&[(0, 30)]).periods.cases,
            ..sixty.periods().clone()
        };
        let begun = sixty.periods().new_to(&[], 0);
        let found = InForce::after(&begun, on, (shorter.clone(), on(40)));
        assert_eq!(found, sixty.replaced_by(shorter, on(40)));
        assert!(!is_erased(&found, 0, 47));
        assert!(is_erased(&found, 0, 48));
    }

    #[test]
    fn receipts_have_the_same_grace() {
        let shorter = |days: u32| {
            let mut periods = alone().periods;
            periods.receipts.keep_days = days;
            periods
        };
        let in_force = alone().replaced_by(shorter(1), on(10));
        assert_eq!(in_force.receipts_keep_days(on(17)), 30);
        assert_eq!(in_force.receipts_keep_days(on(18)), 1);
        let longer = alone().replaced_by(shorter(90), on(10));
        assert_eq!(longer.receipts_keep_days(on(10)), 90);
    }

    /// Up to six changes, some of them on one day.
    fn histories() -> impl Strategy<Value = Vec<(u64, u32)>> {
        let changes = prop::collection::vec((0..20_u64, 7..60_u32), 1..7);
        changes.prop_map(|changes| {
            let mut day = 0;
            let dated = changes.into_iter().map(|(later, keep_days)| {
                day += later;
                (day, keep_days)
            });
            dated.collect::<Vec<_>>()
        })
    }

    proptest! {
        #[test]
        fn what_is_due_was_due_by_all_that_counted_in_the_last_week(
            history in histories(),
            closed in 0..120_u64,
            today in 0..240_u64,
        ) {
            let ended = history.iter().skip(1).map(|(day, _)| Some(*day)).chain([None]);
            let counting = history.iter().zip(ended).filter(|(_, ended)| {
                ended.is_none_or(|ended| on(today) <= on(ended).saturating_add(GRACE.days()))
            });
            let due = counting
                .map(|((_, keep_days), _)| closed + u64::from(*keep_days))
                .all(|due| due <= today);
            prop_assert_eq!(is_erased(&after(&history), closed, today), due);
        }

        #[test]
        fn no_change_erases_anything_for_a_week(
            history in histories(),
            keep_days in 0..60_u32,
            closed in 0..120_u64,
            later in 0..8_u64,
        ) {
            let changed = history.last().unwrap().0 + 1;
            let with = [&history[..], &[(changed, keep_days)]].concat();
            let today = changed + later;
            prop_assert!(
                !is_erased(&after(&with), closed, today) || is_erased(&after(&history), closed, today)
            );
        }

        #[test]
        fn what_is_taken_back_within_the_week_leaves_nothing_behind(
            history in histories(),
            closed in 0..120_u64,
            later in 0..8_u64,
            today in 0..240_u64,
        ) {
            let (last, keep_days) = *history.last().unwrap();
            let changed = last + 1;
            let back = [(changed, keep_days / 2), (changed + later, keep_days)];
            let with = [&history[..], &back].concat();
            prop_assert_eq!(
                is_erased(&after(&with), closed, today),
                is_erased(&after(&history), closed, today)
            );
        }
    }
}
