//! CSV of a custody system, by its mapping.

use csv::{ReaderBuilder, StringRecord};
use domain::{
    custody::{FeedError, FeedPerson, FeedRecord},
    wire::vine::Hearing,
};

use super::{
    Mapping,
    mapping::COLUMNS,
    records::{BatchError, MOST_RECORDS, Read},
};

/// Reads a file with a heading. Rows that are no UTF-8 or have other fields than the heading are
/// records that are refused; columns that nobody asked for are passed over.
///
/// # Errors
/// When there is no heading that names the events, or there are too many records.
pub fn read_csv(bytes: &[u8], mapping: &Mapping) -> Result<Vec<Read>, BatchError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let separator = u8::try_from(mapping.separator).map_err(|_| BatchError::Malformed)?;
    let mut reader = ReaderBuilder::new().delimiter(separator).from_reader(bytes);
    let heading = reader.headers().map_err(|_| BatchError::Malformed)?.clone();
    let places = COLUMNS.map(|column| {
        let theirs = mapping.column(column);
        heading.iter().position(|name| name.trim() == theirs)
    });
    if places[0].is_none() {
        return Err(BatchError::Malformed);
    }
    let mut records = Vec::new();
    for row in reader.records() {
        if records.len() == MOST_RECORDS {
            return Err(BatchError::TooMany);
        }
        records.push(match row {
            Ok(row) => Ok(record(&row, &places, mapping)),
            Err(_) => Err(FeedError::Malformed),
        });
    }
    Ok(records)
}

fn record(
    row: &StringRecord,
    places: &[Option<usize>; COLUMNS.len()],
    mapping: &Mapping,
) -> FeedRecord {
    let field = |column: &str| {
        let place = COLUMNS.iter().position(|known| *known == column)?;
        let text = row.get(places[place]?)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let yes = |text: String| ["yes", "true", "y", "1"].contains(&text.to_lowercase().as_str());
    FeedRecord {
        event_id: field("event_id"),
        kind: field("kind").map(|kind| mapping.kind(&kind).to_owned()),
        happened_at: field("happened_at").map(|date| mapping.date(&date)),
        person: FeedPerson {
            alien_number: field("alien_number"),
            country: field("country"),
            given_name: field("given_name"),
            family_name: field("family_name"),
            birth_date: field("birth_date").map(|date| mapping.date(&date)),
        },
        protected: field("protected").is_some_and(yes),
        hearing: field("hearing_on").map(|on| Hearing {
            on: mapping.date(&on),
            at: field("hearing_at"),
            court: field("court"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use domain::value::Today;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Today = date(2026, 11, 29);

    #[test]
    fn a_file_of_our_own_columns() {
        let file = "event_id,kind,happened_at,alien_number,country,shoe_size\n\
                    1,released,2026-11-28,A12345678,MX,9\n\
                    2,vanished,2026-11-28,A12345678,MX,9\n\
                    3,released\n";
        let read = read_csv(file.as_bytes(), &Mapping::default()).unwrap();
        let read: Vec<_> = read
            .into_iter()
            .map(|read| {
                read.and_then(|record| record.read(TODAY))
                    .map(|event| event.kind.code())
            })
            .collect();
        assert_eq!(
            read,
            [
                Ok("released"),
                Err(FeedError::Kind),
                Err(FeedError::Malformed)
            ]
        );
    }

    #[test]
    fn a_file_of_the_sources_own() {
        let mapping = Mapping::parse(
            "separator = ';'\ndate_format = '%m/%d/%Y'\n[columns]\nevent_id = 'Id'\nkind = 'Code'\n\
             happened_at = 'Date'\ngiven_name = 'First'\nfamily_name = 'Last'\ncountry = 'Born'\n\
             birth_date = 'DOB'\nprotected = '1367'\n[kinds]\nREL = 'released'",
        )
        .unwrap();
        let file = "\u{feff}Id;Code;Date;First;Last;Born;DOB;1367\n\
                    7;REL;11/28/2026;José;de la Cruz;mx;02/29/1980;Y\n";
        let read = read_csv(file.as_bytes(), &mapping).unwrap();
        let event = read[0].clone().unwrap().read(TODAY).unwrap();
        assert_eq!(event.kind.code(), "released");
        assert_eq!(event.person.birth, Some(date(1980, 2, 29)));
        assert!(event.protected);
    }

    #[test]
    fn another_encoding_costs_its_row_alone() {
        let file = b"event_id,kind,happened_at,given_name,family_name,country\n\
            1,released,2026-11-28,Jos\xe9,Cruz,MX\n2,released,2026-11-28,Ana,Cruz,MX\n";
        let read = read_csv(file, &Mapping::default()).unwrap();
        assert_eq!(read[0], Err(FeedError::Malformed));
        assert!(read[1].is_ok());
    }

    #[test]
    fn a_mapping_names_what_there_is() {
        assert!(Mapping::parse("[columns]\nshoe_size = 'Shoe'").is_err());
        assert!(Mapping::parse("[kinds]\nREL = 'gone'").is_err());
        assert!(Mapping::parse("separator = '→'").is_err());
        assert!(Mapping::parse("seperator = ','").is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let mut file = b"event_id,kind\n".to_vec();
            file.extend(&bytes);
            let _ = read_csv(&file, &Mapping::default());
            let _ = read_csv(&bytes, &Mapping::default());
        }
    }
}
