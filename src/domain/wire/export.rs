//! One case as a file.

use serde::{Deserialize, Serialize};

use super::{UnixSeconds, casework::CaseFile, desk::OpenedIntake, thread::Thread};

/// Answer to `GET /desk/api/intakes/{id}/export`: all that the office holds of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseExport {
    /// When the file was made.
    pub exported_at: UnixSeconds,
    /// By whom.
    pub exported_by: String,
    /// What the person answered.
    pub intake: OpenedIntake,
    /// What was done about it, with the notes.
    pub case: CaseFile,
    /// What visitor and office wrote to each other.
    pub messages: Thread,
}
