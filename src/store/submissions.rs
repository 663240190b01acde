//! Submissions as they came: sealed parts, kept byte for byte.

use async_trait::async_trait;
use domain::wire::UnixSeconds;
use envelope::{Part, SubmissionId, kiosk::KioskId};
use sha2::{Digest, Sha256};

use crate::StoreError;

/// All that the public side of the server may do with submissions. It cannot read them back.
#[async_trait]
pub trait Inbox: Send + Sync {
    /// Keeps a submission. When this returns without an error the bytes are on disk.
    ///
    /// Nothing is ever overwritten: the same bytes again change nothing, other bytes under a known
    /// id are kept beside the first ones.
    async fn accept(&self, submission: &NewSubmission) -> Result<Acceptance, StoreError>;
}

/// What the desk reads.
#[async_trait]
pub trait Submissions: Send + Sync {
    /// Up to `limit` submissions that arrived after the one numbered `sequence` (0: from the
    /// beginning), in the order of arrival. No submission that was acknowledged is ever skipped
    /// by a caller who passes the last number it has seen.
    async fn arrived_after(
        &self,
        sequence: i64,
        limit: u32,
    ) -> Result<Vec<KeptSubmission>, StoreError>;
}

/// A submission that passed the gate's checks of form.
pub struct NewSubmission {
    /// Made by the browser.
    pub id: SubmissionId,
    /// When the gate got it.
    pub received_at: UnixSeconds,
    /// Which kiosk signed for it; none when it came with a proof of work. A retry by other means
    /// does not change it.
    pub kiosk: Option<KioskId>,
    /// Where it came from, as a number that says nothing of the address; none for a kiosk.
    pub source: Option<u64>,
    /// One or two parts, each at most once.
    pub parts: Vec<SentPart>,
}

/// One sealed part.
pub struct SentPart {
    /// Which part it is.
    pub part: Part,
    /// The envelope, as sent.
    pub envelope: Vec<u8>,
}

/// What became of a submission at [`Inbox::accept`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// New, and on disk now.
    Stored,
    /// The same bytes were on disk already.
    AlreadyStored {
        /// When they were first received.
        received_at: UnixSeconds,
    },
    /// Another submission has this id. Both are kept, for a person to look at.
    Conflicting,
}

/// A submission as the desk sees it: without the `notice` part, which is not for the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSubmission {
    /// Its number in the order of arrival, from 1.
    pub sequence: i64,
    /// Made by the browser.
    pub id: SubmissionId,
    /// When the gate got it.
    pub received_at: UnixSeconds,
    /// Which kiosk signed for it.
    pub kiosk: Option<KioskId>,
    /// Where it came from, as a number that says nothing of the address.
    pub source: Option<u64>,
    /// Whether another submission had this id before.
    pub conflicting: bool,
    /// The sealed `intake` part.
    pub intake: Vec<u8>,
    /// Whether a `notice` part came with it.
    pub notice: bool,
}

impl NewSubmission {
    /// What 'the same bytes' means: SHA-256 over every part in order, each with its name and
    /// length, so that no two different submissions read alike.
    pub(crate) fn digest(&self) -> [u8; 32] {
        let mut parts: Vec<&SentPart> = self.parts.iter().collect();
        parts.sort_by_key(|sent| sent.part as u8);
        let mut hash = Sha256::new();
        for sent in parts {
            hash.update([sent.part as u8]);
            hash.update((sent.envelope.len() as u64).to_be_bytes());
            hash.update(&sent.envelope);
        }
        hash.finalize().into()
    }
}
