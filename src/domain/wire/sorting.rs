//! What the desk and its pages say to each other about hoaxes.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::casework::Disposition;

/// Answer to `GET /desk/api/clusters`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clusters {
    /// The largest first; those of which every case is closed are left out.
    pub clusters: Vec<Cluster>,
    /// What was done to many at once, last first.
    pub changes: Vec<BulkChange>,
}

/// Intakes that say almost the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// Its number, as long as the desk runs.
    pub number: u32,
    /// How many.
    pub cases: usize,
    /// The number of the one that came last. With how many there are it says which ones these are.
    pub newest: i64,
    /// How many of them are not closed.
    pub open: usize,
    /// How many of those are held apart.
    pub quarantined: usize,
    /// How many were closed as hoaxes.
    pub hoaxes: usize,
    /// How many of the open ones wait for a second person.
    pub suspected: usize,
    /// How many of the open ones say that they are not safe now.
    pub in_danger: usize,
    /// The lowest score of an open one, 0 to 100.
    pub lowest: i32,
    /// The highest.
    pub highest: i32,
    /// Some of them, to read.
    pub samples: Vec<Sample>,
}

/// One of a cluster. Its words do not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// Submission id, 32 hexadecimal digits.
    pub id: String,
    /// The reference that the person was given.
    pub reference: String,
    /// What the person wrote in their own words.
    pub text: String,
}

impl std::fmt::Debug for Sample {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Sample({})", self.reference)
    }
}

/// Answer to `GET /desk/api/hoaxes/rules`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortingRules {
    /// Fewest points with which an intake waits in quarantine.
    pub quarantine_from: i32,
    /// The same for somebody who is not safe now.
    pub danger_from: i32,
    /// How many of a hundred come back for a second look.
    pub second_look: u32,
    /// Fewest points with which one person may close an intake as a hoax.
    pub one_person_from: i32,
    /// In the order of the office's file.
    pub rules: Vec<SortingRule>,
}

/// What speaks for a hoax, or for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortingRule {
    /// Kebab case.
    pub id: String,
    /// What it adds to the score; below zero it speaks for the person.
    pub points: i32,
    /// The key of its sentence.
    pub sentence: String,
    /// The lines that it looks for, where it looks for lines.
    pub lines: Vec<String>,
}

/// Body of `POST /desk/api/clusters/{number}/close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClusterClosing {
    /// What they come to.
    pub disposition: Disposition,
    /// How many the cluster had when it was looked at. Where there are others now, they are looked at first.
    pub seen: usize,
    /// Its newest one then.
    pub newest: i64,
}

/// What was done to many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkDone {
    /// The number under which it can be taken back.
    pub number: i64,
    /// How many were closed.
    pub closed: usize,
    /// How many wait for a second person, since the rules are not sure.
    pub suspected: usize,
    /// How many stay as they are: closed before, somebody else's, with something still to come, or such as have
    /// to be read. Those are, for everything but a hoax, who is not safe now, and what one person could not
    /// close as a hoax.
    pub left: usize,
}

/// Answer to `POST /desk/api/bulk/{number}/undo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkUndone {
    /// How many stand as before again. What somebody changed meanwhile stays as it is.
    pub reopened: usize,
}

/// Something that was done to many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkChange {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// Who did it.
    pub username: String,
    /// What they were closed as.
    pub disposition: Disposition,
    /// How many.
    pub cases: u32,
    /// When it was taken back.
    pub undone_at: Option<UnixSeconds>,
}
