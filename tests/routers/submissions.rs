//! What the gate takes, and everything that it refuses.

use axum::http::Method;
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::wire::{
    office::KeyPurpose,
    problem::kind,
    submission::{Accepted, PartName, Submission},
};
use envelope::{Part, SubmissionId};
use gate::paths::SUBMISSIONS;
use serde_json::json;
use tests::routers::{Client, START, TestHouse, Visitor, intake};
use tokio::task::JoinSet;

#[tokio::test]
async fn a_submission_is_kept_and_gets_its_reference() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let submission = visitor.submission(&intake(&[]));

    let answer = client.post(SUBMISSIONS, &submission).await;

    assert_eq!(answer.status, 201);
    let accepted: Accepted = answer.json();
    let id: SubmissionId = submission.submission_id.parse().unwrap();
    assert_eq!(accepted.submission_id, submission.submission_id);
    assert_eq!(accepted.reference, id.reference().to_string());
    assert_eq!(accepted.received_at, START);
}

#[tokio::test]
async fn a_retry_is_acknowledged_as_what_it_is() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    house.pass(90);

    let again = client.post(SUBMISSIONS, &submission).await;

    assert_eq!(again.status, 200);
    assert_eq!(again.json::<Accepted>().received_at, START);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_at_the_same_time_are_kept_once() {
    let house = TestHouse::open().await;
    let (client, visitor) = arrive(&house).await;
    let submission = visitor.submission(&intake(&[]));
    let mut senders = JoinSet::new();
    for _ in 0..10 {
        let (mut client, submission) = (client.clone(), submission.clone());
        senders.spawn(async move { client.post(SUBMISSIONS, &submission).await.status.as_u16() });
    }
    let mut statuses = senders.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [&[200; 9][..], &[201]].concat());
}

#[tokio::test]
async fn other_bytes_under_the_same_id_are_a_conflict_however_often_they_come() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let first = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &first).await;
    let id = first.submission_id.parse().unwrap();
    let other = Submission {
        parts: vec![visitor.sealed(id, PartName::Intake, b"{}")],
        ..first.clone()
    };

    for _ in 0..2 {
        client
            .post(SUBMISSIONS, &other)
            .await
            .problem(409, kind::CONFLICT);
    }

    assert_eq!(client.post(SUBMISSIONS, &first).await.status, 200);
}

#[tokio::test]
async fn both_parts_are_taken_each_for_its_reader() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let id = Visitor::new_id();
    let parts = |intake, notice| Submission {
        submission_id: id.to_string(),
        parts: vec![intake, notice],
    };
    let intake = visitor.sealed(id, PartName::Intake, b"{}");
    let notice = visitor.sealed(id, PartName::Notice, b"{}");

    let mut for_the_wrong_one = notice.clone();
    let office = visitor.key(KeyPurpose::Office);
    for_the_wrong_one.envelope = visitor.envelope(id, Part::Notice, &office, b"{}");
    let refused = client
        .post(SUBMISSIONS, &parts(intake.clone(), for_the_wrong_one))
        .await;
    refused.problem(422, kind::UNKNOWN_KEY);

    assert_eq!(
        client
            .post(SUBMISSIONS, &parts(intake, notice))
            .await
            .status,
        201
    );
}

#[tokio::test]
async fn what_is_not_a_submission_is_refused_without_repeating_it() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let good = serde_json::to_value(visitor.submission(&intake(&[]))).unwrap();
    let (id, part) = (good["submission_id"].clone(), good["parts"][0].clone());
    let notice = json!({ "part": "notice", "envelope": part["envelope"] });
    let nested = format!("{}1{}", "[".repeat(3000), "]".repeat(3000));

    for body in [
        String::new(),
        "canary".to_owned(),
        nested,
        json!({}).to_string(),
        json!({ "submission_id": id, "parts": [part], "canary": 1 }).to_string(),
        json!({ "submission_id": id, "parts": [] }).to_string(),
        json!({ "submission_id": id, "parts": [part, part] }).to_string(),
        json!({ "submission_id": id, "parts": [notice] }).to_string(),
        json!({ "submission_id": id, "parts": [part, notice, notice] }).to_string(),
        json!({ "submission_id": id, "parts": [{ "part": "canary", "envelope": "" }] }).to_string(),
        json!({ "submission_id": id, "parts": [{ "part": "intake", "envelope": "canary" }] })
            .to_string(),
        json!({ "submission_id": id, "parts": [{ "part": "intake", "envelope": "=/+" }] })
            .to_string(),
        json!({ "submission_id": "canary", "parts": [part] }).to_string(),
        json!({ "submission_id": id.as_str().unwrap().to_uppercase(), "parts": [part] })
            .to_string(),
        json!({ "submission_id": Visitor::new_id().to_string(), "parts": [part] }).to_string(),
    ] {
        let answer = post_text(&mut client, &body, "application/json").await;
        let problem = answer.problem(422, kind::MALFORMED);
        assert!(!answer.text().contains("canary"), "{problem:?}");
    }
}

#[tokio::test]
async fn a_part_of_another_submission_is_refused() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let first = visitor.submission(&intake(&[]));
    let mut second = visitor.submission(&intake(&[]));
    second.parts.clone_from(&first.parts);
    client
        .post(SUBMISSIONS, &second)
        .await
        .problem(422, kind::MALFORMED);
}

#[tokio::test]
async fn a_damaged_header_is_refused() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let good = visitor.submission(&intake(&[]));
    let bytes = Base64UrlUnpadded::decode_vec(&good.parts[0].envelope).unwrap();
    // Magic, version, suite, part: each by itself.
    for place in [0, 4, 5, 6] {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x40;
        let mut submission = good.clone();
        submission.parts[0].envelope = Base64UrlUnpadded::encode_string(&damaged);
        client
            .post(SUBMISSIONS, &submission)
            .await
            .problem(422, kind::MALFORMED);
    }
    let mut shortened = good.clone();
    shortened.parts[0].envelope = Base64UrlUnpadded::encode_string(&bytes[..bytes.len() - 1]);
    client
        .post(SUBMISSIONS, &shortened)
        .await
        .problem(422, kind::MALFORMED);
}

#[tokio::test]
async fn a_key_that_was_never_published_is_refused_as_such() {
    let house = TestHouse::open().await;
    let (mut client, _) = arrive(&house).await;
    let elsewhere = TestHouse::open().await;
    let stranger = Visitor::at(&mut elsewhere.client()).await;
    let submission = stranger.submission(&intake(&[]));
    client
        .post(SUBMISSIONS, &submission)
        .await
        .problem(422, kind::UNKNOWN_KEY);
}

#[tokio::test]
async fn other_media_types_are_refused() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let body = serde_json::to_string(&visitor.submission(&intake(&[]))).unwrap();
    for media_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ] {
        let answer = post_text(&mut client, &body, media_type).await;
        answer.problem(415, kind::UNSUPPORTED_MEDIA_TYPE);
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let body = " ".repeat(gate::MAX_BODY_BYTES + 1);
    post_text(&mut client, &body, "application/json")
        .await
        .problem(413, kind::TOO_LARGE);
}

#[tokio::test]
async fn the_largest_two_parts_fit() {
    let house = TestHouse::open().await;
    let (mut client, visitor) = arrive(&house).await;
    let id = Visitor::new_id();
    let plaintext = vec![b' '; envelope::MAX_PLAINTEXT_BYTES];
    let submission = Submission {
        submission_id: id.to_string(),
        parts: [PartName::Intake, PartName::Notice]
            .map(|part| visitor.sealed(id, part, &plaintext))
            .to_vec(),
    };
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
}

#[tokio::test]
async fn a_full_store_refuses_with_507_and_loses_nothing() {
    let house = TestHouse::open_with(|settings| settings.database_page_limit = Some(220)).await;
    let (mut client, visitor) = arrive(&house).await;
    let mut kept = 0;
    let refusal = loop {
        let answer = client
            .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
            .await;
        if answer.status != 201 {
            break answer;
        }
        kept += 1;
        assert!(kept < 1000, "the limit does not hold");
    };
    refusal.problem(507, kind::STORAGE_FULL);
    assert!(kept > 0);
    house.house.catch_up().await.unwrap();
}

#[tokio::test]
async fn other_methods_and_addresses_are_problems_too() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    client
        .get(SUBMISSIONS)
        .await
        .problem(405, kind::METHOD_NOT_ALLOWED);
    client
        .delete(gate::paths::OFFICE)
        .await
        .problem(405, kind::METHOD_NOT_ALLOWED);
    client
        .get("/api/nothing")
        .await
        .problem(404, kind::NOT_FOUND);
    client
        .get("/api/submissions/1")
        .await
        .problem(404, kind::NOT_FOUND);
}

async fn arrive(house: &TestHouse) -> (Client, Visitor) {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    (client, visitor)
}

async fn post_text(client: &mut Client, body: &str, media_type: &str) -> tests::routers::Answer {
    client
        .keep(Method::POST, SUBMISSIONS, media_type, body.to_owned())
        .await
}
