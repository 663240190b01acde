//! The rules as they are written, and what must be true of them.

use std::collections::BTreeSet;

use serde::Deserialize;
use thiserror::Error;

/// What stands in for an office's own.
const BUILT_IN: &str = include_str!("rules.toml");

/// Lowest and highest points of a rule and of a score.
pub(super) const MOST_POINTS: i32 = 100;

/// The whole file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// When an intake waits in quarantine.
    pub quarantine: Quarantine,
    /// When one person is enough to close an intake as a hoax.
    pub closing: Closing,
    /// Every rule, in the order of the file.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

/// When an intake waits in quarantine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quarantine {
    /// Fewest points.
    pub from: i32,
    /// Fewest points of somebody who is not safe now.
    pub danger_from: i32,
    /// How many of a hundred come back for a second look.
    pub second_look: u32,
}

/// When one person is enough to close an intake as a hoax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Fewest points.
    pub one_person_from: i32,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Kebab case.
    pub id: String,
    /// What it adds to the score; below zero it speaks for the person.
    pub points: i32,
    /// The Fluent key of the sentence that staff read.
    pub sentence: String,
    /// What it looks at.
    pub looks_at: LooksAt,
}

/// What a rule looks at. `rules.toml` explains each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LooksAt {
    /// Other intakes that say almost the same.
    NearDuplicates {
        /// Fewest others.
        at_least: usize,
    },
    /// Another intake that says almost the same was closed as a hoax by people.
    LikeConfirmed,
    /// A line that is known from hoaxes stands in it, however it is capitalized and accented.
    KnownLines(Vec<String>),
    /// Letters that are no words in any language.
    Nonsense,
    /// How fast it was filled.
    FilledWithin {
        /// Most seconds from the first page to the last.
        seconds: u32,
    },
    /// How many came from the same place at about the same time.
    OneSource {
        /// Fewest, this one included.
        at_least: usize,
        /// Most minutes before or after it.
        minutes: u32,
    },
    /// A kiosk of the office signed for it.
    SignedByKiosk,
    /// The person came back with their receipt and wrote.
    WroteBack,
}

/// Why rules were refused.
#[derive(Debug, Error)]
pub enum RulesError {
    /// The file is no TOML, or something in it has the wrong name or type.
    #[error("the rules of hoax sorting: {0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// A rule says something that cannot be.
    #[error("the rule {rule} of hoax sorting: {problem}")]
    Rule {
        /// Its id.
        rule: String,
        /// What is wrong.
        problem: &'static str,
    },
    /// Something is wrong with the whole.
    #[error("the rules of hoax sorting: {0}")]
    Whole(&'static str),
}

impl Rules {
    /// Reads an office's own file.
    ///
    /// # Errors
    /// When it cannot be read, or a rule in it cannot be.
    pub fn read(text: &str) -> Result<Self, RulesError> {
        let rules: Self = toml::from_str(text).map_err(Box::new)?;
        rules.check()?;
        Ok(rules)
    }

    /// The rules of an office that has none of its own.
    ///
    /// # Errors
    /// Never: a test reads them.
    pub fn built_in() -> Result<Self, RulesError> {
        Self::read(BUILT_IN)
    }

    fn check(&self) -> Result<(), RulesError> {
        let in_range = |points: i32| (1..=MOST_POINTS).contains(&points);
        let Quarantine {
            from,
            danger_from,
            second_look,
        } = self.quarantine;
        if !in_range(from) || !in_range(danger_from) || danger_from < from {
            return Err(RulesError::Whole(
                "`from` and `danger_from` are 1 to 100, and `danger_from` is not the lower one",
            ));
        }
        if !(1..=100).contains(&second_look) {
            return Err(RulesError::Whole(
                "`second_look` is 1 to 100: somebody must look at what the rules hide",
            ));
        }
        if self.closing.one_person_from < from || !in_range(self.closing.one_person_from) {
            return Err(RulesError::Whole(
                "`one_person_from` is 1 to 100, and not below `from` of the quarantine",
            ));
        }
        let mut ids = BTreeSet::new();
        for rule in &self.rules {
            if let Some(problem) = problem_of(rule, ids.insert(rule.id.as_str())) {
                return Err(RulesError::Rule {
                    rule: rule.id.clone(),
                    problem,
                });
            }
        }
        Ok(())
    }
}

fn problem_of(rule: &Rule, new: bool) -> Option<&'static str> {
    let kebab = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    if rule.id.is_empty() || !rule.id.chars().all(kebab) {
        return Some("`id` is not small letters and hyphens alone");
    }
    if !new {
        return Some("`id` stands twice in the file");
    }
    if rule.points == 0 || rule.points.abs() > MOST_POINTS {
        return Some("`points` are -100 to 100, and not 0");
    }
    if rule.sentence.trim().is_empty() {
        return Some("`sentence` is empty: staff would see points without a reason");
    }
    match &rule.looks_at {
        LooksAt::KnownLines(lines) if lines.iter().any(|line| line.chars().count() < 2) => {
            Some("`known_lines` holds a line of less than two letters: everybody writes it")
        }
        LooksAt::NearDuplicates { at_least } | LooksAt::OneSource { at_least, .. }
            if *at_least < 2 =>
        {
            Some("`at_least` is 2 or more: one is nobody else")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_rules_are_good() {
        let rules = Rules::built_in().unwrap();
        assert!(rules.rules.len() > 5);
    }

    #[test]
    fn every_reason_has_its_sentence() {
        let words = include_str!("../../staff/wording/en/sorting.ftl");
        for rule in Rules::built_in().unwrap().rules {
            let sentence = format!("\n{} = ", rule.sentence);
            assert!(words.contains(&sentence), "{}", rule.sentence);
        }
    }

    #[test]
    fn nothing_that_a_person_cannot_help_is_enough_for_quarantine() {
        let rules = Rules::built_in().unwrap();
        let cannot_help = |rule: &&Rule| {
            matches!(
                rule.looks_at,
                LooksAt::FilledWithin { .. } | LooksAt::OneSource { .. } | LooksAt::KnownLines(_)
            )
        };
        let points: i32 = rules
            .rules
            .iter()
            .filter(cannot_help)
            .map(|rule| rule.points)
            .sum();
        assert!(points < rules.quarantine.from, "{points}");
        let alone = rules.rules.iter().map(|rule| rule.points).max();
        assert!(
            alone < Some(rules.quarantine.from),
            "one rule alone hides nobody"
        );
    }

    #[test]
    fn wrong_rules_are_refused_with_their_place() {
        let refused = |from: &str, to: &str| {
            assert!(BUILT_IN.contains(from), "{from}");
            let error = Rules::read(&BUILT_IN.replacen(from, to, 1)).unwrap_err();
            error.to_string()
        };
        assert!(refused("points = 15", "points = 0").contains("some-alike"));
        assert!(refused("\"many-alike\"", "\"some-alike\"").contains("twice"));
        assert!(refused("danger_from = 90", "danger_from = 10").contains("danger_from"));
        assert!(refused("second_look = 5", "second_look = 0").contains("second_look"));
        assert!(refused("\"nonsense\"\n\n", "\"dialect\"\n\n").contains("dialect"));
        assert!(refused("at_least = 5 }", "at_least = 1 }").contains("at_least"));
    }
}
