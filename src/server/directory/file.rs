//! The office's list as it is written, one `[[entry]]` for each place to find help.

use std::collections::BTreeMap;

use domain::wire::directory::{Entry, EntryKind, EntryWords, Proof, Telephone, TextLine};
use serde::Deserialize;
use toml::{Spanned, value::Datetime};
use wording::language::ENGLISH;

/// Hours that are no words.
const ALWAYS: &str = "always";

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DirectoryFile {
    pub(super) version: u32,
    pub(super) entry: Vec<Spanned<EntryText>>,
}

/// One entry.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryText {
    pub(super) id: String,
    kind: EntryKind,
    place: String,
    name: String,
    needs: Vec<String>,
    #[serde(default)]
    crimes: Vec<String>,
    #[serde(default)]
    telephone: Vec<Telephone>,
    text: Option<TextLine>,
    tty: Option<String>,
    website: Option<String>,
    #[serde(default)]
    languages: Vec<String>,
    hours: Option<String>,
    notes: Option<String>,
    #[serde(default)]
    translations: BTreeMap<String, Translation>,
    /// Read, so that a typing mistake in its name is found, and never served.
    #[serde(rename = "staff_notes")]
    _staff_notes: Option<String>,
    proof: Proof,
    source: Vec<String>,
    checked: Datetime,
}

/// What an entry says in another language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    name: Option<String>,
    hours: Option<String>,
    notes: Option<String>,
}

impl EntryText {
    /// The entry as it is served.
    pub(super) fn resolve(self) -> Entry {
        let always = self.hours.as_deref() == Some(ALWAYS);
        let english = EntryWords {
            language: ENGLISH.tag.to_owned(),
            name: Some(self.name),
            hours: self.hours.filter(|_| !always),
            notes: self.notes,
        };
        let translated = self
            .translations
            .into_iter()
            .map(|(language, words)| EntryWords {
                language,
                name: words.name,
                hours: words.hours,
                notes: words.notes,
            });
        Entry {
            id: self.id,
            kind: self.kind,
            place: self.place,
            needs: self.needs,
            crimes: self.crimes,
            telephones: self.telephone,
            text: self.text,
            tty: self.tty,
            website: self.website,
            languages: self.languages,
            always,
            words: [english].into_iter().chain(translated).collect(),
            proof: self.proof,
            source: self.source,
            checked: self.checked.to_string(),
        }
    }
}
