//! The database of a house: a SQLite file in its data folder, or PostgreSQL where the settings name
//! one. Which it is, is decided here and nowhere else.

use std::sync::Arc;

use desk::DeskStore;
use gate::SetAside;
use notifier::NotifierStore;
use store::{
    Challenges, EnrolledKiosks, Expiry, Inbox, OfficeRecords, PostgresStore, Receipts,
    SqliteSettings, SqliteStore, StoreError, Upkeep,
};

use crate::{house::HouseError, keys::make_private_folder, settings::Settings};

/// All that a house needs of its database.
pub(crate) trait Database:
    Inbox
    + Receipts
    + SetAside
    + Challenges
    + EnrolledKiosks
    + OfficeRecords
    + Expiry
    + DeskStore
    + NotifierStore
    + Upkeep
{
}

impl<S> Database for S where
    S: Inbox
        + Receipts
        + SetAside
        + Challenges
        + EnrolledKiosks
        + OfficeRecords
        + Expiry
        + DeskStore
        + NotifierStore
        + Upkeep
{
}

/// Opens it, and makes the data folder when it is missing.
///
/// # Errors
/// When the folder cannot be made or the database cannot be opened.
pub(crate) async fn open(settings: &Settings) -> Result<Arc<dyn Database>, HouseError> {
    make_private_folder(&settings.data).map_err(|source| HouseError::Data {
        folder: settings.data.clone(),
        source,
    })?;
    Ok(match &settings.database {
        Some(address) => Arc::new(PostgresStore::open(address).await?),
        None => Arc::new(open_file(settings).await?),
    })
}

async fn open_file(settings: &Settings) -> Result<SqliteStore, StoreError> {
    let sqlite = SqliteSettings {
        file: settings.data.join("intake.db"),
        page_limit: settings.database_page_limit,
    };
    SqliteStore::open(&sqlite).await
}
