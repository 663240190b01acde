//! The rules as they are written, and what must be true of them.

use std::collections::BTreeSet;

use domain::{question::Field, questionnaire, wire::desk::UrgencyReason};
use serde::Deserialize;
use thiserror::Error;

use super::OfficeHours;
use crate::{
    routing::OFFICERS_TASK,
    settings::{Deadlines, OpeningHours},
};

/// The rules that there are.
const BUILT_IN: &str = include_str!("deadlines.toml");

/// All rules of an office, and when it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineRules {
    /// When it is open.
    pub hours: OfficeHours,
    /// How long each deadline is.
    pub deadlines: Deadlines,
    /// Every rule, in the order of the file.
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Kebab case.
    pub id: String,
    /// The Fluent key of what is to be done.
    pub task: String,
    /// Which cases it is for.
    pub when: When,
    /// What the time runs from.
    pub from: TimeFrom,
    /// What its time is counted in.
    pub within: Within,
}

/// Which cases a rule is for. What is empty is not looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a condition of the file by itself"
)]
pub struct When {
    /// At least one of these reasons.
    pub urgency: Vec<UrgencyReason>,
    /// The alerts that were asked for are signed up for at another service.
    pub signs_up_elsewhere: bool,
    /// At least one of these options of `help`.
    pub needs: Vec<String>,
    /// It asks for something that goes to an officer, as the office says what that is.
    pub asks_officer: bool,
    /// A referral waits for what comes of it.
    pub referred: bool,
    /// A request for history waits for an answer.
    pub asks_history: bool,
    /// One of these states.
    pub states: Vec<String>,
    /// One of these dispositions.
    pub dispositions: Vec<String>,
}

/// What the time of a deadline runs from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeFrom {
    /// When it was acknowledged.
    Received,
    /// When it came into its state.
    State,
    /// When the person was referred, as long as nobody knows what came of it.
    Referral,
    /// When a request for history was opened, as long as nobody answered it.
    History,
}

/// What the time of a deadline is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// Hours by the clock.
    Hours,
    /// Hours in which the office is open.
    OfficeHours,
    /// Days on which the office is open, after the one that it runs from.
    OfficeDays,
}

/// Why rules were refused.
#[derive(Debug, Error)]
pub enum DeadlinesError {
    /// The file is no TOML, or something in it has the wrong name or type.
    #[error("the deadlines: {0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// The hours of an office that sets none cannot be.
    #[error("the usual hours of an office cannot be")]
    Hours,
    /// A rule says something that cannot be.
    #[error("the deadline {rule}: {problem}")]
    Rule {
        /// Its id.
        rule: String,
        /// What is wrong.
        problem: String,
    },
}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Rule>,
}

impl DeadlineRules {
    /// Reads rules, with the usual times and hours. States and dispositions must be among those that the desk has.
    ///
    /// # Errors
    /// When it cannot be read, or something in it cannot be.
    pub fn read(
        text: &str,
        states: &[&str],
        dispositions: &[&str],
    ) -> Result<Self, DeadlinesError> {
        let file: File = toml::from_str(text).map_err(Box::new)?;
        let mut ids = BTreeSet::new();
        for rule in &file.rule {
            if let Some(problem) = problem_of(rule, states, dispositions) {
                return Err(wrong(rule, problem));
            }
            if !ids.insert(rule.id.as_str()) {
                return Err(wrong(rule, "`id` stands twice in the file".to_owned()));
            }
        }
        Ok(Self {
            hours: OpeningHours::default()
                .resolve()
                .ok_or(DeadlinesError::Hours)?,
            deadlines: Deadlines::default(),
            rules: file.rule,
        })
    }

    /// The rules that come with the desk.
    ///
    /// # Errors
    /// When the desk lacks a state or disposition that they name.
    pub fn built_in(states: &[&str], dispositions: &[&str]) -> Result<Self, DeadlinesError> {
        Self::read(BUILT_IN, states, dispositions)
    }
}

impl DeadlineRules {
    /// The same with the times and the hours that an office set for itself.
    pub(crate) fn set_by(&self, (deadlines, hours): &(Deadlines, OpeningHours)) -> Self {
        Self {
            hours: hours.resolve().unwrap_or_else(|| self.hours.clone()),
            deadlines: *deadlines,
            rules: self.rules.clone(),
        }
    }
}

fn wrong(rule: &Rule, problem: String) -> DeadlinesError {
    DeadlinesError::Rule {
        rule: rule.id.clone(),
        problem,
    }
}

fn problem_of(rule: &Rule, states: &[&str], dispositions: &[&str]) -> Option<String> {
    let unknown = |given: &[String], known: &[&str]| {
        let stranger = given.iter().find(|one| !known.contains(&one.as_str()));
        stranger.map(|one| format!("there is no {one}; there are {}", known.join(", ")))
    };
    if rule.task.trim().is_empty() {
        return Some("`task` is empty: nobody would know what to do".to_owned());
    }
    if Deadlines::default().of(&rule.id).is_none() {
        return Some("no office can set how long it is".to_owned());
    }
    if rule.task == OFFICERS_TASK && !rule.when.asks_officer {
        // Otherwise cases wait for an officer without a deadline, or are due without a question.
        return Some(
            "what goes to officers is said in `officers_file` alone: write `asks_officer = true` \
             under `when`, in the place of `needs`"
                .to_owned(),
        );
    }
    let needs = questionnaire::field("help").map_or(&[][..], Field::options);
    unknown(&rule.when.needs, needs)
        .or_else(|| unknown(&rule.when.states, states))
        .or_else(|| unknown(&rule.when.dispositions, dispositions))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: &[&str] = &[
        "new",
        "claimed",
        "waiting_for_visitor",
        "quarantined",
        "referred",
    ];
    const DISPOSITIONS: &[&str] = &["releasable_history"];

    #[test]
    fn the_built_in_rules_are_good() {
        let rules = DeadlineRules::built_in(STATES, DISPOSITIONS).unwrap();
        assert!(rules.rules.len() > 5);
    }

    #[test]
    fn hours_that_cannot_be_leave_those_that_there_were() {
        let rules = DeadlineRules::built_in(STATES, DISPOSITIONS).unwrap();
        let usual = OpeningHours::default();
        assert_eq!(rules.set_by(&(Deadlines::default(), usual.clone())), rules);
        let wrong = OpeningHours {
            monday: "8 to 5".to_owned(),
            ..usual
        };
        assert_eq!(rules.set_by(&(Deadlines::default(), wrong)), rules);
    }

    #[test]
    fn every_task_has_its_sentence() {
        let words = include_str!("../../staff/wording/en/deadlines.ftl");
        for rule in DeadlineRules::built_in(STATES, DISPOSITIONS).unwrap().rules {
            let sentence = format!("\n{} = ", rule.task);
            assert!(words.contains(&sentence), "{}", rule.task);
        }
    }

    #[test]
    fn wrong_rules_are_refused_with_their_place() {
        let refused = |from: &str, to: &str| {
            assert!(BUILT_IN.contains(from), "{from}");
            let text = BUILT_IN.replacen(from, to, 1);
            DeadlineRules::read(&text, STATES, DISPOSITIONS)
                .unwrap_err()
                .to_string()
        };
        assert!(refused("[\"quarantined\"]", "[\"frozen\"]").contains("frozen"));
        assert!(refused("\"everybody\"", "\"danger-now\"").contains("twice"));
        assert!(refused("within = \"hours\"", "within = \"weeks\"").contains("weeks"));
        assert!(refused("\"ask-again\"", "\"ask-twice\"").contains("ask-twice"));
        assert!(refused("\"minor\"", "\"grown\"").contains("grown"));
    }

    #[test]
    fn no_deadline_says_for_itself_what_goes_to_officers() {
        let told = |when: &str| {
            let text = BUILT_IN.replacen("asks_officer = true }", when, 1);
            assert_ne!(text, BUILT_IN);
            DeadlineRules::read(&text, STATES, DISPOSITIONS).map_err(|refused| refused.to_string())
        };
        let refused = told("needs = [\"explain-process\"] }").unwrap_err();
        assert!(
            refused.contains("officer-answer") && refused.contains("`asks_officer = true`"),
            "{refused}"
        );
        assert!(told("asks_officer = true, needs = [\"legal\"] }").is_ok());
    }

    #[test]
    fn other_deadlines_may_go_by_what_is_asked_for() {
        let when = "when = { states = [\"quarantined\"] }";
        let text = BUILT_IN.replacen(when, "when = { needs = [\"shelter\"] }", 1);
        assert_ne!(text, BUILT_IN);
        let rules = DeadlineRules::read(&text, STATES, DISPOSITIONS).unwrap();
        assert!(
            rules
                .rules
                .iter()
                .any(|rule| rule.when.needs == ["shelter"])
        );
    }
}
