//! Promises about what is over: nobody is written to any more, and what is not needed goes.

use super::{delivery::settled, *};
use crate::{
    Cases, ErasedCase, Erasures,
    alerts::{ContactState, Outcome},
    conformance::{erasure::remains, receipts::file},
};

pub(in crate::conformance) async fn nothing_is_tried_again_for_who_cancelled(
    store: &impl AlertStore,
) {
    let cancelled = confirmed(store, 1).await;
    for id in [1, 2] {
        record(store, event(id, EventKind::Released)).await;
    }
    let [given_up, taken] = due(store).await[..] else {
        panic!("two alerts");
    };
    let outcomes = [
        settled(given_up, Outcome::Dead, "timeout"),
        settled(taken, Outcome::Sent, "sent"),
    ];
    store.settle(&outcomes).await.unwrap();
    assert!(store.cancel_sign_up(cancelled, NOW + 150).await.unwrap());

    // What expired is over too.
    let expired = filed(store, 2).await;
    let claimed = store.claim(&everything()).await.unwrap();
    let request = claimed.iter().find(|one| one.contact == 1).unwrap().number;
    let sent = settled(request, Outcome::Sent, "sent");
    store.settle(&[sent]).await.unwrap();
    assert_eq!(
        store.expire_sign_ups(NOW + 1000, NOW + 1000).await.unwrap(),
        1
    );

    for number in [taken, request] {
        let came_back = store.came_back(number, "returned", true, NOW + 1100);
        assert!(came_back.await.unwrap());
    }
    assert!(store.dead_letters(0, 10).await.unwrap().is_empty());
    assert_eq!(store.waiting_for_staff().await.unwrap().dead_letters, 0);
    for number in [given_up, taken, request] {
        assert!(!store.retry(number, NOW + 1200).await.unwrap());
    }
    for sequence in [cancelled, expired] {
        let kept = store.sign_up(sequence).await.unwrap().unwrap();
        assert_eq!(kept.contacts[0].state, ContactState::Disabled);
    }
    let later = Claim {
        now: NOW + 1200,
        until: NOW + 1300,
        ..everything()
    };
    assert!(store.claim(&later).await.unwrap().is_empty());
}

pub(in crate::conformance) async fn what_waits_for_an_address_that_refuses_is_withdrawn(
    store: &impl AlertStore,
) {
    let sequence = confirmed(store, 1).await;
    let other = confirmed(store, 2).await;
    for contact in [1, 2] {
        assert!(store.confirm(sequence, contact, NOW).await.unwrap());
    }
    for id in [1, 2] {
        record(store, event(id, EventKind::Released)).await;
    }
    let first = store.claim(&everything()).await.unwrap();
    let refused = first
        .iter()
        .find(|one| (one.sequence, one.contact, one.event) == (sequence, 1, 1));
    let refused = settled(refused.unwrap().number, Outcome::Refused, "refused");
    let numbers: Vec<_> = first.iter().map(|one| one.number).collect();
    store.release(&numbers, 0).await.unwrap();
    store.settle(&[refused]).await.unwrap();

    // Other contacts, and those of others, are none of it.
    let mut left = alerts(store).await;
    left.sort_unstable();
    assert_eq!(
        left,
        [
            (sequence, 2, 1),
            (sequence, 2, 2),
            (other, 1, 1),
            (other, 1, 2)
        ]
    );
    assert_eq!(store.dead_letters(0, 10).await.unwrap().len(), 1);
}

pub(in crate::conformance) async fn what_is_over_keeps_no_address(store: &impl AlertStore) {
    let cancelled = confirmed(store, 1).await;
    for _ in 0..2 {
        assert!(store.cancel_sign_up(cancelled, NOW + 30).await.unwrap());
        let kept = store.sign_up(cancelled).await.unwrap().unwrap();
        assert!(kept.contacts.iter().all(|one| one.sealed.is_empty()));
        // Who cancels once more is answered alike.
        assert!(kept.pin.is_some());
        let same = store.sign_ups_of_code(&[1; 32]).await.unwrap();
        assert_eq!(same, [cancelled]);
    }

    let expired = filed(store, 2).await;
    let running = confirmed(store, 3).await;
    store.expire_sign_ups(NOW + 1000, NOW + 1000).await.unwrap();
    let kept = store.sign_up(expired).await.unwrap().unwrap();
    assert!(kept.contacts.iter().all(|one| one.sealed.is_empty()));
    assert_eq!(kept.pin, None);
    let kept = store.sign_up(running).await.unwrap().unwrap();
    assert!(kept.contacts.iter().all(|one| one.sealed.len() == 40));
    assert!(kept.pin.is_some());

    // What nobody could read may open with another key yet.
    let sequence = unreadable(store, 4, "unknown_key").await;
    assert!(!store.cancel_sign_up(sequence, NOW).await.unwrap());
    let unread = store.unread_notices("unknown_key", 0, 10).await.unwrap();
    assert_eq!(unread[0].envelope, b"address");
}

pub(in crate::conformance) async fn a_sign_up_goes_with_its_case_once_it_is_over(
    store: &(impl AlertStore + Cases + Erasures),
) {
    let running = confirmed(store, 1).await;
    let kept = confirmed(store, 2).await;
    let unread = unreadable(store, 3, "unknown_key").await;
    let over = confirmed(store, 4).await;
    record(store, event(1, EventKind::Released)).await;
    for number in due(store).await {
        let sent = settled(number, Outcome::Sent, "sent");
        store.settle(&[sent]).await.unwrap();
    }
    let mut unsure = event(2, EventKind::Released);
    unsure.marks.number_country = None;
    record(store, unsure).await;
    for question in store.open_questions(10).await.unwrap() {
        let answer = store.answer_question(question.number, true, NOW);
        answer.await.unwrap();
    }
    for sequence in [kept, over] {
        assert!(store.cancel_sign_up(sequence, NOW + 200).await.unwrap());
    }
    for sequence in [running, unread, over] {
        file(store, sequence).await;
        let remains = ErasedCase {
            sequence,
            ..remains()
        };
        store.erase_case(&remains, None).await.unwrap();
    }

    // It is proven of those alone of which nothing is left.
    assert_eq!(store.prove_erased(NOW + 300).await.unwrap(), Some(1));
    for erased in [2, 0] {
        assert_eq!(store.erase_ended_sign_ups().await.unwrap(), erased);
        // The greatest number went: no notice is filed a second time for that.
        assert!(store.unfiled_notices(10).await.unwrap().is_empty());
    }
    assert_eq!(store.prove_erased(NOW + 300).await.unwrap(), Some(2));
    for (sequence, is_there) in [
        (running, true),
        (kept, true),
        (unread, false),
        (over, false),
    ] {
        let sign_up = store.sign_up(sequence).await.unwrap();
        assert_eq!(sign_up.is_some(), is_there, "{sequence}");
    }
    let gone = store.link(&link(over, 1).digest, NOW).await.unwrap();
    assert_eq!(gone, None);

    // Who still wanted the alerts was told until now.
    record(store, event(3, EventKind::Released)).await;
    assert!(alerts(store).await.contains(&(running, 1, 3)));
    assert!(store.cancel_sign_up(running, NOW + 400).await.unwrap());
    assert_eq!(store.erase_ended_sign_ups().await.unwrap(), 1);
    assert_eq!(store.sign_up(running).await.unwrap(), None);
    assert!(filed(store, 5).await > over);
}

/// Numbers of the alerts that are due, claimed.
async fn due(store: &impl AlertStore) -> Vec<i64> {
    let claimed = store.claim(&everything()).await.unwrap();
    let alerts = claimed.iter().filter(|message| message.event != 0);
    alerts.map(|message| message.number).collect()
}
