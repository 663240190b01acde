//! Cases that belong together, in PostgreSQL.

use async_trait::async_trait;
use domain::linking::LinkKind;
use sqlx::PgConnection;

use crate::{
    CaseLinks, CaseMove, StoreError, Tie,
    columns::linking::linked,
    postgres::{PostgresStore, Turn, casework::move_within},
};

#[async_trait]
impl CaseLinks for PostgresStore {
    async fn move_pair(&self, pair: &[CaseMove; 2], tie: Tie) -> Result<bool, StoreError> {
        let mut transaction = self.write(Turn::Cases).await?;
        for CaseMove { after, event } in pair {
            if !move_within(&mut transaction, after, event).await? {
                // What was done of it goes with the transaction.
                return Ok(false);
            }
        }
        let [one, other] = pair.each_ref().map(|one| one.after.sequence);
        tie_within(&mut transaction, (one.min(other), one.max(other)), tie).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn linked_with(&self, sequence: i64) -> Result<Vec<(i64, LinkKind)>, StoreError> {
        let rows = sqlx::query(
            "SELECT CASE WHEN one = $1 THEN other ELSE one END AS sequence, kind FROM case_link
             WHERE one = $1 OR other = $1 ORDER BY sequence",
        )
        .bind(sequence)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(linked).collect()
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
        Tie::Loose => sqlx::query("DELETE FROM case_link WHERE one = $1 AND other = $2")
            .bind(one)
            .bind(other),
        Tie::Linked(kind) => sqlx::query(
            "INSERT INTO case_link (one, other, kind) VALUES ($1, $2, $3)
             ON CONFLICT (one, other) DO UPDATE SET kind = excluded.kind",
        )
        .bind(one)
        .bind(other)
        .bind(kind.name()),
    };
    statement.execute(connection).await?;
    Ok(())
}
