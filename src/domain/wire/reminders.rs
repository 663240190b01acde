//! What somebody at the desk is reminded of by mail: numbers and a link, never what a case says.

use serde::{Deserialize, Serialize};

/// When somebody is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderRule {
    /// Not at all.
    Never,
    /// Once on each day on which the office is open.
    Daily,
    /// The same, and at once when something urgent came in.
    Urgent,
}

impl ReminderRule {
    /// Every rule, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Urgent, Self::Daily, Self::Never];

    /// The word for it on the wire, in the database and in the words of the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Daily => "daily",
            Self::Urgent => "urgent",
        }
    }

    /// The rule of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

/// What somebody chose; the body of `POST /desk/api/account/reminders`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// When.
    pub rule: ReminderRule,
    /// Their mail address at the office; may be empty where they are never reminded.
    pub address: String,
}

/// Answer to `GET /desk/api/account/reminders`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReminders {
    /// What they chose.
    pub chosen: Reminders,
    /// Whether the office sends mail at all.
    pub possible: bool,
    /// Whether the mail server refused the address since it was chosen.
    pub refused: bool,
}

#[test]
fn every_name_leads_back_to_its_rule() {
    for rule in ReminderRule::ALL {
        assert_eq!(ReminderRule::named(rule.name()), Some(rule));
        assert_eq!(serde_json::to_value(rule).unwrap(), rule.name());
    }
    assert_eq!(ReminderRule::named("hourly"), None);
}
