//! A sign-up for alerts, from the side of the person who made it: `/api/vine/…`.
//!
//! Whoever sends one of these holds a link or a code that went to a contact of the sign-up, and the
//! PIN. An unknown, an expired and a spent link answer alike (404), so that nobody learns from an
//! answer whether there is a sign-up. None of these types prints what it holds.

use std::fmt::{self, Formatter};

use serde::{Deserialize, Serialize};

use crate::custody::{ContactChannel, EventKind, Topic};

/// Body of `POST /api/vine/confirm`, `/update`, `/contacts` and `/cancel`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkAndPin {
    /// What stood behind the `#` of the link: base64url of 32 bytes.
    pub token: String,
    /// Four digits.
    pub pin: String,
}

/// Body of `POST /api/vine/code`, which confirms a sign-up by the code of a text message, and of
/// `/code/contacts` and `/code/cancel`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeAndPin {
    /// Six digits.
    pub code: String,
    /// Four digits.
    pub pin: String,
}

/// Body of `POST /api/vine/change`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// As in [`LinkAndPin`].
    pub token: String,
    /// Four digits.
    pub pin: String,
    /// What is to be different.
    pub changes: Changes,
}

/// Body of `POST /api/vine/code/change`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeByCode {
    /// As in [`CodeAndPin`].
    pub code: String,
    /// Four digits.
    pub pin: String,
    /// What is to be different.
    pub changes: Changes,
}

/// What is to be different about a sign-up, and body of `POST /desk/api/alerts/sign-ups/{id}/change`.
/// What is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Numbers of the contacts to be forgotten, as [`MaskedContact::number`] gives them. The last
    /// contact cannot be removed: who wants no alerts cancels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remove_contacts: Vec<u8>,
    /// What to be told of from now on; not empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<Topic>>,
    /// Language of the alerts, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Answer to `POST /api/vine/confirm`, `/change` and `/cancel`, by a link or by a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpStanding {
    /// How the sign-up stands now.
    pub state: SignUpState,
}

/// How a sign-up stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpState {
    /// It arrived, and nobody has confirmed it with the PIN yet.
    Requested,
    /// Somebody who can read one of its contacts and knows the PIN confirmed it.
    Confirmed,
    /// It is to be finished at an outside system, and nobody has noted that this was done.
    HandOffPending,
    /// Staff noted that it was finished at the outside system.
    HandedOff,
    /// Nobody confirmed it in time.
    Expired,
    /// It was cancelled. Nothing is sent any more.
    Cancelled,
    /// What arrived does not open or is no sign-up: a person must look at it.
    Unreadable,
}

impl SignUpState {
    /// The same word as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Confirmed => "confirmed",
            Self::HandOffPending => "hand_off_pending",
            Self::HandedOff => "handed_off",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Unreadable => "unreadable",
        }
    }
}

/// Answer to `POST /api/vine/update`: what happened, and nobody's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// What happened.
    pub event: EventKind,
    /// On which day, as `2026-11-29`; absent when the custody system did not say.
    pub happened_on: Option<String>,
    /// Of a hearing: when and where it is or was.
    pub hearing: Option<Hearing>,
    /// How the office's staff find the sign-up: `7KQ2M-0XV9B`.
    pub reference: String,
}

/// A hearing, as the custody system tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hearing {
    /// The day, as `2026-12-03`.
    pub on: String,
    /// The time on the court's own clock, as `09:30`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Which court, in at most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub court: Option<String>,
}

/// Answer to `POST /api/vine/contacts` and `/code/contacts`, since somebody may look on, and to `GET
/// /desk/api/alerts/sign-ups/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskedSignUp {
    /// How it stands.
    pub state: SignUpState,
    /// How staff find it.
    pub reference: String,
    /// Where alerts go.
    pub contacts: Vec<MaskedContact>,
    /// What is told.
    pub events: Vec<Topic>,
    /// Language of the alerts, as a BCP 47 tag.
    pub language: String,
}

/// One contact, of which only the end can be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskedContact {
    /// Its number in the sign-up, from 1.
    pub number: u8,
    /// What kind of contact it is.
    pub channel: ContactChannel,
    /// `…0123` of a telephone number, `…@example.org` of an address.
    pub ends_with: String,
    /// Whether alerts go there: it was confirmed, and nothing came back from there.
    pub in_use: bool,
}

/// Detail of a refused PIN, for a link: 403, `/problems/wrong-pin`, beside the members of every problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongPin {
    /// How many more tries this link has.
    pub tries_left: u32,
}

macro_rules! does_not_print {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(not printed)"))
            }
        }
    )*};
}

does_not_print!(LinkAndPin, CodeAndPin, Change, ChangeByCode);
