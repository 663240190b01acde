//! What a person typed is at the desk and nowhere else. A string that occurs nowhere by chance goes
//! into every answer that takes words, through good and bad requests; then the database, its
//! write-ahead log and everything that was logged are searched for it.

use axum::{body::Body, http::Method};
use base64ct::{Base64, Base64UrlUnpadded, Encoding};
use desk::paths::{INTAKES, REPLIES};
use domain::{
    proof,
    wire::{
        desk::{OpenedIntake, SignIn},
        receipt::ReceiptStatus,
    },
};
use envelope::HandoffSecret;
use gate::paths::{DRAFT, HANDOFF, HANDOFF_TAKE, RECEIPT, RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::json;
use server::system_random;
use tests::routers::{Holder, PASSWORD, TestHouse, Visitor, intake, logged};

/// 24 characters, so that its base64 has one alignment that is whole.
const CANARY: &str = "canary-9f3kQz7Lw2XvT8bRm";

#[tokio::test]
async fn what_was_typed_is_at_the_desk_and_nowhere_else() {
    let house = TestHouse::open().await;

    let opened = walk(&house).await;
    assert!(serde_json::to_string(&opened).unwrap().contains(CANARY));
    let places = come_back(&house).await;

    for (file, bytes) in house.files().unwrap() {
        assert!(!holds(&bytes), "{}", file.display());
    }
    let log = logged();
    let text = String::from_utf8_lossy(&log);
    assert!(
        text.contains("/desk/api/intakes/{id}"),
        "the requests were not logged: {text}"
    );
    assert!(!holds(&log), "{text}");
    for kept_out in ["192.0.2.1", "order=", &opened.entry.id, PASSWORD] {
        assert!(!text.contains(kept_out), "{kept_out} in the log:\n{text}");
    }
    for place in places {
        assert!(!text.contains(&place), "{place} in the log:\n{text}");
    }
    for route in [RECEIPT, RECEIPT_MESSAGES, DRAFT, HANDOFF, HANDOFF_TAKE] {
        assert!(text.contains(route), "{route} was not logged");
    }
}

/// What a person writes under a receipt and sets aside, and what staff write back. Says where all of
/// it lies: ids that nobody may find in a log.
async fn come_back(house: &TestHouse) -> Vec<String> {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let submission = visitor.submission(&holder.owns(intake(&[])));
    client.post(SUBMISSIONS, &submission).await;
    house.house.catch_up().await.unwrap();
    let message = holder.message(&visitor, CANARY);
    let left = client.post(&holder.at(RECEIPT_MESSAGES), &message).await;
    assert_eq!(left.status, 201);
    let reply = json!({ "message_id": message.message_id, "text": CANARY });
    let replies = REPLIES.replace("{id}", &submission.submission_id);
    let thread = house.staff().await.post(&replies, &reply).await;
    assert_eq!(thread.text().matches(CANARY).count(), 2);
    let status: ReceiptStatus = client.get(&holder.at(RECEIPT)).await.json();
    assert_eq!(holder.read(&status.messages[0]).unwrap(), CANARY);

    let handoff = HandoffSecret::from_random(&mut system_random()).locker();
    let mut places = vec![holder.lookup(), message.message_id];
    for (path, locker) in [(DRAFT, holder.receipt.draft()), (HANDOFF, handoff)] {
        let sealed = locker
            .seal(CANARY.as_bytes(), &mut system_random())
            .unwrap();
        let place = Base64UrlUnpadded::encode_string(&locker.id());
        let fill = |path: &str| path.replace("{lookup}", &place).replace("{id}", &place);
        let sealed = json!({ "sealed": Base64UrlUnpadded::encode_string(&sealed) });
        assert_eq!(client.put(&fill(path), &sealed).await.status, 201);
        client.put(&fill(path), &json!({ "sealed": CANARY })).await;
        client.get(&fill(path)).await;
        if path == HANDOFF {
            client.post(&fill(HANDOFF_TAKE), &json!({})).await;
        }
        places.push(place);
    }
    client.get(&format!("/api/drafts/{CANARY}?{CANARY}")).await;
    places
}

/// Everything that a person or a mistake could bring a typed word to.
async fn walk(house: &TestHouse) -> OpenedIntake {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let good = intake(&[
        ("your-name", json!(CANARY)),
        ("contact-by", json!(["telephone"])),
        ("telephone-number", json!("(202) 555-0123")),
        ("telephone-others", json!(CANARY)),
    ]);
    let submission = visitor.submission(&good);
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    let bad = intake(&[("safe-now", json!(CANARY)), ("your-name", json!(CANARY))]);
    client.post(SUBMISSIONS, &visitor.submission(&bad)).await;
    client
        .post(SUBMISSIONS, &visitor.submission_of(CANARY.as_bytes()))
        .await;
    client.post(SUBMISSIONS, &good).await;
    client
        .post(
            SUBMISSIONS,
            &json!({ "submission_id": CANARY, "parts": [CANARY] }),
        )
        .await;
    client.get(&format!("/{CANARY}?q={CANARY}")).await;
    client.get(&format!("/desk/{CANARY}")).await;
    let headers = [("x-canary", CANARY), (proof::HEADER, CANARY)];
    client
        .send(Method::POST, SUBMISSIONS, &headers, Body::from(CANARY))
        .await;
    client.keep(Method::POST, SUBMISSIONS, CANARY, CANARY).await;
    let sign_in = SignIn {
        username: CANARY.to_owned(),
        password: CANARY.to_owned(),
    };
    client.post(desk::paths::SESSION, &sign_in).await;

    let mut staff = house.staff().await;
    staff.get(&format!("{INTAKES}?order={CANARY}")).await;
    staff.get(&format!("{INTAKES}?order=urgent")).await;
    staff.get(&format!("{INTAKES}/{CANARY}")).await;
    staff
        .get(&format!("{INTAKES}/{}", submission.submission_id))
        .await
        .json()
}

/// In the clear, or in either base64.
fn holds(bytes: &[u8]) -> bool {
    [
        CANARY.to_owned(),
        Base64::encode_string(CANARY.as_bytes()),
        Base64UrlUnpadded::encode_string(CANARY.as_bytes()),
    ]
    .iter()
    .any(|form| {
        bytes
            .windows(form.len())
            .any(|window| window == form.as_bytes())
    })
}
