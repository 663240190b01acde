//! What the desk tells its staff about erasing.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::casework::Disposition;

/// Answer to `GET /desk/api/retention`. Days are those of the office, as `2026-11-29`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The day that it is.
    pub today: String,
    /// How many cases the next round erases.
    pub due: usize,
    /// The first of them, the longest due first.
    pub erase: Vec<DueErasure>,
    /// Those that are due within a month.
    pub soon: Vec<DueErasure>,
    /// Those that a legal hold keeps.
    pub held: Vec<DueErasure>,
    /// When the next one is due that is not due yet.
    pub next_on: Option<String>,
    /// How long closed cases are kept.
    pub periods: Vec<RetentionPeriod>,
    /// Days for which unfinished answers that somebody set aside are kept; 0 where none are.
    pub drafts_keep_days: u32,
    /// Days for which a receipt outlives its case.
    pub receipts_keep_days: u32,
    /// Whole days for which a period that became shorter erases nothing yet.
    pub grace_days: u32,
    /// How many cases were erased so far.
    pub erased: usize,
    /// When the last one was.
    pub last_erased_at: Option<UnixSeconds>,
}

/// A case that is due, or will be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueErasure {
    /// Submission id, 32 hexadecimal digits.
    pub id: String,
    /// The reference that the person was given.
    pub reference: String,
    /// Since when it is due, or from when on it will be.
    pub due_on: String,
    /// The key of the reason.
    pub sentence: String,
    /// Days that it is kept after it was closed.
    pub keep_days: u32,
    /// Whether it is still to be due, later than that, because it was kept longer until lately.
    pub waits: bool,
}

/// How long some closed cases are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionPeriod {
    /// Which.
    pub dispositions: Vec<Disposition>,
    /// Days from closing to erasing.
    pub keep_days: u32,
    /// The key of the reason.
    pub sentence: String,
}

/// Answer to `POST /desk/api/retention`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionDone {
    /// How many cases were erased.
    pub erased: usize,
    /// How many receipts of cases that were erased long ago.
    pub receipts: u64,
    /// Of how many erased cases it was made sure that nothing is left in the database's files; absent
    /// where somebody was reading it, and the next round looks again.
    pub proven: Option<u64>,
}
