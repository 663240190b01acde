//! `POST /feed/events` as XML.

#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use notifier::feed::parsers::read_xml;

fuzz_target!(|bytes: &[u8]| {
    for record in read_xml(bytes).unwrap_or_default().into_iter().flatten() {
        let _ = record.read(date(2026, 11, 29));
    }
});
