//! Cases in PostgreSQL.

use async_trait::async_trait;

use crate::{
    CaseFiling, Cases, StoreError,
    columns::{
        cases::{case_filing, columns_of},
        to_column,
    },
    postgres::{PostgresStore, Turn},
};

#[async_trait]
impl Cases for PostgresStore {
    async fn file(&self, filings: &[CaseFiling]) -> Result<(), StoreError> {
        let mut transaction = self.write(Turn::Cases).await?;
        for filing in filings {
            let (state, reason) = columns_of(filing.outcome);
            sqlx::query(
                "INSERT INTO intake_case (sequence, filed_at, state, reason)
                 VALUES ($1, $2, $3, $4)
                 ON CONFLICT (sequence) DO UPDATE
                 SET filed_at = excluded.filed_at, state = excluded.state, reason = excluded.reason
                 WHERE intake_case.reason IS DISTINCT FROM excluded.reason",
            )
            .bind(filing.sequence)
            .bind(to_column(filing.filed_at))
            .bind(state)
            .bind(reason)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn cases(&self) -> Result<Vec<CaseFiling>, StoreError> {
        let rows =
            sqlx::query("SELECT sequence, filed_at, reason FROM intake_case ORDER BY sequence")
                .fetch_all(&self.readers)
                .await?;
        rows.iter().map(case_filing).collect()
    }
}
