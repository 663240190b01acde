//! What happened at the desk, line by line, each bound to the one before it: whoever changes, takes
//! out or adds a line in the middle breaks every digest after it.

use async_trait::async_trait;
use domain::{audit::AuditAction, wire::UnixSeconds};
use sha2::{Digest, Sha256};

use crate::StoreError;

/// SHA-256 over a line and the digest of the one before.
pub type AuditDigest = [u8; 32];

/// What the first line is bound to.
pub const AUDIT_START: AuditDigest = [0; 32];

/// Keeps digests of this chain apart from all other uses of SHA-256.
const PURPOSE: &[u8] = b"intake audit 1";

/// The chain of what happened.
#[async_trait]
pub trait AuditTrail: Send + Sync {
    /// Writes lines down behind the last one, all or none, and gives them as they stand.
    async fn write_down(&self, events: &[AuditEvent]) -> Result<Vec<AuditEntry>, StoreError>;

    /// The lines after this number, in order.
    async fn audit_after(&self, sequence: i64, limit: u32) -> Result<Vec<AuditEntry>, StoreError>;

    /// The lines that fit, last first.
    async fn audit(&self, filter: &AuditFilter) -> Result<Vec<AuditEntry>, StoreError>;
}

/// What is to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEvent {
    /// When.
    pub at: UnixSeconds,
    /// Number of the account; `None` where nobody was signed in.
    pub actor: Option<i64>,
    /// What was done.
    pub action: AuditAction,
    /// The id of what it was done to, or nothing.
    pub subject: String,
}

/// A line as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Number in the chain, from 1 on.
    pub sequence: i64,
    /// What happened.
    pub event: AuditEvent,
    /// Binds it to the line before.
    pub digest: AuditDigest,
}

/// Which lines to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Done by this account.
    pub actor: Option<i64>,
    /// This was done.
    pub action: Option<AuditAction>,
    /// Done to what has this id.
    pub subject: Option<String>,
    /// Not before this instant.
    pub from: Option<UnixSeconds>,
    /// Before this instant.
    pub until: Option<UnixSeconds>,
    /// Lines before this number.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: u32,
}

impl AuditEvent {
    /// The digest of this line at this place, behind that one.
    pub fn digest(&self, sequence: i64, before: &AuditDigest) -> AuditDigest {
        let mut hash = Sha256::new();
        hash.update(PURPOSE);
        hash.update(before);
        hash.update(sequence.to_be_bytes());
        hash.update(self.at.to_be_bytes());
        hash.update([u8::from(self.actor.is_some())]);
        hash.update(self.actor.unwrap_or(0).to_be_bytes());
        for text in [self.action.name(), &self.subject] {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
        hash.finalize().into()
    }
}

/// What a walk along the chain found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditCheck {
    /// How many lines hold.
    pub lines: i64,
    /// The digest of the last line that holds.
    pub head: AuditDigest,
    /// Whether there is a line after those that does not.
    pub broken: bool,
}

/// Walks the chain from its start and says how far it holds.
///
/// # Errors
/// When the database fails. A line that this version of the program cannot have written is a broken
/// one.
pub async fn check_audit(trail: &(impl AuditTrail + ?Sized)) -> Result<AuditCheck, StoreError> {
    let mut check = AuditCheck {
        lines: 0,
        head: AUDIT_START,
        broken: false,
    };
    loop {
        let batch = match trail.audit_after(check.lines, 1000).await {
            Ok(batch) => batch,
            Err(StoreError::Unreadable(_)) => {
                check.broken = true;
                return Ok(check);
            }
            Err(error) => return Err(error),
        };
        if batch.is_empty() {
            return Ok(check);
        }
        for entry in batch {
            let next = check.lines + 1;
            if entry.sequence != next || entry.event.digest(next, &check.head) != entry.digest {
                check.broken = true;
                return Ok(check);
            }
            check.lines = next;
            check.head = entry.digest;
        }
    }
}
