//! What can go wrong below the traits, told apart only as far as a caller acts differently.

use std::error::Error as StdError;

use sqlx::{
    Error as SqlxError, migrate::MigrateError, postgres::PgDatabaseError, sqlite::SqliteError,
};
use thiserror::Error;

use crate::{postgres, sqlite};

/// A database that could not do what was asked. Nothing of the request is in the message.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// No room: the disk is full or the database reached its limit. What was kept is intact.
    #[error("no room left for the database")]
    Full(#[source] Source),
    /// The database cannot be written at the moment; reading may still work.
    #[error("the database is read-only")]
    ReadOnly(#[source] Source),
    /// Somebody else held the database for longer than we wait.
    #[error("the database is busy")]
    Busy(#[source] Source),
    /// Anything else: a damaged file, a lost connection.
    #[error("the database failed")]
    Failed(#[source] Source),
    /// A row that this version of the program cannot have written.
    #[error("unreadable row: {0}")]
    Unreadable(&'static str),
}

/// The engine's own error, for the log.
pub(crate) type Source = Box<dyn StdError + Send + Sync>;

impl From<SqlxError> for StoreError {
    fn from(error: SqlxError) -> Self {
        let kind = match &error {
            SqlxError::PoolTimedOut => Self::Busy,
            SqlxError::Database(said) => {
                if let Some(said) = said.try_downcast_ref::<SqliteError>() {
                    sqlite::kind(said)
                } else if let Some(said) = said.try_downcast_ref::<PgDatabaseError>() {
                    postgres::kind(said)
                } else {
                    Self::Failed
                }
            }
            _ => Self::Failed,
        };
        kind(error.into())
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
