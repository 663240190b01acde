//! What is due for a case.

use domain::wire::desk::UrgencyReason;
use jiff::{ToSpan, civil::DateTime};

use super::{DeadlineRules, Rule, TimeFrom, When, Within};

/// How a case stands.
#[derive(Clone, Copy, Debug)]
pub struct CaseStanding<'case> {
    /// Why it is urgent.
    pub urgency: &'case [UrgencyReason],
    /// Whether the alerts that were asked for are signed up for at another service.
    pub signs_up_elsewhere: bool,
    /// What the person asked for, as options of `help`.
    pub needs: &'case [&'static str],
    /// Whether something of that goes to an officer.
    pub asks_officer: bool,
    /// Since when a referral waits for what comes of it, by the office's clock.
    pub referred_at: Option<DateTime>,
    /// Since when a request for history waits for an answer, by the office's clock.
    pub history_at: Option<DateTime>,
    /// Its state.
    pub state: &'case str,
    /// Its disposition, if it has one yet.
    pub disposition: Option<&'case str>,
    /// When it was acknowledged, by the office's clock.
    pub received_at: DateTime,
    /// Since when it is in its state, by the office's clock.
    pub in_state_since: DateTime,
}

/// Something that is to be done by a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The rule that says so.
    pub rule: String,
    /// The Fluent key of what is to be done.
    pub task: String,
    /// By when, by the office's clock.
    pub by: DateTime,
}

impl Due {
    /// Whether it should have been done.
    pub fn is_late(&self, now: DateTime) -> bool {
        self.by < now
    }
}

/// Each task once, the earliest first.
pub fn due(rules: &DeadlineRules, case: &CaseStanding<'_>) -> Vec<Due> {
    let mut all: Vec<Due> = rules
        .rules
        .iter()
        .filter(|rule| is_for(&rule.when, case))
        .filter_map(|rule| {
            Some(Due {
                rule: rule.id.clone(),
                task: rule.task.clone(),
                by: by(rule, rules, case)?,
            })
        })
        .collect();
    all.sort_by_key(|due| due.by);
    let mut each: Vec<Due> = Vec::new();
    for due in all {
        if each.iter().all(|earlier| earlier.task != due.task) {
            each.push(due);
        }
    }
    each
}

fn is_for(when: &When, case: &CaseStanding<'_>) -> bool {
    let urgent = |reason| case.urgency.contains(reason);
    let disposition = |known: &String| case.disposition == Some(known.as_str());
    let need = |need: &String| case.needs.contains(&need.as_str());
    (!when.referred || case.referred_at.is_some())
        && (!when.asks_officer || case.asks_officer)
        && (!when.asks_history || case.history_at.is_some())
        && (!when.signs_up_elsewhere || case.signs_up_elsewhere)
        && (when.urgency.is_empty() || when.urgency.iter().any(urgent))
        && (when.needs.is_empty() || when.needs.iter().any(need))
        && (when.states.is_empty() || when.states.iter().any(|state| state == case.state))
        && (when.dispositions.is_empty() || when.dispositions.iter().any(disposition))
}

fn by(rule: &Rule, all: &DeadlineRules, case: &CaseStanding<'_>) -> Option<DateTime> {
    let from = match rule.from {
        TimeFrom::Received => case.received_at,
        TimeFrom::State => case.in_state_since,
        TimeFrom::Referral => case.referred_at?,
        TimeFrom::History => case.history_at?,
    };
    let count = all.deadlines.of(&rule.id)?;
    match rule.within {
        Within::Hours => from.checked_add(i64::from(count).hours()).ok(),
        Within::OfficeHours => all.hours.after_hours(from, count),
        Within::OfficeDays => all.hours.after_days(from, count),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;
    use crate::settings::{Deadlines, OpeningHours};

    fn rules() -> DeadlineRules {
        let states = [
            "new",
            "claimed",
            "waiting_for_visitor",
            "quarantined",
            "referred",
        ];
        DeadlineRules::built_in(&states, &["releasable_history"]).unwrap()
    }

    fn told(state: &str, urgency: &[UrgencyReason]) -> Vec<(String, DateTime)> {
        due_of(&standing(state, urgency))
    }

    fn due_of(standing: &CaseStanding<'_>) -> Vec<(String, DateTime)> {
        let due = due(&rules(), standing);
        due.into_iter().map(|due| (due.rule, due.by)).collect()
    }

    fn standing<'case>(state: &'case str, urgency: &'case [UrgencyReason]) -> CaseStanding<'case> {
        CaseStanding {
            urgency,
            signs_up_elsewhere: false,
            needs: &[],
            asks_officer: false,
            referred_at: None,
            history_at: None,
            state,
            disposition: None,
            received_at: datetime(2026, 11, 25, 16, 0, 0, 0),
            in_state_since: datetime(2026, 11, 30, 9, 0, 0, 0),
        }
    }

    #[test]
    fn a_request_for_history_is_due_as_long_as_nobody_answered_it() {
        let asked = CaseStanding {
            history_at: Some(datetime(2026, 11, 30, 9, 0, 0, 0)),
            ..standing("waiting_for_visitor", &[])
        };
        let by = datetime(2026, 12, 21, 17, 0, 0, 0);
        assert!(due_of(&asked).contains(&("history-answer".to_owned(), by)));
        let answered = told("waiting_for_visitor", &[]);
        assert!(answered.iter().all(|(rule, _)| rule != "history-answer"));
    }

    #[test]
    fn an_officer_has_to_answer_what_is_asked_of_one_whatever_it_is() {
        let asks = CaseStanding {
            needs: &["legal"],
            asks_officer: true,
            ..standing("claimed", &[])
        };
        let by = datetime(2026, 12, 3, 17, 0, 0, 0);
        assert!(due_of(&asks).contains(&("officer-answer".to_owned(), by)));
        let kept_from_officers = CaseStanding {
            needs: &["explain-process"],
            ..standing("claimed", &[])
        };
        let due = due_of(&kept_from_officers);
        assert!(due.iter().all(|(rule, _)| rule != "officer-answer"));
    }

    #[test]
    fn the_most_urgent_rule_for_a_task_counts() {
        let at = |day, hour| datetime(2026, 11, day, hour, 0, 0, 0);
        assert_eq!(
            told("new", &[UrgencyReason::NotSafeNow, UrgencyReason::Minor]),
            [
                ("danger-now".to_owned(), at(25, 17)),
                ("somebody-has-it".to_owned(), at(27, 15))
            ]
        );
        assert_eq!(
            told("claimed", &[UrgencyReason::Minor]),
            [("minor-or-retaliation".to_owned(), at(27, 11))]
        );
        assert_eq!(told("claimed", &[]), [("everybody".to_owned(), at(30, 17))]);
    }

    #[test]
    fn time_may_run_from_the_state() {
        let due = told("waiting_for_visitor", &[]);
        assert_eq!(
            due,
            [("ask-again".to_owned(), datetime(2026, 12, 14, 17, 0, 0, 0))]
        );
        assert!(told("closed", &[UrgencyReason::NotSafeNow]).is_empty());
    }

    #[test]
    fn the_time_that_an_office_set_counts() {
        let longer = Deadlines {
            danger_now: 3,
            ..Deadlines::default()
        };
        let rules = rules().set_by(&(longer, OpeningHours::default()));
        let due = due(&rules, &standing("claimed", &[UrgencyReason::NotSafeNow]));
        assert_eq!(due[0].by, datetime(2026, 11, 25, 19, 0, 0, 0));
    }
}
