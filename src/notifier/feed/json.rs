//! JSON of a custody system: one record, or an array of them.

use std::{borrow::Cow, fmt};

use domain::custody::{FeedError, FeedRecord};
use serde::{
    Deserializer as _,
    de::{SeqAccess, Visitor},
};
use serde_json::{Deserializer, value::RawValue};

use super::{
    Mapping,
    records::{BatchError, MOST_RECORDS, Read},
};

/// Reads one record, or an array of them. A record in another encoding than UTF-8 is refused alone.
/// Of an array that breaks, what stands before the break is read; the rest is one record that is
/// refused, the last one.
///
/// # Errors
/// When it is neither, when nothing whole stands before the break, or when there are too many.
pub fn read_json(body: &[u8], mapping: &Mapping) -> Result<Vec<Read>, BatchError> {
    let text = String::from_utf8_lossy(body);
    let encoded = matches!(text, Cow::Borrowed(_));
    let read_record = |text: &str| {
        if !encoded && text.contains(char::REPLACEMENT_CHARACTER) {
            return Err(FeedError::Malformed);
        }
        let record: FeedRecord = serde_json::from_str(text).map_err(|_| FeedError::Malformed)?;
        Ok(mapping.ours(record))
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Ok(vec![read_record(text)]);
    }
    let (parts, whole) = parts(text);
    if parts.is_empty() && !whole {
        return Err(BatchError::Malformed);
    }
    if parts.len() + usize::from(!whole) > MOST_RECORDS {
        return Err(BatchError::TooMany);
    }
    let mut records: Vec<_> = parts.iter().map(|part| read_record(part.get())).collect();
    if !whole {
        records.push(Err(FeedError::Malformed));
    }
    Ok(records)
}

/// The elements of an array, one more than a batch may have at most; and whether it ends as it should.
fn parts(text: &str) -> (Vec<&RawValue>, bool) {
    let mut parts = Vec::new();
    let mut reader = Deserializer::from_str(text);
    let read = reader.deserialize_seq(Parts(&mut parts));
    let whole = read.and_then(|()| reader.end()).is_ok();
    (parts, whole)
}

/// Keeps the elements that were read, whatever comes behind them.
struct Parts<'a, 'text>(&'a mut Vec<&'text RawValue>);

impl<'text> Visitor<'text> for Parts<'_, 'text> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array of records")
    }

    fn visit_seq<A: SeqAccess<'text>>(self, mut elements: A) -> Result<(), A::Error> {
        while self.0.len() <= MOST_RECORDS
            && let Some(part) = elements.next_element()?
        {
            self.0.push(part);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use domain::value::Today;
    use jiff::civil::date;
    use proptest::{prelude::*, sample::Index};

    use super::*;

    const TODAY: Today = date(2026, 11, 29);

    fn record(id: usize) -> String {
        format!(
            r#"{{"event_id":"{id}","kind":"released","happened_at":"2026-11-28","person":{{"alien_number":"A12345678","given_name":"]\"}}"}}}}"#
        )
    }

    fn array(many: usize) -> String {
        let records: Vec<_> = (0..many).map(record).collect();
        format!("[{}]", records.join(","))
    }

    fn read(text: &str) -> Result<Vec<Read>, BatchError> {
        read_json(text.as_bytes(), &Mapping::default())
    }

    #[test]
    fn one_record_or_an_array() {
        assert!(read(&record(1)).unwrap()[0].is_ok());
        assert!(read(&array(3)).unwrap().iter().all(Result::is_ok));
        assert_eq!(read("[]"), Ok(Vec::new()));
    }

    #[test]
    fn what_stands_before_a_break_is_taken() {
        let whole = array(2);
        let cut = &whole[..whole.len() - 9];
        let between = &format!("[{},{{\"event_id\":,{}]", record(1), record(2));
        let open = whole.trim_end_matches(']');
        let comma = &format!("{open},]");
        let twice = &format!("{whole}{whole}");
        let batches: [(&str, usize); 5] =
            [(cut, 1), (between, 1), (open, 2), (comma, 2), (twice, 2)];
        for (text, taken) in batches {
            let read = read(text).unwrap();
            let (last, before) = read.split_last().unwrap();
            assert_eq!(before.len(), taken, "{text}");
            assert!(before.iter().all(Result::is_ok), "{text}");
            assert_eq!(*last, Err(FeedError::Malformed), "{text}");
        }
    }

    #[test]
    fn without_a_whole_record_it_is_no_batch() {
        for text in ["", "[", "[{", "[,1]", "[]]", "7", "\"[1]\"", "null"] {
            assert_eq!(read(text), Err(BatchError::Malformed), "{text}");
        }
    }

    #[test]
    fn the_rest_behind_a_break_counts_as_a_record() {
        let ones = |many: usize| vec!["1"; many].join(",");
        assert!(read(&format!("[{}]", ones(MOST_RECORDS))).is_ok());
        assert!(read(&format!("[{}", ones(MOST_RECORDS - 1))).is_ok());
        for text in [
            format!("[{}", ones(MOST_RECORDS)),
            format!("[{}]", ones(MOST_RECORDS + 1)),
            format!("[{},{{", ones(MOST_RECORDS + 1)),
        ] {
            assert_eq!(read(&text), Err(BatchError::TooMany));
        }
    }

    #[test]
    fn the_words_and_dates_of_the_source() {
        let mapping =
            "date_format = '%m/%d/%Y'\n[columns]\nkind = 'Code'\n[kinds]\nSET = 'hearing_set'";
        let mapping = Mapping::parse(mapping).unwrap();
        let text = r#"{"event_id":"1","kind":"SET","happened_at":"11/28/2026",
            "person":{"alien_number":"A12345678","birth_date":"02/29/1980"},
            "hearing":{"on":"12/03/2026"}}"#;
        let read = read_json(text.as_bytes(), &mapping).unwrap();
        let event = read[0].clone().unwrap().read(TODAY).unwrap();
        assert_eq!(event.kind.code(), "hearing_set");
        assert_eq!(event.happened.on, date(2026, 11, 28));
        assert_eq!(event.person.birth, Some(date(1980, 2, 29)));
        assert_eq!(event.hearing.unwrap().on, "2026-12-03");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read_json(&bytes, &Mapping::default());
        }

        #[test]
        fn a_cut_costs_the_record_it_lies_in(at in any::<Index>()) {
            let (whole, each) = (array(5), record(0).len() + 1);
            let at = at.index(whole.len());
            match read(&whole[..at]) {
                Ok(read) => {
                    prop_assert_eq!(read.len(), at / each + 1);
                    prop_assert!(read.iter().take(at / each).all(Result::is_ok));
                    prop_assert!(read.last().is_some_and(Result::is_err));
                }
                Err(error) => prop_assert_eq!((error, at / each), (BatchError::Malformed, 0)),
            }
        }
    }
}
