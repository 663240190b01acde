//! What comes back after it was taken: returned mail by a folder and by a signed request, and what
//! providers report of text messages and calls. A contact that is none is disabled, staff see it, and
//! no report stays where it lies.

use std::path::Path;

use axum::{
    body::Body,
    http::{HeaderName, Method, header::AUTHORIZATION},
};
use domain::wire::{
    alerts::{Delivery, SignUpList},
    problem::kind,
};
use notifier::{
    BounceSettings, ProviderShape,
    paths::{
        BOUNCES, CALLS, CONFIRM, CONFIRM_PAGE, DELIVERY, RECEIPTS, RETRY, SIGN_UP_CANCEL, SIGN_UPS,
    },
};
use serde_json::{Value, json};
use server::settings::Settings;
use tests::{
    alerts::{CustodySystem, MailSink, PIN, ProviderSink, Received, SignedUp, notice, released},
    routers::{Answer, TestHouse, logged},
};

use super::{deliver, open_with, provided, signature};

const SECRET: &str = "what the mail server signs with";
const TOKEN: &str = "what Notify proves itself with";

#[tokio::test]
async fn mail_that_comes_back_disables_its_contact_and_staff_see_it() {
    let folder = tempfile::tempdir().unwrap();
    for part in ["new", "cur", "tmp"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
    }
    let mail = MailSink::start();
    let (house, jail) = open_with(&mail.address(), |settings| {
        bounces_come_back(settings, Some(folder.path()));
    })
    .await;
    let ana = told(&house, &jail, &mail, "ana@example.org").await;
    let path = ana.from.strip_prefix("bounces+").unwrap();
    let id = path.strip_suffix("@office.test").unwrap();
    assert!(
        ana.text
            .contains(&format!("Message-ID: <{id}@office.test>"))
    );

    let new = |name: &str| folder.path().join("new").join(name);
    std::fs::write(new("1.delayed"), report(id, "delayed", "4.4.1")).unwrap();
    std::fs::write(new("2.unknown"), report(&"0".repeat(32), "failed", "5.1.1")).unwrap();
    std::fs::write(new("3.holiday"), "Subject: Away\r\n\r\nUntil May.\r\n").unwrap();
    house.house.notifier().unwrap().read_bounces().await;
    assert_eq!(delivery(&house).await.disabled.len(), 0);
    std::fs::write(new("4.failed"), report(id, "failed", "5.1.1")).unwrap();
    std::fs::write(new("5.again"), report(id, "failed", "5.1.1")).unwrap();
    house.house.notifier().unwrap().read_bounces().await;

    let seen = delivery(&house).await;
    assert_eq!(seen.disabled.len(), 1);
    assert_eq!(seen.disabled[0].reason, "mailbox_refused");
    assert_eq!(seen.dead_letters.len(), 1);
    // What was understood holds an address, and is gone; the rest is left to whoever reads mail.
    assert_eq!(
        std::fs::read_dir(folder.path().join("new"))
            .unwrap()
            .count(),
        0
    );
    let mut left: Vec<_> = std::fs::read_dir(folder.path().join("cur"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["2.unknown", "3.holiday"]);
    // Nothing goes there any more, until staff say that the address is good.
    jail.tell(&mut house.client(), house.now(), &released("later"))
        .await;
    assert_eq!(deliver(&house).await, 0);
    let again = RETRY.replace("{number}", &seen.dead_letters[0].number.to_string());
    assert_eq!(house.staff().await.post(&again, &()).await.status, 204);
    assert_eq!(deliver(&house).await, 1);
    let once_more = mail.only("ana@example.org");
    assert_eq!(once_more.from, ana.from);
}

#[tokio::test]
async fn what_cannot_be_taken_away_is_said_once_and_goes_when_it_can() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("bounces");
    let (house, _) = open_with("smtp://127.0.0.1:1", |settings| {
        bounces_come_back(settings, Some(&folder));
    })
    .await;
    let notifier = house.house.notifier().unwrap();
    for _ in 0..3 {
        notifier.read_bounces().await;
    }
    assert_eq!(errors_about(&folder), 1);

    // Where it is to go lies what no file can be put over.
    std::fs::create_dir_all(folder.join("cur/1.holiday/kept")).unwrap();
    std::fs::create_dir(folder.join("new")).unwrap();
    let away = folder.join("new/1.holiday");
    std::fs::write(&away, "Subject: Away\r\n\r\nUntil May.\r\n").unwrap();
    for _ in 0..3 {
        notifier.read_bounces().await;
    }
    assert!(away.exists());
    assert_eq!(errors_about(&folder), 2, "one more");
    std::fs::remove_dir_all(folder.join("cur/1.holiday")).unwrap();
    notifier.read_bounces().await;
    assert!(!away.exists() && folder.join("cur/1.holiday").is_file());
}

/// How many errors the log has about a folder. The log is everybody's, the folder this test's alone.
fn errors_about(folder: &Path) -> usize {
    let log = String::from_utf8_lossy(&logged()).into_owned();
    let folder = folder.to_str().unwrap();
    let about = |line: &&str| line.contains("ERROR") && line.contains(folder);
    log.lines().filter(about).count()
}

#[tokio::test]
async fn a_mail_server_hands_over_what_came_back() {
    let mail = MailSink::start();
    let (house, jail) = open_with(&mail.address(), |settings| {
        bounces_come_back(settings, None);
    })
    .await;
    let ana = told(&house, &jail, &mail, "ana@example.org").await;
    let id = &ana.from["bounces+".len()..][..32];
    let failed = report(id, "failed", "5.7.1");
    let wrong = signature("another secret", house.now(), failed.as_bytes());
    let old = signature(SECRET, house.now() - 301, failed.as_bytes());
    for header in ["", wrong.as_str(), old.as_str()] {
        hand_over(&house, header, &failed)
            .await
            .problem(401, kind::SOURCE_UNKNOWN);
    }
    let none = signature(SECRET, house.now(), b"Subject: Away");
    hand_over(&house, &none, "Subject: Away")
        .await
        .problem(422, kind::MALFORMED);
    // Whether an id is known is not told.
    for (id, dead) in [("0".repeat(32), 0), (id.to_owned(), 1)] {
        let report = report(&id, "failed", "5.7.1");
        let header = signature(SECRET, house.now(), report.as_bytes());
        assert_eq!(hand_over(&house, &header, &report).await.status, 204);
        let seen = delivery(&house).await;
        assert_eq!(seen.dead_letters.len(), dead);
        // It is the office that is not trusted there, not the address that is wrong.
        assert_eq!(seen.disabled.len(), 0);
    }
    assert_eq!(delivery(&house).await.dead_letters[0].reason, "returned");
}

#[tokio::test]
async fn what_comes_back_to_who_cancelled_is_not_sent_again() {
    let mail = MailSink::start();
    let (house, jail) = open_with(&mail.address(), |settings| {
        bounces_come_back(settings, None);
    })
    .await;
    let ana = told(&house, &jail, &mail, "ana@example.org").await;
    let mut staff = house.staff().await;
    let list: SignUpList = staff.get(SIGN_UPS).await.json();
    let cancel = SIGN_UP_CANCEL.replace("{id}", &list.sign_ups[0].id);
    assert_eq!(staff.post(&cancel, &()).await.status, 204);

    let id = &ana.from["bounces+".len()..][..32];
    let failed = report(id, "failed", "5.1.1");
    let header = signature(SECRET, house.now(), failed.as_bytes());
    assert_eq!(hand_over(&house, &header, &failed).await.status, 204);
    assert!(delivery(&house).await.dead_letters.is_empty());
    // The first message asked to confirm, the second one came back.
    for number in ["1", "2"] {
        let again = RETRY.replace("{number}", number);
        let refused = staff.post(&again, &()).await;
        refused.problem(404, kind::NOT_FOUND);
    }
    assert_eq!(deliver(&house).await, 0);
}

#[tokio::test]
async fn notify_reports_numbers_that_are_none() {
    for (status, disabled, dead) in [
        ("delivered", 0, 0),
        ("temporary-failure", 0, 1),
        ("permanent-failure", 1, 1),
    ] {
        let provider = ProviderSink::start().await;
        let house = by_text(&provider, ProviderShape::Notify).await;
        let reference = provider.requests()[0].body["reference"].clone();
        let receipt = json!({ "id": "6f1c", "reference": reference, "to": "+12025550123",
            "status": status, "notification_type": "sms" });
        for (token, expected) in [
            ("", 401),
            ("Bearer wrong", 401),
            (&format!("Bearer {TOKEN}"), 204),
        ] {
            let answer = tell(&house, RECEIPTS, (AUTHORIZATION, token), &receipt).await;
            assert_eq!(answer.status, expected, "{}", answer.text());
        }
        let seen = delivery(&house).await;
        assert_eq!(
            (seen.disabled.len(), seen.dead_letters.len()),
            (disabled, dead)
        );
    }
}

#[tokio::test]
async fn a_provider_of_our_own_shape_reports_them_too() {
    for (path, receipt) in [
        (RECEIPTS, json!({ "outcome": "undeliverable" })),
        (CALLS, json!({ "outcome": "undeliverable" })),
    ] {
        let provider = ProviderSink::start().await;
        let house = by_text(&provider, ProviderShape::Webhook).await;
        let mut receipt = receipt;
        receipt["id"] = provider.requests()[0].body["id"].clone();
        let header = signature(SECRET, house.now(), receipt.to_string().as_bytes());
        let name = HeaderName::from_static("intake-signature");
        let unsigned = tell(&house, path, (name.clone(), ""), &receipt).await;
        unsigned.problem(401, kind::SOURCE_UNKNOWN);
        let answer = tell(&house, path, (name, &header), &receipt).await;
        assert_eq!(answer.status, 204, "{}", answer.text());
        assert_eq!(delivery(&house).await.disabled[0].reason, "refused");
    }
}

/// Somebody confirmed, and was told of a release.
async fn told(house: &TestHouse, jail: &CustodySystem, mail: &MailSink, address: &str) -> Received {
    let mut person = SignedUp::at(house, &notice(address, &[])).await;
    deliver(house).await;
    let link = mail.only(address).token(CONFIRM_PAGE);
    assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    assert_eq!(deliver(house).await, 1);
    mail.only(address)
}

/// A house that asked somebody by text message to confirm.
async fn by_text(provider: &ProviderSink, shape: ProviderShape) -> TestHouse {
    let settings = provided(&provider.address, shape, SECRET, Some(TOKEN));
    let (house, _) = open_with("smtp://127.0.0.1:1", |all| {
        all.alerts.text = Some(settings.clone());
        all.alerts.call = Some(settings);
    })
    .await;
    let by_text = [
        ("alert-contact-1-channel", "text"),
        ("alert-contact-1-number", "202-555-0123"),
    ];
    SignedUp::at(&house, &notice("", &by_text)).await;
    assert_eq!(deliver(&house).await, 1);
    house
}

async fn delivery(house: &TestHouse) -> Delivery {
    house.staff().await.get(DELIVERY).await.json()
}

/// Mail that comes back is handed over by the mail server, or lies in this folder.
fn bounces_come_back(settings: &mut Settings, folder: Option<&Path>) {
    let mail = settings.alerts.mail.as_mut().unwrap();
    mail.bounces = Some(BounceSettings {
        address: "bounces@office.test".to_owned(),
        folder: folder.map(Path::to_owned),
        secret: Some(SECRET.to_owned().into()),
    });
}

async fn hand_over(house: &TestHouse, signature: &str, mail: &str) -> Answer {
    let headers = [
        ("intake-signature", signature),
        ("content-type", "message/rfc822"),
    ];
    let body = Body::from(mail.to_owned());
    house
        .client()
        .send(Method::POST, BOUNCES, &headers, body)
        .await
}

async fn tell(
    house: &TestHouse,
    path: &str,
    (name, value): (HeaderName, &str),
    receipt: &Value,
) -> Answer {
    let headers = [(name.as_str(), value), ("content-type", "application/json")];
    let body = Body::from(receipt.to_string());
    house
        .client()
        .send(Method::POST, path, &headers, body)
        .await
}

/// A delivery status notification, as mail servers write them.
fn report(id: &str, action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: bounces+{id}@office.test\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_b\"\r\n\r\n\
         --=_b\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI am sorry.\r\n\
         --=_b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\nArrival-Date: Sun, 1 Mar 2026 12:00:00 +0000\r\n\r\n\
         Final-Recipient: rfc822; ana@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\r\n\
         --=_b\r\nContent-Type: message/rfc822\r\n\r\n\
         Message-ID: <{id}@office.test>\r\nSubject: You have an update\r\n\r\nText\r\n\
         --=_b--\r\n"
    )
}
