//! PostgreSQL's error codes (<https://www.postgresql.org/docs/current/errcodes-appendix.html>) in the
//! words of the traits.

use sqlx::postgres::PgDatabaseError;

use crate::StoreError;

/// `disk_full`.
const FULL: &str = "53100";
/// `read_only_sql_transaction`.
const READ_ONLY: &str = "25006";
/// `serialization_failure`, `deadlock_detected`, `too_many_connections`, `lock_not_available`,
/// `query_canceled`, `idle_in_transaction_session_timeout`, `cannot_connect_now`.
const BUSY: [&str; 7] = [
    "40001", "40P01", "53300", "55P03", "57014", "25P03", "57P03",
];

pub(crate) fn kind(error: &PgDatabaseError) -> fn(crate::error::Source) -> StoreError {
    match error.code() {
        FULL => StoreError::Full,
        READ_ONLY => StoreError::ReadOnly,
        code if BUSY.contains(&code) => StoreError::Busy,
        _ => StoreError::Failed,
    }
}

/// `data_corrupted` and `index_corrupted`: what is read is not what was written.
pub(super) fn is_damage(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| ["XX001", "XX002"].contains(&&*code))
}
