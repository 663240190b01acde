//! Mail that comes back: delivery status notifications, and anything else that lands there.

#![no_main]

use libfuzzer_sys::fuzz_target;
use notifier::returns::read_report;

fuzz_target!(|bytes: &[u8]| {
    if let Some(report) = read_report(bytes) {
        assert!(report.ids.iter().all(|id| id.len() == 32));
    }
});
