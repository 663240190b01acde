//! The demonstration: made-up people follow made-up people in custody.

use std::time::Duration;

use domain::{
    custody::ContactChannel,
    wire::{
        alerts::{Delivery, Feeds, OpenMatches, SignUpList},
        vine::SignUpState,
    },
};
use notifier::paths::{DELIVERY, FEEDS, MATCHES, SIGN_UPS};
use server::demo::{Play, load_intakes, play_custody};
use tests::routers::TestHouse;

#[tokio::test]
async fn what_is_made_up_shows_alerts_and_an_open_match_and_is_told_once() {
    let house = TestHouse::open().await;
    let mut said = Vec::new();
    // Two of thirteen ask for alerts.
    load_intakes(&house.settings, 13, &mut said).await.unwrap();
    for every in [None, Some(Duration::ZERO)] {
        let play = Play {
            people: 12,
            seed: 1,
            every,
        };
        play_custody(&house.settings, play, &mut said)
            .await
            .unwrap();
    }
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("2 requests for alerts among them, confirmed"));
    assert_eq!(said.matches(", 0 refused").count(), 2, "{said}");

    let house = house.restart().await;
    let mut staff = house.staff().await;
    let list: SignUpList = staff.get(SIGN_UPS).await.json();
    let confirmed = |state| state == SignUpState::Confirmed;
    assert_eq!(list.sign_ups.len(), 2);
    assert!(list.sign_ups.iter().all(|entry| confirmed(entry.state)));

    // Nothing but alerts waits: who is confirmed is not asked again.
    let delivery: Delivery = staff.get(DELIVERY).await.json();
    for channel in [ContactChannel::Text, ContactChannel::Email] {
        let mut channels = delivery.channels.iter();
        let health = channels.find(|health| health.channel == channel);
        assert!(health.is_some_and(|health| health.waiting > 0));
    }
    let open: OpenMatches = staff.get(MATCHES).await.json();
    let doubts: Vec<_> = open.matches.iter().map(|one| one.doubt.as_str()).collect();
    assert_eq!(doubts, ["country_unknown"]);
    let feeds: Feeds = staff.get(FEEDS).await.json();
    let [feed] = &feeds.feeds[..] else {
        panic!("{}", feeds.feeds.len());
    };
    assert_eq!((feed.source.as_str(), feed.refused), ("demonstration", 0));
    assert!(feed.taken > 0);
}
