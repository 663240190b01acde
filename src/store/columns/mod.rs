//! How rows read. The engines' rows have the same columns, so what a row says is written once, for
//! both; which statement it comes from is each engine's own.

pub(crate) mod alerts;
pub(crate) mod audit;
pub(crate) mod cases;
pub(crate) mod casework;
pub(crate) mod credentials;
pub(crate) mod erasure;
pub(crate) mod kiosks;
pub(crate) mod local_contacts;
pub(crate) mod office;
pub(crate) mod office_settings;
pub(crate) mod receipts;
pub(crate) mod reminders;
pub(crate) mod sessions;
pub(crate) mod set_aside;
pub(crate) mod sorting;
pub(crate) mod staff;
pub(crate) mod submissions;

use domain::wire::UnixSeconds;
use sqlx::{Decode, Postgres, Row, Sqlite, Type, postgres::PgRow, sqlite::SqliteRow};

use crate::StoreError;

/// A row of either engine.
pub(crate) trait Columns {
    /// What the column of this name holds.
    fn column<'row, T: Readable<'row>>(&'row self, name: &str) -> Result<T, StoreError>;
}

/// What both engines can read from a column.
pub(crate) trait Readable<'row>:
    Decode<'row, Sqlite> + Type<Sqlite> + Decode<'row, Postgres> + Type<Postgres>
{
}

impl<'row, T> Readable<'row> for T where
    T: Decode<'row, Sqlite> + Type<Sqlite> + Decode<'row, Postgres> + Type<Postgres>
{
}

impl Columns for SqliteRow {
    fn column<'row, T: Readable<'row>>(&'row self, name: &str) -> Result<T, StoreError> {
        Ok(self.try_get(name)?)
    }
}

impl Columns for PgRow {
    fn column<'row, T: Readable<'row>>(&'row self, name: &str) -> Result<T, StoreError> {
        Ok(self.try_get(name)?)
    }
}

/// The engines' integers are signed; instants are not, and stay far below the sign bit.
pub(crate) fn to_column(instant: UnixSeconds) -> i64 {
    i64::try_from(instant).unwrap_or(i64::MAX)
}

pub(crate) fn from_column(instant: i64) -> UnixSeconds {
    UnixSeconds::try_from(instant).unwrap_or(0)
}

/// An instant that may be missing.
pub(crate) fn instant(
    row: &impl Columns,
    column: &'static str,
) -> Result<Option<UnixSeconds>, StoreError> {
    Ok(row.column::<Option<i64>>(column)?.map(from_column))
}

/// A small number.
pub(crate) fn small<T: TryFrom<i64>>(
    row: &impl Columns,
    column: &'static str,
) -> Result<T, StoreError> {
    T::try_from(row.column::<i64>(column)?).map_err(|_| StoreError::Unreadable(column))
}
