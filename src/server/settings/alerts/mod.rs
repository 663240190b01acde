//! `[alerts]`: how sign-ups are confirmed and alerts delivered, and who may tell what happened.
//!
//! ```toml
//! [alerts]
//! confirm_hours = 48
//! [alerts.mail]                        # INTAKE_SMTP, INTAKE_MAIL_FROM
//! server = "smtps://user:password@mail.example.gov"
//! from = "Updates <updates@example.gov>"
//! [alerts.mail.bounces]                # INTAKE_BOUNCE_SECRET
//! address = "bounces@example.gov"      # mail goes out from bounces+<id>@example.gov
//! folder = "/var/mail/bounces"         # a Maildir; or POST /feed/bounces, signed with `secret`
//! [alerts.text]                        # INTAKE_TEXT_SECRET
//! shape = "notify"                     # or webhook
//! address = "https://api.notify.example"
//! service = "…"
//! template = "…"
//! receipt_token = "…"                  # INTAKE_TEXT_RECEIPT_TOKEN, for POST /feed/receipts
//! [alerts.call]                        # INTAKE_CALL_SECRET
//! shape = "webhook"
//! address = "https://calls.example/messages"
//! [alerts.sources.county-jail]
//! key = "base64url of an Ed25519 public key"
//! folder = "/var/lib/intake/county-jail"
//! mapping = "/etc/intake/county-jail.toml"
//! ```
//!
//! The mapping file says how the source writes: its words for events and its dates, in files of CSV
//! and in JSON and XML alike, and what the columns of its CSV files are called. `notifier/feed/mapping.rs`
//! has every entry.

mod resolve;

use std::{collections::BTreeMap, path::PathBuf};

use serde::Deserialize;
use thiserror::Error;

pub(super) use resolve::{Flags, resolve};

/// `[alerts]` of the settings file.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct AlertTexts {
    address: Option<String>,
    /// Where the zone of the office's clock stood before it was the whole office's.
    time_zone: Option<String>,
    confirm_hours: Option<u32>,
    mail: Option<MailText>,
    text: Option<ProviderText>,
    call: Option<ProviderText>,
    sources: BTreeMap<String, SourceText>,
}

impl AlertTexts {
    /// The zone of the office's clock, where an older file names it.
    pub(super) fn former_time_zone(&self) -> Option<String> {
        self.time_zone.clone()
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct MailText {
    server: Option<String>,
    from: Option<String>,
    certificate: Option<PathBuf>,
    bounces: Option<BounceText>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct BounceText {
    address: String,
    #[serde(default)]
    folder: Option<PathBuf>,
    #[serde(default)]
    secret: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProviderText {
    shape: ShapeText,
    address: String,
    #[serde(default)]
    secret: Option<String>,
    #[serde(default)]
    service: String,
    #[serde(default)]
    template: String,
    #[serde(default)]
    receipt_token: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ShapeText {
    Notify,
    Webhook,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SourceText {
    key: Option<String>,
    folder: Option<PathBuf>,
    mapping: Option<PathBuf>,
}

/// Why `[alerts]` could not be read. It repeats no secret.
#[derive(Debug, Error)]
pub enum AlertSettingsError {
    /// Mail has a server or a sender, not both.
    #[error("alerts.mail: `server` and `from` belong together")]
    Mail,
    /// A provider without its key.
    #[error("alerts.{0}: `secret` is missing")]
    Secret(&'static str),
    /// A provider of calls has to understand ours.
    #[error("alerts.call: only the shape `webhook` makes calls")]
    Call,
    /// A source whose key is none.
    #[error("alerts.sources.{0}: `key` is not base64url of an Ed25519 public key")]
    SourceKey(String),
    /// A source whose name could not stand in a header.
    #[error("alerts.sources: `{0}` is not made of lower-case letters, digits and hyphens")]
    SourceName(String),
    /// A mapping file.
    #[error("alerts.sources.{0}: {1}")]
    Mapping(String, String),
}
