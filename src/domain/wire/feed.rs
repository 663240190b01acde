//! What a custody system is answered, record by record. The record itself is
//! [`FeedRecord`](crate::custody::FeedRecord).
//!
//! A record about somebody whom people follow, about nobody whom anybody follows, and about a
//! protected person are answered alike.

use serde::{Deserialize, Serialize};

/// Answer to `POST /feed/events`: 200 when every record was taken, 207 when some were refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedAnswer {
    /// How many records were taken, those that were known before included.
    pub taken: u32,
    /// How many were refused.
    pub refused: u32,
    /// Each record that was refused, in the order in which they were sent.
    pub problems: Vec<RecordProblem>,
}

/// Why a record was refused. It repeats nothing of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordProblem {
    /// Its place among the records, from 1. In a CSV file the heading is line 1 and no record.
    pub record: u32,
    /// In a word.
    pub code: String,
    /// In a sentence.
    pub detail: String,
}
