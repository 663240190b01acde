//! Every reason why a submission needs a person. None is refused at the gate, none is thrown away.

use std::{fs, slice};

use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::{INTAKES, UNOPENED};
use domain::{
    FORM_VERSION,
    wire::{
        desk::{Queue, Unopened, UnopenedReason},
        submission::{PartName, Submission},
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{START, TestHouse, Visitor, intake};

/// Sends one submission and says why the desk did not open it.
async fn reason(make: impl AsyncFnOnce(&mut Visitor) -> Submission) -> UnopenedReason {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let mut visitor = Visitor::at(&mut client).await;
    let submission = make(&mut visitor).await;
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    only_reason(&house, &submission).await
}

async fn only_reason(house: &TestHouse, submission: &Submission) -> UnopenedReason {
    let mut staff = house.staff().await;
    let queue: Queue = staff.get(INTAKES).await.json();
    assert_eq!((queue.intakes.len(), queue.needs_person), (0, 1));
    let listed: Unopened = staff.get(UNOPENED).await.json();
    let [listed] = &listed.submissions[..] else {
        panic!("{listed:?}")
    };
    assert_eq!(listed.id, submission.submission_id);
    assert_eq!(listed.received_at, START);
    let path = format!("{INTAKES}/{}", listed.id);
    assert_eq!(staff.get(&path).await.status, 404);
    listed.reason
}

#[tokio::test]
async fn a_broken_seal() {
    let found = reason(async |visitor| {
        let mut submission = visitor.submission(&intake(&[]));
        let envelope = &mut submission.parts[0].envelope;
        let mut bytes = Base64UrlUnpadded::decode_vec(envelope).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        *envelope = Base64UrlUnpadded::encode_string(&bytes);
        submission
    });
    assert_eq!(found.await, UnopenedReason::BrokenSeal);
}

#[tokio::test]
async fn something_else_than_an_intake() {
    let mut other_version = intake(&[]);
    other_version.form_version = 7;
    let mut no_lookup = intake(&[]);
    no_lookup.receipt.lookup = "AAAA".to_owned();
    let mut no_key = intake(&[]);
    no_key.receipt.reply_key = no_key.receipt.lookup.clone();
    let mut more = serde_json::to_value(intake(&[])).unwrap();
    more["more"] = json!(1);
    for plaintext in [
        b"".to_vec(),
        b"hello".to_vec(),
        b"\xff\xfe".to_vec(),
        b"[".repeat(3000),
        serde_json::to_vec(&more).unwrap(),
        serde_json::to_vec(&other_version).unwrap(),
        serde_json::to_vec(&no_lookup).unwrap(),
        serde_json::to_vec(&no_key).unwrap(),
    ] {
        let found = reason(async |visitor| visitor.submission_of(&plaintext)).await;
        assert_eq!(
            found,
            UnopenedReason::NotAnIntake,
            "{}",
            plaintext.escape_ascii()
        );
    }
}

#[tokio::test]
async fn another_version_of_the_questionnaire() {
    let found = reason(async |visitor| {
        visitor.form_version = FORM_VERSION + 1;
        visitor.submission_of(b"whatever the next version will be")
    });
    assert_eq!(found.await, UnopenedReason::UnknownFormVersion);
}

/// What was sealed before the questionnaire grew is an intake still.
#[tokio::test]
async fn an_older_version_is_opened() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let mut visitor = Visitor::at(&mut client).await;
    visitor.form_version = 1;
    let mut older = intake(&[]);
    older.form_version = 1;
    let answer = client.post(SUBMISSIONS, &visitor.submission(&older)).await;
    assert_eq!(answer.status, 201);
    let queue: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!(queue.intakes.len(), 1);
}

#[tokio::test]
async fn answers_outside_the_rules() {
    let bad: [(&str, Value); 6] = [
        ("safe-now", json!("perhaps")),
        ("consent", Value::Null),
        ("your-name", json!("x".repeat(5000))),
        ("no-such-question", json!("x")),
        ("telephone-number", json!("(202) 555-0123")),
        ("help", json!([])),
    ];
    for answer in bad {
        let document = intake(slice::from_ref(&answer));
        let found = reason(async |visitor| visitor.submission(&document)).await;
        assert_eq!(found, UnopenedReason::InvalidAnswers, "{answer:?}");
    }
}

#[tokio::test]
async fn a_key_that_the_desk_does_not_hold() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    let elsewhere = TestHouse::open().await;
    let other = elsewhere.settings.data.join("keys/office.key");
    let change = |data: &std::path::Path| {
        fs::copy(&other, data.join("keys/office.key")).unwrap();
    };
    let house = house.restart_after(change).await.unwrap();
    assert_eq!(
        only_reason(&house, &submission).await,
        UnopenedReason::UnknownKey
    );
}

#[tokio::test]
async fn a_second_submission_under_the_same_id() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let first = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &first).await;
    let id = first.submission_id.parse().unwrap();
    let other = serde_json::to_vec(&intake(&[("your-name", json!("Other"))])).unwrap();
    let parts = vec![visitor.sealed(id, PartName::Intake, &other)];
    let second = Submission {
        submission_id: first.submission_id.clone(),
        parts,
    };
    assert_eq!(client.post(SUBMISSIONS, &second).await.status, 409);

    let mut staff = house.staff().await;
    let queue: Queue = staff.get(INTAKES).await.json();
    assert_eq!((queue.intakes.len(), queue.needs_person), (1, 1));
    assert_eq!(queue.intakes[0].name, None);
    let listed: Unopened = staff.get(UNOPENED).await.json();
    assert_eq!(listed.submissions[0].id, first.submission_id);
    assert_eq!(listed.submissions[0].reason, UnopenedReason::Conflicting);
}
