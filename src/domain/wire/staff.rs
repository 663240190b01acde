//! What the desk and its pages say to each other about who works there.

use serde::{Deserialize, Serialize};

use super::{UnixSeconds, routing::Duty};
use crate::staff::Role;

/// Answer to `GET /desk/api/staff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Every account, by name.
    pub members: Vec<StaffMember>,
    /// Invitations that nobody took up yet.
    pub invitations: Vec<OpenInvitation>,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Number of the account.
    pub id: i64,
    /// Name to sign in with.
    pub username: String,
    /// What they are there for.
    pub role: Role,
    /// Whether they may sign in.
    pub active: bool,
    /// Whether they set up a second factor.
    pub second_factor: bool,
    /// How many passkeys they have.
    pub passkeys: u32,
    /// Whether they sign in by the agency's own sign-in, which says what they are there for.
    pub from_agency: bool,
    /// When the account was made.
    pub made_at: UnixSeconds,
    /// When they were last at the desk, as far as a session says.
    pub seen_at: Option<UnixSeconds>,
    /// Which cases they are there for.
    pub duty: Duty,
}

/// An invitation that is still good. Its token is known to nobody but who has the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenInvitation {
    /// The role of the account that it makes.
    pub role: Role,
    /// When it was made.
    pub made_at: UnixSeconds,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
}

/// Body of `POST /desk/api/invitations`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    /// The role of the account that it makes.
    pub role: Role,
}

/// Answer to `POST /desk/api/invitations`. It is shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeInvitation {
    /// What goes behind the `#` of the link `/desk/setup#…`.
    pub token: String,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
}

/// Body of `POST /desk/api/staff/{id}`: what the account is from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountChange {
    /// What they are there for.
    pub role: Role,
    /// Whether they may sign in. Their sessions end where not.
    pub active: bool,
}

/// Answer to `GET /desk/api/sessions`: one's own, and everybody's for an administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sessions {
    /// Last used first.
    pub sessions: Vec<ListedSession>,
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedSession {
    /// What it is called at `…/sessions/{id}/end`; nobody can sign in with it.
    pub id: String,
    /// Whose it is.
    pub username: String,
    /// When it began.
    pub began_at: UnixSeconds,
    /// When it was last in use, to the minute or so.
    pub seen_at: UnixSeconds,
    /// When it ends whatever happens.
    pub expires_at: UnixSeconds,
    /// Whether it is the one that asks.
    pub this: bool,
}
