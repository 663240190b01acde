//! Kiosks in SQLite.

mod enrolled;
mod fleet;

use domain::wire::kiosk::KioskError;

const ERRORS: [(KioskError, &str); 7] = [
    (KioskError::StorageFull, "storage_full"),
    (KioskError::StorageRefused, "storage_refused"),
    (KioskError::SendRefused, "send_refused"),
    (KioskError::ClockWrong, "clock_wrong"),
    (KioskError::VoiceMissing, "voice_missing"),
    (KioskError::AppFailed, "app_failed"),
    (KioskError::Unknown, "unknown"),
];

/// As they stand in the column: names parted by spaces.
fn errors_to_column(errors: &[KioskError]) -> String {
    let names: Vec<&str> = ERRORS
        .iter()
        .filter(|(error, _)| errors.contains(error))
        .map(|(_, name)| *name)
        .collect();
    names.join(" ")
}

fn errors_from_column(column: &str) -> Vec<KioskError> {
    column
        .split_whitespace()
        .map(|found| {
            let known = ERRORS.iter().find(|(_, name)| *name == found);
            known.map_or(KioskError::Unknown, |(error, _)| *error)
        })
        .collect()
}
