//! What the desk and its pages say to each other about the agency's own sign-in.

use serde::{Deserialize, Serialize};

use super::desk::StaffSession;

/// Answer to `GET /desk/api/sign-in`: how people sign in at this desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInOptions {
    /// Whether a name and a password are taken.
    pub passwords: bool,
    /// What the agency's own sign-in is called; absent where there is none.
    pub agency: Option<String>,
}

/// Body of `POST /desk/api/session/agency/begin` and of `POST /desk/api/session/proof/agency/begin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgencyBegin {
    /// The path of the desk's page to come back to; absent where that page waits in another tab.
    pub back: Option<String>,
}

/// Answer to either: where the browser goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyBegun {
    /// An address of the agency's own sign-in.
    pub address: String,
}

/// Body of `POST /desk/api/session/agency`: what the agency's own sign-in sent the browser back with.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgencyReturn {
    /// What was begun. It is good once, in the browser that began it, for ten minutes.
    pub state: String,
    /// What the desk asks the agency by.
    pub code: Option<String>,
    /// Why there is no code: a word of RFC 6749 or of OpenID Connect.
    pub error: Option<String>,
    /// Who says so (RFC 9207).
    pub iss: Option<String>,
}

/// Answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyDone {
    /// Who is signed in now.
    pub session: StaffSession,
    /// The [`AgencyBegin::back`] that it began with.
    pub back: Option<String>,
}
