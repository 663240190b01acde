//! How long staff have for each task, as an office sets it. What the time runs from, whether it runs by the
//! clock or while the office is open, and which cases a task is for stands in the rules themselves.

use serde::{Deserialize, Serialize};

/// `[rules.deadlines]`: hours or days, by the rule that they are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Deadlines {
    /// Hours to the first contact where somebody is not safe now.
    pub danger_now: u32,
    /// Office hours to the first contact with a minor, or with somebody who fears retaliation.
    pub minor_or_retaliation: u32,
    /// Office days to the first contact with everybody else.
    pub everybody: u32,
    /// Office hours until somebody has a new case.
    pub somebody_has_it: u32,
    /// Office days until alerts are signed up for at another service.
    pub sign_up_elsewhere: u32,
    /// Office days until an officer answers.
    pub officer_answer: u32,
    /// Office days until it is asked what came of a referral.
    pub referral_outcome: u32,
    /// Office days until somebody who does not answer is asked again.
    pub ask_again: u32,
    /// Office days until a second person looks at what is held apart.
    pub second_person: u32,
    /// Office days until a request for history is answered.
    pub history_answer: u32,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            danger_now: 1,
            minor_or_retaliation: 4,
            everybody: 2,
            somebody_has_it: 8,
            sign_up_elsewhere: 2,
            officer_answer: 5,
            referral_outcome: 10,
            ask_again: 10,
            second_person: 3,
            history_answer: 15,
        }
    }
}

impl Deadlines {
    /// The time of the rule with this id; nothing where there is no such rule here.
    pub(crate) fn of(&self, rule: &str) -> Option<u32> {
        Some(match rule {
            "danger-now" => self.danger_now,
            "minor-or-retaliation" => self.minor_or_retaliation,
            "everybody" => self.everybody,
            "somebody-has-it" => self.somebody_has_it,
            "sign-up-elsewhere" => self.sign_up_elsewhere,
            "officer-answer" => self.officer_answer,
            "referral-outcome" => self.referral_outcome,
            "ask-again" => self.ask_again,
            "second-person" => self.second_person,
            "history-answer" => self.history_answer,
            _ => return None,
        })
    }
}
