//! Alerts at the desk: who is signed in sees sign-ups, open matches, dead letters and feeds; no PIN
//! and no contact is among them.

use domain::{
    custody::Topic,
    staff::Role,
    wire::{
        alerts::{Delivery, Feeds, OpenMatches, SignUpList, Waiting},
        document::NoticeDocument,
        office::AlertsWay,
        problem::kind,
        vine::{MaskedSignUp, SignUpState},
    },
};
use notifier::paths::{
    CONFIRM, CONFIRM_PAGE, DELIVERY, FEEDS, MATCH, MATCHES, RETRY, SIGN_UP, SIGN_UP_CANCEL,
    SIGN_UP_CHANGE, SIGN_UP_HANDED_OFF, SIGN_UPS, WAITING,
};
use serde_json::json;
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice, released},
    routers::TestHouse,
};

use super::{confirmed, deliver, open, open_with};

#[tokio::test]
async fn nobody_else_sees_them() {
    let (house, _) = open_with("smtp://127.0.0.1:1", |_| ()).await;
    for path in [WAITING, SIGN_UPS, MATCHES, DELIVERY, FEEDS] {
        let answer = house.client().get(path).await;
        answer.problem(401, kind::SIGNED_OUT);
        assert_eq!(house.staff().await.get(path).await.status, 200);
    }
    let answer = house
        .staff()
        .await
        .send(
            axum::http::Method::POST,
            &MATCH.replace("{number}", "1"),
            &[
                ("sec-fetch-site", "cross-site"),
                ("content-type", "application/json"),
            ],
            r#"{"same":true}"#.into(),
        )
        .await;
    answer.problem(403, kind::CROSS_SITE);
}

#[tokio::test]
async fn sign_ups_stand_there_without_pin_and_contacts() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    ana.ask(CONFIRM, &link, PIN).await;
    SignedUp::at(&house, &notice("ben", &[])).await;
    SignedUp::at(&house, &notice("eva@example.org", &[("alien-number", "")])).await;
    let mut staff = house.staff().await;
    let answer = staff.get(SIGN_UPS).await;
    assert!(!answer.text().contains("example.org") && !answer.text().contains(PIN));
    let list: SignUpList = answer.json();
    let seen: Vec<_> = list
        .sign_ups
        .iter()
        .map(|entry| (entry.state, entry.fault.as_deref(), entry.matchable))
        .collect();
    assert_eq!(
        seen,
        [
            (SignUpState::Requested, None, false),
            (SignUpState::Unreadable, Some("bad_contact"), false),
            (SignUpState::Confirmed, None, true),
        ]
    );
    let confirmed: SignUpList = staff
        .get(&format!("{SIGN_UPS}?state=confirmed"))
        .await
        .json();
    assert_eq!(confirmed.sign_ups.len(), 1);
    assert_eq!(confirmed.sign_ups[0].id, ana.id);

    let cancel = SIGN_UP_CANCEL.replace("{id}", &ana.id);
    assert_eq!(staff.post(&cancel, &()).await.status, 204);
    let unknown = SIGN_UP_CANCEL.replace("{id}", &"0".repeat(32));
    staff
        .post(&unknown, &())
        .await
        .problem(404, kind::NOT_FOUND);
    let gone: SignUpList = staff
        .get(&format!("{SIGN_UPS}?state=cancelled"))
        .await
        .json();
    assert_eq!(gone.sign_ups.len(), 1);
    staff
        .get(&format!("{SIGN_UPS}?state=lost"))
        .await
        .problem(422, kind::MALFORMED);
}

#[tokio::test]
async fn a_sign_up_is_changed_at_its_persons_wish() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    ana.ask(CONFIRM, &link, PIN).await;
    let mut staff = house.staff().await;
    let [one, change] = [SIGN_UP, SIGN_UP_CHANGE].map(|path| path.replace("{id}", &ana.id));
    let seen: MaskedSignUp = staff.get(&one).await.json();
    assert_eq!(seen.contacts[0].ends_with, "…@example.org");
    for nothing_left in [json!({ "events": [] }), json!({ "remove_contacts": [1] })] {
        let refused = staff.post(&change, &nothing_left).await;
        refused.problem(422, kind::MALFORMED);
    }
    let wanted = json!({ "events": ["court"], "language": "es" });
    assert_eq!(staff.post(&change, &wanted).await.status, 204);
    let seen: MaskedSignUp = staff.get(&one).await.json();
    assert_eq!(
        (seen.events, seen.language.as_str()),
        (vec![Topic::Court], "es")
    );
    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    assert_eq!(deliver(&house).await, 0);

    let cancel = SIGN_UP_CANCEL.replace("{id}", &ana.id);
    assert_eq!(staff.post(&cancel, &()).await.status, 204);
    staff.get(&one).await.problem(404, kind::NOT_FOUND);
    let refused = staff.post(&change, &wanted).await;
    refused.problem(404, kind::NOT_FOUND);
}

#[tokio::test]
async fn an_open_match_is_answered_by_a_person() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(
        &house,
        &notice("ana@example.org", &[("number-country", "GT")]),
    )
    .await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    ana.ask(CONFIRM, &link, PIN).await;
    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    assert_eq!(deliver(&house).await, 0);

    let mut staff = house.staff().await;
    let open: OpenMatches = staff.get(MATCHES).await.json();
    assert_eq!(open.matches.len(), 1);
    assert_eq!(open.matches[0].doubt, "country_differs");
    let waiting: Waiting = staff.get(WAITING).await.json();
    assert_eq!(waiting.matches, 1);
    assert_eq!(
        (open.matches[0].id.as_str(), open.matches[0].source.as_str()),
        (ana.id.as_str(), "jail")
    );
    let path = MATCH.replace("{number}", &open.matches[0].number.to_string());
    assert_eq!(
        staff.post(&path, &json!({ "same": true })).await.status,
        204
    );
    staff
        .post(&path, &json!({ "same": true }))
        .await
        .problem(404, kind::NOT_FOUND);
    let waiting: Waiting = staff.get(WAITING).await.json();
    assert_eq!(waiting.matches, 0);
    assert_eq!(deliver(&house).await, 1);
    let feeds: Feeds = staff.get(FEEDS).await.json();
    assert_eq!((feeds.feeds[0].taken, feeds.feeds[0].refused), (1, 0));
    let delivery: Delivery = staff.get(DELIVERY).await.json();
    let mail = &delivery.channels[2];
    assert!(mail.set_up && mail.sent == 2 && mail.waiting == 0);
    assert!(!delivery.channels[0].set_up);
}

#[tokio::test]
async fn what_is_handed_off_is_a_task_for_staff() {
    let mail = MailSink::start();
    for (way, state, mails) in [
        (AlertsWay::HandOff, SignUpState::HandOffPending, 0),
        (AlertsWay::Both, SignUpState::Requested, 1),
    ] {
        let (house, _) = open_with(&mail.address(), |settings| {
            settings.alerts.roads.ice.way = way;
        })
        .await;
        let asked = match way {
            AlertsWay::HandOff => finished_elsewhere(),
            _ => notice("ana@example.org", &[]),
        };
        let ana = SignedUp::at(&house, &asked).await;
        assert_eq!(deliver(&house).await, mails);
        let mut staff = house.staff().await;
        let list: SignUpList = staff.get(SIGN_UPS).await.json();
        assert_eq!(list.sign_ups[0].state, state);
        assert!(list.sign_ups[0].hand_off_pending);
        let done = SIGN_UP_HANDED_OFF.replace("{id}", &ana.id);
        assert_eq!(staff.post(&done, &()).await.status, 204);
        staff.post(&done, &()).await.problem(404, kind::NOT_FOUND);
        let list: SignUpList = staff.get(SIGN_UPS).await.json();
        assert!(!list.sign_ups[0].hand_off_pending);
    }
}

#[tokio::test]
async fn with_both_ways_neither_ends_the_other() {
    for handed_off_first in [true, false] {
        let mail = MailSink::start();
        let (house, jail) = open_with(&mail.address(), |settings| {
            settings.alerts.roads.ice.way = AlertsWay::Both;
        })
        .await;
        let ana = if handed_off_first {
            let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
            hand_off(&house, &ana.id).await;
            assert_eq!(standing(&house).await, (SignUpState::Requested, false));
            deliver(&house).await;
            let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
            assert_eq!(ana.ask(CONFIRM, &link, PIN).await.status, 200);
            ana
        } else {
            let ana = confirmed(&house, &mail, "ana@example.org").await;
            assert_eq!(standing(&house).await, (SignUpState::Confirmed, true));
            hand_off(&house, &ana.id).await;
            ana
        };
        assert_eq!(standing(&house).await, (SignUpState::Confirmed, false));
        jail.tell(&mut house.client(), house.now(), &released("1"))
            .await;
        assert_eq!(deliver(&house).await, 1, "{}", ana.id);
        mail.only("ana@example.org");
    }
}

/// Staff note that they finished it at the outside system.
async fn hand_off(house: &TestHouse, id: &str) {
    let done = SIGN_UP_HANDED_OFF.replace("{id}", id);
    assert_eq!(house.staff().await.post(&done, &()).await.status, 204);
}

/// How the only sign-up stands, and whether its hand-off is still to be done.
async fn standing(house: &TestHouse) -> (SignUpState, bool) {
    let list: SignUpList = house.staff().await.get(SIGN_UPS).await.json();
    let [entry] = &list.sign_ups[..] else {
        panic!("{}", list.sign_ups.len());
    };
    (entry.state, entry.hand_off_pending)
}

#[tokio::test]
async fn what_was_to_be_finished_elsewhere_stays_so_when_the_office_changes_its_way() {
    // A kiosk that was off line for a while still says that it is finished elsewhere.
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        settings.alerts.roads.ice.way = AlertsWay::Service;
    })
    .await;
    SignedUp::at(&house, &finished_elsewhere()).await;
    let list: SignUpList = house.staff().await.get(SIGN_UPS).await.json();
    assert_eq!(list.sign_ups[0].state, SignUpState::HandOffPending);
    assert!(list.sign_ups[0].hand_off_pending);
}

/// What a browser seals where the request is finished at another service alone.
fn finished_elsewhere() -> NoticeDocument {
    let mut notice = notice("", &[]);
    notice.answers.retain(|field, _| field == "custody-system");
    notice
}

#[tokio::test]
async fn what_waits_is_counted_and_what_was_given_up_is_read_on() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    for address in ["refuse-1@example.org", "refuse-2@example.org", "ben"] {
        SignedUp::at(&house, &notice(address, &[])).await;
    }
    let elsewhere = SignedUp::at(&house, &finished_elsewhere()).await;
    assert_eq!(deliver(&house).await, 2);
    let mut staff = house.staff().await;
    let waits = |given_up, hand_offs| Waiting {
        matches: 0,
        dead_letters: given_up,
        unreachable: given_up,
        unreadable: 1,
        hand_offs,
    };
    let waiting: Waiting = staff.get(WAITING).await.json();
    assert_eq!(waiting, waits(2, 1));
    hand_off(&house, &elsewhere.id).await;
    let waiting: Waiting = staff.get(WAITING).await.json();
    assert_eq!(waiting, waits(2, 0));
    let mut auditor = house.staff_as(Role::Auditor).await;
    let refused = auditor.get(WAITING).await;
    refused.problem(403, kind::FORBIDDEN);

    let whole: Delivery = staff.get(DELIVERY).await.json();
    for (query, letters, contacts) in [
        ("skip_dead_letters=1", 1, 2),
        ("skip_disabled=1", 2, 1),
        ("skip_dead_letters=2&skip_disabled=2", 0, 0),
    ] {
        let rest: Delivery = staff.get(&format!("{DELIVERY}?{query}")).await.json();
        assert_eq!(rest.dead_letters[..], whole.dead_letters[2 - letters..]);
        assert_eq!(rest.disabled[..], whole.disabled[2 - contacts..]);
    }
    for query in ["skip=1", "skip_disabled=-1"] {
        let refused = staff.get(&format!("{DELIVERY}?{query}")).await;
        refused.problem(422, kind::MALFORMED);
    }
    let last = RETRY.replace("{number}", &whole.dead_letters[1].number.to_string());
    assert_eq!(staff.post(&last, &()).await.status, 204);
    let waiting: Waiting = staff.get(WAITING).await.json();
    assert_eq!(waiting, waits(1, 0));
}
