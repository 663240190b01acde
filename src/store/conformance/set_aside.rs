//! Promises of `Drafts`, `Handoffs` and `Expiry`.

use super::NOW;
use crate::{
    DraftOutcome, Drafts, Expiry, HandoffOutcome, HandoffPlace, HandoffTaking, Handoffs, Locked,
};

pub(super) const ROOM: u64 = 1_000;
const LATER: u64 = NOW + 600;

pub(super) async fn a_draft_takes_the_place_of_its_former_self(store: &impl Drafts) {
    let [first, other] = [locked(1, b"first"), locked(1, b"other")];
    let kept = store.keep_draft(&first, ROOM).await.unwrap();
    assert_eq!(kept, DraftOutcome::Kept);
    let replaced = store.keep_draft(&other, ROOM).await.unwrap();
    assert_eq!(replaced, DraftOutcome::Replaced);
    assert_eq!(store.draft(&[1; 16], NOW).await.unwrap(), Some(other));
    assert_eq!(store.draft(&[2; 16], NOW).await.unwrap(), None);
}

pub(super) async fn an_erased_draft_is_gone(store: &impl Drafts) {
    store.keep_draft(&locked(1, b"sealed"), ROOM).await.unwrap();
    store.keep_draft(&locked(2, b"stays"), ROOM).await.unwrap();
    for _ in 0..2 {
        store.erase_draft(&[1; 16]).await.unwrap();
        assert_eq!(store.draft(&[1; 16], NOW).await.unwrap(), None);
    }
    assert!(store.draft(&[2; 16], NOW).await.unwrap().is_some());
}

pub(super) async fn drafts_have_so_much_room(store: &impl Drafts) {
    let half = [7; 500];
    for id in 1..=2 {
        let kept = store.keep_draft(&locked(id, &half), ROOM).await.unwrap();
        assert_eq!(kept, DraftOutcome::Kept);
    }
    let refused = store.keep_draft(&locked(3, b"x"), ROOM).await.unwrap();
    assert_eq!(refused, DraftOutcome::NoRoom);
    // One that is kept again may take the room that it has, and stays when there is no more.
    let again = store.keep_draft(&locked(2, &[8; 500]), ROOM).await.unwrap();
    assert_eq!(again, DraftOutcome::Replaced);
    let longer = store.keep_draft(&locked(2, &[9; 501]), ROOM).await.unwrap();
    assert_eq!(longer, DraftOutcome::NoRoom);
    let stays = store.draft(&[2; 16], NOW).await.unwrap().unwrap();
    assert_eq!(stays.sealed, [8; 500]);
}

pub(super) async fn what_expired_is_gone_and_then_erased(
    store: &(impl Drafts + Handoffs + Expiry),
) {
    store.keep_draft(&locked(1, b"sealed"), ROOM).await.unwrap();
    let handoff = locked(1, b"sealed");
    store.leave_handoff(&handoff, NOW, ROOM).await.unwrap();
    assert_eq!(store.erase_expired(LATER - 1).await.unwrap(), 0);
    assert!(store.draft(&[1; 16], LATER - 1).await.unwrap().is_some());

    assert_eq!(store.draft(&[1; 16], LATER).await.unwrap(), None);
    assert_eq!(store.handoff(&[1; 16], LATER).await.unwrap(), None);
    let taken = store.take_handoff(&[1; 16], LATER).await.unwrap();
    assert_eq!(taken, HandoffTaking::Unknown);

    assert_eq!(store.erase_expired(LATER).await.unwrap(), 2);
    assert_eq!(store.draft(&[1; 16], NOW).await.unwrap(), None);
    assert_eq!(store.handoff(&[1; 16], NOW).await.unwrap(), None);
}

pub(super) async fn a_handoff_is_given_once(store: &impl Handoffs) {
    let handoff = locked(1, b"sealed");
    let left = store.leave_handoff(&handoff, NOW, ROOM).await.unwrap();
    assert_eq!(left, HandoffOutcome::Left);
    assert_eq!(store.handoff(&[1; 16], NOW).await.unwrap(), place(false));

    let given = store.take_handoff(&[1; 16], NOW).await.unwrap();
    assert_eq!(given, HandoffTaking::Given(b"sealed".to_vec()));
    let again = store.take_handoff(&[1; 16], NOW).await.unwrap();
    assert_eq!(again, HandoffTaking::Taken);
    assert_eq!(store.handoff(&[1; 16], NOW).await.unwrap(), place(true));
    let elsewhere = store.take_handoff(&[2; 16], NOW).await.unwrap();
    assert_eq!(elsewhere, HandoffTaking::Unknown);
}

pub(super) async fn a_handoff_is_left_once(store: &impl Handoffs) {
    let handoff = locked(1, b"sealed");
    store.leave_handoff(&handoff, NOW, ROOM).await.unwrap();
    let again = store.leave_handoff(&handoff, NOW + 60, ROOM).await;
    let already = |taken| HandoffOutcome::AlreadyLeft(place(taken).unwrap());
    assert_eq!(again.unwrap(), already(false));
    let other = store.leave_handoff(&locked(1, b"other"), NOW, ROOM).await;
    assert_eq!(other.unwrap(), HandoffOutcome::Conflicting);

    // Nothing that was taken comes back, whoever leaves it again.
    store.take_handoff(&[1; 16], NOW).await.unwrap();
    let again = store.leave_handoff(&handoff, NOW, ROOM).await.unwrap();
    assert_eq!(again, already(true));
    let taken = store.take_handoff(&[1; 16], NOW).await.unwrap();
    assert_eq!(taken, HandoffTaking::Taken);
}

pub(super) async fn handoffs_have_so_much_room(store: &impl Handoffs) {
    let whole = locked(1, &[7; 1_000]);
    store.leave_handoff(&whole, NOW, ROOM).await.unwrap();
    let refused = store.leave_handoff(&locked(2, b"x"), NOW, ROOM).await;
    assert_eq!(refused.unwrap(), HandoffOutcome::NoRoom);
    store.take_handoff(&[1; 16], NOW).await.unwrap();
    let fits = store.leave_handoff(&locked(2, b"x"), NOW, ROOM).await;
    assert_eq!(fits.unwrap(), HandoffOutcome::Left);
}

pub(super) fn locked(id: u8, sealed: &[u8]) -> Locked {
    Locked {
        id: [id; 16],
        sealed: sealed.to_vec(),
        expires_at: LATER,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "compared with what the store says"
)]
fn place(taken: bool) -> Option<HandoffPlace> {
    Some(HandoffPlace {
        taken,
        expires_at: LATER,
    })
}
