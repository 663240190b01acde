//! Promises of `Outbox`.

use super::*;
use crate::alerts::{Outcome, Settled};

fn settled(number: i64, outcome: Outcome, word: &'static str) -> Settled {
    Settled {
        number,
        at: NOW + 100,
        outcome,
        word,
    }
}

pub(in crate::conformance) async fn what_is_claimed_is_nobody_elses_for_a_while(
    store: &impl AlertStore,
) {
    filed(store, 1).await;
    let first = store.claim(&everything()).await.unwrap();
    assert_eq!(first.len(), 2);
    assert_eq!(first[0].sealed, [1; 40]);
    assert_eq!(first[0].language, "es");
    assert!(store.claim(&everything()).await.unwrap().is_empty());
    // Whoever claimed it has died.
    let later = Claim {
        now: NOW + 200,
        until: NOW + 300,
        ..everything()
    };
    assert_eq!(store.claim(&later).await.unwrap().len(), 2);
    assert_eq!(store.end_claims(NOW + 210).await.unwrap(), 2);
    let health = store.delivery_health(NOW, NOW + 210).await.unwrap();
    let mail = health
        .iter()
        .find(|one| one.channel == ContactChannel::Email);
    assert_eq!((mail.unwrap().cut_off, mail.unwrap().failed), (1, 0));
    assert_eq!(store.claim(&everything()).await.unwrap().len(), 2);
}

pub(in crate::conformance) async fn nights_and_channels_are_kept(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    let claim = |day, channels: &[ContactChannel]| Claim {
        day,
        channels: channels.to_vec(),
        ..everything()
    };
    let none = store.claim(&claim(true, &[])).await.unwrap();
    assert!(none.is_empty());
    let by_night = claim(false, &[ContactChannel::Email]);
    assert!(store.claim(&by_night).await.unwrap().is_empty());
    let text = claim(false, &[ContactChannel::Text]);
    assert_eq!(store.claim(&text).await.unwrap().len(), 1);

    store.confirm(sequence, 1, NOW).await.unwrap();
    record(store, event(1, EventKind::HearingSet)).await;
    assert!(store.claim(&by_night).await.unwrap().is_empty());
    // A release may be told at any hour: this sign-up says so.
    record(store, event(2, EventKind::Released)).await;
    let urgent = store.claim(&by_night).await.unwrap();
    assert_eq!(urgent.len(), 1);
    assert_eq!(urgent[0].kind, Some(EventKind::Released));
}

pub(in crate::conformance) async fn what_was_sent_is_over(store: &impl AlertStore) {
    filed(store, 1).await;
    let claimed = store.claim(&everything()).await.unwrap();
    store
        .settle(&[
            settled(claimed[0].number, Outcome::Sent, "sent"),
            settled(claimed[1].number, Outcome::Again(NOW + 150), "slow"),
        ])
        .await
        .unwrap();
    assert!(store.claim(&everything()).await.unwrap().is_empty());
    let later = Claim {
        now: NOW + 150,
        ..everything()
    };
    let again = store.claim(&later).await.unwrap();
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].attempts, 1);
    assert_eq!(again[0].first_attempt_at, Some(NOW + 100));
    let health = store.delivery_health(NOW, NOW + 150).await.unwrap();
    let mail = health
        .iter()
        .find(|one| one.channel == ContactChannel::Email)
        .unwrap();
    assert_eq!((mail.sent, mail.failed, mail.waiting), (1, 0, 0));
}

pub(in crate::conformance) async fn an_address_that_refuses_is_disabled_until_it_is_retried(
    store: &impl AlertStore,
) {
    let sequence = confirmed(store, 1).await;
    record(store, event(1, EventKind::Released)).await;
    let mail = Claim {
        channels: vec![ContactChannel::Email],
        ..everything()
    };
    let number = store.claim(&mail).await.unwrap()[0].number;
    store
        .settle(&[settled(number, Outcome::Refused, "refused")])
        .await
        .unwrap();
    let disabled = store.disabled_contacts(10).await.unwrap();
    assert_eq!(disabled.len(), 1);
    assert_eq!(
        (disabled[0].word.as_str(), disabled[0].others),
        ("refused", false)
    );
    record(store, event(2, EventKind::Released)).await;
    assert!(alerts(store).await.is_empty());

    let dead = store.dead_letters(10).await.unwrap();
    assert_eq!((dead[0].number, dead[0].word.as_str()), (number, "refused"));
    assert!(store.retry(number, NOW).await.unwrap());
    assert!(!store.retry(number, NOW).await.unwrap());
    assert_eq!(alerts(store).await, [(sequence, 1, 1)]);
    assert!(store.disabled_contacts(10).await.unwrap().is_empty());
    assert!(store.dead_letters(10).await.unwrap().is_empty());
}

pub(in crate::conformance) async fn what_was_withdrawn_stays_so(store: &impl AlertStore) {
    let sequence = confirmed(store, 1).await;
    record(store, event(1, EventKind::Released)).await;
    let claimed = store.claim(&everything()).await.unwrap();
    store.cancel_sign_up(sequence, NOW + 50).await.unwrap();
    let failed: Vec<_> = claimed
        .iter()
        .map(|message| settled(message.number, Outcome::Again(NOW), "slow"))
        .collect();
    store.settle(&failed).await.unwrap();
    assert!(alerts(store).await.is_empty());
}

pub(in crate::conformance) async fn what_comes_back_is_a_dead_letter(store: &impl AlertStore) {
    confirmed(store, 1).await;
    record(store, event(1, EventKind::Released)).await;
    let claimed = store.claim(&everything()).await.unwrap();
    let number = claimed.iter().find(|one| one.event != 0).unwrap().number;
    // Nobody has taken it yet, and nobody ever takes what there is not.
    for none in [number, 4711] {
        let came_back = store.came_back(none, "returned", true, NOW + 300);
        assert!(!came_back.await.unwrap());
    }
    store
        .settle(&[settled(number, Outcome::Sent, "sent")])
        .await
        .unwrap();
    for (expected, disabled) in [(true, 1), (false, 1)] {
        let came_back = store.came_back(number, "returned", true, NOW + 300);
        assert_eq!(came_back.await.unwrap(), expected);
        let contacts = store.disabled_contacts(10).await.unwrap();
        assert_eq!(contacts.len(), disabled);
    }
    let dead = store.dead_letters(10).await.unwrap();
    assert_eq!(
        (dead[0].number, dead[0].word.as_str()),
        (number, "returned")
    );
    assert!(store.retry(number, NOW + 400).await.unwrap());
    assert!(store.disabled_contacts(10).await.unwrap().is_empty());
}
