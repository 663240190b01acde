//! Promises of `Inbox` and `Submissions`.

use envelope::Part::{Intake, Notice};

use super::{NOW, submission};
use crate::{Acceptance, Inbox, StoreError, Submissions};

pub(super) async fn new_bytes_are_stored(store: &(impl Inbox + Submissions)) {
    let accepted = store
        .accept(&submission(1, &[(Intake, b"sealed")]))
        .await
        .unwrap();
    assert_eq!(accepted, Acceptance::Stored);

    let kept = store.arrived_after(0, 10).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].id.0, [1; 16]);
    assert_eq!(kept[0].received_at, NOW + 1);
    assert_eq!(kept[0].intake, b"sealed");
    assert!(!kept[0].conflicting && !kept[0].notice);
}

pub(super) async fn the_same_bytes_again_change_nothing(store: &(impl Inbox + Submissions)) {
    let mut sent = submission(1, &[(Intake, b"sealed")]);
    store.accept(&sent).await.unwrap();
    sent.received_at += 60;

    let again = store.accept(&sent).await.unwrap();

    assert_eq!(
        again,
        Acceptance::AlreadyStored {
            received_at: NOW + 1
        }
    );
    assert_eq!(store.arrived_after(0, 10).await.unwrap().len(), 1);
}

pub(super) async fn other_bytes_under_a_known_id_are_kept_beside(
    store: &(impl Inbox + Submissions),
) {
    store
        .accept(&submission(1, &[(Intake, b"first")]))
        .await
        .unwrap();
    for _ in 0..2 {
        let other = store
            .accept(&submission(1, &[(Intake, b"other")]))
            .await
            .unwrap();
        assert_eq!(other, Acceptance::Conflicting);
    }

    let kept = store.arrived_after(0, 10).await.unwrap();
    let seen: Vec<_> = kept
        .iter()
        .map(|kept| (&kept.intake[..], kept.conflicting))
        .collect();
    assert_eq!(seen, [(&b"first"[..], false), (&b"other"[..], true)]);
    let first = store
        .accept(&submission(1, &[(Intake, b"first")]))
        .await
        .unwrap();
    assert_eq!(
        first,
        Acceptance::AlreadyStored {
            received_at: NOW + 1
        }
    );
}

pub(super) async fn order_of_parts_does_not_matter(store: &impl Inbox) {
    store
        .accept(&submission(1, &[(Intake, b"one"), (Notice, b"two")]))
        .await
        .unwrap();
    let turned = store
        .accept(&submission(1, &[(Notice, b"two"), (Intake, b"one")]))
        .await
        .unwrap();
    assert_eq!(
        turned,
        Acceptance::AlreadyStored {
            received_at: NOW + 1
        }
    );
}

pub(super) async fn a_missing_part_matters(store: &impl Inbox) {
    store
        .accept(&submission(1, &[(Intake, b"one"), (Notice, b"two")]))
        .await
        .unwrap();
    let without = store
        .accept(&submission(1, &[(Intake, b"one")]))
        .await
        .unwrap();
    assert_eq!(without, Acceptance::Conflicting);
}

pub(super) async fn reading_goes_on_where_it_stopped(store: &(impl Inbox + Submissions)) {
    for id in 1..=5 {
        store
            .accept(&submission(id, &[(Intake, &[id])]))
            .await
            .unwrap();
    }
    let mut seen = Vec::new();
    let mut last = 0;
    loop {
        let batch = store.arrived_after(last, 2).await.unwrap();
        let Some(kept) = batch.last() else { break };
        last = kept.sequence;
        seen.extend(batch.iter().map(|kept| kept.intake[0]));
    }
    assert_eq!(seen, [1, 2, 3, 4, 5]);
}

pub(super) async fn the_notice_stays_out_of_the_desk(store: &(impl Inbox + Submissions)) {
    store
        .accept(&submission(1, &[(Notice, b"address"), (Intake, b"story")]))
        .await
        .unwrap();
    let kept = store.arrived_after(0, 10).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].intake, b"story");
    assert!(kept[0].notice);
}

/// The store must have a limit of its own, well under a megabyte.
pub(super) async fn a_full_store_says_so_and_keeps_what_it_had(store: &(impl Inbox + Submissions)) {
    let large = vec![7; 20_000];
    let mut stored = 0;
    let refusal = loop {
        match store
            .accept(&submission(stored + 1, &[(Intake, &large)]))
            .await
        {
            Ok(_) => stored += 1,
            Err(error) => break error,
        }
        assert!(stored < 50, "the limit does not hold");
    };
    assert!(matches!(refusal, StoreError::Full(_)), "{refusal:?}");
    assert!(stored > 0);
    assert_eq!(
        store.arrived_after(0, 100).await.unwrap().len(),
        usize::from(stored)
    );
}
