//! What the desk and its pages say to each other about who gets a case, and who can be asked at a place.

use serde::{Deserialize, Serialize};

use super::casework::Colleague;
use crate::routing::RoutingReason;

/// Which cases somebody is there for. Body of `POST /desk/api/staff/{id}/duty`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Their region, by USPS codes.
    pub states: Vec<String>,
    /// What they speak, of [`crate::routing::SPOKEN`].
    pub languages: Vec<String>,
    /// So many open cases are enough.
    pub most_cases: u32,
    /// Whether they are away, so that nothing is proposed for them.
    pub away: bool,
}

/// Who a case is proposed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The specialist. Absent where the case has one, asks only for an officer, or nobody is there.
    pub specialist: Option<Proposed>,
    /// The officer. Absent where the case has one, asks for none, or nobody is there.
    pub officer: Option<Proposed>,
}

/// Somebody, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Who.
    pub colleague: Colleague,
    /// Why, the weightiest first.
    pub reasons: Vec<RoutingReason>,
}

/// Body of `POST /desk/api/intakes/{id}/routing`: does as it is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutingAccepted {
    /// The version that was seen.
    pub version: i64,
    /// The specialist who was proposed, as one saw it.
    pub specialist: Option<i64>,
    /// The officer who was proposed, likewise.
    pub officer: Option<i64>,
}

/// Who can be asked at a place, as staff write them down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalContact {
    /// USPS code.
    pub state: String,
    /// The county; absent for the whole state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Which office or who it is.
    pub name: String,
    /// Their telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Their e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What staff should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

/// One of the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedContact {
    /// What it is called at `…/local-contacts/{number}`.
    pub number: i64,
    /// What is written down of it.
    pub contact: LocalContact,
}

/// Answer to `GET /desk/api/local-contacts`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalContactList {
    /// By state, county and name.
    pub contacts: Vec<ListedContact>,
}
