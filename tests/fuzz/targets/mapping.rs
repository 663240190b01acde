//! Mapping files, and a file of CSV that is read by what came of one.

#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use notifier::feed::{Mapping, parsers::read_csv};

const FILE: &[u8] = b"event_id,kind,happened_at,birth_date\n1,released,11/28/2026,1980-02-29\n\
    Id;Code;Date\n2;REL;2026-11-28\n";

fuzz_target!(|text: &str| {
    let Ok(mapping) = Mapping::parse(text) else {
        return;
    };
    for record in read_csv(FILE, &mapping)
        .unwrap_or_default()
        .into_iter()
        .flatten()
    {
        let _ = record.read(date(2026, 11, 29));
    }
});
