//! What the desk and its pages say to each other about the work on a case.

use serde::{Deserialize, Serialize};

use super::{
    UnixSeconds,
    linking::Links,
    routing::{ListedContact, Proposal},
};
use crate::casework::{CaseEventKind, CaseState, ContactOutcome, ContactWay, Disposition};

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// Number of the account.
    pub id: i64,
    /// Its name.
    pub username: String,
}

/// How a case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Where it is.
    pub state: CaseState,
    /// What it came to; there once it is closed.
    pub disposition: Option<Disposition>,
    /// Who has it.
    pub assignee: Option<Colleague>,
    /// The officer who answers its questions on the process.
    pub officer: Option<Colleague>,
    /// Who took it for a hoax, as long as a second person has to agree.
    pub hoax_by: Option<Colleague>,
    /// Whether it is kept whatever its period says.
    pub on_hold: bool,
    /// Whether it came back from quarantine by chance, and nobody looked at it since.
    pub second_look: bool,
    /// Goes up with every change. Whoever changes a case says which version they saw.
    pub version: i64,
}

/// Answer to `GET /desk/api/intakes/{id}/case`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// How it stands.
    pub standing: Standing,
    /// What is to be done by when, the earliest first.
    pub tasks: Vec<CaseTask>,
    /// All that happened, first things first.
    pub timeline: Vec<TimelineEvent>,
    /// Who can be given the case.
    pub colleagues: Vec<Colleague>,
    /// Who else has it open now.
    pub present: Vec<String>,
    /// What the rules for hoaxes say of it.
    pub judgment: Option<HoaxJudgment>,
    /// Who it is proposed for; absent where nobody is to be found for it.
    pub proposal: Option<Proposal>,
    /// Whether it asks what is for an officer.
    pub asks_officer: bool,
    /// Who can be asked where it happened: those of the county first, then those of the whole state.
    pub local_contacts: Vec<ListedContact>,
    /// What it has to do with other cases.
    pub links: Links,
}

/// What the office's rules for hoaxes say of an intake. They close nothing: people do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoaxJudgment {
    /// From 0 to 100.
    pub score: i32,
    /// Which rules hold, and what each counts.
    pub reasons: Vec<HoaxReason>,
    /// Whether it is held apart by them.
    pub quarantine: bool,
}

/// One rule that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoaxReason {
    /// The key of its sentence.
    pub sentence: String,
    /// What it counts.
    pub points: i32,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTask {
    /// The key of its sentence, as the office's rules name it.
    pub task: String,
    /// By when.
    pub due_at: UnixSeconds,
}

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEvent {
    /// When.
    pub at: UnixSeconds,
    /// Who did it; absent for the visitor, and for the office's own rules.
    pub actor: Option<String>,
    /// What it was.
    pub what: Happening,
    /// What was written with it, opened. Absent where nothing was.
    pub note: Option<String>,
    /// Reference of the intake that it happened to, where that was merged into this one.
    pub from: Option<String>,
}

/// What happened to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// It arrived.
    Received,
    /// The visitor wrote.
    VisitorWrote,
    /// The office wrote.
    OfficeWrote,
    /// Staff did something about it.
    Done {
        /// What.
        kind: CaseEventKind,
        /// The code that goes with it: a disposition, `way.outcome` of a contact, a task, the kind of a
        /// link and the reference of the other case.
        detail: Option<String>,
        /// Whom it was given to.
        to: Option<String>,
    },
}

/// Body of `POST /desk/api/intakes/{id}/case`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseChange {
    /// The version that was seen.
    pub version: i64,
    /// What to do.
    pub act: CaseAct,
}

/// What can be done about a case. It holds what staff wrote, and does not print.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CaseAct {
    /// Take it.
    Claim,
    /// Give on what one has.
    HandOver {
        /// To whom.
        to: i64,
        /// What they should know.
        note: String,
    },
    /// Put it back for others.
    Release,
    /// It waits for the visitor.
    Wait,
    /// It does not wait any more.
    Resume,
    /// Hold it apart.
    Quarantine,
    /// Close it.
    Close {
        /// What it came to.
        disposition: Disposition,
    },
    /// Open it again.
    Reopen,
    /// Write a note. Notes stand beside each other, so that any version will do.
    Note {
        /// The note.
        text: String,
    },
    /// Write down that somebody tried to reach the person.
    Contact {
        /// How.
        way: ContactWay,
        /// What came of it.
        outcome: ContactOutcome,
        /// What else there is to say; may be empty.
        note: String,
    },
    /// Take the questions on the process, as an officer.
    TakeQuestions,
    /// A task is done.
    FinishTask {
        /// Which.
        task: String,
    },
}

/// Body of `POST /desk/api/intakes/{id}/assignee`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// The version that was seen.
    pub version: i64,
    /// To whom.
    pub to: i64,
}

/// Body of `POST /desk/api/intakes/{id}/hold`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalHold {
    /// The version that was seen.
    pub version: i64,
    /// Whether the case must be kept whatever its period says.
    pub on_hold: bool,
}

/// Answer to `POST /desk/api/intakes/{id}/presence`: says that one has the case open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// Who else has.
    pub present: Vec<String>,
    /// The version that the case has now.
    pub version: i64,
    /// Whether the person wrote what nobody read yet.
    pub unread: bool,
}
