//! Cases in SQLite.

use async_trait::async_trait;
use domain::wire::desk::UnopenedReason;
use sqlx::{Row, sqlite::SqliteRow};

use super::{SqliteStore, from_column, to_column};
use crate::{CaseFiling, CaseOutcome, Cases, StoreError};

#[async_trait]
impl Cases for SqliteStore {
    async fn file(&self, filings: &[CaseFiling]) -> Result<(), StoreError> {
        let mut transaction = self.write().await?;
        for filing in filings {
            let (state, reason) = columns_of(filing.outcome);
            sqlx::query(
                "INSERT INTO intake_case (sequence, filed_at, state, reason)
                 VALUES ($1, $2, $3, $4)
                 ON CONFLICT (sequence) DO UPDATE
                 SET filed_at = excluded.filed_at, state = excluded.state, reason = excluded.reason
                 WHERE reason IS NOT excluded.reason",
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

fn case_filing(row: &SqliteRow) -> Result<CaseFiling, StoreError> {
    let reason: Option<&str> = row.try_get("reason")?;
    let outcome = match reason {
        Some(name) => CaseOutcome::NeedsPerson(reason_named(name)?),
        None => CaseOutcome::Opened,
    };
    Ok(CaseFiling {
        sequence: row.try_get("sequence")?,
        filed_at: from_column(row.try_get("filed_at")?),
        outcome,
    })
}

fn columns_of(outcome: CaseOutcome) -> (&'static str, Option<&'static str>) {
    match outcome {
        CaseOutcome::Opened => ("opened", None),
        CaseOutcome::NeedsPerson(reason) => ("needs_person", Some(name_of(reason))),
    }
}

fn name_of(reason: UnopenedReason) -> &'static str {
    match reason {
        UnopenedReason::UnknownKey => "unknown_key",
        UnopenedReason::BrokenSeal => "broken_seal",
        UnopenedReason::NotAnIntake => "not_an_intake",
        UnopenedReason::UnknownFormVersion => "unknown_form_version",
        UnopenedReason::InvalidAnswers => "invalid_answers",
        UnopenedReason::Conflicting => "conflicting",
    }
}

fn reason_named(name: &str) -> Result<UnopenedReason, StoreError> {
    Ok(match name {
        "unknown_key" => UnopenedReason::UnknownKey,
        "broken_seal" => UnopenedReason::BrokenSeal,
        "not_an_intake" => UnopenedReason::NotAnIntake,
        "unknown_form_version" => UnopenedReason::UnknownFormVersion,
        "invalid_answers" => UnopenedReason::InvalidAnswers,
        "conflicting" => UnopenedReason::Conflicting,
        _ => return Err(StoreError::Unreadable("intake_case.reason")),
    })
}
