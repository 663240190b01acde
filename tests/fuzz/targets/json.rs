//! `POST /feed/events` as JSON, by our own words and by those of a mapping: whatever
//! comes, each record is read or refused.

#![no_main]

use std::sync::LazyLock;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use notifier::feed::{Mapping, parsers::read_json};

static MAPPINGS: LazyLock<[Mapping; 2]> = LazyLock::new(|| {
    let theirs = "date_format = '%m/%d/%Y'\n[kinds]\nREL = 'released'";
    let theirs = Mapping::parse(theirs).expect("a mapping");
    [Mapping::default(), theirs]
});

fuzz_target!(|bytes: &[u8]| {
    for mapping in &*MAPPINGS {
        let read = read_json(bytes, mapping).unwrap_or_default();
        for record in read.into_iter().flatten() {
            let _ = record.read(date(2026, 11, 29));
        }
    }
});
