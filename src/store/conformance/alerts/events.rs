//! Promises of `CustodyEvents` and `Questions`.

use domain::custody::matching::Doubt;

use super::*;
use crate::alerts::SignUpChange;

pub(in crate::conformance) async fn an_event_is_recorded_once(store: &impl AlertStore) {
    let released = event(1, EventKind::Released);
    assert_eq!(record(store, released.clone()).await, Recorded::New);
    assert_eq!(record(store, released.clone()).await, Recorded::Known);
    let other = EventRecord {
        digest: [2; 32],
        ..released.clone()
    };
    assert_eq!(record(store, other).await, Recorded::Conflicting);
    let elsewhere = store
        .record_events("court", &[released], NOW)
        .await
        .unwrap();
    assert_eq!(elsewhere, [Recorded::New]);
}

pub(in crate::conformance) async fn an_event_alerts_each_confirmed_contact_once(
    store: &impl AlertStore,
) {
    let both = filed(store, 1).await;
    store.confirm(both, 1, NOW).await.unwrap();
    store.confirm(both, 2, NOW).await.unwrap();
    let one = confirmed(store, 2).await;
    filed(store, 3).await;
    for _ in 0..2 {
        record(store, event(1, EventKind::Released)).await;
    }
    let mut told = alerts(store).await;
    told.sort_unstable();
    assert_eq!(told, [(both, 1, 1), (both, 2, 1), (one, 1, 1)]);
}

pub(in crate::conformance) async fn who_did_not_ask_is_not_told(store: &impl AlertStore) {
    confirmed(store, 1).await;
    record(store, event(1, EventKind::Transferred)).await;
    let mut somebody_else = event(2, EventKind::Released);
    somebody_else.marks.number = Some([70; 32]);
    record(store, somebody_else).await;
    assert!(alerts(store).await.is_empty());
}

pub(in crate::conformance) async fn a_protected_person_matches_nobody_any_more(
    store: &impl AlertStore,
) {
    let sequence = confirmed(store, 1).await;
    record(store, event(1, EventKind::Released)).await;
    let update = NewLink {
        digest: [99; 32],
        link: Link {
            purpose: LinkPurpose::Update,
            sequence,
            contact: 1,
            event: 1,
        },
        expires_at: NOW + 1000,
    };
    store.keep_links(&[update]).await.unwrap();
    assert!(store.link(&[99; 32], NOW).await.unwrap().is_some());

    let protected = EventRecord {
        protected: true,
        ..event(2, EventKind::HearingSet)
    };
    assert_eq!(record(store, protected).await, Recorded::New);
    assert_eq!(
        record(store, event(3, EventKind::Released)).await,
        Recorded::New
    );
    assert!(alerts(store).await.is_empty());
    assert_eq!(store.link(&[99; 32], NOW).await.unwrap(), None);
}

pub(in crate::conformance) async fn what_was_overtaken_is_not_told_unless_it_is_urgent(
    store: &impl AlertStore,
) {
    confirmed(store, 1).await;
    record(store, at(1, EventKind::HearingHeld, 500)).await;
    for late in [
        at(2, EventKind::HearingSet, 400),
        at(3, EventKind::Released, 300),
    ] {
        record(store, late).await;
    }
    let told: Vec<_> = alerts(store).await.iter().map(|told| told.2).collect();
    assert_eq!(told, [1, 3]);
}

pub(in crate::conformance) async fn a_release_that_is_announced_silences_nothing(
    store: &impl AlertStore,
) {
    let sequence = confirmed(store, 1).await;
    let all = SignUpChange {
        remove: Vec::new(),
        topics: Some(Topic::ALL.iter().fold(0, |bits, topic| bits | topic.bit())),
        language: None,
    };
    assert!(store.change_sign_up(sequence, &all, NOW).await.unwrap());
    let told = async || -> Vec<i64> {
        let alerts = alerts(store).await;
        alerts.iter().map(|told| told.2).collect()
    };
    for event in [
        at(1, EventKind::AdvanceNotice, 900),
        at(2, EventKind::Transferred, 500),
        at(3, EventKind::Returned, 600),
        at(4, EventKind::AdvanceNotice, 700),
    ] {
        record(store, event).await;
    }
    assert_eq!(told().await, [1, 2, 3, 4]);
    // Once custody has ended, what was announced for a day before is over.
    for event in [
        at(5, EventKind::Released, 800),
        at(6, EventKind::AdvanceNotice, 750),
        at(7, EventKind::AdvanceNotice, 950),
    ] {
        record(store, event).await;
    }
    assert_eq!(told().await, [1, 2, 3, 4, 5, 7]);
}

pub(in crate::conformance) async fn each_change_of_a_protective_order_is_told(
    store: &impl AlertStore,
) {
    let sequence = confirmed(store, 1).await;
    let orders = SignUpChange {
        remove: Vec::new(),
        topics: Some(Topic::ProtectiveOrder.bit()),
        language: None,
    };
    assert!(store.change_sign_up(sequence, &orders, NOW).await.unwrap());
    for (id, order) in [(1, 500), (2, 400)] {
        record(store, at(id, EventKind::ProtectiveOrderChange, order)).await;
    }
    assert_eq!(alerts(store).await, [(sequence, 1, 1), (sequence, 1, 2)]);
}

/// An event at this place in the order of a person's events.
fn at(id: u8, kind: EventKind, order: i64) -> EventRecord {
    let mut event = event(id, kind);
    event.happened.order = order;
    event
}

pub(in crate::conformance) async fn a_doubt_is_a_question_and_its_answer_holds(
    store: &impl AlertStore,
) {
    let sequence = confirmed(store, 1).await;
    let unsure = |id, kind| {
        let mut event = event(id, kind);
        event.marks.number_country = None;
        event
    };
    record(store, unsure(1, EventKind::Released)).await;
    assert!(alerts(store).await.is_empty());
    let [question] = &store.open_questions(10).await.unwrap()[..] else {
        panic!("one question");
    };
    assert_eq!(question.doubt, Doubt::CountryUnknown);
    assert_eq!(question.kind, EventKind::Released);

    let answered = store
        .answer_question(question.number, true, NOW)
        .await
        .unwrap();
    assert_eq!(answered.map(|answered| answered.alerts), Some(1));
    let again = store.answer_question(question.number, false, NOW).await;
    assert_eq!(again.unwrap(), None);
    record(store, unsure(2, EventKind::HearingSet)).await;
    assert_eq!(alerts(store).await, [(sequence, 1, 1), (sequence, 1, 2)]);
}

pub(in crate::conformance) async fn somebody_elses_events_are_not_asked_about_again(
    store: &impl AlertStore,
) {
    confirmed(store, 1).await;
    for id in 1..=2 {
        let mut event = event(id, EventKind::Released);
        event.marks.number_country = Some([80; 32]);
        record(store, event).await;
        for question in store.open_questions(10).await.unwrap() {
            assert_eq!(id, 1);
            assert_eq!(question.doubt, Doubt::CountryDiffers);
            let answered = store.answer_question(question.number, false, NOW).await;
            assert_eq!(answered.unwrap().map(|answered| answered.alerts), Some(0));
        }
    }
    assert!(alerts(store).await.is_empty());
}

pub(in crate::conformance) async fn a_source_is_known_once_it_is_heard(store: &impl AlertStore) {
    store
        .note_feed("jail", 3, 1, Some("kind"), NOW)
        .await
        .unwrap();
    store.note_feed("jail", 0, 0, None, NOW + 60).await.unwrap();
    let [feed] = &store.feeds().await.unwrap()[..] else {
        panic!("one source");
    };
    assert_eq!((feed.taken, feed.refused), (3, 1));
    assert_eq!(feed.heard_at, Some(NOW + 60));
    assert_eq!(feed.last_event_at, Some(NOW));
    assert_eq!(feed.last_error.as_deref(), Some("kind"));

    for source in ["county", "jail"] {
        let noted = store.note_feed_trouble(source, "folder", NOW + 120);
        noted.await.unwrap();
    }
    let [silent, heard] = &store.feeds().await.unwrap()[..] else {
        panic!("two sources");
    };
    assert_eq!((silent.heard_at, heard.heard_at), (None, Some(NOW + 60)));
    assert_eq!((heard.taken, heard.refused), (3, 1));
    for feed in [silent, heard] {
        assert_eq!(feed.last_error.as_deref(), Some("folder"));
        assert_eq!(feed.last_error_at, Some(NOW + 120));
    }
}
