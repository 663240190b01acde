//! How often somebody is called: every half hour for a day until the PIN is entered, every two hours for
//! a day once somebody answered without it, and then not at all.

use domain::{
    custody::ContactChannel,
    wire::{
        alerts::{ChannelHealth, Delivery, SignUpEntry, SignUpList},
        vine::SignUpState,
    },
};
use notifier::{
    ProviderShape,
    paths::{DELIVERY, SIGN_UPS},
};
use serde_json::{Value, json};
use tests::{
    alerts::{CustodySystem, PIN, ProviderSink, SignedUp, released},
    routers::TestHouse,
};

use super::{
    by_telephone::{by, only, open},
    deliver, expire_and_deliver, report,
};

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
/// Minutes between two looks.
const LOOK: u64 = 5;

#[tokio::test]
async fn who_does_not_answer_is_called_every_half_hour_for_a_day() {
    let (house, _, provider) = asked_to_confirm("call").await;
    let every_half_hour: Vec<_> = (0..=DAY).step_by(30).collect();
    let calls = calls_within(&house, &provider, DAY).await;
    assert_eq!(calls, every_half_hour);
    let seen = calls_at_the_desk(&house).await;
    // The first of 49 was longer ago than a day.
    assert_eq!((seen.sent, seen.waiting, seen.dead), (48, 0, 0));
    assert_eq!(sign_up(&house).await.state, SignUpState::Requested);

    assert!(calls_within(&house, &provider, 2 * DAY).await.is_empty());
    let over = sign_up(&house).await;
    assert_eq!((over.state, over.contacts), (SignUpState::Expired, 0));
}

#[tokio::test]
async fn who_answers_without_the_pin_is_called_every_two_hours_for_a_day() {
    for channel in ["call", "tty"] {
        let (house, jail, provider) = asked_to_confirm(channel).await;
        deliver(&house).await;
        let id = only(&provider).body["id"].clone();
        assert_eq!(report(&house, &answered(&id, Some(PIN))).await.status, 204);
        // The same holds for an alert: it is read out on the telephone, and the PIN shows who heard it.
        jail.tell(&mut house.client(), house.now(), &released("1"))
            .await;
        let unanswered = calls_within(&house, &provider, HOUR - LOOK).await;
        assert_eq!(unanswered, [0, 30]);
        deliver(&house).await;
        let id = only(&provider).body["id"].clone();
        for pin in [None, Some("9999")] {
            assert_eq!(report(&house, &answered(&id, pin)).await.status, 204);
        }
        let every_two_hours: Vec<_> = (2 * HOUR..=DAY).step_by(120).collect();
        let calls = calls_within(&house, &provider, DAY).await;
        assert_eq!(calls, every_two_hours);
        assert!(calls_within(&house, &provider, 2 * DAY).await.is_empty());
        let seen = calls_at_the_desk(&house).await;
        assert_eq!((seen.waiting, seen.dead), (0, 0));
        assert_eq!(sign_up(&house).await.state, SignUpState::Confirmed);
    }
}

#[tokio::test]
async fn the_pin_counts_at_the_last_call_too() {
    let (house, _, provider) = asked_to_confirm("call").await;
    let id = last_call(&house, &provider).await;
    assert_eq!(report(&house, &answered(&id, Some(PIN))).await.status, 204);
    assert_eq!(sign_up(&house).await.state, SignUpState::Confirmed);
    // What is told late of the same call calls nobody again.
    assert_eq!(report(&house, &answered(&id, None)).await.status, 204);
    assert!(calls_within(&house, &provider, 2 * DAY).await.is_empty());
}

#[tokio::test]
async fn the_last_call_is_not_the_last_when_somebody_answers_it() {
    let (house, _, provider) = asked_to_confirm("call").await;
    let id = last_call(&house, &provider).await;
    assert_eq!(report(&house, &answered(&id, None)).await.status, 204);
    assert_eq!(calls_at_the_desk(&house).await.waiting, 1);
    let calls = calls_within(&house, &provider, 2 * DAY).await;
    let every_two_hours: Vec<_> = (2 * HOUR..=DAY).step_by(120).collect();
    assert_eq!(calls, every_two_hours);
    // That was a day ago.
    assert_eq!(report(&house, &answered(&id, None)).await.status, 204);
    assert!(calls_within(&house, &provider, DAY).await.is_empty());
}

/// A house that has not called yet.
async fn asked_to_confirm(channel: &str) -> (TestHouse, CustodySystem, ProviderSink) {
    let provider = ProviderSink::start().await;
    let (house, jail) = open(&provider, ProviderShape::Webhook).await;
    SignedUp::at(&house, &by(channel)).await;
    (house, jail, provider)
}

/// Nobody answers until the last call, which has just been made. Gives its id.
async fn last_call(house: &TestHouse, provider: &ProviderSink) -> Value {
    let calls = calls_within(house, provider, DAY - LOOK).await;
    assert_eq!(calls.len(), 48);
    deliver(house).await;
    only(provider).body["id"].clone()
}

/// Lets so many minutes pass and looks every few of them, at the beginning and at the end too; the
/// clock ends one look later. Gives the minutes at which somebody was called.
async fn calls_within(house: &TestHouse, provider: &ProviderSink, minutes: u64) -> Vec<u64> {
    let mut calls = Vec::new();
    for minute in (0..=minutes / LOOK).map(|look| look * LOOK) {
        expire_and_deliver(house).await;
        calls.extend(provider.requests().iter().map(|_| minute));
        house.pass(LOOK * 60);
    }
    calls
}

fn answered(id: &Value, pin: Option<&str>) -> Value {
    json!({ "id": id, "outcome": "answered", "pin": pin })
}

/// What staff see of calls, on telephones and text telephones together.
async fn calls_at_the_desk(house: &TestHouse) -> ChannelHealth {
    let delivery: Delivery = house.staff().await.get(DELIVERY).await.json();
    assert!(delivery.dead_letters.is_empty() && delivery.disabled.is_empty());
    let of = |channel| {
        let mut channels = delivery.channels.iter();
        channels.find(|one| one.channel == channel).unwrap().clone()
    };
    let (call, tty) = (of(ContactChannel::Call), of(ContactChannel::Tty));
    ChannelHealth {
        sent: call.sent + tty.sent,
        waiting: call.waiting + tty.waiting,
        dead: call.dead + tty.dead,
        ..call
    }
}

/// The only sign-up, as staff see it.
async fn sign_up(house: &TestHouse) -> SignUpEntry {
    let mut list: SignUpList = house.staff().await.get(SIGN_UPS).await.json();
    assert_eq!(list.sign_ups.len(), 1);
    list.sign_ups.remove(0)
}
