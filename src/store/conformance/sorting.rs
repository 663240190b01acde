//! Promises of `BulkChanges` and `SecondLooks`.

use domain::casework::{CaseEventKind, CaseState, Disposition};

use super::{
    NOW,
    receipts::{account, intakes},
};
use crate::{
    BulkChanges, BulkMove, CaseStanding, Cases, Casework, Inbox, NewBulkChange, NewCaseEvent,
    SecondLooks, StaffAccounts,
};

fn new(sequence: i64) -> CaseStanding {
    CaseStanding {
        sequence,
        ..CaseStanding::default()
    }
}

fn closing(before: &CaseStanding) -> BulkMove {
    BulkMove {
        before: before.clone(),
        after: CaseStanding {
            state: CaseState::Closed,
            disposition: Some(Disposition::Hoax),
            version: before.version + 1,
            since: NOW,
            ..before.clone()
        },
        kind: CaseEventKind::Closed,
    }
}

fn change(account: i64) -> NewBulkChange {
    NewBulkChange {
        at: NOW,
        account,
        disposition: Disposition::Hoax,
    }
}

pub(super) async fn many_are_changed_and_taken_back_as_one(
    store: &(impl Inbox + Cases + StaffAccounts + Casework + BulkChanges),
) {
    intakes(store, 2).await;
    let account = account(store).await;
    let moves = [closing(&new(1)), closing(&new(2))];
    let (number, done) = store.change_many(&change(account), &moves).await.unwrap();
    assert_eq!(done, [1, 2]);
    let changes = store.bulk_changes(10).await.unwrap();
    assert_eq!((changes[0].number, changes[0].cases), (number, 2));

    let restored = store
        .undo_many(number, account, NOW + 1)
        .await
        .unwrap()
        .unwrap();
    let versions: Vec<_> = restored
        .iter()
        .map(|one| (one.sequence, one.version))
        .collect();
    assert_eq!(versions, [(1, 2), (2, 2)]);
    assert_eq!(store.standings().await.unwrap(), restored);
    assert!(restored.iter().all(|one| one.state == CaseState::New));
    assert!(restored.iter().all(CaseStanding::is_as_it_came));
    assert_eq!(
        store.undo_many(number, account, NOW + 2).await.unwrap(),
        None
    );
    let changes = store.bulk_changes(10).await.unwrap();
    assert_eq!(changes[0].undone_at, Some(NOW + 1));
}

pub(super) async fn what_moved_meanwhile_stays(
    store: &(impl Inbox + Cases + StaffAccounts + Casework + BulkChanges),
) {
    intakes(store, 2).await;
    let account = account(store).await;
    let claimed = CaseStanding {
        state: CaseState::Claimed,
        assignee: Some(account),
        version: 1,
        ..new(2)
    };
    let claim = NewCaseEvent {
        at: NOW,
        account: Some(account),
        kind: CaseEventKind::Claimed,
        detail: None,
        recipient: None,
        note: None,
    };
    assert!(store.move_case(&claimed, &claim).await.unwrap());
    let moves = [closing(&new(1)), closing(&new(2))];
    let (_, done) = store.change_many(&change(account), &moves).await.unwrap();
    assert_eq!(done, [1]);
    assert_eq!(store.standings().await.unwrap()[1], claimed);
}

pub(super) async fn what_comes_back_is_known(store: &(impl Inbox + Cases + SecondLooks)) {
    intakes(store, 2).await;
    assert_eq!(store.last_drawn().await.unwrap(), None);
    store.look_again(&[(1, 1), (2, 1)], NOW).await.unwrap();
    store.look_again(&[(2, 3)], NOW + 1).await.unwrap();
    assert_eq!(store.second_looks().await.unwrap(), [(1, 1), (2, 3)]);
    assert_eq!(store.last_drawn().await.unwrap(), Some(NOW + 1));
}
