//! What the office chose for its alerts, as the server's settings give it.

use std::{
    collections::BTreeMap,
    fmt::{self, Formatter},
    path::PathBuf,
};

use domain::{
    custody::System,
    wire::{
        UnixSeconds,
        office::{self, AlertsWay},
    },
};
use ed25519_dalek::VerifyingKey;
use jiff::tz::TimeZone;
use zeroize::Zeroizing;

use crate::{Pace, feed::Mapping};

/// Everything that the notifier is told.
#[derive(Clone, Debug)]
pub struct AlertSettings {
    /// Where the office's own pages are, without a slash at the end: links lead there.
    pub address: String,
    /// Its telephone line.
    pub telephone: String,
    /// Where it is day.
    pub zone: TimeZone,
    /// How many hours a sign-up can be confirmed, from when somebody was first asked.
    pub confirm_hours: u32,
    /// What the visitor was told of who sends the alerts, by system.
    pub roads: office::AlertSettings,
    /// How mail goes out; without it none does.
    pub mail: Option<MailSettings>,
    /// How text messages go out.
    pub text: Option<ProviderSettings>,
    /// How calls are made, to telephones and text telephones.
    pub call: Option<ProviderSettings>,
    /// Custody systems that may tell us something.
    pub sources: BTreeMap<String, SourceSettings>,
    /// When they are answered, and whoever gave a link or a code that led them nowhere.
    pub pace: Pace,
}

/// A mail server. It does not print: the address may hold a password.
#[derive(Clone)]
pub struct MailSettings {
    /// `smtps://user:password@host`, or `smtp://…?tls=required`, or `smtp://127.0.0.1:2525`.
    pub server: Zeroizing<String>,
    /// Whom mail is from: `Updates <updates@office.example>`.
    pub from: String,
    /// A certificate (PEM) to believe beside the usual ones.
    pub certificate: Option<PathBuf>,
    /// Where mail comes back to; without it, to whom it is from, and nobody here reads it.
    pub bounces: Option<BounceSettings>,
}

/// Where mail that could not be delivered comes back to. It does not print.
#[derive(Clone)]
pub struct BounceSettings {
    /// The return path. Each mail has its own below it: `bounces+<id>@office.example` for
    /// `bounces@office.example`.
    pub address: String,
    /// A Maildir that it lies in.
    pub folder: Option<PathBuf>,
    /// What signed requests with it are signed with; without it none are taken.
    pub secret: Option<Zeroizing<String>>,
}

/// A provider of text messages or calls. It does not print.
#[derive(Clone)]
pub struct ProviderSettings {
    /// Which shape its interface has.
    pub shape: ProviderShape,
    /// Where it is, without a path.
    pub address: String,
    /// The key, as the provider gave it.
    pub secret: Zeroizing<String>,
    /// Notify: id of the service.
    pub service: String,
    /// Notify: id of the template; it has one field, `body`.
    pub template: String,
    /// Notify: the bearer token of its delivery receipts; without it none are taken.
    pub receipt_token: Option<Zeroizing<String>>,
}

/// Shapes of interfaces that we speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderShape {
    /// GOV.UK Notify and its forks.
    Notify,
    /// Ours: JSON, signed with HMAC-SHA256.
    Webhook,
}

/// A custody system.
#[derive(Clone, Debug)]
pub struct SourceSettings {
    /// What verifies its signed requests; without it none are taken.
    pub key: Option<VerifyingKey>,
    /// Where it drops files; without it none are read.
    pub folder: Option<PathBuf>,
    /// How it writes: its words for events, its dates, the columns of its CSV files.
    pub mapping: Mapping,
}

impl AlertSettings {
    /// How long a sign-up can be confirmed, in seconds.
    pub(crate) fn time_to_confirm(&self) -> UnixSeconds {
        UnixSeconds::from(self.confirm_hours) * 60 * 60
    }

    /// What becomes of a sign-up for a person in this system.
    pub(crate) fn way(&self, system: System) -> AlertsWay {
        self.roads
            .road(system)
            .map_or_else(AlertsWay::default, |road| road.way)
    }
}

impl fmt::Debug for MailSettings {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("MailSettings(not printed)")
    }
}

impl fmt::Debug for ProviderSettings {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "ProviderSettings({:?}, not printed)", self.shape)
    }
}
