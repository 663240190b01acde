//! What the desk tells its auditor.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::audit::AuditAction;

/// Answer to `GET /desk/api/audit`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// What was written down, last first.
    pub entries: Vec<AuditLine>,
    /// The `before` that asks for what is older; absent at the end.
    pub before: Option<i64>,
    /// Everybody whom a line can be about.
    pub actors: Vec<AuditActor>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditLine {
    /// Number in the chain; none is missing.
    pub sequence: i64,
    /// When.
    pub at: UnixSeconds,
    /// Name of the account; absent where nobody was signed in.
    pub actor: Option<String>,
    /// What was done.
    pub action: AuditAction,
    /// The id of what it was done to; empty where it was nothing in particular.
    pub subject: String,
    /// The reference of the intake, where the subject is one.
    pub reference: Option<String>,
    /// SHA-256 over this line and the digest of the one before, 64 hexadecimal digits.
    pub digest: String,
}

/// Somebody who has an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditActor {
    /// Number of the account.
    pub id: i64,
    /// Its name.
    pub username: String,
}
