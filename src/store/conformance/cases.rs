//! Promises of `Cases`.

use domain::wire::desk::UnopenedReason;
use envelope::Part::Intake;

use super::{NOW, submission};
use crate::{CaseFiling, CaseOutcome, Cases, Inbox};

pub(super) async fn a_case_is_filed_once(store: &(impl Inbox + Cases)) {
    store
        .accept(&submission(1, &[(Intake, b"sealed")]))
        .await
        .unwrap();
    for filed_at in [NOW, NOW + 60] {
        let filing = CaseFiling {
            sequence: 1,
            filed_at,
            outcome: CaseOutcome::Opened,
        };
        store.file(&[filing]).await.unwrap();
    }
    let first = CaseFiling {
        sequence: 1,
        filed_at: NOW,
        outcome: CaseOutcome::Opened,
    };
    assert_eq!(store.cases().await.unwrap(), [first]);
}

pub(super) async fn a_case_takes_a_new_outcome(store: &(impl Inbox + Cases)) {
    store
        .accept(&submission(1, &[(Intake, b"sealed")]))
        .await
        .unwrap();
    let outcome = CaseOutcome::NeedsPerson(UnopenedReason::UnknownKey);
    store
        .file(&[CaseFiling {
            sequence: 1,
            filed_at: NOW,
            outcome,
        }])
        .await
        .unwrap();

    let found = CaseFiling {
        sequence: 1,
        filed_at: NOW + 60,
        outcome: CaseOutcome::Opened,
    };
    store.file(&[found]).await.unwrap();

    assert_eq!(store.cases().await.unwrap(), [found]);
}

pub(super) async fn every_reason_comes_back(store: &(impl Inbox + Cases)) {
    let reasons = [
        UnopenedReason::UnknownKey,
        UnopenedReason::BrokenSeal,
        UnopenedReason::NotAnIntake,
        UnopenedReason::UnknownFormVersion,
        UnopenedReason::InvalidAnswers,
        UnopenedReason::Conflicting,
    ];
    let mut filings = Vec::new();
    for (sequence, reason) in (1..).zip(reasons) {
        store
            .accept(&submission(sequence, &[(Intake, b"sealed")]))
            .await
            .unwrap();
        filings.push(CaseFiling {
            sequence: i64::from(sequence),
            filed_at: NOW,
            outcome: CaseOutcome::NeedsPerson(reason),
        });
    }
    store.file(&filings).await.unwrap();
    assert_eq!(store.cases().await.unwrap(), filings);
}
