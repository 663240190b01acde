//! SQLite's result codes (<https://www.sqlite.org/rescode.html>) in the words of the traits.

use sqlx::{error::DatabaseError, sqlite::SqliteError};

use crate::StoreError;

/// `SQLITE_BUSY` and `SQLITE_LOCKED`.
const BUSY: [i32; 2] = [5, 6];
/// `SQLITE_READONLY`.
const READ_ONLY: i32 = 8;
/// `SQLITE_FULL`.
const FULL: i32 = 13;
/// `SQLITE_IOERR_SHMSIZE`: the WAL's index could not grow, which a full disk leads to.
const NO_ROOM_FOR_INDEX: i32 = 4874;

pub(crate) fn kind(error: &SqliteError) -> fn(crate::error::Source) -> StoreError {
    // The low byte is the primary code; the rest says more.
    match error.code().and_then(|code| code.parse::<i32>().ok()) {
        Some(NO_ROOM_FOR_INDEX) => StoreError::Full,
        Some(code) if code & 0xff == FULL => StoreError::Full,
        Some(code) if code & 0xff == READ_ONLY => StoreError::ReadOnly,
        Some(code) if BUSY.contains(&(code & 0xff)) => StoreError::Busy,
        _ => StoreError::Failed,
    }
}
