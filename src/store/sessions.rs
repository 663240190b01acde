//! Sessions of staff, each known only by the digest of its token.

use async_trait::async_trait;
use domain::wire::UnixSeconds;

use crate::{StoreError, TokenDigest};

/// Who is signed in. When a session is too old is for the desk to say.
#[async_trait]
pub trait StaffSessions: Send + Sync {
    /// Begins a session, and forgets those that ended before it began.
    async fn begin_session(
        &self,
        token: &TokenDigest,
        session: &SessionRecord,
    ) -> Result<(), StoreError>;

    /// The session of a token, with the present name of its account.
    async fn session(&self, token: &TokenDigest) -> Result<Option<SessionRecord>, StoreError>;

    /// Notes that the session is in use.
    async fn touch_session(&self, token: &TokenDigest, now: UnixSeconds) -> Result<(), StoreError>;

    /// Ends a session. Ending what is not there is no error.
    async fn end_session(&self, token: &TokenDigest) -> Result<(), StoreError>;
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// Number of the account.
    pub account: i64,
    /// Name of the account.
    pub username: String,
    /// When it began.
    pub began_at: UnixSeconds,
    /// When it was last in use, to the minute or so.
    pub seen_at: UnixSeconds,
    /// When it ends whatever happens.
    pub expires_at: UnixSeconds,
}
