//! Errors in the API: problem details (RFC 9457), sent as `application/problem+json`.

use serde::{Deserialize, Serialize};

/// One problem. It says what happened and what to do, and repeats nothing that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// A relative address that names the kind of problem, such as `/problems/too-large`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in a few words; the same for every occurrence.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time and what to do.
    pub detail: String,
}
