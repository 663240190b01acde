//! What the gate asks of a sender whom it does not know.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;

/// Answer to `GET /api/challenge`: work to do before the next request that keeps something. Each
/// attempt takes a challenge of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// What [`crate::proof::Solver`] begins with: base64url.
    pub challenge: String,
    /// How many hashes it takes on average; 0 where the office asks for no work. The solver takes
    /// such a challenge too, and is done at once.
    pub work: u32,
    /// When it was made, by the office's clock.
    pub issued_at: UnixSeconds,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
}
