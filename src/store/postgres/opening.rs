//! Opening the database: is it new enough, are its tables up to date, and may we bring them there.

use std::time::Duration;

use sqlx::{
    PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use thiserror::Error;

use super::{PostgresAddress, PostgresStore};
use crate::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// How long a reader or writer waits for a connection or for its turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// Turns queue in the server; more of them would only wait there.
const WRITERS: u32 = 4;
/// Enough for the desk to read while the gate is busy.
const READERS: u32 = 4;
/// The oldest version that we were tried with, and that PostgreSQL still maintains.
const OLDEST: i32 = 15;

/// Why a PostgreSQL database could not be opened. Nothing of its address is in the message.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum NotOpened {
    /// Nobody answers there, or they do not let us in.
    #[error("the PostgreSQL server of --database-url cannot be reached, or refuses us: {0}")]
    Unreachable(#[source] sqlx::Error),
    /// It is too old.
    #[error("the PostgreSQL server is version {0}; it must be {OLDEST} or later")]
    TooOld(i32),
    /// It would lose what was acknowledged.
    #[error(
        "the PostgreSQL server runs with {0}=off: it would lose what was acknowledged when the power \
         fails. Set it to on"
    )]
    Forgetful(&'static str),
    /// We may not make tables, and those that are there are not this version's.
    #[error(
        "the tables of the PostgreSQL database are not those of this version of intake, and its user \
         may not change them: start the node whose user owns them first"
    )]
    NotMigrated,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PostgresStore {
    /// Opens the database and brings its tables up to date, where its user may.
    ///
    /// # Errors
    /// When it cannot be reached, is too old, or cannot be migrated.
    pub async fn open(address: &PostgresAddress) -> Result<Self, NotOpened> {
        let store = Self::connect(address).await?;
        let fsync: String = ask(&store.readers, "SHOW fsync").await?;
        if fsync != "on" {
            return Err(NotOpened::Forgetful("fsync"));
        }
        Ok(store)
    }

    /// The same without a look at how well the server keeps what it has.
    ///
    /// # Errors
    /// As for [`Self::open`].
    pub(crate) async fn connect(address: &PostgresAddress) -> Result<Self, NotOpened> {
        let options = address.0.clone().application_name("intake");
        let writers = PgPoolOptions::new()
            .max_connections(WRITERS)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone().options(promises(&[])))
            .await
            .map_err(NotOpened::Unreachable)?;
        let version: i32 = ask(
            &writers,
            "SELECT current_setting('server_version_num')::int",
        )
        .await?;
        if version / 10_000 < OLDEST {
            return Err(NotOpened::TooOld(version / 10_000));
        }
        migrate(&writers).await?;
        let readers = readers(options).await.map_err(NotOpened::Unreachable)?;
        Ok(Self { writers, readers })
    }
}

async fn readers(options: PgConnectOptions) -> Result<PgPool, sqlx::Error> {
    let read_only = [("default_transaction_read_only", "on")];
    PgPoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(PATIENCE)
        .connect_with(options.options(promises(&read_only)))
        .await
}

/// What every connection is asked for, whatever the server's own settings say.
fn promises<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut promises = vec![
        // Acknowledged means on disk.
        ("synchronous_commit", "on"),
        // Each statement sees what former turns committed.
        ("default_transaction_isolation", "read committed"),
        ("lock_timeout", "10s"),
        // Who froze in the middle of a turn loses it.
        ("idle_in_transaction_session_timeout", "10s"),
        // Whose machine died lets go of what they held within a minute.
        ("tcp_keepalives_idle", "30"),
        ("tcp_keepalives_interval", "10"),
        ("tcp_keepalives_count", "3"),
    ];
    promises.extend_from_slice(more);
    promises
}

/// Who may make tables makes those that are missing; all others look whether they are there.
async fn migrate(pool: &PgPool) -> Result<(), NotOpened> {
    let may = "SELECT has_schema_privilege(current_schema(), 'CREATE')";
    if ask(pool, may).await? {
        MIGRATIONS.run(pool).await.map_err(StoreError::from)?;
        return Ok(());
    }
    let made = sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success")
        .fetch_all(pool)
        .await;
    let mut made: Vec<i64> = made.map_err(|_| NotOpened::NotMigrated)?;
    made.sort_unstable();
    if MIGRATIONS.iter().map(|one| one.version).eq(made) {
        Ok(())
    } else {
        Err(NotOpened::NotMigrated)
    }
}

async fn ask<T>(pool: &PgPool, question: &'static str) -> Result<T, StoreError>
where
    T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
{
    Ok(sqlx::query_scalar(question).fetch_one(pool).await?)
}
