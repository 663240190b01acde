//! What an office says of itself: the keys that answers are sealed to, and the names, numbers and
//! notices that sentences speak of.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    answers::Answer,
    custody::System,
    wire::{
        UnixSeconds,
        office::{AlertsWay, KeyPurpose, Office, OfficeManifest, OfficeWords, SignedManifest},
    },
};
use envelope::{PublicKey, Suite};
use wording::{Language, prose::in_english};

use crate::browser::intl;

/// The keys of one submission.
pub struct Keys {
    /// Whoever reads the intake.
    pub office: PublicKey,
    /// Whoever sends alerts.
    pub notifier: PublicKey,
    /// The copy that lies elsewhere.
    pub escrow: PublicKey,
}

impl Keys {
    /// One key of each purpose, all of one suite: the hybrid one where the office has it.
    pub fn of(manifest: &OfficeManifest, now: UnixSeconds) -> Option<Self> {
        [Suite::XWing, Suite::X25519].into_iter().find_map(|suite| {
            let key = |purpose| {
                manifest
                    .keys
                    .iter()
                    .filter(|key| key.purpose == purpose && key.suite == suite.id())
                    .filter(|key| key.expires_at > now)
                    .max_by_key(|key| key.expires_at)
                    .and_then(|key| PublicKey::from_base64(suite, &key.key).ok())
            };
            Some(Self {
                office: key(KeyPurpose::Office)?,
                notifier: key(KeyPurpose::Notifier)?,
                escrow: key(KeyPurpose::Escrow)?,
            })
        })
    }
}

/// What a signed manifest says. Whoever has no other reason to trust it verifies the signature.
pub fn read(signed: &SignedManifest) -> Option<OfficeManifest> {
    let manifest = Base64UrlUnpadded::decode_vec(&signed.manifest).ok()?;
    serde_json::from_slice(&manifest).ok()
}

/// How alerts come from the system that holds the person, as an answer that nobody is asked for.
pub fn alerts_way(office: &Office, system: System) -> Answer {
    match office.alerts.road(system).map(|road| road.way) {
        None => Answer::Blank,
        Some(AlertsWay::Service) => Answer::Choice("service"),
        Some(AlertsWay::HandOff) => Answer::Choice("hand-off"),
        Some(AlertsWay::Both) => Answer::Choice("both"),
    }
}

/// What the office says in a language, where it says anything in it.
pub fn translated<'office>(
    office: &'office Office,
    language: &Language,
) -> Option<&'office OfficeWords> {
    office
        .translations
        .iter()
        .find(|words| words.language == language.tag)
}

/// A text of the office in a language, or the English one, marked.
pub fn or_english(language: &Language, translated: Option<&String>, english: &str) -> String {
    match translated {
        Some(text) => text.clone(),
        None if language.tag == "en" => english.to_owned(),
        None => in_english(english),
    }
}

/// What sentences in a language may name.
pub fn arguments(office: &Office, language: &Language) -> Vec<(&'static str, String)> {
    let [authority, purpose, routine_uses, disclosure, omb_control] = notices(office, language);
    let sample = if office.sample { "yes" } else { "no" };
    vec![
        ("office", office.name.clone()),
        ("telephone", office.telephone.clone()),
        ("tip-line", office.tip_line.clone()),
        ("detention-line", office.detention_line.clone()),
        ("court-line", office.court_line.clone()),
        ("sample", sample.to_owned()),
        ("notice-authority", authority),
        ("notice-purpose", purpose),
        ("notice-routine-uses", routine_uses),
        ("notice-disclosure", disclosure),
        ("notice-omb-control", omb_control),
        (
            "burden-minutes",
            intl::number(office.notices.burden_minutes),
        ),
    ]
}

/// Authority, purpose, routine uses, disclosure, control number.
fn notices(office: &Office, language: &Language) -> [String; 5] {
    let words = translated(office, language).cloned().unwrap_or_default();
    let notices = &office.notices;
    [
        (words.authority, &notices.authority),
        (words.purpose, &notices.purpose),
        (words.routine_uses, &notices.routine_uses),
        (words.disclosure, &notices.disclosure),
        (words.omb_control, &notices.omb_control),
    ]
    .map(|(translated, english)| or_english(language, translated.as_ref(), english))
}
