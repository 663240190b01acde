//! What the desk and its pages say to each other about how a member of staff proves who they are.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{UnixSeconds, desk::StaffSession};

/// Body of `POST /desk/api/session/code` and of `POST /desk/api/account/second-factor/confirm`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenCode {
    /// Six digits from the telephone; for signing in, a recovery code does as well. Spaces and
    /// hyphens do not count.
    pub code: String,
}

/// Body of `POST /desk/api/session/proof`: the same person proves again that it is them.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenPassword {
    /// The password of the account.
    pub password: String,
}

/// Answer to `GET /desk/api/account`: how whoever asks signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInWays {
    /// The second factor beside the password; absent when there is none.
    pub second_factor: Option<SecondFactor>,
    /// Whether this office requires one of everybody.
    pub second_factor_required: bool,
    /// Passkeys, in the order of their making.
    pub passkeys: Vec<Passkey>,
    /// The host at which passkeys work; absent where this office has no address that they could be
    /// bound to.
    pub passkey_host: Option<String>,
}

/// A passkey. Nothing in it lets anybody sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// Its number.
    pub number: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub made_at: UnixSeconds,
    /// When it was last used.
    pub used_at: Option<UnixSeconds>,
}

/// What a browser is asked for, when a passkey is to be made or used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceremony {
    /// What the answer is sent back with. It is good once, for five minutes.
    pub ceremony: String,
    /// Options as in Web Authentication, Level 3, section 5.1: `publicKey` as JSON.
    pub options: Value,
}

/// Body of `POST /desk/api/account/passkeys`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadePasskey {
    /// The [`Ceremony::ceremony`] that asked for it.
    pub ceremony: String,
    /// What its owner calls it: 1 to 40 characters.
    pub name: String,
    /// What the browser made, as its own `toJSON` writes it.
    pub credential: Value,
}

/// Body of `POST /desk/api/session/passkey` and of `POST /desk/api/session/proof/passkey`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsedPasskey {
    /// The [`Ceremony::ceremony`] that asked for it.
    pub ceremony: String,
    /// What the browser signed, as its own `toJSON` writes it.
    pub credential: Value,
}

/// A second factor that was confirmed. Nothing in it lets anybody sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactor {
    /// When it was set up.
    pub since: UnixSeconds,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
}

/// Answer to `POST /desk/api/account/second-factor`. It counts once a code of it was given.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedSecondFactor {
    /// Base 32, to be typed where no picture can be read.
    pub secret: String,
    /// The same as an `otpauth` link, for the picture.
    pub link: String,
}

/// Answer to whatever makes recovery codes. They are shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryCodes {
    /// Ten, each of which works once.
    pub codes: Vec<String>,
    /// The session as it is now: nothing is owed any more.
    pub session: StaffSession,
}
