//! PostgreSQL: several machines over one database.
//!
//! What the one writer of SQLite gives for nothing is agreed on here: whoever writes waits for their
//! turn, one for each concern ([`Turn`]), and has it until their transaction is committed. So numbers
//! are given in the order in which rows can be seen, the audit is one chain, and what is read in a
//! turn still holds when it ends. What many take from is locked row by row and passed over by the
//! others (`SKIP LOCKED`), or left to a unique constraint.

mod address;
mod agency;
mod alerts;
mod audit;
mod cases;
mod casework;
mod challenges;
mod credentials;
mod erasure;
mod failures;
mod grants;
mod kiosks;
mod linking;
mod local_contacts;
mod office;
mod office_settings;
mod opening;
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

pub use address::{NotAnAddress, PostgresAddress};
pub(crate) use failures::kind;
pub use grants::gate_grants;
pub use opening::NotOpened;
use sqlx::{PgPool, Postgres, Transaction};

use crate::StoreError;

/// Names our advisory locks among those that others take on the same database.
const HOUSE: i32 = 0x1A7A_4E00;

/// Everything the office keeps, in one PostgreSQL database. Clones share the connections.
#[derive(Clone)]
pub struct PostgresStore {
    writers: PgPool,
    readers: PgPool,
}

/// What is written by one at a time. Nobody ever has two turns, so that nobody waits in a circle.
#[derive(Clone, Copy)]
enum Turn {
    /// Submissions: the desk follows their numbers.
    Arrivals = 1,
    /// Kiosks and the codes that make them.
    Kiosks = 2,
    /// Drafts and hand-offs, which share their room.
    SetAside = 3,
    /// Cases, what is done about them, and what visitor and office write to each other.
    Cases = 4,
    /// Accounts, invitations, sessions.
    Staff = 5,
    /// The chain of what happened.
    Audit = 6,
    /// What the office publishes.
    Office = 7,
    /// Sign-ups, events, what follows from them, and what came of it.
    Alerts = 8,
}

impl PostgresStore {
    /// Begins to write, waiting for its turn. Each statement sees all that former turns wrote.
    async fn write(&self, turn: Turn) -> Result<Transaction<'static, Postgres>, StoreError> {
        let mut transaction = self.writers.begin().await?;
        sqlx::query("SELECT pg_advisory_xact_lock($1, $2)")
            .bind(HOUSE)
            .bind(turn as i32)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction)
    }

    /// Begins to read what belongs together: all as it is at the first statement.
    async fn look(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
        Ok(self.readers.begin_with(begin).await?)
    }

    /// What somebody with all rights on the database could do.
    #[cfg(test)]
    pub(crate) async fn tamper(&self, statement: &'static str) -> Result<(), StoreError> {
        sqlx::query(statement).execute(&self.writers).await?;
        Ok(())
    }

    /// What a reader must not do.
    #[cfg(test)]
    pub(crate) async fn write_as_reader(&self) -> Result<(), StoreError> {
        let statement = "DELETE FROM staff_session";
        sqlx::query(statement).execute(&self.readers).await?;
        Ok(())
    }
}
