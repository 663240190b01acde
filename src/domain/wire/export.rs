//! One case as a file.

use serde::{Deserialize, Serialize};

use super::{
    UnixSeconds, casework::CaseFile, desk::OpenedIntake, history::HistoryFile, thread::Thread,
};

/// Answer to `GET /desk/api/intakes/{id}/export`: all that the office holds of a case, but for
/// what is locked. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The request for history; of a locked answer that there is one.
    pub history: HistoryFile,
}
