//! What the desk and its pages say to each other about referring a person to others who can help.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::referral::{Consent, ReferralOutcome, ReferralWay};

/// Body of `POST /desk/api/intakes/{id}/referrals/draft`: what would be written to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftAsked {
    /// Ids of entries of the directory.
    pub entries: Vec<String>,
}

/// Answer to that. It holds what the person wants to be called, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralDraft {
    /// The language that it is in: the person's, where there is a template in it.
    pub language: String,
    /// The text, for staff to change.
    pub text: String,
}

/// Body of `POST /desk/api/intakes/{id}/referrals`. It holds what staff wrote, and does not print.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewReferral {
    /// Ids of entries of the directory.
    pub entries: Vec<String>,
    /// How the person agreed.
    pub consent: Consent,
    /// Why it is done without their consent; empty where they agreed.
    pub reason: String,
    /// How they get to know.
    pub way: ReferralWay,
    /// The letter or the message.
    pub text: String,
    /// The language of it.
    pub language: String,
    /// Names the referral and its message, so that asking again makes and sends one.
    pub message_id: String,
}

/// One referral. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// What it is called at `…/referrals/{number}`.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// Who referred.
    pub by: Option<String>,
    /// How the person agreed.
    pub consent: Consent,
    /// How they get to know.
    pub way: ReferralWay,
    /// Where to.
    pub places: Vec<ReferredTo>,
    /// The letter or the message; absent once it was erased.
    pub text: Option<String>,
}

/// One place that a person was referred to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferredTo {
    /// What it is called; its id where the directory has it no more; empty once it was erased.
    pub name: String,
    /// What came of it; absent as long as nobody knows.
    pub outcome: Option<ReferralOutcome>,
}

/// Answer to `GET /desk/api/intakes/{id}/referrals`. It holds what staff wrote, and does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referrals {
    /// First ones first.
    pub referrals: Vec<Referral>,
    /// Whether a message can reach the person.
    pub can_message: bool,
}

/// Body of `POST /desk/api/intakes/{id}/referrals/{number}/outcome`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeFound {
    /// Which of the referral's places, from 0 on.
    pub place: usize,
    /// What came of it.
    pub outcome: ReferralOutcome,
}
