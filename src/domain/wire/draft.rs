//! Drafts: unfinished answers that lie at the office under a receipt, sealed so that only the
//! receipt's holder can open them. The address `/api/drafts/{lookup}` has the locker's id, base64url
//! of 16 bytes.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;

/// Body of `PUT /api/drafts/{lookup}`. It takes the place of what lay there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftToKeep {
    /// Base64url of the sealed locker; inside is an
    /// [`Unfinished`](super::document::Unfinished).
    pub sealed: String,
}

/// Answer to a draft that was kept: 201 where none lay, 200 where it took the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftKept {
    /// From this instant on it is gone.
    pub expires_at: UnixSeconds,
}

/// Answer to `GET /api/drafts/{lookup}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    /// Base64url of the sealed locker, as it was sent.
    pub sealed: String,
    /// From this instant on it is gone.
    pub expires_at: UnixSeconds,
}
