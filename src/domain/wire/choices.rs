//! What a person at the desk chose of the queue, kept with their account.

use serde::{Deserialize, Serialize};

/// Most views of one person.
pub const MOST_VIEWS: usize = 24;
/// Longest name of a view, in characters.
pub const LONGEST_NAME: usize = 40;

/// A column of the queue. The reference is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueColumn {
    /// When it was received.
    Received,
    /// Why it is urgent.
    Urgency,
    /// What the person is called.
    Name,
    /// What they ask for.
    Help,
    /// State of the country.
    State,
    /// How the case stands.
    Standing,
    /// Who has it.
    Assignee,
    /// By when something has to be done.
    Due,
}

impl QueueColumn {
    /// Every one, as they stand side by side.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Urgency,
        Self::Name,
        Self::Help,
        Self::State,
        Self::Standing,
        Self::Assignee,
        Self::Due,
    ];

    /// The same word as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Urgency => "urgency",
            Self::Name => "name",
            Self::Help => "help",
            Self::State => "state",
            Self::Standing => "standing",
            Self::Assignee => "assignee",
            Self::Due => "due",
        }
    }
}

/// A list of the queue with its filters and order, under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// What its owner calls it; no two alike.
    pub name: String,
    /// As in the address of the queue, without the `?`: `list=mine&order=urgent`.
    pub query: String,
    /// How the county begins that the list is narrowed to. It is typed, and no part of an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
}

/// Body of `GET` and `POST /desk/api/queue/choices`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueueChoices {
    /// What the queue shows beside the reference.
    pub columns: Vec<QueueColumn>,
    /// In the order in which they were saved.
    pub views: Vec<SavedView>,
}

impl Default for QueueChoices {
    fn default() -> Self {
        Self {
            columns: QueueColumn::ALL.into(),
            views: Vec::new(),
        }
    }
}
