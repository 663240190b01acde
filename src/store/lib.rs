//! What the office keeps, as traits per concern, and the databases behind them.
//!
//! Only ciphertext and bookkeeping come here: nothing in any table is an answer. SQL lives under
//! this crate alone; the databases differ by folder, never by `if`, and every one of them passes
//! the same suite in `conformance`. In reading order:
//!
//! - [`Inbox`] is all that the public side may do: put a submission down and learn that it is kept.
//! - [`Submissions`] and [`Cases`] are the desk's: read what was kept, note what became of it.
//! - [`Casework`] is how cases stand and what staff did about them; [`BulkChanges`] is the same to many
//!   at once, [`SecondLooks`] what comes back from quarantine, [`CaseLinks`] which cases belong together.
//! - [`Erasures`] erases cases for good, keeps what is left to be counted, and which periods counted since
//!   when.
//! - [`Receipts`] is the visitor's side of a thread, [`Threads`] the desk's.
//! - [`Drafts`] and [`Handoffs`] are what visitors leave for a while; [`Expiry`] erases it.
//! - [`StaffAccounts`] and [`StaffSessions`] say who is at the desk, [`SecondFactors`] and
//!   [`Passkeys`] what else they prove it by; [`AgencyAccounts`] are those of people for whom the agency
//!   vouches.
//! - [`LocalContacts`] is who can be asked at a place.
//! - [`StaffReminders`] is how much waits for whom: the desk leaves it, the notifier sends it.
//! - [`AuditTrail`] is what happened at the desk, line by line, in a chain.
//! - [`OfficeRecords`] holds what the office has published about itself, [`OfficeSettings`] what was saved
//!   of its settings at the desk.
//! - [`EnrolledKiosks`] is the gate's view of the kiosks, [`KioskFleet`] the desk's.
//! - [`alerts`] are the notifier's: sign-ups, custody events, the outbox.
//! - [`Challenges`]: what strangers are asked for before the gate listens, and what was spent.
//! - [`SqliteStore`] is all of these in one file, [`PostgresStore`] on a server that several machines
//!   share; [`Upkeep`] is what is done about either as such.

mod agency;
pub mod alerts;
mod audit;
mod cases;
mod casework;
mod challenges;
mod clock;
mod columns;
#[cfg(test)]
mod conformance;
mod credentials;
mod entropy;
mod erasure;
mod error;
mod kiosks;
mod linking;
mod local_contacts;
mod office;
mod office_settings;
mod postgres;
mod receipts;
mod reminders;
mod sessions;
mod set_aside;
mod sorting;
mod sqlite;
mod staff;
mod submissions;
mod upkeep;

pub use agency::{AgencyAccounts, AgencyPerson};
pub use audit::{
    AUDIT_START, AuditCheck, AuditDigest, AuditEntry, AuditEvent, AuditFilter, AuditTrail,
    check_audit,
};
pub use cases::{CaseFiling, CaseOutcome, Cases};
pub use casework::{
    CaseEvent, CaseStanding, Casework, KeptLine, KeptNote, NewCaseEvent, SealedNote,
};
pub use challenges::{ChallengeSecret, Challenges};
pub use clock::Clock;
pub use credentials::{KeptFactor, KeptPasskey, NewPasskey, Passkeys, SecondFactors};
pub use entropy::{Drawn, Entropy};
pub use erasure::{BegunPeriod, ErasedCase, ErasedUnopened, Erasures};
pub use error::StoreError;
pub use kiosks::{EnrolledKiosk, EnrolledKiosks, Enrolment, KioskCode, KioskFleet};
pub use linking::{CaseLinks, CaseMove, Tie};
pub use local_contacts::LocalContacts;
pub use office::OfficeRecords;
pub use office_settings::{NewSettings, OfficeSettings, PresentSettings, SavedSettings};
pub use postgres::{NotAnAddress, NotOpened, PostgresAddress, PostgresStore, gate_grants};
pub use receipts::{
    HoldersThread, KeptMessage, KeptReply, KeptThread, LeftMessage, Lookup, MessageAcceptance,
    PublishedReceipt, PublishedReply, Receipts, ReplyOutcome, SentReply, Threads,
};
pub use reminders::{LeftReminder, NewReminder, Reminded, ReminderEnd, StaffReminders, Waits};
pub use sessions::{SessionName, SessionRecord, StaffSessions};
pub use set_aside::{
    DraftOutcome, Drafts, Expiry, HandoffOutcome, HandoffPlace, HandoffTaking, Handoffs, Locked,
    LockerId,
};
pub use sorting::{BulkChange, BulkChanges, BulkMove, NewBulkChange, SecondLooks};
pub use sqlite::{SqliteSettings, SqliteStore};
pub use staff::{AccountChanged, Invitation, NewAccount, Redemption, StaffAccount, StaffAccounts};
pub use submissions::{Acceptance, Inbox, KeptSubmission, NewSubmission, SentPart, Submissions};
pub use upkeep::{Alone, Upkeep};

/// SHA-256 of a secret that a person or a browser holds; the secret itself is never kept.
pub type TokenDigest = [u8; 32];
