//! SQLite: one file, one writer, several readers. The default of a house with one machine.
//!
//! WAL with `synchronous=FULL`: a commit returns after the log is on disk, and readers never wait
//! for the writer. `secure_delete` overwrites what is deleted. All writing goes through a single
//! connection, so that writers queue here, in order, and not inside SQLite.

mod agency;
mod alerts;
mod audit;
mod cases;
mod casework;
mod challenges;
mod credentials;
mod erasure;
mod failures;
mod kiosks;
mod linking;
mod local_contacts;
mod office;
mod office_settings;
mod passkeys;
mod receipts;
mod reminders;
mod sessions;
mod set_aside;
mod sorting;
mod staff;
mod submissions;
mod threads;
mod upkeep;

use std::{path::PathBuf, time::Duration};

pub(crate) use failures::kind;
use sqlx::{
    Sqlite, SqlitePool, Transaction,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a reader or writer waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// Enough for the desk to read while the gate is busy.
const READERS: u32 = 4;

/// Where the database is and how large it may become.
#[derive(Clone, Debug)]
pub struct SqliteSettings {
    /// The database file. Its folder must exist; the file is made when missing.
    pub file: PathBuf,
    /// Most pages (of 4096 bytes) that the file may have; without it only the disk is the limit.
    pub page_limit: Option<u32>,
}

/// Everything the office keeps, in one SQLite file. Clones share the connections.
#[derive(Clone)]
pub struct SqliteStore {
    file: PathBuf,
    writer: SqlitePool,
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the database, makes it when missing, and brings its tables up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or migrated.
    pub async fn open(settings: &SqliteSettings) -> Result<Self, StoreError> {
        let options = connection(settings);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone())
            .await?;
        MIGRATIONS.run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Self {
            file: settings.file.clone(),
            writer,
            readers,
        })
    }

    /// What somebody with the file in their hands could do.
    #[cfg(test)]
    pub(crate) async fn tamper(&self, statement: &'static str) -> Result<(), StoreError> {
        sqlx::query(statement).execute(&self.writer).await?;
        Ok(())
    }

    /// Begins to write, waiting for its turn.
    async fn write(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }
}

fn connection(settings: &SqliteSettings) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new()
        .filename(&settings.file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .pragma("secure_delete", "ON");
    match settings.page_limit {
        Some(pages) => options.pragma("max_page_count", pages.to_string()),
        None => options,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_cannot_be_written_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let settings = SqliteSettings {
            file: folder.path().join("intake.db"),
            page_limit: None,
        };
        let store = SqliteStore::open(&settings).await.unwrap();
        let refused = sqlx::query("DELETE FROM staff_session")
            .execute(&store.readers)
            .await;
        let error = StoreError::from(refused.unwrap_err());
        assert!(matches!(error, StoreError::ReadOnly(_)), "{error:?}");
    }

    #[tokio::test]
    async fn every_connection_keeps_the_promises_of_this_file() {
        let folder = tempfile::tempdir().unwrap();
        let settings = SqliteSettings {
            file: folder.path().join("intake.db"),
            page_limit: None,
        };
        let store = SqliteStore::open(&settings).await.unwrap();
        for pool in [&store.writer, &store.readers] {
            let journal: String = pragma(pool, "PRAGMA journal_mode").await;
            assert_eq!(journal, "wal");
            for (name, value) in [
                // 2 is FULL.
                ("PRAGMA synchronous", 2),
                ("PRAGMA foreign_keys", 1),
                ("PRAGMA secure_delete", 1),
            ] {
                assert_eq!(pragma::<i64>(pool, name).await, value, "{name}");
            }
        }
    }

    async fn pragma<T>(pool: &SqlitePool, name: &'static str) -> T
    where
        T: for<'r> sqlx::Decode<'r, Sqlite> + sqlx::Type<Sqlite> + Send + Unpin,
    {
        sqlx::query_scalar(name).fetch_one(pool).await.unwrap()
    }
}
