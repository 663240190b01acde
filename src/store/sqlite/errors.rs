//! SQLite's result codes (<https://www.sqlite.org/rescode.html>) in the words of the traits.

use sqlx::{Error as SqlxError, migrate::MigrateError};

use crate::StoreError;

/// `SQLITE_BUSY` and `SQLITE_LOCKED`.
const BUSY: [i32; 2] = [5, 6];
/// `SQLITE_READONLY`.
const READ_ONLY: i32 = 8;
/// `SQLITE_FULL`.
const FULL: i32 = 13;
/// `SQLITE_IOERR_SHMSIZE`: the WAL's index could not grow, which a full disk leads to.
const NO_ROOM_FOR_INDEX: i32 = 4874;

impl From<SqlxError> for StoreError {
    fn from(error: SqlxError) -> Self {
        if matches!(error, SqlxError::PoolTimedOut) {
            return Self::Busy(error.into());
        }
        // The low byte is the primary code; the rest says more.
        match result_code(&error) {
            Some(NO_ROOM_FOR_INDEX) => Self::Full(error.into()),
            Some(code) if code & 0xff == FULL => Self::Full(error.into()),
            Some(code) if code & 0xff == READ_ONLY => Self::ReadOnly(error.into()),
            Some(code) if BUSY.contains(&(code & 0xff)) => Self::Busy(error.into()),
            _ => Self::Failed(error.into()),
        }
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) => error.into(),
            other => Self::Failed(other.into()),
        }
    }
}

fn result_code(error: &SqlxError) -> Option<i32> {
    error.as_database_error()?.code()?.parse().ok()
}
