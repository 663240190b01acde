//! What kiosks tell the office, and what the desk knows of them. Nothing here is about one visitor.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;

/// Body of `POST /api/kiosk/enrolment`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// The one-time code, as it was typed.
    pub code: String,
    /// Base64url of the uncompressed P-256 point (65 bytes) that the kiosk signs with.
    pub public_key: String,
}

/// Answer to an enrolment (201).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    /// 16 lower-case hexadecimal digits: the first part of `Intake-Kiosk`.
    pub kiosk_id: String,
    /// What the office calls it.
    pub name: String,
}

/// Body of `POST /api/kiosk/heartbeat`, signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heartbeat {
    /// How many sealed envelopes wait on the kiosk.
    pub queue_depth: u32,
    /// Version of the app: at most 40 letters, digits, dots, hyphens and plus signs.
    pub version: String,
    /// When it last had an envelope acknowledged, by its own clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_sent_at: Option<UnixSeconds>,
    /// What is wrong with it, each at most once.
    #[serde(default)]
    pub errors: Vec<KioskError>,
    /// Visits that ended without being sent since it was last heard.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<EndedVisits>,
}

/// Visits that ended on one page without being sent: left, erased, or gone when nobody was there. The
/// office counts them by day, and keeps no kiosk with them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndedVisits {
    /// The id of the question that stood there, or of the last one before it that everybody passes, or
    /// [`AT_THE_CHECK`].
    pub page: String,
    /// BCP 47 tag of the page's language.
    pub language: String,
    /// How many.
    pub count: u32,
}

impl EndedVisits {
    /// Counts these among others: each page stands there once in each language.
    pub fn count_among(self, all: &mut Vec<Self>) {
        let same =
            |other: &&mut Self| (&other.page, &other.language) == (&self.page, &self.language);
        match all.iter_mut().find(same) {
            Some(other) => other.count = other.count.saturating_add(self.count),
            None => all.push(self),
        }
    }
}

/// The page that shows every answer before it is sent, in [`EndedVisits::page`].
pub const AT_THE_CHECK: &str = "check";

/// What may be wrong with a kiosk. A code and never a text, for a text could hold what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KioskError {
    /// There is no room left to keep envelopes while the office cannot be reached.
    StorageFull,
    /// The browser does not let the app keep anything.
    StorageRefused,
    /// The office refused an envelope for good.
    SendRefused,
    /// The kiosk's clock is wrong.
    ClockWrong,
    /// Reading aloud has no voice for some language.
    VoiceMissing,
    /// The app ended by a fault of its own and was started again: it says so until its page ends.
    AppFailed,
    /// Something that this version of the office does not know.
    #[serde(other)]
    Unknown,
}

/// Answer to a heartbeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeartbeatAnswer {
    /// What the office calls the kiosk now.
    pub name: String,
    /// Always false: a kiosk that was revoked gets a problem instead.
    pub revoked: bool,
    /// The office's clock.
    pub now: UnixSeconds,
}

/// Body of `POST /desk/api/kiosks` and of `POST /desk/api/kiosks/{id}/name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KioskName {
    /// Where it stands, in 1 to 60 characters.
    pub name: String,
}

/// Answer to `POST /desk/api/kiosks`: a code that makes one browser a kiosk, once.
#[derive(Clone, Serialize, Deserialize)]
pub struct NewEnrolmentCode {
    /// `XXXX-XXXX`. It is shown this once and kept nowhere.
    pub code: String,
    /// From this instant on it is void.
    pub expires_at: UnixSeconds,
}

/// Answer to `GET /desk/api/kiosks`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fleet {
    /// Those that work, by name, and then those that were revoked.
    pub kiosks: Vec<Kiosk>,
    /// A kiosk that was not heard of for longer than this, in seconds, is late.
    pub late_after: u64,
    /// Version of the app that the office serves now.
    pub version: String,
    /// The office's clock.
    pub now: UnixSeconds,
}

/// Answer to `GET /desk/api/kiosks/waiting`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KiosksWaiting {
    /// How many kiosks were not heard of for too long.
    pub silent: u32,
}

/// One kiosk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kiosk {
    /// 16 lower-case hexadecimal digits.
    pub id: String,
    /// Where it stands.
    pub name: String,
    /// When it was enrolled.
    pub enrolled_at: UnixSeconds,
    /// When it was revoked; absent while it works.
    pub revoked_at: Option<UnixSeconds>,
    /// What it said last; absent until it says something.
    pub heard: Option<LastHeartbeat>,
    /// When its last intake was acknowledged.
    pub last_intake_at: Option<UnixSeconds>,
}

/// What a kiosk said last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastHeartbeat {
    /// When.
    pub at: UnixSeconds,
    /// What.
    pub heartbeat: Heartbeat,
}
