//! Promises of `CaseLinks`.

use domain::casework::{CaseEventKind, CaseState, Disposition};
use envelope::MessageId;

use super::{
    NOW,
    casework::event,
    receipts::{account, intakes},
};
use crate::{
    CaseLinks, CaseMove, CaseStanding, Cases, Casework, ErasedCase, Erasures, Inbox, SealedNote,
    StaffAccounts, Tie,
};

pub(super) fn moved(sequence: i64, version: i64, account: i64, kind: CaseEventKind) -> CaseMove {
    CaseMove {
        after: CaseStanding {
            sequence,
            version,
            ..CaseStanding::default()
        },
        event: event(account, kind),
    }
}

/// A duplicate and the case that is kept.
pub(super) fn merging(duplicate: i64, kept: i64, version: i64, account: i64) -> [CaseMove; 2] {
    let mut merged = moved(duplicate, version, account, CaseEventKind::Merged);
    merged.after.state = CaseState::Closed;
    merged.after.disposition = Some(Disposition::Merged);
    merged.after.merged_into = Some(kept);
    [merged, moved(kept, version, account, CaseEventKind::TookIn)]
}

pub(super) async fn two_cases_are_linked_and_loosened(
    store: &(impl Inbox + Cases + StaffAccounts + Casework + CaseLinks),
) {
    intakes(store, 3).await;
    let account = account(store).await;
    let pair = |one, other, version, kind| {
        [
            moved(one, version, account, kind),
            moved(other, version, account, kind),
        ]
    };
    let linking = pair(3, 1, 1, CaseEventKind::Linked);
    assert!(store.move_pair(&linking, Tie::Linked).await.unwrap());
    assert_eq!(store.linked_with(1).await.unwrap(), [3]);
    assert_eq!(store.linked_with(3).await.unwrap(), [1]);
    assert_eq!(store.linked_with(2).await.unwrap(), [0_i64; 0]);
    for (sequence, other) in [(1, 3), (3, 1)] {
        let events = store.case_events(sequence).await.unwrap();
        assert_eq!(events[0].kind, CaseEventKind::Linked);
        assert_eq!(events[0].other, Some(other));
    }

    // Said anew from the other side, it is one link.
    let again = pair(1, 3, 2, CaseEventKind::Linked);
    assert!(store.move_pair(&again, Tie::Linked).await.unwrap());
    assert_eq!(store.linked_with(3).await.unwrap(), [1]);
    // Whoever saw one of them as it was before does nothing to either.
    let late = [
        moved(1, 3, account, CaseEventKind::Unlinked),
        moved(3, 2, account, CaseEventKind::Unlinked),
    ];
    assert!(!store.move_pair(&late, Tie::Loose).await.unwrap());
    let versions = store.standings().await.unwrap();
    assert!(versions.iter().all(|standing| standing.version == 2));
    assert_eq!(store.case_events(1).await.unwrap().len(), 2);
    let loose = pair(1, 3, 3, CaseEventKind::Unlinked);
    assert!(store.move_pair(&loose, Tie::Loose).await.unwrap());
    assert_eq!(store.linked_with(1).await.unwrap(), [0_i64; 0]);
}

pub(super) async fn a_duplicate_points_to_what_is_kept(
    store: &(impl Inbox + Cases + StaffAccounts + Casework + CaseLinks),
) {
    intakes(store, 2).await;
    let account = account(store).await;
    let merging = merging(2, 1, 1, account);
    assert!(store.move_pair(&merging, Tie::Unchanged).await.unwrap());
    assert_eq!(store.merged_into(1).await.unwrap(), [2]);
    assert_eq!(store.merged_into(2).await.unwrap(), [0_i64; 0]);
    let standings = store.standings().await.unwrap();
    assert_eq!(standings[1], merging[0].after);
    let apart = [
        moved(2, 2, account, CaseEventKind::Unmerged),
        moved(1, 2, account, CaseEventKind::GaveBack),
    ];
    assert!(store.move_pair(&apart, Tie::Unchanged).await.unwrap());
    assert_eq!(store.merged_into(1).await.unwrap(), [0_i64; 0]);
}

pub(super) async fn a_link_goes_with_an_erased_case(
    store: &(impl Inbox + Cases + StaffAccounts + Casework + CaseLinks + Erasures),
) {
    intakes(store, 2).await;
    let account = account(store).await;
    let mut linking = [1, 2].map(|one| moved(one, 1, account, CaseEventKind::Linked));
    for (name, one) in (1..).zip(&mut linking) {
        one.event.note = Some(SealedNote {
            id: MessageId([name; 16]),
            envelope: b"sealed".to_vec(),
        });
    }
    assert!(store.move_pair(&linking, Tie::Linked).await.unwrap());
    let notes = store.notes_after(0, 9).await.unwrap();
    assert!(notes.is_empty(), "nobody finds a case by why it is linked");
    let remains = ErasedCase {
        sequence: 1,
        erased_at: NOW,
        reason: "retention-hoax".to_owned(),
        received_at: NOW,
        disposition: Disposition::Hoax,
        needs: Vec::new(),
        place: None,
        channel: "web".to_owned(),
        language: "en".to_owned(),
        waited_hours: None,
    };
    store.erase_case(&remains, None).await.unwrap();
    assert_eq!(store.linked_with(2).await.unwrap(), [0_i64; 0]);
    // The line stays, and says neither with which case nor why.
    let events = store.case_events(2).await.unwrap();
    assert_eq!(events[0].kind, CaseEventKind::Linked);
    assert_eq!((events[0].other, &events[0].note), (None, &None));
    assert_eq!(store.prove_erased(NOW).await.unwrap(), Some(1));
}
