//! How cases stand and what was done about them. A note is an envelope; nothing else here was typed.

use async_trait::async_trait;
use domain::{
    casework::{CaseEventKind, CaseState, Disposition},
    wire::UnixSeconds,
};
use envelope::MessageId;

use crate::StoreError;

/// The work on cases.
#[async_trait]
pub trait Casework: Send + Sync {
    /// Every case that somebody did something about. All others are new.
    async fn standings(&self) -> Result<Vec<CaseStanding>, StoreError>;

    /// Puts a case where it stands from now on, with the event that brought it there, both or
    /// neither. Its version must be one above what is kept; says whether it was.
    async fn move_case(
        &self,
        standing: &CaseStanding,
        event: &NewCaseEvent,
    ) -> Result<bool, StoreError>;

    /// When each case was first answered, by a message or an attempt that reached the person; those that
    /// were not are left out.
    async fn first_answers(&self) -> Result<Vec<(i64, UnixSeconds)>, StoreError>;

    /// Referrals and what came of them, of every case, erased ones included, in the order in which they
    /// were written.
    async fn referral_lines(&self) -> Result<Vec<KeptLine>, StoreError>;

    /// Up to `limit` notes about cases after this number, in the order in which they were written. What a
    /// request for history says is none: nobody finds a locked answer by its words. Neither is why a case
    /// is linked.
    async fn notes_after(&self, number: i64, limit: u32) -> Result<Vec<KeptNote>, StoreError>;

    /// What was done about a case, first things first.
    async fn case_events(&self, sequence: i64) -> Result<Vec<CaseEvent>, StoreError>;
}

/// How a case stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseStanding {
    /// Number of the submission.
    pub sequence: i64,
    /// Where it is.
    pub state: CaseState,
    /// What it came to, once it is closed.
    pub disposition: Option<Disposition>,
    /// Account that has it.
    pub assignee: Option<i64>,
    /// Account of the officer who answers its questions on the process.
    pub officer: Option<i64>,
    /// 0 before anybody did anything.
    pub version: i64,
    /// Since when it is in its state; 0 for one that is as it came, which is since it was received.
    pub since: UnixSeconds,
    /// Tasks that were done, by the names that the office's rules give them.
    pub finished: Vec<String>,
    /// Account that took it for a hoax, as long as a second person has to agree.
    pub hoax_by: Option<i64>,
    /// Whether it is kept whatever its period of retention says.
    pub on_hold: bool,
    /// Since when a referral waits for what comes of it; none where none does.
    pub referred_at: Option<UnixSeconds>,
    /// Since when a request for history waits for an answer; none where none does.
    pub history_at: Option<UnixSeconds>,
    /// Number of the case that goes on in its place, where it is a duplicate.
    pub merged_into: Option<i64>,
}

impl CaseStanding {
    /// Whether nobody took it up, put it back or set it aside. What was noted about it, a legal hold and a
    /// link change nothing of that, and neither does a change that was taken back.
    #[must_use]
    pub fn is_as_it_came(&self) -> bool {
        self.state == CaseState::New && self.since == 0
    }
}

/// What is done about a case.
pub struct NewCaseEvent {
    /// When.
    pub at: UnixSeconds,
    /// Who does it; none for the office's own rules.
    pub account: Option<i64>,
    /// What.
    pub kind: CaseEventKind,
    /// The code that goes with it.
    pub detail: Option<String>,
    /// Whom the case is given to.
    pub recipient: Option<i64>,
    /// What is written with it, sealed to the office.
    pub note: Option<SealedNote>,
}

/// A note as it lies in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedNote {
    /// Its name, which the seal is bound to.
    pub id: MessageId,
    /// The envelope.
    pub envelope: Vec<u8>,
}

/// A line about a referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLine {
    /// Number of the event.
    pub number: i64,
    /// Number of the case's submission.
    pub sequence: i64,
    /// What it is.
    pub kind: CaseEventKind,
    /// Its codes.
    pub detail: String,
}

/// A note with its place among all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNote {
    /// Goes up with every note.
    pub number: i64,
    /// Number of the case's submission.
    pub sequence: i64,
    /// The note.
    pub note: SealedNote,
}

/// What was done about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEvent {
    /// Goes up with every event.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// Present name of the account; none where the office's own rules did it.
    pub username: Option<String>,
    /// What.
    pub kind: CaseEventKind,
    /// The code that goes with it.
    pub detail: Option<String>,
    /// Present name of the account that the case was given to.
    pub recipient: Option<String>,
    /// What was written with it.
    pub note: Option<SealedNote>,
    /// Number of the other case that it is about; none once one of them was erased.
    pub other: Option<i64>,
}
