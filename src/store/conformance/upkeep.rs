//! Promises of `Upkeep`.

use envelope::Part::Intake;

use super::submission;
use crate::{Submissions, Upkeep};

pub(super) async fn many_are_kept_as_one(store: &(impl Upkeep + Submissions)) {
    let many: Vec<_> = (1..=3)
        .map(|id| submission(id, &[(Intake, b"sealed")]))
        .collect();
    for _ in 0..2 {
        store.accept_all(&many).await.unwrap();
        assert_eq!(store.arrived_after(0, 10).await.unwrap().len(), 3);
    }
}

pub(super) async fn one_delivers_until_it_lets_go(store: &impl Upkeep) {
    let alone = store.deliver_alone().await.unwrap();
    assert!(alone.is_some());
    assert!(store.deliver_alone().await.unwrap().is_none());
    drop(alone);
    // A server on another machine takes a moment to notice.
    while store.deliver_alone().await.unwrap().is_none() {
        tokio::task::yield_now().await;
    }
}

pub(super) async fn what_was_not_damaged_is_whole(store: &(impl Upkeep + Submissions)) {
    store
        .accept_all(&[submission(1, &[(Intake, b"sealed")])])
        .await
        .unwrap();
    assert!(store.is_whole().await.unwrap());
}
