//! The office manifest: who the office is and which keys answers are sealed to.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::custody::System;

/// Answer to `GET /api/office`: the manifest as the exact bytes that were signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedManifest {
    /// Base64url of the JSON of an [`OfficeManifest`].
    pub manifest: String,
    /// Base64url of the Ed25519 signature (64 bytes) over those JSON bytes under the envelope
    /// crate's manifest label.
    pub signature: String,
    /// Base64url of the root public key (32 bytes). A client trusts it only when its fingerprint is
    /// the one that the client was built or configured with.
    pub root_key: String,
}

/// What the visitor's app needs to know of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeManifest {
    /// When this manifest was signed.
    pub issued_at: UnixSeconds,
    /// After this instant a client refuses it.
    pub expires_at: UnixSeconds,
    /// The form version that the office reads; the app offers no other.
    pub form_version: u32,
    /// Name, telephone lines, notices.
    pub office: Office,
    /// Every key that answers may be sealed to.
    pub keys: Vec<PublishedKey>,
}

/// Name, telephone lines and notices of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Name as people say it.
    pub name: String,
    /// Telephone number of the victims' line, as it is printed.
    pub telephone: String,
    /// When a person answers that line, in plain words.
    pub hours: String,
    /// Where tips about crimes or persons go: never here.
    pub tip_line: String,
    /// Where reports of abuse in detention go.
    pub detention_line: String,
    /// Automated immigration court information.
    pub court_line: String,
    /// Address of a neutral page that quick exit opens.
    pub exit_url: String,
    /// Tags (BCP 47) of the languages that the office offers, English first.
    pub languages: Vec<String>,
    /// Days for which an unfinished intake is kept for who comes back; 0 keeps none.
    pub drafts_days: u32,
    /// How its kiosks behave.
    pub kiosk: KioskSettings,
    /// How a request for alerts about a person in custody becomes alerts.
    #[serde(default)]
    pub alerts: AlertSettings,
    /// Whether the notices are samples: true until the agency supplies its own.
    pub sample: bool,
    /// Legal notices that only the agency can issue.
    pub notices: Notices,
    /// What of all this it says in other languages too.
    pub translations: Vec<OfficeWords>,
}

/// How a request for alerts becomes alerts, by the system that holds the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertSettings {
    /// Immigration custody, and whenever it is not known who holds the person.
    pub ice: AlertRoad,
    /// Jails and state prisons, if the office does more than name their own service.
    #[serde(default)]
    pub state_or_county: Option<AlertRoad>,
    /// Federal prisons, likewise.
    #[serde(default)]
    pub federal_prison: Option<AlertRoad>,
}

impl AlertSettings {
    /// The road of a system; `None` where the office only names the system's own service.
    pub const fn road(&self, system: System) -> Option<&AlertRoad> {
        match system {
            System::StateOrCounty => self.state_or_county.as_ref(),
            System::FederalPrison => self.federal_prison.as_ref(),
            System::Ice | System::NotSure => Some(&self.ice),
        }
    }
}

/// Who sends the alerts of one system, and the other service that may.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertRoad {
    /// Who sends them.
    pub way: AlertsWay,
    /// What the other service is called.
    pub service: String,
    /// Address of the page where people sign up there.
    pub address: String,
    /// Telephone number where they do, as it is printed.
    pub telephone: String,
}

/// Who sends alerts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertsWay {
    /// The office's own notifier.
    #[default]
    Service,
    /// Another service: the person, or staff with them, sign up there.
    HandOff,
    /// The office's own notifier, and the person may sign up at the other service too.
    Both,
}

/// What an office says in one language. What is left out is said in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OfficeWords {
    /// Tag (BCP 47) of the language.
    pub language: String,
    /// As [`Office::hours`].
    pub hours: Option<String>,
    /// As [`KioskSettings::help_message`].
    pub help_message: Option<String>,
    /// As [`Notices::authority`].
    pub authority: Option<String>,
    /// As [`Notices::purpose`].
    pub purpose: Option<String>,
    /// As [`Notices::routine_uses`].
    pub routine_uses: Option<String>,
    /// As [`Notices::disclosure`].
    pub disclosure: Option<String>,
    /// As [`Notices::omb_control`].
    pub omb_control: Option<String>,
}

/// How a kiosk behaves, the same for all of an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KioskSettings {
    /// Seconds without input after which the kiosk asks whether more time is needed.
    pub idle_seconds: u32,
    /// The same while it reads aloud.
    pub reading_idle_seconds: u32,
    /// Seconds of the countdown, at least 20 (WCAG 2.2, success criterion 2.2.1).
    pub countdown_seconds: u32,
    /// Whether the attract screen says what the kiosk is for. It stands where strangers see it.
    pub attract_names_subject: bool,
    /// What 'Help' says, such as where staff are found.
    pub help_message: String,
}

/// Legal notices; samples until the agency supplies its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    /// The law that lets the office ask (5 USC 552a(e)(3)(A)).
    pub authority: String,
    /// What the answers are for (5 USC 552a(e)(3)(B)).
    pub purpose: String,
    /// Whom the office may share them with (5 USC 552a(e)(3)(C)).
    pub routine_uses: String,
    /// What happens when somebody does not answer (5 USC 552a(e)(3)(D)).
    pub disclosure: String,
    /// Control number under the Paperwork Reduction Act (44 USC 3512), with its expiry.
    pub omb_control: String,
    /// Minutes that answering is said to take.
    pub burden_minutes: u32,
}

/// One public key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedKey {
    /// Key id: 16 lower-case hexadecimal digits, derived from the key.
    pub id: String,
    /// Whose it is.
    pub purpose: KeyPurpose,
    /// Suite id as in the envelope's header.
    pub suite: u8,
    /// Base64url of the public key.
    pub key: String,
    /// After this instant nothing new is sealed to it.
    pub expires_at: UnixSeconds,
}

/// Who holds the private half of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyPurpose {
    /// The desk: opens intakes.
    Office,
    /// The notifier: opens notices.
    Notifier,
    /// Nobody on line: a sheet of paper in a safe, for the day the others are lost.
    Escrow,
}
