//! Promises of `Outbox`.

use std::collections::BTreeSet;

use super::*;
use crate::alerts::{Outcome, Settled, WaitingForStaff};

pub(super) fn settled(number: i64, outcome: Outcome, word: &'static str) -> Settled {
    Settled {
        number,
        at: NOW + 100,
        outcome,
        word,
        asked: None,
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
    assert_eq!(mail.unwrap().last_failure, None);
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
    assert_eq!(again[0].first_taken_at, None);
    let health = store.delivery_health(NOW, NOW + 150).await.unwrap();
    let mail = health
        .iter()
        .find(|one| one.channel == ContactChannel::Email)
        .unwrap();
    assert_eq!((mail.sent, mail.failed, mail.waiting), (1, 0, 0));
    assert_eq!((&mail.last_failure, mail.last_failure_at), (&None, None));
    let text = health
        .iter()
        .find(|one| one.channel == ContactChannel::Text)
        .unwrap();
    assert_eq!(text.last_failure.as_deref(), Some("slow"));
    assert_eq!(text.last_failure_at, Some(NOW + 100));
    let health = store.delivery_health(NOW + 10_000, NOW + 10_000).await;
    assert!(health.unwrap().iter().all(|one| one.last_failure.is_none()));
}

pub(in crate::conformance) async fn calls_count_from_the_first_that_was_made(
    store: &impl AlertStore,
) {
    let (_, number) = called(store, 1, Outcome::Again(NOW + 150), "unreachable").await;
    let at = |now| Claim {
        now,
        until: now + 1,
        ..everything()
    };
    let again = store.claim(&at(NOW + 150)).await.unwrap();
    assert_eq!((again[0].number, again[0].first_taken_at), (number, None));
    let made = settled(number, Outcome::Again(NOW + 200), "sent");
    store.settle(&[made]).await.unwrap();
    let again = store.claim(&at(NOW + 200)).await.unwrap();
    assert_eq!(again[0].first_taken_at, Some(NOW + 100));
    store
        .call_answered(number, NOW + 210, NOW + 220, 0)
        .await
        .unwrap();
    store
        .settle(&[settled(number, Outcome::Dead, "timeout")])
        .await
        .unwrap();
    // Who is put back is called as if for the first time.
    assert!(store.retry(number, NOW + 300).await.unwrap());
    let again = store.claim(&at(NOW + 300)).await.unwrap();
    assert_eq!(
        (again[0].first_taken_at, again[0].answered_at),
        (None, None)
    );
}

pub(in crate::conformance) async fn the_last_call_may_still_be_answered(store: &impl AlertStore) {
    let answered = async |number, over_since| {
        let told = store.call_answered(number, NOW + 200, NOW + 210, over_since);
        told.await.unwrap();
        let later = Claim {
            now: NOW + 210,
            until: NOW + 211,
            ..everything()
        };
        store.claim(&later).await.unwrap()
    };
    let (sequence, number) = called(store, 1, Outcome::Sent, "sent").await;
    let place = store.message_of(number).await.unwrap();
    assert_eq!(place, Some((sequence, 1, 0)));
    assert!(answered(number, NOW + 101).await.is_empty(), "long ago");
    let again = answered(number, NOW + 100).await;
    assert_eq!(again.len(), 1);
    assert_eq!(
        (again[0].first_taken_at, again[0].answered_at),
        (Some(NOW + 100), Some(NOW + 200))
    );
    let over = settled(number, Outcome::Sent, "sent");
    store.settle(&[over]).await.unwrap();
    assert!(answered(number, NOW + 100).await.is_empty(), "twice");

    let (_, number) = called(store, 2, Outcome::Sent, "sent").await;
    store.call_done(number, NOW + 190).await.unwrap();
    assert!(answered(number, NOW + 100).await.is_empty(), "reached");

    let (sequence, number) = called(store, 3, Outcome::Sent, "sent").await;
    store.cancel_sign_up(sequence, NOW + 190).await.unwrap();
    assert!(answered(number, NOW + 100).await.is_empty(), "cancelled");
}

/// A sign-up by call alone, whose request to confirm was tried once. Gives it and the message.
pub(super) async fn called(
    store: &impl AlertStore,
    id: u8,
    outcome: Outcome,
    word: &'static str,
) -> (i64, i64) {
    let notice = submission(id, &[(Intake, b"story"), (Notice, b"number")]);
    store.accept(&notice).await.unwrap();
    let sequence = store.unfiled_notices(10).await.unwrap()[0].sequence;
    let by_call = NewSignUp {
        contacts: vec![contact(sequence, 1, ContactChannel::Call)],
        ..sign_up(sequence)
    };
    store.file_sign_ups(&[by_call]).await.unwrap();
    let number = store.claim(&everything()).await.unwrap()[0].number;
    store
        .settle(&[settled(number, outcome, word)])
        .await
        .unwrap();
    (sequence, number)
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
    let disabled = store.disabled_contacts(0, 10).await.unwrap();
    assert_eq!(disabled.len(), 1);
    assert_eq!(
        (disabled[0].word.as_str(), disabled[0].others),
        ("refused", false)
    );
    record(store, event(2, EventKind::Released)).await;
    assert!(alerts(store).await.is_empty());

    let dead = store.dead_letters(0, 10).await.unwrap();
    assert_eq!((dead[0].number, dead[0].word.as_str()), (number, "refused"));
    assert!(store.retry(number, NOW).await.unwrap());
    assert!(!store.retry(number, NOW).await.unwrap());
    assert_eq!(alerts(store).await, [(sequence, 1, 1)]);
    assert!(store.disabled_contacts(0, 10).await.unwrap().is_empty());
    assert!(store.dead_letters(0, 10).await.unwrap().is_empty());
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
        let contacts = store.disabled_contacts(0, 10).await.unwrap();
        assert_eq!(contacts.len(), disabled);
    }
    let dead = store.dead_letters(0, 10).await.unwrap();
    assert_eq!(
        (dead[0].number, dead[0].word.as_str()),
        (number, "returned")
    );
    assert!(store.retry(number, NOW + 400).await.unwrap());
    assert!(store.disabled_contacts(0, 10).await.unwrap().is_empty());
}

pub(in crate::conformance) async fn what_was_given_up_is_read_on_past_a_hundred(
    store: &impl AlertStore,
) {
    for id in 1..=101 {
        filed(store, id).await;
    }
    let mail = Claim {
        channels: vec![ContactChannel::Email],
        limit: 200,
        ..everything()
    };
    let claimed = store.claim(&mail).await.unwrap();
    let refused = claimed
        .iter()
        .map(|message| settled(message.number, Outcome::Refused, "refused"));
    store.settle(&refused.collect::<Vec<_>>()).await.unwrap();

    let mut letters = store.dead_letters(0, 100).await.unwrap();
    let last = store.dead_letters(100, 100).await.unwrap();
    assert_eq!((letters.len(), last.len()), (100, 1));
    assert!(store.dead_letters(101, 100).await.unwrap().is_empty());
    let number = last[0].number;
    letters.extend(last);
    let numbers: BTreeSet<_> = letters.iter().map(|letter| letter.number).collect();
    assert_eq!(numbers.len(), 101);
    let mut contacts = store.disabled_contacts(0, 100).await.unwrap();
    contacts.extend(store.disabled_contacts(100, 100).await.unwrap());
    let whose: BTreeSet<_> = contacts.iter().map(|contact| contact.id.0).collect();
    assert_eq!((contacts.len(), whose.len()), (101, 101));

    assert!(store.retry(number, NOW + 200).await.unwrap());
    assert!(store.dead_letters(100, 100).await.unwrap().is_empty());
    assert!(store.disabled_contacts(100, 100).await.unwrap().is_empty());
}

pub(in crate::conformance) async fn what_waits_for_a_person_is_counted(store: &impl AlertStore) {
    let nothing = WaitingForStaff {
        questions: 0,
        dead_letters: 0,
        unreachable: 0,
        unreadable: 0,
        hand_offs: 0,
    };
    assert_eq!(store.waiting_for_staff().await.unwrap(), nothing);

    let asked_about = confirmed(store, 1).await;
    let mut unsure = event(1, EventKind::Released);
    unsure.marks.number_country = None;
    record(store, unsure).await;
    for (id, others) in [(2, false), (3, true)] {
        let sequence = filed(store, id).await;
        assert!(store.confirm(sequence, 2, NOW).await.unwrap());
        if others {
            assert!(store.confirm(sequence, 1, NOW).await.unwrap());
        }
    }
    record(store, event(2, EventKind::Released)).await;
    let claimed = store.claim(&everything()).await.unwrap();
    let refused: Vec<_> = claimed
        .iter()
        .filter(|message| message.event != 0 && message.contact == 2)
        .map(|message| settled(message.number, Outcome::Refused, "refused"))
        .collect();
    store.settle(&refused).await.unwrap();
    unreadable(store, 4, "bad_pin").await;
    let handed_off = to_hand_off(store, 5).await;
    let done = to_hand_off(store, 6).await;
    assert!(store.hand_off_done(done, NOW).await.unwrap());
    let some = WaitingForStaff {
        questions: 1,
        dead_letters: 2,
        unreachable: 1,
        unreadable: 1,
        hand_offs: 1,
    };
    assert_eq!(store.waiting_for_staff().await.unwrap(), some);

    // What its person ended waits for nobody.
    let without_others = store.disabled_contacts(0, 10).await.unwrap();
    let contact = without_others.iter().find(|contact| !contact.others);
    let ended = store.sequence_of(contact.unwrap().id).await.unwrap();
    for sequence in [asked_about, ended.unwrap(), handed_off] {
        assert!(store.cancel_sign_up(sequence, NOW + 200).await.unwrap());
    }
    let left = WaitingForStaff {
        dead_letters: 1,
        unreadable: 1,
        ..nothing
    };
    assert_eq!(store.waiting_for_staff().await.unwrap(), left);
}

/// A sign-up that is confirmed here and is to be finished at an outside system too.
async fn to_hand_off(store: &impl AlertStore, id: u8) -> i64 {
    let notice = submission(id, &[(Intake, b"story"), (Notice, b"address")]);
    store.accept(&notice).await.unwrap();
    let sequence = store.unfiled_notices(1).await.unwrap()[0].sequence;
    let both = NewSignUp {
        hand_off: HandOff::Pending,
        ..sign_up(sequence)
    };
    store.file_sign_ups(&[both]).await.unwrap();
    assert!(store.confirm(sequence, 1, NOW).await.unwrap());
    sequence
}
