//! Cases that belong together, in PostgreSQL.

use async_trait::async_trait;
use sqlx::PgConnection;

use crate::{
    CaseLinks, CaseMove, StoreError, Tie,
    postgres::{PostgresStore, Turn, casework::move_within},
};

#[async_trait]
impl CaseLinks for PostgresStore {
    async fn move_pair(&self, pair: &[CaseMove; 2], tie: Tie) -> Result<bool, StoreError> {
        let mut transaction = self.write(Turn::Cases).await?;
        let [one, other] = pair.each_ref().map(|one| one.after.sequence);
        for (CaseMove { after, event }, about) in pair.iter().zip([other, one]) {
            if !move_within(&mut transaction, after, event, Some(about)).await? {
                // What was done of it goes with the transaction.
                return Ok(false);
            }
        }
        tie_within(&mut transaction, (one.min(other), one.max(other)), tie).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn linked_with(&self, sequence: i64) -> Result<Vec<i64>, StoreError> {
        Ok(sqlx::query_scalar(
            "SELECT CASE WHEN one = $1 THEN other ELSE one END AS sequence FROM case_link
             WHERE one = $1 OR other = $1 ORDER BY sequence",
        )
        .bind(sequence)
        .fetch_all(&self.readers)
        .await?)
    }

    async fn merged_into(&self, sequence: i64) -> Result<Vec<i64>, StoreError> {
        Ok(sqlx::query_scalar(
            "SELECT sequence FROM case_standing WHERE merged_into = $1 ORDER BY sequence",
        )
        .bind(sequence)
        .fetch_all(&self.readers)
        .await?)
    }
}

/// The earlier case stands first, so that two have one link.
async fn tie_within(
    connection: &mut PgConnection,
    (one, other): (i64, i64),
    tie: Tie,
) -> Result<(), StoreError> {
    let statement = match tie {
        Tie::Unchanged => return Ok(()),
        Tie::Loose => "DELETE FROM case_link WHERE one = $1 AND other = $2",
        Tie::Linked => "INSERT INTO case_link (one, other) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    };
    sqlx::query(statement)
        .bind(one)
        .bind(other)
        .execute(connection)
        .await?;
    Ok(())
}
