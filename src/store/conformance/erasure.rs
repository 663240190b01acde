//! Promises of `Erasures`.

use domain::{casework::Disposition, wire::desk::UnopenedReason};
use envelope::{MessageId, Part};

use super::{
    NOW,
    receipts::{MINE, account, intakes, left, publish, reply},
    submission,
};
use crate::{
    BegunPeriod, CaseFiling, CaseOutcome, Cases, ErasedCase, ErasedUnopened, Erasures, Inbox,
    MessageAcceptance, Receipts, StaffAccounts, Submissions, Threads,
};

/// Leaves a message under each receipt, as it was taken once although the case was erased.
pub(super) const LEFT_ALL_THE_SAME: &str = "
    INSERT INTO visitor_message (lookup, id, digest, received_at, envelope)
    SELECT lookup, lookup, digest, 0, lookup FROM receipt JOIN submission USING (sequence)";

pub(super) fn remains() -> ErasedCase {
    ErasedCase {
        sequence: 1,
        erased_at: NOW + 50,
        reason: "period".to_owned(),
        received_at: NOW,
        disposition: Disposition::VineHelp,
        needs: vec!["a".to_owned(), "b".to_owned()],
        place: Some("TX".to_owned()),
        channel: "kiosk".to_owned(),
        language: "es".to_owned(),
        waited_hours: Some(7),
    }
}

pub(super) async fn what_is_erased_leaves_codes(
    store: &(impl Inbox + Submissions + Cases + Threads + Receipts + StaffAccounts + Erasures),
) {
    intakes(store, 2).await;
    publish(store, &[(1, MINE)]).await;
    let account = account(store).await;
    for id in [1, 2] {
        store.send_reply(&reply(1, id, account)).await.unwrap();
    }
    store
        .leave_message(&left(MINE, 1, b"sealed"), 9)
        .await
        .unwrap();

    for _ in 0..2 {
        store
            .erase_case(&remains(), Some(MessageId([2; 16])))
            .await
            .unwrap();
    }

    assert_eq!(store.erased_cases().await.unwrap(), [remains()]);
    let there = store.arrived_after(0, 10).await.unwrap();
    assert_eq!(
        there.iter().map(|kept| kept.sequence).collect::<Vec<_>>(),
        [2]
    );
    let thread = store.thread(1).await.unwrap().unwrap();
    assert!(thread.messages.is_empty());
    assert_eq!(thread.replies.len(), 1);
    assert_eq!(thread.replies[0].id.0, [2; 16]);
    assert_eq!(store.prove_erased(NOW + 60).await.unwrap(), Some(1));
    assert_eq!(store.prove_erased(NOW + 70).await.unwrap(), Some(0));
}

pub(super) async fn a_receipt_outlives_its_case_for_a_while(
    store: &(impl Inbox + Cases + Threads + Receipts + StaffAccounts + Erasures),
) {
    intakes(store, 1).await;
    publish(store, &[(1, MINE)]).await;
    let account = account(store).await;
    store.send_reply(&reply(1, 1, account)).await.unwrap();
    store
        .erase_case(&remains(), Some(MessageId([1; 16])))
        .await
        .unwrap();
    // What was left now nobody would read.
    let refused = store.leave_message(&left(MINE, 1, b"sealed"), 9).await;
    assert_eq!(refused.unwrap(), MessageAcceptance::UnknownReceipt);
    assert_eq!(store.erase_receipts(NOW + 49).await.unwrap(), 0);
    assert!(store.holders_thread(&MINE).await.unwrap().is_some());
    assert_eq!(store.erase_receipts(NOW + 50).await.unwrap(), 1);
    assert_eq!(store.holders_thread(&MINE).await.unwrap(), None);
}

pub(super) async fn erase_one_with_a_receipt(store: &(impl Inbox + Cases + Threads + Erasures)) {
    intakes(store, 1).await;
    publish(store, &[(1, MINE)]).await;
    store.erase_case(&remains(), None).await.unwrap();
}

/// Of the one case, under whose receipt something was left meanwhile.
pub(super) async fn what_was_left_goes_with_the_receipt(store: &(impl Threads + Erasures)) {
    let thread = store.thread(1).await.unwrap().unwrap();
    assert_eq!(thread.messages.len(), 1);
    assert_eq!(store.erase_receipts(NOW + 50).await.unwrap(), 1);
    assert_eq!(store.thread(1).await.unwrap(), None);
    assert_eq!(store.prove_erased(NOW + 60).await.unwrap(), Some(1));
}

pub(super) async fn periods_are_read_in_the_order_in_which_they_began(store: &impl Erasures) {
    assert!(store.begun_periods().await.unwrap().is_empty());
    let begun = |of: &str, keep_days, since| BegunPeriod {
        of: of.to_owned(),
        keep_days,
        since,
    };
    let first = [begun("hoax", 30, NOW), begun("receipts", 0, NOW)];
    // A clock that is set back turns nothing round.
    let second = [begun("hoax", 73_000, NOW - 5)];
    store.begin_periods(&first, 0).await.unwrap();
    store.begin_periods(&second, 0).await.unwrap();
    let all = store.begun_periods().await.unwrap();
    assert_eq!(all, [&first[..], &second[..]].concat());
}

pub(super) async fn periods_that_ended_long_ago_are_forgotten(store: &impl Erasures) {
    let begun = |of: &str, keep_days, since| BegunPeriod {
        of: of.to_owned(),
        keep_days,
        since,
    };
    // Two nodes that take turns, and something that never changed.
    let steady = begun("receipts", 30, NOW);
    store
        .begin_periods(std::slice::from_ref(&steady), 0)
        .await
        .unwrap();
    let turns: Vec<_> = [30, 60, 30, 60, 30, 60]
        .into_iter()
        .zip(NOW..)
        .map(|(keep_days, since)| begun("hoax", keep_days, since))
        .collect();
    for (turn, ended_before) in turns.iter().zip([0, 0, 0, 0, 0, NOW + 4]) {
        store
            .begin_periods(std::slice::from_ref(turn), ended_before)
            .await
            .unwrap();
    }
    // The fourth ended when the fifth began, which is not before.
    let left = store.begun_periods().await.unwrap();
    assert_eq!(left, [&[steady], &turns[3..]].concat());
}

pub(super) async fn what_came_under_the_same_id_goes_with_the_case(
    store: &(impl Inbox + Submissions + Cases + Erasures),
) {
    for id in [1, 2] {
        for envelope in ["first", "other"] {
            let parts = [Part::Intake, Part::Notice].map(|part| (part, envelope.as_bytes()));
            store.accept(&submission(id, &parts)).await.unwrap();
        }
    }
    let case = CaseFiling {
        sequence: 1,
        filed_at: NOW,
        outcome: CaseOutcome::Opened,
    };
    store.file(&[case]).await.unwrap();
    store.erase_case(&remains(), None).await.unwrap();
    let left = store.arrived_after(0, 10).await.unwrap();
    let left: Vec<_> = left.iter().map(|kept| kept.sequence).collect();
    assert_eq!(left, [3, 4]);
}

pub(super) async fn what_needs_a_person_is_erased_and_nothing_else(
    store: &(impl Inbox + Submissions + Cases + StaffAccounts + Erasures),
) {
    intakes(store, 2).await;
    let needs_person = CaseFiling {
        sequence: 2,
        filed_at: NOW,
        outcome: CaseOutcome::NeedsPerson(UnopenedReason::BrokenSeal),
    };
    store.file(&[needs_person]).await.unwrap();
    let account = account(store).await;
    let mut erased = ErasedUnopened {
        sequence: 1,
        erased_at: NOW,
        reason: "junk".to_owned(),
        account: Some(account),
    };
    assert!(
        !store.erase_unopened(&erased).await.unwrap(),
        "it is a case"
    );
    erased.sequence = 2;
    assert!(store.erase_unopened(&erased).await.unwrap());
    assert!(!store.erase_unopened(&erased).await.unwrap(), "it is gone");
    let left = store.arrived_after(0, 10).await.unwrap();
    let left: Vec<_> = left.iter().map(|kept| kept.sequence).collect();
    assert_eq!(left, [1]);
}
