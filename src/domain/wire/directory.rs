//! The directory: where else a person can find help. What staff note for themselves is not in it.

use serde::{Deserialize, Serialize};

/// Answer to `GET /api/directory`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// Every place to find help, in the order of the office's file.
    pub entries: Vec<Entry>,
}

/// One place to find help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its own name: small letters, digits and hyphens. Never used again for another.
    pub id: String,
    /// What it is.
    pub kind: EntryKind,
    /// `US` for the whole country, or the code of a state or territory, as in
    /// [`crate::value::STATES`].
    pub place: String,
    /// What it helps with: options of the question `help`.
    pub needs: Vec<String>,
    /// Options of the question `crime-types` that it is mostly for; empty when it is for everyone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crimes: Vec<String>,
    /// Numbers to call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub telephones: Vec<Telephone>,
    /// Where to send a text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextLine>,
    /// Number for TTY; `711` is the relay service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tty: Option<String>,
    /// Address of its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Tags (BCP 47) of the languages it speaks, and `interpreter` for many more by an interpreter
    /// on the line. Empty where it is not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Whether it is there day and night. If not, its hours are words, where they are known.
    #[serde(default)]
    pub always: bool,
    /// Name, hours and notes: in English first, then in the languages that it was translated into.
    pub words: Vec<EntryWords>,
    /// Where its numbers were read.
    pub proof: Proof,
    /// Addresses, or words, of what was read.
    pub source: Vec<String>,
    /// Day of the last check: `2026-11-22`.
    pub checked: String,
}

/// What an entry says in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryWords {
    /// Tag of the language.
    pub language: String,
    /// What it is called. A language that leaves it out uses the English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// What else a person should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telephone {
    /// As it is printed.
    pub number: String,
    /// What kind of number it is.
    pub purpose: TelephonePurpose,
}

/// A number to send a text message to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextLine {
    /// As it is printed.
    pub number: String,
    /// The word to send, where one is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// Help that comes now.
    Emergency,
    /// Someone to talk to now.
    CrisisLine,
    /// Advice by telephone, mostly in office hours.
    HelpLine,
    /// Finds help near the person.
    Finder,
    /// Something to read or to look up.
    Information,
    /// Alerts about a person in custody.
    Notification,
    /// The victim compensation program of a state or territory.
    Compensation,
}

/// What kind of number a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TelephonePurpose {
    /// An ordinary one.
    Call,
    /// Costs nothing.
    TollFree,
    /// Costs nothing, and works only from the entry's state.
    InState,
    /// Sign language.
    Videophone,
}

/// Where the numbers of an entry were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// A page or paper of the organization itself.
    Own,
    /// A page of another public body.
    Government,
    /// Somewhere else.
    Other,
    /// There is no number, or none was found.
    None,
}
