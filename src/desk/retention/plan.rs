//! What is due to be erased, why, and what keeps the rest.

use jiff::{ToSpan, civil::Date};

use super::{InForce, Period};

/// Something that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The caller's number of it.
    pub number: u64,
    /// What it is.
    pub thing: KeptThing,
    /// Whether a legal hold keeps it, whatever its period says.
    pub on_hold: bool,
}

/// What is kept, with the day from which its period runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptThing {
    /// A case that somebody works on.
    OpenCase,
    /// A case that was closed.
    ClosedCase {
        /// How.
        disposition: String,
        /// When, at the office.
        closed_on: Date,
    },
}

/// Something that is due to be erased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    /// Since when.
    pub due_on: Date,
    /// The caller's number of it.
    pub number: u64,
    /// The Fluent key of the reason.
    pub sentence: String,
    /// Days that its period has.
    pub keep_days: u32,
    /// Whether it is due later than these days say, because they were more until lately.
    pub waits: bool,
}

/// What would be erased, and what would not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is due, the longest due first.
    pub erase: Vec<Erasure>,
    /// What would be due but for a legal hold, likewise.
    pub held: Vec<Erasure>,
    /// Numbers of closed cases whose disposition has no period. A person must look at them; they are
    /// kept.
    pub without_period: Vec<u64>,
    /// When the next thing is due that is not due yet and not on hold.
    pub next_on: Option<Date>,
}

/// The plan for a day at the office.
pub fn plan<'kept>(
    kept: impl IntoIterator<Item = &'kept Kept>,
    in_force: &InForce,
    today: Date,
) -> Plan {
    let mut plan = Plan::default();
    for one in kept {
        let KeptThing::ClosedCase {
            disposition,
            closed_on,
        } = &one.thing
        else {
            continue;
        };
        let Some(period) = in_force.periods().of(disposition) else {
            plan.without_period.push(one.number);
            continue;
        };
        let over_on = over_on(period, *closed_on);
        let due_on = due_on(in_force, disposition, *closed_on, over_on);
        if due_on > today {
            if !one.on_hold {
                plan.next_on = Some(plan.next_on.map_or(due_on, |next| next.min(due_on)));
            }
            continue;
        }
        let erasure = Erasure {
            due_on,
            number: one.number,
            sentence: period.sentence.clone(),
            keep_days: period.keep_days,
            waits: due_on > over_on,
        };
        if one.on_hold {
            plan.held.push(erasure);
        } else {
            plan.erase.push(erasure);
        }
    }
    plan.erase.sort_unstable();
    plan.held.sort_unstable();
    plan.without_period.sort_unstable();
    plan
}

/// How many of these are due sooner by the second periods than by the first, and the first day on which one
/// of them is; nothing where none is.
pub(crate) fn sooner(kept: &[Kept], before: &InForce, after: &InForce) -> Option<(usize, Date)> {
    let days = kept.iter().filter(|one| !one.on_hold).filter_map(|one| {
        let day = closed_is_due_on(one, after)?;
        (day < closed_is_due_on(one, before)?).then_some(day)
    });
    let days: Vec<Date> = days.collect();
    let first = days.iter().min()?;
    Some((days.len(), *first))
}

/// The day on which a closed case is due; nothing where no period erases it as it stands.
fn closed_is_due_on(kept: &Kept, in_force: &InForce) -> Option<Date> {
    let KeptThing::ClosedCase {
        disposition,
        closed_on,
    } = &kept.thing
    else {
        return None;
    };
    let over_on = over_on(in_force.periods().of(disposition)?, *closed_on);
    Some(due_on(in_force, disposition, *closed_on, over_on))
}

/// The day on which a period is over.
fn over_on(period: &Period, closed_on: Date) -> Date {
    closed_on.saturating_add(i64::from(period.keep_days).days())
}

/// The same, or the day until which what counted before keeps it.
fn due_on(in_force: &InForce, disposition: &str, closed_on: Date, over_on: Date) -> Date {
    let kept_before = in_force.kept_before(disposition, closed_on);
    kept_before.map_or(over_on, |day| day.max(over_on))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::retention::{grace::tests::alone, periods::tests::DISPOSITIONS};

    fn closed(number: u64, disposition: &str, closed_on: Date) -> Kept {
        Kept {
            number,
            thing: KeptThing::ClosedCase {
                disposition: disposition.to_owned(),
                closed_on,
            },
            on_hold: false,
        }
    }

    #[test]
    fn what_is_due_is_told_with_its_reason() {
        let today = date(2026, 11, 29);
        let kept = [
            closed(1, "misdirected_tip", today),
            closed(2, "hoax", date(2026, 10, 30)),
            closed(3, "hoax", date(2026, 10, 31)),
            Kept {
                number: 4,
                thing: KeptThing::OpenCase,
                on_hold: false,
            },
            Kept {
                on_hold: true,
                ..closed(5, "hoax", date(2026, 1, 1))
            },
            closed(6, "something_new", date(2020, 1, 1)),
        ];
        let plan = plan(&kept, &alone(), today);
        let told: Vec<_> = plan
            .erase
            .iter()
            .map(|erasure| (erasure.number, erasure.sentence.as_str(), erasure.due_on))
            .collect();
        assert_eq!(
            told,
            [
                (1, "retention-misdirected", today),
                (2, "retention-hoax", today),
            ]
        );
        assert_eq!(plan.held.len(), 1);
        assert_eq!(plan.held[0].number, 5);
        assert_eq!(plan.without_period, [6]);
        assert_eq!(plan.next_on, Some(date(2026, 11, 30)));
    }

    proptest! {
        #[test]
        fn nothing_is_erased_early_or_while_held(
            cases in prop::collection::vec((0..DISPOSITIONS.len(), 0..4000_i64, any::<bool>()), 0..40),
            now in 0..5000_i64,
        ) {
            let first = date(2020, 1, 1);
            let kept: Vec<Kept> = (0..).zip(&cases).map(|(number, (disposition, day, on_hold))| Kept {
                on_hold: *on_hold,
                ..closed(number, DISPOSITIONS[*disposition], first.saturating_add(day.days()))
            }).collect();
            let today = first.saturating_add(now.days());
            let in_force = alone();
            let plan = plan(&kept, &in_force, today);
            for (number, (disposition, day, on_hold)) in (0_u64..).zip(&cases) {
                let keep = in_force.periods().of(DISPOSITIONS[*disposition]).unwrap().keep_days;
                let due = day + i64::from(keep) <= now;
                let erased = plan.erase.iter().any(|erasure| erasure.number == number);
                prop_assert_eq!(erased, due && !on_hold);
                let held = plan.held.iter().any(|erasure| erasure.number == number);
                prop_assert_eq!(held, due && *on_hold);
            }
        }
    }
}
