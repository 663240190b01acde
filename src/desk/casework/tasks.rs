//! What has to be done about a case by when: the office's rules, less what was done.

use std::sync::{Arc, PoisonError, RwLock};

use domain::{
    casework::{CaseState, Disposition},
    wire::{UnixSeconds, casework::CaseTask},
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use store::CaseStanding;

use crate::{
    cabinet::Told,
    deadlines::{self, DeadlineRules, DeadlinesError, due},
    routing::OfficerQuestions,
    settings::{Deadlines, OpeningHours},
};

/// The office's rules, and its clock.
pub(crate) struct Tasks {
    /// As they are written.
    written: DeadlineRules,
    present: RwLock<Present>,
    /// What goes to officers, as the office says it.
    officers: OfficerQuestions,
    zone: TimeZone,
}

/// What counts now.
struct Present {
    /// What the office set.
    set: (Deadlines, OpeningHours),
    /// The rules with that.
    rules: Arc<DeadlineRules>,
}

impl Tasks {
    /// The rules that come with the desk, by the clock of this zone, where this goes to officers.
    pub(crate) fn built_in(
        zone: TimeZone,
        officers: OfficerQuestions,
    ) -> Result<Self, DeadlinesError> {
        let states = CaseState::ALL.map(CaseState::name);
        let dispositions = Disposition::ALL.map(Disposition::name);
        let written = DeadlineRules::built_in(&states, &dispositions)?;
        let set = <(Deadlines, OpeningHours)>::default();
        let rules = Arc::new(written.set_by(&set));
        Ok(Self {
            written,
            present: RwLock::new(Present { set, rules }),
            officers,
            zone,
        })
    }

    /// Goes by these times and hours from now on; says whether it went by others before.
    pub(crate) fn go_by(&self, set: (Deadlines, OpeningHours)) -> bool {
        let mut present = self.present.write().unwrap_or_else(PoisonError::into_inner);
        let changed = present.set != set;
        if changed {
            let rules = Arc::new(self.written.set_by(&set));
            *present = Present { set, rules };
        }
        changed
    }

    fn rules(&self) -> Arc<DeadlineRules> {
        let present = self.present.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&present.rules)
    }

    /// What is to be done, the earliest first.
    pub(crate) fn of(&self, standing: &CaseStanding, told: Told<'_>) -> Vec<CaseTask> {
        // One that nobody touched is in its state since it came.
        let since = standing.since.max(told.received_at);
        let case = deadlines::CaseStanding {
            urgency: told.urgency,
            signs_up_elsewhere: told.signs_up_elsewhere,
            needs: told.needs,
            asks_officer: self.officers.hold_any(told.needs),
            referred_at: standing.referred_at.map(|at| self.by_the_clock(at)),
            history_at: standing.history_at.map(|at| self.by_the_clock(at)),
            state: standing.state.name(),
            disposition: standing.disposition.map(Disposition::name),
            received_at: self.by_the_clock(told.received_at),
            in_state_since: self.by_the_clock(since),
        };
        due(&self.rules(), &case)
            .into_iter()
            .filter(|task| !standing.finished.contains(&task.task))
            .map(|task| CaseTask {
                due_at: self.instant(task.by),
                task: task.task,
            })
            .collect()
    }

    /// The day of an instant, at the office.
    pub(crate) fn day(&self, instant: UnixSeconds) -> Date {
        self.by_the_clock(instant).date()
    }

    /// Whether the office is open.
    pub(crate) fn is_open(&self, instant: UnixSeconds) -> bool {
        self.rules().hours.is_open(self.by_the_clock(instant))
    }

    fn by_the_clock(&self, instant: UnixSeconds) -> DateTime {
        let seconds = i64::try_from(instant).unwrap_or(i64::MAX);
        let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
        self.zone.to_datetime(instant)
    }

    fn instant(&self, time: DateTime) -> UnixSeconds {
        let instant = self.zone.to_ambiguous_timestamp(time).compatible();
        let seconds = instant.map_or(0, Timestamp::as_second);
        UnixSeconds::try_from(seconds).unwrap_or(0)
    }
}

/// When the first of these is due.
pub(crate) fn earliest(tasks: &[CaseTask]) -> Option<UnixSeconds> {
    tasks.iter().map(|task| task.due_at).min()
}

#[test]
fn the_rules_that_come_with_the_desk_are_good() {
    let officers = OfficerQuestions::built_in().unwrap();
    let tasks = Tasks::built_in(TimeZone::UTC, officers).unwrap();
    let standing = CaseStanding::default();
    // 2026-11-30 is a Monday.
    let nine = 1_796_029_200;
    let told = Told {
        received_at: nine,
        urgency: &[domain::wire::desk::UrgencyReason::NotSafeNow],
        signs_up_elsewhere: true,
        needs: &["explain-process"],
    };
    let found = tasks.of(&standing, told);
    assert!(
        found
            .iter()
            .any(|task| task.task == "deadline-sign-up-elsewhere")
    );
    let officers = crate::routing::OFFICERS_TASK;
    assert!(found.iter().any(|task| task.task == officers));
    assert_eq!(found[0].task, "deadline-first-contact");
    assert_eq!(found[0].due_at, nine + 3600);
    let done = CaseStanding {
        finished: vec!["deadline-first-contact".to_owned()],
        ..standing
    };
    let left = tasks.of(&done, told);
    assert!(
        left.iter()
            .all(|task| task.task != "deadline-first-contact")
    );
    assert_eq!(earliest(&[]), None);
}
