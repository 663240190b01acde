//! Each kind of event, from the feed to what is read behind the link: by who asked for it, and by
//! nobody else.

use domain::{
    answers::RawAnswer,
    custody::{EventKind, Topic},
    wire::vine::Update,
};
use notifier::paths::{CONFIRM, CONFIRM_PAGE, UPDATE, UPDATE_PAGE};
use serde_json::json;
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice, released},
    routers::TestHouse,
};

use super::{deliver, open};

#[tokio::test]
async fn whatever_happens_is_told_to_whoever_asked_for_it_alone() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    for (place, kind) in EventKind::ALL.into_iter().enumerate() {
        let asked = |topic: &Topic| kind.topics().contains(topic);
        let mut ana = following(&house, &mail, "ana@example.org", place, asked).await;
        let others = |topic: &Topic| !asked(topic);
        following(&house, &mail, "luz@example.org", place, others).await;

        let mut event = released(kind.code());
        event["kind"] = json!(kind.code());
        event["person"] = json!({ "alien_number": number(place), "country": "MX" });
        if kind == EventKind::AdvanceNotice {
            event["happened_at"] = json!("2026-03-05");
        }
        let answer = jail.tell(&mut house.client(), house.now(), &event).await;
        assert_eq!(answer.status, 200, "{kind:?}: {}", answer.text());

        assert_eq!(deliver(&house).await, 1, "{kind:?}");
        let link = mail.only("ana@example.org").token(UPDATE_PAGE);
        let told: Update = ana.ask(UPDATE, &link, PIN).await.json();
        assert_eq!(told.event, kind);
        assert_eq!(mail.count(), 0, "{kind:?}");
    }
}

/// Somebody who follows the person of this number, and is confirmed.
async fn following(
    house: &TestHouse,
    mail: &MailSink,
    address: &str,
    place: usize,
    asked: impl Fn(&Topic) -> bool,
) -> SignedUp {
    let topics = Topic::ALL.iter().filter(|topic| asked(topic));
    let topics = topics.map(|topic| topic.code().to_owned()).collect();
    let mut notice = notice(address, &[("alien-number", &number(place))]);
    notice
        .answers
        .insert("alert-events".to_owned(), RawAnswer::Choices(topics));
    let mut person = SignedUp::at(house, &notice).await;
    // Two dozen people are not one who tries codes.
    person.move_to(place);
    deliver(house).await;
    let link = mail.only(address).token(CONFIRM_PAGE);
    assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
    person
}

fn number(place: usize) -> String {
    format!("A0123450{place:02}")
}
