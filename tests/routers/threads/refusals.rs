//! What neither side can send, and what staff see of messages that do not open.

use axum::{body::Body, http::Method};
use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::{MESSAGES, REPLIES};
use domain::wire::{office::KeyPurpose, problem::kind, receipt::NewMessage};
use envelope::{MessageId, Part};
use gate::paths::RECEIPT_MESSAGES;
use serde_json::json;
use tests::routers::{TestHouse, Visitor};

use super::{Sent, reply};

#[tokio::test]
async fn what_is_not_a_message_to_the_office_is_refused() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    for part in [Part::Intake, Part::Notice, Part::Reply] {
        let message = sent.holder.message_of(&sent.visitor, part, b"{}");
        sent.post(&message).await.problem(422, kind::MALFORMED);
    }
    let good = sent.holder.message(&sent.visitor, "Good.");
    let mut bytes = Base64UrlUnpadded::decode_vec(&good.envelope).unwrap();
    bytes.pop();
    let path = sent.holder.at(RECEIPT_MESSAGES);
    for body in [
        json!({ "message_id": good.message_id, "envelope": "canary!" }),
        json!({ "message_id": good.message_id, "envelope": Base64UrlUnpadded::encode_string(&bytes) }),
        json!({ "message_id": "canary", "envelope": good.envelope }),
        json!({ "message_id": good.message_id, "envelope": good.envelope, "name": "canary" }),
        json!({ "text": "canary" }),
    ] {
        let answer = sent.client.post(&path, &body).await;
        assert!(!answer.text().contains("canary"));
        answer.problem(422, kind::MALFORMED);
    }
    let id: MessageId = good.message_id.parse().unwrap();
    let place = id.in_thread(sent.holder.receipt.lookup());
    let notifier = sent.visitor.key(KeyPurpose::Notifier);
    let to_another = NewMessage {
        envelope: sent
            .visitor
            .envelope(place, Part::Message, &notifier, b"{}"),
        message_id: good.message_id.clone(),
    };
    sent.post(&to_another).await.problem(422, kind::UNKNOWN_KEY);
    assert!(sent.status().await.sent.is_empty());
}

#[tokio::test]
async fn the_longest_message_fits_and_what_is_larger_does_not() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    assert_eq!(sent.write(&"\u{1f54a}".repeat(2_000)).await.status, 201);
    assert_eq!(sent.write(&"\"".repeat(2_000)).await.status, 201);
    let large = sent
        .holder
        .message_of(&sent.visitor, Part::Message, &[b' '; 16_384]);
    sent.post(&large).await.problem(413, kind::TOO_LARGE);
}

#[tokio::test]
async fn nothing_is_kept_without_work() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let message = sent.holder.message(&sent.visitor, "No work.");
    let body = serde_json::to_vec(&message).unwrap();
    let path = sent.holder.at(RECEIPT_MESSAGES);
    let headers = [("content-type", "application/json")];
    let answer = sent
        .client
        .send(Method::POST, &path, &headers, Body::from(body))
        .await;
    answer.problem(428, kind::PROOF_REQUIRED);
}

#[tokio::test]
async fn a_thread_has_an_end_and_other_threads_go_on() {
    let house = TestHouse::open_with(|settings| settings.proof_of_work = 0).await;
    let mut sent = Sent::opened(&house).await;
    let mut other = Sent::opened(&house).await;
    for number in 1..=100 {
        let status = sent.write("Again.").await.status;
        assert_eq!(status, 201, "{number}");
    }
    let full = sent.write("Again.").await;
    full.problem(507, kind::STORAGE_FULL);
    assert_eq!(other.write("Once.").await.status, 201);
}

#[tokio::test]
async fn what_does_not_open_shows_that_something_came() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    for plaintext in [
        &b"no JSON"[..],
        br#"{"text":"","language":"en"}"#,
        br#"{"text":"a\u0007b","language":"en"}"#,
    ] {
        let message = sent
            .holder
            .message_of(&sent.visitor, Part::Message, plaintext);
        assert_eq!(sent.post(&message).await.status, 201);
    }
    let mut broken = sent.holder.message(&sent.visitor, "Broken on its way.");
    let mut bytes = Base64UrlUnpadded::decode_vec(&broken.envelope).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    broken.envelope = Base64UrlUnpadded::encode_string(&bytes);
    assert_eq!(sent.post(&broken).await.status, 201);

    let thread = sent.thread(&mut house.staff().await).await;
    let texts: Vec<_> = thread.messages.iter().map(|one| &one.text).collect();
    assert_eq!(texts, [&None; 4]);
}

#[tokio::test]
async fn replies_are_checked_and_only_staff_write_them() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    for text in ["", " \n", "a\u{7}b", &"é".repeat(2_001)] {
        let answer = sent.reply(&mut staff, text).await;
        answer.problem(422, kind::MALFORMED);
    }
    let longest = sent.reply(&mut staff, &"é".repeat(2_000)).await;
    assert_eq!(longest.status, 201);
    for body in [
        json!({ "text": "canary" }),
        json!({ "message_id": "canary", "text": "canary" }),
    ] {
        let answer = staff.post(&sent.desk(REPLIES), &body).await;
        assert!(!answer.text().contains("canary"));
        answer.problem(422, kind::MALFORMED);
    }
    let nowhere = REPLIES.replace("{id}", &Visitor::new_id().to_string());
    let answer = staff.post(&nowhere, &reply("For nobody.")).await;
    answer.problem(404, kind::NOT_FOUND);

    let mut stranger = house.client();
    let answer = sent.reply(&mut stranger, "Not from us.").await;
    answer.problem(401, kind::SIGNED_OUT);
    let answer = stranger.get(&sent.desk(MESSAGES)).await;
    answer.problem(401, kind::SIGNED_OUT);
    assert_eq!(sent.status().await.messages.len(), 1);
}
