//! The settings of the office as the desk shows and changes them. A key is written as in the settings
//! file: `office.kiosk.idle_seconds`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{UnixSeconds, directory::Entry, office::Office};

/// Answer to `GET /desk/api/settings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeSettings {
    /// The number of the version that counts; 0 while nothing was ever saved here.
    pub version: i64,
    /// Whether the file alone counts, so that nothing can be changed here.
    pub kept_in_file: bool,
    /// Every setting as it is now.
    pub settings: Vec<OfficeSetting>,
    /// What was saved here, the last first.
    pub versions: Vec<SettingsVersion>,
    /// What would be erased sooner if the last of them were undone today, if anything would.
    pub undo_erases_sooner: Option<ErasedSooner>,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeSetting {
    /// Which.
    pub key: String,
    /// What it takes.
    pub takes: SettingKind,
    /// What it says. Sites stand one a line, tags of languages are parted by spaces.
    pub value: String,
    /// Where that comes from.
    pub source: SettingSource,
    /// The last time that it was changed here.
    pub changed: Option<SettingChanged>,
}

/// What a setting takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingKind {
    /// A few words.
    Line,
    /// A longer text.
    Text,
    /// A telephone number as it is printed.
    Telephone,
    /// The address of a page.
    Address,
    /// A whole number.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// `true` or `false`.
    Switch,
    /// Tags of languages that there are sentences in.
    Languages,
    /// Origins of sites.
    Sites,
    /// Hours such as `08:00-17:00`, or `closed`.
    Hours,
    /// Days such as `2026-12-25`, one a line.
    Days,
    /// What an entry of the directory is.
    HelpKind,
    /// `US`, or the code of a state or territory.
    Place,
    /// Options of the question `help`, parted by spaces.
    Needs,
    /// Telephone numbers, one a line, each with a word such as `toll-free` behind it where it is so.
    Telephones,
    /// A number for text messages, with the word to send behind it where one is needed.
    TextLine,
    /// Tags of languages that somebody speaks, parted by spaces.
    Tags,
    /// Where numbers were read.
    Proof,
    /// Addresses or words, one a line.
    Sources,
    /// A day such as `2026-12-25`.
    Day,
    /// Nothing: it is set where the server is started.
    Fixed,
}

/// Where the value of a setting comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingSource {
    /// Nobody set it: a sample, or what is usual.
    Usual,
    /// The settings file, or a flag.
    File,
    /// The desk.
    Page,
}

/// When something was changed, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChanged {
    /// When.
    pub at: UnixSeconds,
    /// The name that they sign in with.
    pub by: String,
}

/// What was saved at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsVersion {
    /// Counts from 1.
    pub number: i64,
    /// When.
    pub at: UnixSeconds,
    /// The name that who saved it signs in with.
    pub by: String,
    /// What became different.
    pub changes: Vec<SettingChange>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChange {
    /// Which setting.
    pub key: String,
    /// What it said.
    pub before: String,
    /// What it says after.
    pub after: String,
}

/// Body of `POST /desk/api/settings`, and of the preview of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsChange {
    /// The version that was looked at.
    pub version: i64,
    /// What is changed. An empty value goes back to what the file says, or to what is usual.
    pub values: BTreeMap<String, String>,
}

/// Body of `POST /desk/api/settings/undo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsUndo {
    /// The version that is undone: the one that counts.
    pub version: i64,
}

/// Answer to both: which version counts from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsSaved {
    /// Its number.
    pub version: i64,
}

/// Answer to `POST /desk/api/settings/preview`. Nothing is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsPreview {
    /// What is wrong. As long as anything is, the rest is as it is now.
    pub faults: Vec<SettingFault>,
    /// What would become different.
    pub changes: Vec<SettingChange>,
    /// The office as visitors would be told of it.
    pub office: Office,
    /// Entries of the directory that people would read otherwise, as they would read them.
    pub entries: Vec<Entry>,
    /// What would be erased sooner than it is now, if anything would.
    pub erased_sooner: Option<ErasedSooner>,
}

/// Closed cases that shorter periods would erase sooner, be it soon or years from now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedSooner {
    /// How many.
    pub cases: usize,
    /// The first day at the office on which one of them would be, as `2026-12-07`.
    pub from: String,
}

/// What is wrong with one setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingFault {
    /// Which.
    pub key: String,
    /// Why.
    pub why: SettingFaultKind,
}

/// Why a value is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingFaultKind {
    /// Longer than it may be.
    TooLong,
    /// It holds letters that no page can show.
    Unprintable,
    /// Not one telephone number in digits.
    NotATelephone,
    /// No address of a page.
    NotAnAddress,
    /// No whole number between the least and the most.
    OutOfRange,
    /// Neither `true` nor `false`.
    NotASwitch,
    /// A language that there are no sentences in.
    NotALanguage,
    /// No origin of a site.
    NotASite,
    /// More sites than one answer can name.
    TooManySites,
    /// No hours of a day, or an office that is never open.
    NotHours,
    /// Something that is no day.
    NotADay,
    /// Nothing stands where something must.
    Missing,
    /// Something that cannot be chosen.
    NotAChoice,
    /// No tag of a language.
    NotATag,
    /// An entry of the directory that nobody could reach.
    NoWay,
    /// A directory without anybody to call now.
    NobodyNow,
    /// Nothing that can be set here.
    NotHere,
}
