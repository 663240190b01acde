//! Cases: what became of a submission.

use domain::wire::desk::UnopenedReason;

use super::{Columns, from_column};
use crate::{CaseFiling, CaseOutcome, StoreError};

pub(crate) fn case_filing(row: &impl Columns) -> Result<CaseFiling, StoreError> {
    let reason: Option<&str> = row.column("reason")?;
    let outcome = match reason {
        Some(name) => CaseOutcome::NeedsPerson(reason_named(name)?),
        None => CaseOutcome::Opened,
    };
    Ok(CaseFiling {
        sequence: row.column("sequence")?,
        filed_at: from_column(row.column("filed_at")?),
        outcome,
    })
}

pub(crate) fn columns_of(outcome: CaseOutcome) -> (&'static str, Option<&'static str>) {
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
