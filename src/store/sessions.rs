//! Sessions of staff, each known only by the digest of its token.

use async_trait::async_trait;
use domain::{
    staff::{Owed, Role},
    wire::UnixSeconds,
};

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

    /// Every session that has not ended by this instant, last used first.
    async fn sessions(
        &self,
        now: UnixSeconds,
    ) -> Result<Vec<(SessionName, SessionRecord)>, StoreError>;

    /// Ends the session that is called this; of this account, where one is given. Says whether there
    /// was one.
    async fn end_session_called(
        &self,
        name: SessionName,
        account: Option<i64>,
    ) -> Result<bool, StoreError>;

    /// Notes that the session is in use.
    async fn touch_session(&self, token: &TokenDigest, now: UnixSeconds) -> Result<(), StoreError>;

    /// Notes that whoever it belongs to proved again that it is them.
    async fn prove_session(&self, token: &TokenDigest, now: UnixSeconds) -> Result<(), StoreError>;

    /// From now on, every session of an account without a second factor owes one, unless the agency's
    /// own sign-in vouches for it.
    async fn owe_second_factors(&self) -> Result<(), StoreError>;

    /// Ends every session of an account.
    async fn end_sessions_of(&self, account: i64) -> Result<(), StoreError>;

    /// Ends a session. Ending what is not there is no error.
    async fn end_session(&self, token: &TokenDigest) -> Result<(), StoreError>;
}

/// What a session is called in a list: the start of its token's digest, with which nobody can sign in.
pub type SessionName = [u8; 8];

/// One session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// Number of the account.
    pub account: i64,
    /// Name of the account.
    pub username: String,
    /// What the account is there for now. Whatever it is at the beginning, the account's counts.
    pub role: Role,
    /// When it began.
    pub began_at: UnixSeconds,
    /// When it was last in use, to the minute or so.
    pub seen_at: UnixSeconds,
    /// When it ends whatever happens.
    pub expires_at: UnixSeconds,
    /// When whoever it belongs to last proved that it is them.
    pub proven_at: UnixSeconds,
    /// What they still have to do before they are signed in.
    pub owed: Option<Owed>,
    /// Whether the agency's own sign-in vouches for the account. Whatever it is at the beginning, the
    /// account's counts.
    pub from_agency: bool,
}
