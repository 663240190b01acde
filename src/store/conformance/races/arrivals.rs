//! What gates do at the same time, and the desk that follows them.

use domain::proof::Terms;
use envelope::Part::{Intake, Notice};
use tokio::join;
use zeroize::Zeroizing;

use super::super::{
    NOW,
    kiosks::{KEY, keep_code},
    receipts::{MINE, intakes, left, publish},
    set_aside::{ROOM, locked},
    submission,
};
use crate::{
    Acceptance, Cases, Challenges, EnrolledKiosks, Enrolment, HandoffTaking, Handoffs, Inbox,
    KioskFleet, MessageAcceptance, Receipts, Submissions, Threads, alerts::Notices,
};

/// Enough that they meet, few enough for a second.
const TIMES: u8 = 20;
const SENDERS: u8 = 4;

pub(in crate::conformance) async fn one_id_is_stored_once<S: Inbox + Submissions>(
    one: &S,
    other: &S,
) {
    for id in 1..=TIMES {
        let sent = submission(id, &[(Intake, b"sealed"), (Notice, b"address")]);
        let (first, second) = join!(one.accept(&sent), other.accept(&sent));
        let mut both = [first.unwrap(), second.unwrap()];
        both.sort_by_key(|acceptance| *acceptance != Acceptance::Stored);
        let received_at = sent.received_at;
        let expected = [
            Acceptance::Stored,
            Acceptance::AlreadyStored { received_at },
        ];
        assert_eq!(both, expected);
    }
    let kept = one.arrived_after(0, 100).await.unwrap();
    assert_eq!(kept.len(), usize::from(TIMES));
}

pub(in crate::conformance) async fn one_id_with_other_bytes_is_kept_beside<
    S: Inbox + Submissions,
>(
    one: &S,
    other: &S,
) {
    for id in 1..=TIMES {
        let sent = [b"one", b"two"].map(|bytes| submission(id, &[(Intake, bytes)]));
        let (first, second) = join!(one.accept(&sent[0]), other.accept(&sent[1]));
        let both = [first.unwrap(), second.unwrap()];
        assert!(both.contains(&Acceptance::Stored), "{both:?}");
        assert!(both.contains(&Acceptance::Conflicting), "{both:?}");
    }
    let kept = one.arrived_after(0, 100).await.unwrap();
    let by_right = kept.iter().filter(|kept| !kept.conflicting);
    assert_eq!(by_right.count(), usize::from(TIMES));
    assert_eq!(kept.len(), 2 * usize::from(TIMES));
}

/// Sends submissions of its own, of many sizes, so that some take longer than others.
async fn send(store: &impl Inbox, sender: u8) {
    for number in 0..TIMES {
        let bytes = vec![7; usize::from(number % 5) * 40_000];
        let id = sender * TIMES + number;
        let sent = submission(id, &[(Intake, &bytes), (Notice, b"address")]);
        store.accept(&sent).await.unwrap();
    }
}

pub(in crate::conformance) async fn who_follows_misses_nothing<S: Inbox + Submissions>(
    one: &S,
    other: &S,
) {
    let all = usize::from(SENDERS) * usize::from(TIMES);
    let follow = async {
        let (mut last, mut seen) = (0, 0);
        while seen < all {
            let batch = other.arrived_after(last, 7).await.unwrap();
            if let Some(kept) = batch.last() {
                last = kept.sequence;
            }
            seen += batch.len();
            // Nothing comes to light behind what was seen already.
            let behind = one.arrived_after(0, 1000).await.unwrap();
            let behind = behind.iter().filter(|kept| kept.sequence <= last);
            assert_eq!(behind.count(), seen);
        }
    };
    join!(
        send(one, 0),
        send(other, 1),
        send(one, 2),
        send(other, 3),
        follow
    );
}

pub(in crate::conformance) async fn a_challenge_is_spent_by_one<S: Challenges>(one: &S, other: &S) {
    for nonce in 0..TIMES {
        let challenge = Terms {
            work: 1,
            // Some are forgotten while others are spent.
            expires_at: NOW + 1 + u64::from(nonce),
            nonce: [nonce; 16],
        };
        let now = NOW + u64::from(nonce);
        let (first, second) = join!(one.spend(&challenge, now), other.spend(&challenge, now));
        assert_ne!(first.unwrap(), second.unwrap());
    }
}

pub(in crate::conformance) async fn one_secret_is_agreed_on<S: Challenges>(one: &S, other: &S) {
    let candidates = [1, 2].map(|candidate| Zeroizing::new([candidate; 32]));
    let (first, second) = join!(
        one.challenge_secret(&candidates[0]),
        other.challenge_secret(&candidates[1])
    );
    assert_eq!(*first.unwrap(), *second.unwrap());
}

pub(in crate::conformance) async fn a_handoff_is_given_to_one<S: Handoffs>(one: &S, other: &S) {
    for id in 1..=TIMES {
        one.leave_handoff(&locked(id, b"sealed"), NOW, ROOM)
            .await
            .unwrap();
        let place = [id; 16];
        let (first, second) = join!(
            one.take_handoff(&place, NOW),
            other.take_handoff(&place, NOW)
        );
        let both = [first.unwrap(), second.unwrap()];
        assert!(both.contains(&HandoffTaking::Taken), "{both:?}");
        assert!(
            both.contains(&HandoffTaking::Given(b"sealed".to_vec())),
            "{both:?}"
        );
    }
}

pub(in crate::conformance) async fn a_code_makes_one_kiosk<S: EnrolledKiosks + KioskFleet>(
    one: &S,
    other: &S,
) {
    keep_code(one, 1, "Lobby").await;
    let (first, second) = join!(
        one.enrol(&[1; 32], &KEY, NOW),
        other.enrol(&[1; 32], &[5; 65], NOW)
    );
    let both = [first.unwrap(), second.unwrap()];
    assert!(both.contains(&Enrolment::Refused), "{both:?}");
    assert_eq!(one.kiosks().await.unwrap().len(), 1);
}

pub(in crate::conformance) async fn a_thread_is_not_overfilled<
    S: Inbox + Cases + Threads + Receipts,
>(
    one: &S,
    other: &S,
) {
    intakes(one, 1).await;
    publish(one, &[(1, MINE)]).await;
    for most in 1..=u32::from(TIMES) {
        let ids = [2 * most, 2 * most + 1].map(|id| u8::try_from(id).unwrap());
        let sent = ids.map(|id| left(MINE, id, b"sealed"));
        let (first, second) = join!(
            one.leave_message(&sent[0], most),
            other.leave_message(&sent[1], most)
        );
        let both = [first.unwrap(), second.unwrap()];
        assert!(both.contains(&MessageAcceptance::Stored), "{both:?}");
        assert!(both.contains(&MessageAcceptance::ThreadFull), "{both:?}");
    }
}

pub(in crate::conformance) async fn who_follows_notices_misses_nothing<
    S: Inbox + Submissions + Notices,
>(
    one: &S,
    other: &S,
) {
    join!(send(one, 0), send(other, 1), send(one, 2), send(other, 3));
    let unfiled = one.unfiled_notices(1000).await.unwrap();
    let arrived = other.arrived_after(0, 1000).await.unwrap();
    assert!(
        unfiled
            .iter()
            .map(|notice| notice.sequence)
            .eq(arrived.iter().map(|kept| kept.sequence))
    );
}
