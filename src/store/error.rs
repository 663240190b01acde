//! What can go wrong below the traits, told apart only as far as a caller acts differently.

use std::error::Error as StdError;

use thiserror::Error;

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
type Source = Box<dyn StdError + Send + Sync>;
