//! Promises of `Notices`, `SignUps` and `Links`.

use super::*;
use crate::alerts::{ContactState, SignUpChange, Try};

pub(in crate::conformance) async fn a_notice_is_filed_once(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    assert!(store.unfiled_notices(10).await.unwrap().is_empty());
    store.file_sign_ups(&[sign_up(sequence)]).await.unwrap();

    let kept = store.sign_up(sequence).await.unwrap().unwrap();
    assert_eq!(kept.state, SignUpState::Requested);
    assert_eq!(kept.contacts.len(), 2);
    assert_eq!(kept.id.0, [1; 16]);
    let claimed = store.claim(&everything()).await.unwrap();
    assert_eq!(claimed.len(), 2);
    assert!(claimed.iter().all(|message| message.kind.is_none()));
}

pub(in crate::conformance) async fn what_was_unreadable_is_filed_again(store: &impl AlertStore) {
    let sequence = unreadable(store, 1, "unknown_key").await;
    let readable = filed(store, 2).await;
    for (fault, after, expected) in [
        ("unknown_key", 0, 1),
        ("unknown_key", sequence, 0),
        ("bad_pin", 0, 0),
    ] {
        let unread = store.unread_notices(fault, after, 10).await.unwrap();
        assert_eq!(unread.len(), expected);
        assert!(unread.iter().all(|notice| notice.envelope == b"address"));
    }
    let again = NewSignUp {
        language: "ar".to_owned(),
        ..sign_up(readable)
    };
    let again = [sign_up(sequence), again];
    store.file_again(&again).await.unwrap();
    for (number, language) in [(sequence, "es"), (readable, "es")] {
        let kept = store.sign_up(number).await.unwrap().unwrap();
        assert_eq!(kept.state, SignUpState::Requested);
        assert_eq!((kept.language.as_str(), kept.contacts.len()), (language, 2));
    }
    assert_eq!(store.claim(&everything()).await.unwrap().len(), 4);
}

pub(in crate::conformance) async fn a_link_leads_to_its_sign_up_until_it_expires(
    store: &impl AlertStore,
) {
    let sequence = filed(store, 1).await;
    let new = link(sequence, 1);
    let found = store.link(&new.digest, NOW).await.unwrap();
    assert_eq!(found, Some(new.link));
    assert_eq!(store.link(&new.digest, NOW + 1000).await.unwrap(), None);
    assert_eq!(store.link(&[0; 32], NOW).await.unwrap(), None);
    assert_eq!(store.expire_links(NOW + 1000).await.unwrap(), 2);
}

pub(in crate::conformance) async fn a_contact_is_confirmed_by_itself(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    let code = [2; 32];
    let found = store.contacts_of_code(&code, NOW).await.unwrap();
    assert_eq!(found, [(sequence, 2)]);
    assert!(store.confirm(sequence, 2, NOW + 10).await.unwrap());

    let kept = store.sign_up(sequence).await.unwrap().unwrap();
    assert_eq!(kept.state, SignUpState::Confirmed);
    let states: Vec<_> = kept.contacts.iter().map(|contact| contact.state).collect();
    assert_eq!(states, [ContactState::Unconfirmed, ContactState::Confirmed]);
    assert!(store.contacts_of_code(&code, NOW).await.unwrap().is_empty());
    // It confirms nothing more, and still cancels.
    assert_eq!(store.sign_ups_of_code(&code).await.unwrap(), [sequence]);
    assert!(store.sign_ups_of_code(&[99; 32]).await.unwrap().is_empty());
    // The other contact is still asked.
    let claimed = store.claim(&everything()).await.unwrap();
    let asked: Vec<_> = claimed.iter().map(|message| message.contact).collect();
    assert_eq!(asked, [1]);
}

pub(in crate::conformance) async fn what_nobody_confirms_expires(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    assert_eq!(store.expire_sign_ups(NOW + 999, NOW).await.unwrap(), 0);
    assert_eq!(store.expire_sign_ups(NOW + 1000, NOW).await.unwrap(), 1);
    assert!(!store.confirm(sequence, 1, NOW + 1000).await.unwrap());
    assert!(!store.cancel_sign_up(sequence, NOW + 1000).await.unwrap());
    assert!(store.claim(&everything()).await.unwrap().is_empty());
    let lines = store
        .sign_ups(Some(SignUpState::Expired), 0, 10)
        .await
        .unwrap();
    assert_eq!(lines.len(), 1);
    let counts = store.sign_up_counts().await.unwrap();
    assert!(counts.contains(&(SignUpState::Expired, 1)));
    assert!(counts.contains(&(SignUpState::Requested, 0)));
}

pub(in crate::conformance) async fn what_is_cancelled_gets_nothing_more(store: &impl AlertStore) {
    let sequence = confirmed(store, 1).await;
    record(store, event(1, EventKind::Released)).await;
    for _ in 0..2 {
        assert!(store.cancel_sign_up(sequence, NOW + 30).await.unwrap());
    }
    record(store, event(2, EventKind::HearingSet)).await;
    assert!(store.claim(&everything()).await.unwrap().is_empty());
    assert!(!store.confirm(sequence, 1, NOW + 40).await.unwrap());
}

pub(in crate::conformance) async fn a_sign_up_is_changed(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    store.confirm(sequence, 1, NOW).await.unwrap();
    store.confirm(sequence, 2, NOW).await.unwrap();
    let change = SignUpChange {
        remove: vec![1],
        topics: Some(Topic::Court.bit()),
        language: Some("en".to_owned()),
    };
    assert!(store.change_sign_up(sequence, &change, NOW).await.unwrap());
    record(store, event(1, EventKind::Released)).await;
    record(store, event(2, EventKind::HearingSet)).await;

    assert_eq!(alerts(store).await, [(sequence, 2, 2)]);
    let kept = store.sign_up(sequence).await.unwrap().unwrap();
    assert_eq!(kept.language, "en");
    assert!(kept.contacts[0].sealed.is_empty());
}

pub(in crate::conformance) async fn a_hand_off_is_done_once(store: &impl AlertStore) {
    let notice = submission(1, &[(Intake, b"story"), (Notice, b"address")]);
    store.accept(&notice).await.unwrap();
    let handed = NewSignUp {
        state: SignUpState::HandOffPending,
        hand_off: HandOff::Pending,
        contacts: Vec::new(),
        pin: None,
        ..sign_up(1)
    };
    store.file_sign_ups(&[handed]).await.unwrap();
    assert!(store.hand_off_done(1, NOW).await.unwrap());
    assert!(!store.hand_off_done(1, NOW).await.unwrap());
    let line = &store.sign_ups(None, 0, 10).await.unwrap()[0];
    assert_eq!(
        (line.state, line.hand_off),
        (SignUpState::HandedOff, HandOff::Done)
    );
}

pub(in crate::conformance) async fn a_pin_has_so_many_tries(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    for left in [2, 1, 0] {
        let tried = store.take_try(Some(sequence), 3, 60, NOW).await.unwrap();
        assert_eq!(tried, Try::Left(left));
    }
    let tried = store
        .take_try(Some(sequence), 3, 60, NOW + 20)
        .await
        .unwrap();
    assert_eq!(tried, Try::Wait(40));
    // Asking in vain does not make the wait longer.
    let tried = store.take_try(Some(sequence), 3, 60, NOW + 59).await;
    assert_eq!(tried.unwrap(), Try::Wait(1));
    let tried = store
        .take_try(Some(sequence), 3, 60, NOW + 60)
        .await
        .unwrap();
    assert_eq!(tried, Try::Left(2));
    store.forget_tries(sequence).await.unwrap();
    let tried = store
        .take_try(Some(sequence), 3, 60, NOW + 61)
        .await
        .unwrap();
    assert_eq!(tried, Try::Left(2));
}

pub(in crate::conformance) async fn tries_at_nobody_are_counted_apart(store: &impl AlertStore) {
    let sequence = filed(store, 1).await;
    for expected in [Try::Left(1), Try::Left(0), Try::Wait(60), Try::Wait(60)] {
        let tried = store.take_try(None, 2, 60, NOW).await.unwrap();
        assert_eq!(tried, expected);
    }
    let tried = store.take_try(Some(sequence), 2, 60, NOW).await.unwrap();
    assert_eq!(tried, Try::Left(1));
    let tried = store.take_try(None, 2, 60, NOW + 60).await.unwrap();
    assert_eq!(tried, Try::Left(1));
    assert!(store.sign_up(0).await.unwrap().is_none());
    assert_eq!(store.sign_ups(None, 0, 10).await.unwrap().len(), 1);
}
