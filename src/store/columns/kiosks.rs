//! Kiosks.

use domain::wire::kiosk::{EndedVisits, Heartbeat, Kiosk, KioskError, LastHeartbeat};

use super::{Columns, from_column, instant, small};
use crate::{EnrolledKiosk, StoreError};

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
pub(crate) fn errors_to_column(errors: &[KioskError]) -> String {
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

pub(crate) fn kiosk(row: &impl Columns) -> Result<Kiosk, StoreError> {
    let heard = match instant(row, "heard_at")? {
        None => None,
        Some(at) => Some(LastHeartbeat {
            at,
            heartbeat: Heartbeat {
                queue_depth: small(row, "queue_depth")?,
                version: row.column("version")?,
                last_sent_at: instant(row, "last_sent_at")?,
                errors: errors_from_column(row.column("errors")?),
                ended: Vec::new(),
            },
        }),
    };
    Ok(Kiosk {
        id: row.column("id")?,
        name: row.column("name")?,
        enrolled_at: from_column(row.column("enrolled_at")?),
        revoked_at: instant(row, "revoked_at")?,
        heard,
        last_intake_at: instant(row, "last_intake_at")?,
    })
}

/// Visits that ended, with their day.
pub(crate) fn ended_visits(row: &impl Columns) -> Result<(i64, EndedVisits), StoreError> {
    let ended = EndedVisits {
        page: row.column("page")?,
        language: row.column("language")?,
        count: small(row, "visits")?,
    };
    Ok((row.column("day")?, ended))
}

pub(crate) fn enrolled_kiosk(row: &impl Columns) -> Result<EnrolledKiosk, StoreError> {
    Ok(EnrolledKiosk {
        name: row.column("name")?,
        public_key: row
            .column::<&[u8]>("public_key")?
            .try_into()
            .map_err(|_| StoreError::Unreadable("kiosk.public_key"))?,
        enrolled_at: from_column(row.column("enrolled_at")?),
        revoked: row.column("revoked")?,
    })
}
