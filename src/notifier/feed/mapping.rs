//! What the columns of a source's CSV files are called, and what its words for events mean: a small
//! TOML file for each source.
//!
//! ```toml
//! separator = ";"
//! date_format = "%m/%d/%Y"          # ISO 8601 without it
//! [columns]                         # ours = theirs
//! event_id = "TransactionID"
//! kind = "EventCode"
//! happened_at = "EventDate"
//! alien_number = "ANumber"
//! country = "BirthCountry"
//! given_name = "First"
//! family_name = "Last"
//! birth_date = "DOB"
//! protected = "1367"                # yes, true, y or 1
//! hearing_on = "HearingDate"
//! hearing_at = "HearingTime"
//! court = "Court"
//! [kinds]                           # theirs = ours
//! REL = "released"
//! ```

use std::{collections::BTreeMap, fs, io, path::Path};

use domain::custody::EventKind;
use serde::Deserialize;
use thiserror::Error;

/// The columns that a file may have.
pub(super) const COLUMNS: [&str; 12] = [
    "event_id",
    "kind",
    "happened_at",
    "alien_number",
    "country",
    "given_name",
    "family_name",
    "birth_date",
    "protected",
    "hearing_on",
    "hearing_at",
    "court",
];

/// How a source writes its files. Without a mapping file, as we do.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// What stands between two fields.
    pub separator: char,
    /// How dates are written (strftime); ISO 8601 without it.
    pub date_format: Option<String>,
    /// Our name of a column to theirs.
    pub columns: BTreeMap<String, String>,
    /// Their word for an event to ours.
    pub kinds: BTreeMap<String, String>,
}

/// Why a mapping is none.
#[derive(Debug, Error)]
pub enum MappingError {
    /// The file cannot be read.
    #[error("{0}")]
    File(#[from] io::Error),
    /// It is not what it should be.
    #[error("{0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// A column that we do not know.
    #[error("`columns` names `{0}`, which is not one of ours")]
    Column(String),
    /// An event that we do not know.
    #[error("`kinds` names `{0}`, which is not one of ours")]
    Kind(String),
    /// A separator that is none.
    #[error("`separator` is one ASCII character")]
    Separator,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            separator: ',',
            date_format: None,
            columns: BTreeMap::new(),
            kinds: BTreeMap::new(),
        }
    }
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// When it cannot be read, or names what there is not.
    pub fn read(file: &Path) -> Result<Self, MappingError> {
        Self::parse(&fs::read_to_string(file)?)
    }

    /// Reads a mapping.
    ///
    /// # Errors
    /// When it names what there is not.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mapping: Self = toml::from_str(text).map_err(Box::new)?;
        let known = |column: &&String| COLUMNS.contains(&column.as_str());
        if let Some(column) = mapping.columns.keys().find(|column| !known(column)) {
            return Err(MappingError::Column(column.clone()));
        }
        if let Some(kind) = mapping
            .kinds
            .values()
            .find(|kind| EventKind::of(kind).is_none())
        {
            return Err(MappingError::Kind(kind.clone()));
        }
        if !mapping.separator.is_ascii() {
            return Err(MappingError::Separator);
        }
        Ok(mapping)
    }

    /// What the source calls one of our columns.
    pub(super) fn column<'a>(&'a self, ours: &'a str) -> &'a str {
        self.columns.get(ours).map_or(ours, String::as_str)
    }

    /// What one of the source's words means.
    pub(super) fn kind<'a>(&'a self, theirs: &'a str) -> &'a str {
        self.kinds.get(theirs).map_or(theirs, String::as_str)
    }

    /// A date of the source's as ISO 8601 writes it; what is none stays as it is, and is refused with
    /// its record.
    pub(super) fn date(&self, text: &str) -> String {
        let Some(format) = &self.date_format else {
            return text.to_owned();
        };
        jiff::civil::Date::strptime(format, text)
            .map_or_else(|_| text.to_owned(), |date| date.to_string())
    }
}
