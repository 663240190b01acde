//! What the browser posts and what the gate answers.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;

/// Body of `POST /api/submissions`. A retry sends the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// 128 random bits made by the browser, as 32 lower-case hexadecimal digits.
    pub submission_id: String,
    /// One or two sealed parts; `intake` always, `notice` only when alerts were asked for.
    pub parts: Vec<SealedPart>,
}

/// One sealed part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedPart {
    /// Which part it is; the envelope's header must say the same.
    pub part: PartName,
    /// Base64url of the envelope.
    pub envelope: String,
}

/// The two parts of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartName {
    /// What the office reads.
    Intake,
    /// What the notifier needs to deliver alerts.
    Notice,
}

/// Answer to an accepted submission: 201 the first time, 200 for the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The id as it was sent.
    pub submission_id: String,
    /// The reference that people read out, derived from the id.
    pub reference: String,
    /// When the bytes were on disk.
    pub received_at: UnixSeconds,
}

/// The addresses at the desk, for what an operator takes down on the telephone.
pub mod staff_paths {
    /// Hands in what was sealed during a call, under its submission id.
    pub const CALL: &str = "/desk/api/calls/{id}";
    /// The office's signed manifest.
    pub const OFFICE: &str = "/desk/api/office";
}
