//! What staff see of alerts: neither PINs nor contacts, and no name.

use serde::{Deserialize, Serialize};

use super::{UnixSeconds, vine::SignUpState};
use crate::custody::{ContactChannel, EventKind, System};

/// Answer to `GET /desk/api/alerts/waiting`: how much waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Open matches.
    pub matches: u32,
    /// Messages that were given up.
    pub dead_letters: u32,
    /// Contacts that came back and leave their sign-up without another one in use.
    pub unreachable: u32,
    /// Sign-ups that could not be read.
    pub unreadable: u32,
    /// Sign-ups that somebody must still finish at the outside system.
    pub hand_offs: u32,
}

/// Answer to `GET /desk/api/alerts/sign-ups`: the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpList {
    /// How many there are in each state.
    pub counts: Vec<StateCount>,
    /// At most a hundred.
    pub sign_ups: Vec<SignUpEntry>,
}

/// How many sign-ups are in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateCount {
    /// Which.
    pub state: SignUpState,
    /// How many.
    pub count: u32,
}

/// One sign-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpEntry {
    /// Id of its submission: 32 lower-case hexadecimal digits.
    pub id: String,
    /// As people say it: `7KQ2M-0XV9B`.
    pub reference: String,
    /// When it arrived.
    pub filed_at: UnixSeconds,
    /// When its state last changed.
    pub changed_at: UnixSeconds,
    /// How it stands.
    pub state: SignUpState,
    /// Whether somebody must still finish it at the outside system.
    pub hand_off_pending: bool,
    /// Why a person must look at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
    /// Which system holds the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<System>,
    /// Whether it names anybody who could be matched; if not, staff help.
    pub matchable: bool,
    /// How many contacts are in use.
    pub contacts: u32,
    /// How many came back.
    pub disabled: u32,
}

/// Answer to `GET /desk/api/alerts/matches`: questions that only a person can answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenMatches {
    /// The oldest first.
    pub matches: Vec<OpenMatch>,
}

/// Whether an event is about the person of a sign-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenMatch {
    /// Its number.
    pub number: i64,
    /// Id of the submission of the sign-up.
    pub id: String,
    /// As people say it.
    pub reference: String,
    /// Which source told of the event.
    pub source: String,
    /// What happened.
    pub event: EventKind,
    /// On which day.
    pub happened_on: String,
    /// Why it is not certain.
    pub doubt: String,
    /// Since when it waits.
    pub asked_at: UnixSeconds,
}

/// Body of `POST /desk/api/alerts/matches/{number}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchAnswer {
    /// Whether it is the same person.
    pub same: bool,
}

/// Answer to `GET /desk/api/alerts/delivery`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// By channel.
    pub channels: Vec<ChannelHealth>,
    /// What was given up, the latest first; at most a hundred.
    pub dead_letters: Vec<DeadLetterEntry>,
    /// Contacts that something came back from, the latest first; at most a hundred.
    pub disabled: Vec<DisabledContactEntry>,
}

/// How a channel does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelHealth {
    /// Which.
    pub channel: ContactChannel,
    /// Whether the office has set up a way to deliver.
    pub set_up: bool,
    /// Messages that wait, due or not.
    pub waiting: u32,
    /// For how many seconds the oldest that is due waits.
    pub oldest_due: UnixSeconds,
    /// Messages that were handed over in the last day.
    pub sent: u32,
    /// Attempts that failed in the last day.
    pub failed: u32,
    /// Messages that were given up.
    pub dead: u32,
    /// Messages that the end of a server cut off on their way in the last day: they may have arrived
    /// twice.
    pub cut_off: u32,
    /// Why the latest attempt of the last day that failed did, in a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_failure: Option<String>,
    /// And when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_failure_at: Option<UnixSeconds>,
}

/// A message that was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadLetterEntry {
    /// Its number.
    pub number: i64,
    /// Id of the submission of its sign-up.
    pub id: String,
    /// As people say it.
    pub reference: String,
    /// What kind of contact it was for.
    pub channel: ContactChannel,
    /// Whether it is the request to confirm.
    pub confirmation: bool,
    /// When it was written.
    pub written_at: UnixSeconds,
    /// When it was given up.
    pub given_up_at: UnixSeconds,
    /// How often it was tried.
    pub attempts: u32,
    /// What came of the last try, in a word.
    pub reason: String,
}

/// A contact that something came back from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisabledContactEntry {
    /// Id of the submission of its sign-up.
    pub id: String,
    /// As people say it.
    pub reference: String,
    /// What kind it is.
    pub channel: ContactChannel,
    /// When.
    pub disabled_at: UnixSeconds,
    /// Why, in a word.
    pub reason: String,
    /// Whether the sign-up has another contact in use.
    pub others: bool,
}

/// Answer to `GET /desk/api/alerts/feeds`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feeds {
    /// By name.
    pub feeds: Vec<Feed>,
    /// The server's clock.
    pub now: UnixSeconds,
}

/// How a custody system does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// Its name.
    pub source: String,
    /// When it was last heard; never where it is only set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard_at: Option<UnixSeconds>,
    /// When it last told something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_event_at: Option<UnixSeconds>,
    /// Records that were taken so far.
    pub taken: u64,
    /// Records that were refused so far.
    pub refused: u64,
    /// Why a record was last refused, or the source could not be heard, in a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
    /// And when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error_at: Option<UnixSeconds>,
}

/// Addresses, for staff.
pub mod paths {
    /// How much waits for a person.
    pub const WAITING: &str = "/desk/api/alerts/waiting";
    /// Sign-ups, for staff.
    pub const SIGN_UPS: &str = "/desk/api/alerts/sign-ups";
    /// One sign-up, masked.
    pub const SIGN_UP: &str = "/desk/api/alerts/sign-ups/{id}";
    /// Changes a sign-up at its person's wish.
    pub const SIGN_UP_CHANGE: &str = "/desk/api/alerts/sign-ups/{id}/change";
    /// Ends a sign-up at its person's wish.
    pub const SIGN_UP_CANCEL: &str = "/desk/api/alerts/sign-ups/{id}/cancel";
    /// Notes that a sign-up was finished at the outside system.
    pub const SIGN_UP_HANDED_OFF: &str = "/desk/api/alerts/sign-ups/{id}/handed-off";
    /// Events that may be about somebody's person.
    pub const MATCHES: &str = "/desk/api/alerts/matches";
    /// Answers one.
    pub const MATCH: &str = "/desk/api/alerts/matches/{number}";
    /// How delivery does, and what was given up.
    pub const DELIVERY: &str = "/desk/api/alerts/delivery";
    /// Puts a dead letter back.
    pub const RETRY: &str = "/desk/api/alerts/delivery/{number}/retry";
    /// How the custody systems do.
    pub const FEEDS: &str = "/desk/api/alerts/feeds";
}
