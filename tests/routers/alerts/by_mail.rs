//! A sign-up by mail, from the sealed notice to the last message.

use domain::{
    custody::{EventKind, Topic},
    wire::{
        problem::kind,
        vine::{MaskedSignUp, SignUpStanding, SignUpState, Update},
    },
};
use notifier::paths::{
    CANCEL, CANCEL_PAGE, CHANGE, CONFIRM, CONFIRM_PAGE, CONTACTS, UPDATE, UPDATE_PAGE,
};
use serde_json::{Value, json};
use tests::alerts::{MailSink, PIN, SignedUp, notice, released};

use super::{confirmed, deliver, open};

#[tokio::test]
async fn from_the_request_to_the_last_message_in_english_and_in_spanish() {
    for (language, confirm, update) in [
        ("en", "Please confirm", "You have an update"),
        ("es", "Por favor, confirme", "Tiene una novedad"),
    ] {
        let mail = MailSink::start();
        let (house, jail) = open(&mail).await;
        let asked = notice("ana@example.org", &[("alert-language", language)]);
        let mut ana = SignedUp::at(&house, &asked).await;

        // Nothing happens before it is confirmed.
        jail.tell(&mut house.client(), house.now(), &released("1"))
            .await;
        assert_eq!(deliver(&house).await, 1);
        let request = mail.only("ana@example.org");
        assert!(
            request.text.contains(&format!("Subject: {confirm}")),
            "{}",
            request.text
        );
        let link = request.token(CONFIRM_PAGE);
        let refused = ana.ask(CONFIRM, &link, "9999").await;
        refused.problem(403, kind::WRONG_PIN);
        assert_eq!(refused.json::<Value>()["tries_left"], 9);
        let confirmed: SignUpStanding = ana.ask(CONFIRM, &link, PIN).await.json();
        assert_eq!(confirmed.state, SignUpState::Confirmed);

        jail.tell(&mut house.client(), house.now(), &released("2"))
            .await;
        assert_eq!(deliver(&house).await, 1);
        let alert = mail.only("ana@example.org");
        assert!(
            alert.text.contains(&format!("Subject: {update}")),
            "{}",
            alert.text
        );
        assert!(
            alert
                .text
                .contains("List-Unsubscribe: <https://office.test/vine/cancel/?lang=")
        );
        let link = alert.token(UPDATE_PAGE);
        let told: Update = ana.ask(UPDATE, &link, PIN).await.json();
        assert_eq!(told.event, EventKind::Released);
        assert_eq!(told.happened_on.as_deref(), Some("2026-02-28"));
        assert!(alert.body().contains(&told.reference));
        ana.ask(UPDATE, &link, "0000")
            .await
            .problem(403, kind::WRONG_PIN);

        let stop = alert.token(CANCEL_PAGE);
        let cancelled: SignUpStanding = ana.ask(CANCEL, &stop, PIN).await.json();
        assert_eq!(cancelled.state, SignUpState::Cancelled);
        jail.tell(&mut house.client(), house.now(), &released("3"))
            .await;
        assert_eq!(deliver(&house).await, 0);
        assert_eq!(mail.count(), 0);
        ana.ask(UPDATE, &link, PIN)
            .await
            .problem(404, kind::LINK_UNKNOWN);
    }
}

#[tokio::test]
async fn a_hearing_is_told_with_its_day() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = confirmed(&house, &mail, "ana@example.org").await;
    let mut hearing = released("1");
    hearing["kind"] = json!("hearing_set");
    hearing["hearing"] = json!({ "on": "2026-04-01", "at": "09:30", "court": "Sample Court" });
    let answer = jail.tell(&mut house.client(), house.now(), &hearing).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(UPDATE_PAGE);
    let told: Update = ana.ask(UPDATE, &link, PIN).await.json();
    let hearing = told.hearing.unwrap();
    assert_eq!(
        (hearing.on.as_str(), hearing.at.as_deref()),
        ("2026-04-01", Some("09:30"))
    );
}

#[tokio::test]
async fn a_person_sees_and_changes_their_own_sign_up() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = confirmed(&house, &mail, "ana@example.org").await;
    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CANCEL_PAGE);

    let own: MaskedSignUp = ana.ask(CONTACTS, &link, PIN).await.json();
    assert_eq!(own.contacts.len(), 1);
    assert_eq!(own.contacts[0].ends_with, "…@example.org");
    assert!(own.contacts[0].in_use);
    assert_eq!(own.events, Topic::ALL);
    let change = |events: Value, remove: Value| {
        let changes = json!({ "events": events, "remove_contacts": remove, "language": "es" });
        json!({ "token": link, "pin": PIN, "changes": changes })
    };
    for nothing_left in [
        change(json!([]), json!([])),
        change(json!(["court"]), json!([1])),
    ] {
        let refused = ana.post(CHANGE, &nothing_left).await;
        refused.problem(422, kind::MALFORMED);
    }
    let answer = ana.post(CHANGE, &change(json!(["court"]), json!([]))).await;
    assert_eq!(
        answer.json::<SignUpStanding>().state,
        SignUpState::Confirmed
    );
    jail.tell(&mut house.client(), house.now(), &released("2"))
        .await;
    assert_eq!(deliver(&house).await, 0);
    let own: MaskedSignUp = ana.ask(CONTACTS, &link, PIN).await.json();
    assert_eq!(
        (own.events, own.language),
        (vec![Topic::Court], "es".to_owned())
    );
}

#[tokio::test]
async fn a_pin_has_ten_tries_a_day() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    for left in (0..10).rev() {
        let refused = ana.ask(CONFIRM, &link, "9999").await;
        refused.problem(403, kind::WRONG_PIN);
        assert_eq!(refused.json::<Value>()["tries_left"], left);
    }
    ana.ask(CONFIRM, &link, PIN)
        .await
        .problem(429, kind::THROTTLED);
    house.pass(24 * 60 * 60);
    assert_eq!(ana.ask(CONFIRM, &link, PIN).await.status, 200);
}

#[tokio::test]
async fn what_nobody_confirms_expires() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    house.pass(48 * 60 * 60);
    house.house.erase_expired().await.unwrap();
    ana.ask(CONFIRM, &link, PIN)
        .await
        .problem(404, kind::LINK_UNKNOWN);
}

#[tokio::test]
async fn nights_are_kept_but_for_what_is_urgent() {
    let mail = MailSink::start();
    let by_day = ("alert-contact-1-hours", "day-only");
    for (urgent, expected) in [("no", 0), ("yes", 1)] {
        let (house, jail) = open(&mail).await;
        let asked = notice("ana@example.org", &[by_day, ("alert-urgent-hours", urgent)]);
        let mut ana = SignedUp::at(&house, &asked).await;
        deliver(&house).await;
        let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
        assert_eq!(ana.ask(CONFIRM, &link, PIN).await.status, 200);
        // Noon became eleven at night.
        house.pass(11 * 60 * 60);
        jail.tell(&mut house.client(), house.now(), &released("1"))
            .await;
        assert_eq!(deliver(&house).await, expected);
        house.pass(10 * 60 * 60);
        assert_eq!(deliver(&house).await, 1 - expected);
        mail.only("ana@example.org");
    }
}
