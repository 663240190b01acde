//! How a source writes: what its words for events mean, how it writes dates, and what the columns of
//! its CSV files are called. A small TOML file for each source.
//!
//! `kinds` and `date_format` hold for whatever the source sends: CSV, JSON and XML. In XML, `kinds`
//! says what its `BookingReleaseReasonText` means, of a release that has taken place. `separator` and
//! `columns` are for CSV alone: the fields of JSON and the elements of XML have names of their own.
//!
//! ```toml
//! separator = ";"                   # CSV
//! date_format = "%m/%d/%Y"          # ISO 8601 without it
//! [columns]                         # CSV: ours = theirs
//! event_id = "TransactionID"
//! kind = "EventCode"
//! happened_at = "EventDate"
//! alien_number = "ANumber"
//! country = "BirthCountry"
//! given_name = "First"
//! family_name = "Last"
//! birth_date = "DOB"
//! protected = "1367"                # yes, true, y or 1; no, false, n, 0 or nothing
//! hearing_on = "HearingDate"
//! hearing_at = "HearingTime"
//! court = "Court"
//! [kinds]                           # theirs = ours
//! REL = "released"
//! "Bond posted" = "released_supervision"
//! ```

use std::{collections::BTreeMap, fs, io, path::Path};

use domain::custody::{EventKind, FeedRecord};
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

/// How a source writes. Without a mapping file, as we do.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// CSV: what stands between two fields.
    pub separator: char,
    /// How dates are written (strftime); ISO 8601 without it.
    pub date_format: Option<String>,
    /// CSV: our name of a column to theirs.
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
    #[error("`separator` is one ASCII character, and neither a quote nor the end of a line")]
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
        if !mapping.separator.is_ascii() || ['"', '\r', '\n'].contains(&mapping.separator) {
            return Err(MappingError::Separator);
        }
        Ok(mapping)
    }

    /// What the source calls one of our columns.
    pub(super) fn column<'a>(&'a self, ours: &'a str) -> &'a str {
        self.columns.get(ours).map_or(ours, String::as_str)
    }

    /// What one of the source's words means, if the mapping has it.
    pub(super) fn kind(&self, theirs: &str) -> Option<EventKind> {
        EventKind::of(self.kinds.get(theirs)?)
    }

    /// A record in the source's words, in ours.
    pub(super) fn ours(&self, record: FeedRecord) -> FeedRecord {
        let mut record = self.dated(record);
        let known = record
            .kind
            .as_deref()
            .and_then(|kind| self.kind(kind.trim()));
        if let Some(kind) = known {
            record.kind = Some(kind.code().to_owned());
        }
        record
    }

    /// A record with the source's dates, with ours.
    pub(super) fn dated(&self, mut record: FeedRecord) -> FeedRecord {
        let dates = [
            record.happened_at.as_mut(),
            record.person.birth_date.as_mut(),
            record.hearing.as_mut().map(|hearing| &mut hearing.on),
        ];
        for date in dates.into_iter().flatten() {
            self.write_as_ours(date);
        }
        record
    }

    /// Writes a date as ISO 8601 does; what is none stays as it is, and is refused with its record.
    fn write_as_ours(&self, text: &mut String) {
        let Some(format) = &self.date_format else {
            return;
        };
        if let Ok(date) = jiff::civil::Date::strptime(format, text.trim()) {
            *text = date.to_string();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_names_what_there_is() {
        assert!(Mapping::parse("[columns]\nshoe_size = 'Shoe'").is_err());
        assert!(Mapping::parse("[kinds]\nREL = 'gone'").is_err());
        assert!(Mapping::parse("separator = '→'").is_err());
        assert!(Mapping::parse("separator = '\"'").is_err());
        assert!(Mapping::parse("seperator = ','").is_err());
    }
}
