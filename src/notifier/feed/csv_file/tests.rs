//! Files that are good, broken, and hostile.

use domain::value::Today;
use jiff::civil::date;
use proptest::{prelude::*, sample::Index};

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

const HEADING: &str = "event_id,kind,happened_at,alien_number,country,note\n";

/// A good row of three lines: somebody wrote into the column that nobody asked for.
fn row(id: &str) -> String {
    format!("{id},released,2026-11-28,\"A12345678\",MX,\"first, \"\"in quotes\"\"\nthen\nmore\"\n")
}

/// Names of the events of a file that were read.
fn taken(read: &[Read]) -> Vec<&str> {
    let good = read.iter().filter_map(|read| read.as_ref().ok());
    good.filter_map(|record| record.event_id.as_deref())
        .collect()
}

fn read(rows: &str) -> Vec<Read> {
    read_csv(format!("{HEADING}{rows}").as_bytes(), &Mapping::default()).unwrap()
}

#[test]
fn lines_break_in_a_column_that_nobody_asked_for() {
    let rows = [row("1"), row("2"), row("3")].concat();
    for rows in [rows.replace('\n', "\r\n"), rows.replace('\n', "\r"), rows] {
        let read = read(&rows);
        assert_eq!(taken(&read), ["1", "2", "3"]);
        assert_eq!(read.len(), 3);
    }
}

#[test]
fn an_open_quote_costs_its_line_alone() {
    let (first, last) = (row("1"), row("3"));
    for broken in [
        "2,\"released,2026-11-28,A12345678,MX,\n",
        "\"2,released,2026-11-28,A12345678,MX,\n",
        "2,released,2026-11-28,A12345678,MX,\"note\n",
        "2,released,2026-11-28,A12345678,\"MX,\n",
        "2,released,2026-11-28,\"A12345678\n",
    ] {
        let read = read(&format!("{first}{broken}{last}"));
        assert_eq!(taken(&read), ["1", "3"], "{broken}");
        assert_eq!(read[1], Err(FeedError::Malformed), "{broken}");
        assert_eq!(read.len(), 3, "{broken}");
        // And at the end of the file.
        let read = self::read(&format!("{first}{broken}"));
        assert_eq!((taken(&read), read.len()), (vec!["1"], 2), "{broken}");
    }
}

/// The fields come to the right number, with lines in one of ours.
#[test]
fn a_row_does_not_swallow_others_that_fit() {
    let rows = "1,released,2026-11-28,A12345678,\"MX,\n\
                2,released,2026-11-28,A12345678,MX,\n\
                3,released,2026-11-28,A12345678,MX\",\n\
                4,released,2026-11-28,A12345678,MX,\n";
    let read = read(rows);
    assert_eq!(taken(&read), ["2", "3", "4"]);
    assert_eq!(read[0], Err(FeedError::Malformed));
}

#[test]
fn a_heading_whose_quote_stays_open_is_none() {
    let file = "event_id,\"kind\n1,released\n";
    let read = read_csv(file.as_bytes(), &Mapping::default());
    assert_eq!(read, Err(BatchError::Malformed));
}

/// Quotes that stay open, each to the end of the file: whoever read on at each would not come back.
#[test]
fn open_quotes_are_bounded() {
    let columns = ",c".repeat(2_000);
    let line = format!("1{}\",\"w\n", "y".repeat(500));
    let file = format!("event_id{columns}\n{}", line.repeat(2_000));
    let read = read_csv(file.as_bytes(), &Mapping::default()).unwrap();
    assert!(read.iter().all(Result::is_err));
    assert_eq!(read.len(), 2_000);
}

#[test]
fn rows_that_are_refused_count() {
    assert_eq!(read(&"\"\n".repeat(MOST_RECORDS)).len(), MOST_RECORDS);
    let file = HEADING.to_owned() + &"\"\n".repeat(MOST_RECORDS + 1);
    let read = read_csv(file.as_bytes(), &Mapping::default());
    assert_eq!(read, Err(BatchError::TooMany));
}

#[test]
fn a_word_that_says_neither_yes_nor_no_costs_its_row() {
    let words = [
        ("Yes", Ok(true)),
        ("TRUE", Ok(true)),
        ("y", Ok(true)),
        ("1", Ok(true)),
        ("no", Ok(false)),
        ("False", Ok(false)),
        ("N", Ok(false)),
        ("0", Ok(false)),
        ("", Ok(false)),
        ("X", Err(FeedError::Protected)),
        ("1367", Err(FeedError::Protected)),
        ("true.", Err(FeedError::Protected)),
    ];
    let rows = words.map(|(word, _)| format!("1,released,2026-11-28,A12345678,{word}\n"));
    let heading = "event_id,kind,happened_at,alien_number,protected\n";
    let file = heading.to_owned() + &rows.concat();
    let read = read_csv(file.as_bytes(), &Mapping::default()).unwrap();
    for ((word, expected), read) in words.into_iter().zip(read) {
        assert_eq!(read.map(|record| record.protected), expected, "{word}");
    }
}

#[test]
fn a_column_that_the_mapping_names_has_to_be_there() {
    let mapping = Mapping::parse("[columns]\nprotected = '1367'").unwrap();
    let file = |columns: &str| {
        let file = format!("event_id,kind,happened_at,alien_number{columns}\n");
        read_csv(file.as_bytes(), &mapping).map(|read| read.len())
    };
    assert_eq!(file(",1367"), Ok(0));
    assert_eq!(file(""), Err(BatchError::Column));
    assert_eq!(file(",protected"), Err(BatchError::Column));
}

proptest! {
    #[test]
    fn a_quote_anywhere_leaves_the_others(
        broken in 0_usize..4,
        place in any::<Index>(),
    ) {
        let mut rows = ["0", "1", "2", "3"].map(row);
        let place = place.index(rows[broken].len());
        rows[broken].insert(place, '"');
        let read = read(&rows.concat());
        for other in (0..4).filter(|other| *other != broken) {
            let (id, taken) = (other.to_string(), taken(&read));
            prop_assert!(taken.contains(&id.as_str()), "{} of {:?}", id, taken);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"event_id,kind\n".to_vec();
        file.extend(&bytes);
        let _ = read_csv(&file, &Mapping::default());
        let _ = read_csv(&bytes, &Mapping::default());
    }
}
