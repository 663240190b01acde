//! CSV of a custody system, by its mapping.

mod rows;

use csv::{ByteRecord, StringRecord};
use domain::{
    custody::{FeedError, FeedPerson, FeedRecord},
    wire::vine::Hearing,
};

use self::rows::{Rows, ends_line};
use super::{
    Mapping,
    mapping::COLUMNS,
    records::{BatchError, MOST_RECORDS, Read},
};

/// Where each of our columns is in a file, if it is there.
type Places = [Option<usize>; COLUMNS.len()];

/// Reads a file with a heading. Rows that are no UTF-8 or have other fields than the heading are
/// records that are refused; columns that nobody asked for are passed over.
///
/// Lines break in the fields of those columns alone. A row over several lines that has other fields
/// than the heading, a line break in a field of ours, or a quote that stays open, is taken for one
/// whose quote nobody closed: its first line is refused, and reading goes on with the next line.
///
/// # Errors
/// When there is no heading that names the events and every column of the mapping, or there are too
/// many records.
pub fn read_csv(bytes: &[u8], mapping: &Mapping) -> Result<Vec<Read>, BatchError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let separator = u8::try_from(mapping.separator).map_err(|_| BatchError::Malformed)?;
    let mut rows = Rows::new(bytes, separator);
    let heading = rows.read(|_| true).and_then(Result::ok);
    let heading = heading.and_then(|row| StringRecord::from_byte_record(row).ok());
    let heading = heading.ok_or(BatchError::Malformed)?;
    let places: Places = COLUMNS.map(|column| {
        let theirs = mapping.column(column);
        heading.iter().position(|name| name.trim() == theirs)
    });
    if places[0].is_none() {
        return Err(BatchError::Malformed);
    }
    // Without the column that says who is protected, everybody would pass for one who is not.
    let missing = |(column, place): (&&str, &Option<usize>)| {
        place.is_none() && mapping.columns.contains_key(*column)
    };
    if COLUMNS.iter().zip(&places).any(missing) {
        return Err(BatchError::Column);
    }
    let in_one_line = |field: &[u8]| !field.iter().any(|byte| ends_line(*byte));
    let good = |row: &ByteRecord| {
        let mut ours = places.iter().flatten().filter_map(|place| row.get(*place));
        row.len() == heading.len() && ours.all(in_one_line)
    };
    let mut records = Vec::new();
    while let Some(row) = rows.read(good) {
        if records.len() == MOST_RECORDS {
            return Err(BatchError::TooMany);
        }
        let row = row.ok().filter(|row| row.len() == heading.len());
        let row = row.and_then(|row| StringRecord::from_byte_record(row).ok());
        let row = row.ok_or(FeedError::Malformed);
        let record = row.and_then(|row| record(&row, &places));
        records.push(record.map(|record| mapping.ours(record)));
    }
    Ok(records)
}

fn record(row: &StringRecord, places: &Places) -> Read {
    let field = |column: &str| {
        let place = COLUMNS.iter().position(|known| *known == column)?;
        let text = row.get(places[place]?)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let protected = match field("protected") {
        Some(word) => is_yes(&word).ok_or(FeedError::Protected)?,
        None => false,
    };
    Ok(FeedRecord {
        event_id: field("event_id"),
        kind: field("kind"),
        happened_at: field("happened_at"),
        person: FeedPerson {
            alien_number: field("alien_number"),
            country: field("country"),
            given_name: field("given_name"),
            family_name: field("family_name"),
            birth_date: field("birth_date"),
        },
        protected,
        hearing: field("hearing_on").map(|on| Hearing {
            on,
            at: field("hearing_at"),
            court: field("court"),
        }),
    })
}

/// Whether a word says yes or no; `None` where it says neither.
fn is_yes(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "yes" | "true" | "y" | "1" => Some(true),
        "no" | "false" | "n" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
