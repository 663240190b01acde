//! What the desk and its pages say to each other about what may be told of a person's history.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::history::{ItemRule, Protection};

/// Answer to `GET /desk/api/history/rules`: what may be told, and what never.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRules {
    /// In the order of the office's file.
    pub items: Vec<RuleItem>,
}

/// What the rules say of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleItem {
    /// Kebab case.
    pub id: String,
    /// Whether it may be told.
    pub rule: ItemRule,
    /// What staff call it.
    pub name: String,
    /// Why, and where that stands.
    pub source: String,
}

/// Answer to `GET /desk/api/intakes/{id}/history`, as far as whoever asks may know it. It holds what staff
/// wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryFile {
    /// Whether the person asked for it.
    pub asked: bool,
    /// Whether a message can reach the person.
    pub can_message: bool,
    /// What whoever asks may do about it.
    pub rights: HistoryRights,
    /// When the request was opened; absent where there is none.
    pub opened: Option<HistoryStep>,
    /// The answer; absent as long as there is none.
    pub answer: Option<HistoryAnswer>,
    /// When the answer was sent.
    pub sent: Option<HistoryStep>,
    /// Whether staff told the person instead, whom no message can reach.
    pub told: bool,
}

/// What somebody may do about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRights {
    /// Whether they have the role that locked answers are locked to.
    pub keeps: bool,
    /// Whether they may answer, as far as their role writes: not where an answer was locked to others.
    pub answers: bool,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryStep {
    /// When.
    pub at: UnixSeconds,
    /// Who did it.
    pub by: Option<String>,
}

/// An answer. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryAnswer {
    /// When and by whom it was kept.
    pub kept: HistoryStep,
    /// Whether it is locked: its record is protected, or nobody knows.
    pub locked: bool,
    /// Whether the record is protected; absent for whom it is locked, and once it was erased.
    pub protection: Option<Protection>,
    /// Its items, without values where it is locked; none for whom it is locked, and once it was erased.
    pub items: Vec<AnsweredItem>,
    /// What goes to the person; absent once it was erased.
    pub message: Option<HistoryMessage>,
    /// Who asked to see its values; none for whom it is locked.
    pub requests: Vec<UnmaskRequest>,
    /// Whether whoever asks may see its values now.
    pub may_see: bool,
}

/// One item of an answer. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredItem {
    /// Which item of the rules.
    pub item: String,
    /// What staff call it; its id where the rules have it no more.
    pub name: String,
    /// What was written; absent where it is masked.
    pub value: Option<String>,
}

/// What goes to the person. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryMessage {
    /// The language that it is in: the person's, where there is a template in it.
    pub language: String,
    /// The text.
    pub text: String,
}

/// Somebody asked to see the values of a locked answer. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmaskRequest {
    /// What it is called at `…/history/unmask/{number}`.
    pub number: i64,
    /// When and by whom.
    pub asked: HistoryStep,
    /// Why; absent once it was erased.
    pub reason: Option<String>,
    /// Whether it is of whoever asks: a second person has to agree.
    pub own: bool,
    /// What the second person said; absent as long as nobody did.
    pub judged: Option<UnmaskJudged>,
}

/// What a second person said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmaskJudged {
    /// When and by whom.
    pub step: HistoryStep,
    /// Whether they agreed.
    pub agreed: bool,
}

/// Body of `POST /desk/api/intakes/{id}/history/answer`. It holds what staff wrote, and does not print.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewHistoryAnswer {
    /// Whether the record is protected.
    pub protection: Protection,
    /// The items and their values; none where nothing can be told.
    pub values: Vec<ItemValue>,
}

/// What is written of one item. It does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemValue {
    /// Id of an item of the rules.
    pub item: String,
    /// As it was typed.
    pub value: String,
}

/// Body of `POST /desk/api/intakes/{id}/history/message`; without one, the answer is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryEnding {
    /// Whether somebody told the person, whom no message can reach.
    #[serde(default)]
    pub told: bool,
}

/// Body of `POST /desk/api/intakes/{id}/history/unmask`. It does not print.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnmaskAsked {
    /// Why the values have to be seen.
    pub reason: String,
}

/// Body of `POST /desk/api/intakes/{id}/history/unmask/{number}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnmaskAnswer {
    /// Whether the second person agrees.
    pub agree: bool,
}

/// Answer to `GET /desk/api/intakes/{id}/history/values`. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryValues {
    /// The items with their values.
    pub items: Vec<AnsweredItem>,
    /// For how many seconds more they may be seen.
    pub seconds: UnixSeconds,
}
