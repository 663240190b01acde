//! How long a sign-up can be confirmed: from when somebody was asked.

use domain::custody::cadence::ANSWERABLE;

use super::{
    delivery::{called, settled},
    *,
};
use crate::alerts::{Outcome, Settled};

pub(in crate::conformance) async fn the_time_to_confirm_runs_from_when_somebody_was_asked(
    store: &impl AlertStore,
) {
    let sequence = filed(store, 1).await;
    filed(store, 2).await;
    let claimed = store.claim(&everything()).await.unwrap();
    // All links are over, and forgotten, before anybody takes a request.
    assert_eq!(store.expire_links(NOW + 1000).await.unwrap(), 4);
    let asked = [(1, NOW + 1100), (2, NOW + 1050)].map(|(contact, expires_at)| NewLink {
        expires_at,
        ..link(sequence, contact)
    });
    for (message, asked) in claimed.iter().zip(asked) {
        let taken = Settled {
            asked: Some(asked),
            ..settled(message.number, Outcome::Sent, "sent")
        };
        store.settle(&[taken]).await.unwrap();
    }
    // The other one is over.
    assert_eq!(store.expire_sign_ups(NOW + 1099, NOW).await.unwrap(), 1);
    let [first, second] = asked.map(|asked| asked.digest);
    let at = NOW + 1099;
    assert!(store.link(&first, at).await.unwrap().is_some());
    assert!(store.link(&second, NOW + 1049).await.unwrap().is_some());
    assert_eq!(store.link(&second, at).await.unwrap(), None);
    assert!(store.confirm(sequence, 1, at).await.unwrap());
}

pub(in crate::conformance) async fn a_request_that_nobody_took_yet_stays_open(
    store: &impl AlertStore,
) {
    let expired = async |waits_since| {
        let expired = store.expire_sign_ups(NOW + 1000, waits_since).await;
        expired.unwrap()
    };
    filed(store, 1).await;
    assert_eq!(expired(NOW - 1).await, 0);
    // Nobody will take it any more.
    assert_eq!(expired(NOW).await, 1);

    filed(store, 2).await;
    let claimed = store.claim(&everything()).await.unwrap();
    let [mail, text] = &claimed[..] else {
        panic!("two requests");
    };
    for (number, outcome, word, over) in [
        (mail.number, Outcome::Sent, "sent", 0),
        (text.number, Outcome::Again(NOW + 150), "slow", 0),
        (text.number, Outcome::Again(NOW + 200), "sent", 1),
    ] {
        let settled = settled(number, outcome, word);
        store.settle(&[settled]).await.unwrap();
        assert_eq!(expired(NOW - 1).await, over);
    }
}

pub(in crate::conformance) async fn who_answers_a_call_has_a_day_more(store: &impl AlertStore) {
    let (_, number) = called(store, 1, Outcome::Again(NOW + 150), "sent").await;
    // The first answer counts.
    for at in [NOW + 900, NOW + 950] {
        store.call_answered(number, at, at + 10, 0).await.unwrap();
    }
    let over = NOW + 900 + ANSWERABLE;
    assert_eq!(store.expire_sign_ups(over - 1, NOW).await.unwrap(), 0);
    assert_eq!(store.expire_sign_ups(over, NOW).await.unwrap(), 1);
}
