//! `POST /feed/events` as JSON: whatever comes, each record is read or refused.

#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use notifier::feed::parsers::read_json;

fuzz_target!(|bytes: &[u8]| {
    for record in read_json(bytes).unwrap_or_default().into_iter().flatten() {
        let _ = record.read(date(2026, 11, 29));
    }
});
