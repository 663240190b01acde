//! Hand-offs: unfinished answers, or a private code, on their way to a person's own telephone, sealed
//! under a secret that the server never sees. The address `/api/handoffs/{id}` has the locker's id,
//! base64url of 16 bytes.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;

/// Body of `PUT /api/handoffs/{id}`. A retry sends the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoffToLeave {
    /// Base64url of the sealed locker; inside is an
    /// [`HandedOver`](super::document::HandedOver).
    pub sealed: String,
}

/// Answer to `PUT` (201 the first time, 200 for the same bytes again) and `GET /api/handoffs/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoffStatus {
    /// What became of it.
    pub state: HandoffState,
    /// From this instant on it is gone; absent once it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<UnixSeconds>,
}

/// What became of a hand-off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoffState {
    /// It lies there to be taken.
    Waiting,
    /// Somebody took it. It is erased.
    Taken,
    /// Nothing is there, or not any more.
    Expired,
}

/// Answer to `POST /api/handoffs/{id}/take`, which is given once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenHandoff {
    /// Base64url of the sealed locker, as it was sent.
    pub sealed: String,
}
