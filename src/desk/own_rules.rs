//! Rules that an office may have in files of its own: what speaks for a hoax, what may be told, and what goes to
//! an officer. What it leaves alone is as it comes with the desk.

use thiserror::Error;

use crate::{
    deadlines::DeadlinesError,
    history::{Rulebook, RulebookError},
    retention::PeriodsError,
    routing::{OfficerQuestions, RoutingError},
    sorting::{Rules, RulesError},
};

/// Which rules a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// What speaks for a hoax, as in `sorting/rules.toml`.
    Sorting,
    /// What may be told of a person's history, as in `history/rules.toml`.
    History,
    /// Which questions are for a community relations officer, as in `routing/officers.toml`.
    Officers,
}

/// The rules that an office may have of its own.
pub struct OwnRules {
    pub(crate) sorting: Rules,
    pub(crate) history: Rulebook,
    pub(crate) officers: OfficerQuestions,
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

impl OwnRules {
    /// The rules of an office that has none of its own.
    ///
    /// # Errors
    /// Never: tests read them.
    pub fn built_in() -> Result<Self, RulesFailed> {
        Ok(Self {
            sorting: Rules::built_in()?,
            history: Rulebook::built_in()?,
            officers: OfficerQuestions::built_in()?,
        })
    }

    /// The same with these in the place of those that come with the desk.
    ///
    /// # Errors
    /// When they cannot be read, or something in them cannot be.
    pub fn with(mut self, kind: RuleKind, text: &str) -> Result<Self, RulesFailed> {
        match kind {
            RuleKind::Sorting => self.sorting = Rules::read(text)?,
            RuleKind::History => self.history = Rulebook::read(text)?,
            RuleKind::Officers => self.officers = OfficerQuestions::read(text)?,
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SORTING: &str = include_str!("sorting/rules.toml");
    const HISTORY: &str = include_str!("history/rules.toml");

    #[test]
    fn a_changed_copy_of_what_comes_with_the_desk_is_an_offices_own() {
        let own = SORTING.replacen("from = 60", "from = 70", 1);
        assert_ne!(own, SORTING);
        let rules = OwnRules::built_in().unwrap();
        assert_eq!(rules.sorting.quarantine.from, 60);
        let rules = rules.with(RuleKind::History, HISTORY).unwrap();
        let rules = rules.with(RuleKind::Sorting, &own).unwrap();
        assert_eq!(rules.sorting.quarantine.from, 70);
    }

    #[test]
    fn each_says_what_is_wrong_and_in_which_rules() {
        for (kind, name) in [
            (RuleKind::Sorting, "the rules of hoax sorting"),
            (RuleKind::History, "what may be told"),
            (RuleKind::Officers, "the routing"),
        ] {
            let refused = OwnRules::built_in().unwrap().with(kind, "surprise = 1");
            let told = refused.err().unwrap().to_string();
            assert!(told.starts_with(name), "{told}");
        }
    }
}
