//! Files of CSV that custody systems drop, by our own columns and by those of a mapping.

#![no_main]

use std::sync::LazyLock;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use notifier::feed::{Mapping, parsers::read_csv};

static MAPPINGS: LazyLock<[Mapping; 2]> = LazyLock::new(|| {
    let theirs = "separator = ';'\ndate_format = '%m/%d/%Y'\n[columns]\nevent_id = 'Id'\nkind = 'Code'\n\
                  happened_at = 'Date'\ngiven_name = 'First'\nfamily_name = 'Last'\ncountry = 'Born'\n\
                  birth_date = 'DOB'\n[kinds]\nREL = 'released'";
    let theirs = Mapping::parse(theirs).expect("a mapping");
    [Mapping::default(), theirs]
});

fuzz_target!(|bytes: &[u8]| {
    for mapping in &*MAPPINGS {
        let read = read_csv(bytes, mapping).unwrap_or_default();
        for record in read.into_iter().flatten() {
            let _ = record.read(date(2026, 11, 29));
        }
    }
});
