//! Rules that an office may have in files of its own: what is due when, how long things are kept, what
//! speaks for a hoax, what may be told. What it leaves alone is as it comes with the desk.

use domain::casework::{CaseState, Disposition};
use thiserror::Error;

use crate::{
    deadlines::{DeadlineRules, DeadlinesError},
    history::{Rulebook, RulebookError},
    retention::{Periods, PeriodsError},
    routing::{OFFICERS_TASK, RoutingError},
    sorting::{Rules, RulesError},
};

/// Which rules a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// What has to be done by when, as in `deadlines/deadlines.toml`.
    Deadlines,
    /// How long things are kept, as in `retention/retention.toml`.
    Retention,
    /// What speaks for a hoax, as in `sorting/rules.toml`.
    Sorting,
    /// What may be told of a person's history, as in `history/rules.toml`.
    History,
}

/// All rules of an office.
pub struct OfficeRules {
    pub(crate) deadlines: DeadlineRules,
    pub(crate) periods: Periods,
    pub(crate) sorting: Rules,
    pub(crate) history: Rulebook,
}

/// Rules of the office that make no sense.
#[derive(Debug, Error)]
pub enum RulesFailed {
    /// Those for what is due when.
    #[error(transparent)]
    Deadlines(#[from] DeadlinesError),
    /// Those for erasing.
    #[error(transparent)]
    Retention(#[from] PeriodsError),
    /// Those for who gets a case.
    #[error(transparent)]
    Routing(#[from] RoutingError),
    /// Those for what may be told.
    #[error(transparent)]
    History(#[from] RulebookError),
    /// Those for hoaxes.
    #[error(transparent)]
    Sorting(#[from] RulesError),
}

impl OfficeRules {
    /// The rules of an office that has none of its own.
    ///
    /// # Errors
    /// Never: tests read them.
    pub fn built_in() -> Result<Self, RulesFailed> {
        let states = CaseState::ALL.map(CaseState::name);
        Ok(Self {
            deadlines: DeadlineRules::built_in(&states, &dispositions())?,
            periods: Periods::built_in(&dispositions())?,
            sorting: Rules::built_in()?,
            history: Rulebook::built_in()?,
        })
    }

    /// The same with these in the place of those that come with the desk.
    ///
    /// # Errors
    /// When they cannot be read, or something in them cannot be.
    pub fn with(mut self, kind: RuleKind, text: &str) -> Result<Self, RulesFailed> {
        match kind {
            RuleKind::Deadlines => self.deadlines = deadlines(text)?,
            RuleKind::Retention => self.periods = Periods::read(text, &dispositions())?,
            RuleKind::Sorting => self.sorting = Rules::read(text)?,
            RuleKind::History => self.history = Rulebook::read(text)?,
        }
        Ok(self)
    }
}

fn deadlines(text: &str) -> Result<DeadlineRules, DeadlinesError> {
    let states = CaseState::ALL.map(CaseState::name);
    let read = DeadlineRules::read(text, &states, &dispositions())?;
    // Without it nobody could say that an officer answered.
    if read.rules.iter().any(|rule| rule.task == OFFICERS_TASK) {
        Ok(read)
    } else {
        Err(DeadlinesError::Lacking(OFFICERS_TASK))
    }
}

fn dispositions() -> Vec<&'static str> {
    Disposition::ALL.map(Disposition::name).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEADLINES: &str = include_str!("deadlines/deadlines.toml");
    const RETENTION: &str = include_str!("retention/retention.toml");
    const SORTING: &str = include_str!("sorting/rules.toml");
    const HISTORY: &str = include_str!("history/rules.toml");

    fn refused(kind: RuleKind, text: &str) -> String {
        let rules = OfficeRules::built_in().unwrap().with(kind, text);
        rules.err().unwrap().to_string()
    }

    #[test]
    fn a_copy_of_what_comes_with_the_desk_is_an_offices_own() {
        let mut rules = OfficeRules::built_in().unwrap();
        for (kind, text) in [
            (RuleKind::Deadlines, DEADLINES),
            (RuleKind::Retention, RETENTION),
            (RuleKind::Sorting, SORTING),
            (RuleKind::History, HISTORY),
        ] {
            rules = rules.with(kind, text).unwrap();
        }
        let own = RETENTION.replacen("keep_days = 2555", "keep_days = 90", 1);
        assert_ne!(own, RETENTION);
        let rules = rules.with(RuleKind::Retention, &own).unwrap();
        assert!(rules.periods.cases.iter().any(|one| one.keep_days == 90));
    }

    #[test]
    fn each_says_what_is_wrong_and_in_which_rules() {
        let kinds = [
            (RuleKind::Deadlines, "the deadlines"),
            (RuleKind::Retention, "the periods of retention"),
            (RuleKind::Sorting, "the rules of hoax sorting"),
            (RuleKind::History, "what may be told"),
        ];
        for (kind, name) in kinds {
            let told = refused(kind, "surprise = 1");
            assert!(told.starts_with(name), "{told}");
        }
    }

    #[test]
    fn deadlines_keep_what_the_desk_counts_on() {
        let own = DEADLINES.replace(OFFICERS_TASK, "ask somebody");
        assert!(refused(RuleKind::Deadlines, &own).contains(OFFICERS_TASK));
    }
}
