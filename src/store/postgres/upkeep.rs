//! The database as a whole. Who delivers holds an advisory lock by a connection of its own, which the
//! server takes back when the connection ends.

use async_trait::async_trait;
use sqlx::{AssertSqlSafe, ConnectOptions};

use super::{HOUSE, PostgresStore, Turn, failures::is_damage, submissions::accept_within};
use crate::{Alone, NewSubmission, StoreError, Upkeep};

/// Apart from every [`Turn`].
const DELIVERS: i32 = 100;

#[async_trait]
impl Upkeep for PostgresStore {
    async fn accept_all(&self, submissions: &[NewSubmission]) -> Result<(), StoreError> {
        let mut transaction = self.write(Turn::Arrivals).await?;
        for submission in submissions {
            accept_within(&mut transaction, submission).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn deliver_alone(&self) -> Result<Option<Alone>, StoreError> {
        let mut connection = self.writers.connect_options().connect().await?;
        let alone: bool = sqlx::query_scalar("SELECT pg_try_advisory_lock($1, $2)")
            .bind(HOUSE)
            .bind(DELIVERS)
            .fetch_one(&mut connection)
            .await?;
        Ok(alone.then(|| Box::new(connection) as Alone))
    }

    /// Every row is read: a server whose pages have checksums finds what was damaged.
    async fn is_whole(&self) -> Result<bool, StoreError> {
        let tables: Vec<String> = sqlx::query_scalar(
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()",
        )
        .fetch_all(&self.readers)
        .await?;
        for table in tables {
            // As text, and not only counted: long values lie elsewhere until they are asked for.
            let all = format!("SELECT SUM(length(each::text)) FROM {table} AS each");
            match sqlx::query(AssertSqlSafe(all)).execute(&self.readers).await {
                Ok(_) => {}
                Err(error) if is_damage(&error) => return Ok(false),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(true)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}
