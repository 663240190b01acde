//! A case that is open again says so to whoever holds its receipt, however it was closed.

use desk::paths::{BULK_UNDO, CASE, CLUSTER_CLOSE, CLUSTERS, LINKS};
use domain::{
    staff::Role,
    wire::{
        receipt::ReceiptState::{self, Answered, Closed, Read},
        sorting::{BulkDone, BulkUndone, Clusters},
    },
};
use envelope::SubmissionId;
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Client, Holder, TestHouse, Visitor, intake};

use super::Sent;

async fn act(staff: &mut Client, sent: &Sent, version: i64, act: Value) {
    let change = json!({ "version": version, "act": act });
    let answer = staff.post(&sent.desk(CASE), &change).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

async fn state(sent: &mut Sent) -> ReceiptState {
    sent.status().await.state
}

fn close() -> Value {
    json!({ "close": { "disposition": "general_info" } })
}

#[tokio::test]
async fn a_case_that_is_opened_again_is_not_finished() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    act(&mut staff, &sent, 0, close()).await;
    assert_eq!(state(&mut sent).await, Closed);
    act(&mut staff, &sent, 1, json!("reopen")).await;
    assert_eq!(state(&mut sent).await, Read);

    assert_eq!(sent.reply(&mut staff, "We are here.").await.status, 201);
    act(&mut staff, &sent, 2, close()).await;
    assert_eq!(state(&mut sent).await, Closed);
    act(&mut staff, &sent, 3, json!("reopen")).await;
    assert_eq!(state(&mut sent).await, Answered);
}

#[tokio::test]
async fn what_was_closed_with_others_and_taken_back_is_not_finished() {
    let house = TestHouse::open().await;
    let (mut one, mut other) = (alike(&house).await, alike(&house).await);
    let (mut amira, mut ben) = (house.staff().await, house.staff_as(Role::Specialist).await);
    let cluster = amira
        .get(CLUSTERS)
        .await
        .json::<Clusters>()
        .clusters
        .remove(0);
    let closing = CLUSTER_CLOSE.replace("{number}", &cluster.number.to_string());
    let body = json!({ "disposition": "hoax", "seen": cluster.cases, "newest": cluster.newest });
    let done: BulkDone = amira.post(&closing, &body).await.json();
    assert_eq!(done.suspected, 2, "{done:?}");
    let done: BulkDone = ben.post(&closing, &body).await.json();
    assert_eq!(done.closed, 2, "{done:?}");
    for sent in [&mut one, &mut other] {
        assert_eq!(state(sent).await, Closed);
    }
    let undo = BULK_UNDO.replace("{number}", &done.number.to_string());
    let undone: BulkUndone = ben.post(&undo, &json!({})).await.json();
    assert_eq!(undone.reopened, 2);
    for sent in [&mut one, &mut other] {
        assert_eq!(state(sent).await, Read);
    }
}

#[tokio::test]
async fn a_duplicate_that_goes_on_alone_is_not_finished_with_the_other() {
    let house = TestHouse::open().await;
    let (mut kept, mut duplicate) = (Sent::opened(&house).await, Sent::opened(&house).await);
    let mut staff = house.staff().await;
    let id: SubmissionId = kept.id.parse().unwrap();
    let into = id.reference().to_string();
    link(
        &mut staff,
        &duplicate,
        0,
        json!({ "merge": { "into": into } }),
    )
    .await;
    act(&mut staff, &kept, 1, close()).await;
    assert_eq!(state(&mut kept).await, Closed);
    assert_eq!(state(&mut duplicate).await, Closed);

    // Opened again, both go on.
    act(&mut staff, &kept, 2, json!("reopen")).await;
    assert_eq!(state(&mut kept).await, Read);
    assert_eq!(state(&mut duplicate).await, Read);

    act(&mut staff, &kept, 3, close()).await;
    link(&mut staff, &duplicate, 1, json!("unmerge")).await;
    assert_eq!(state(&mut kept).await, Closed);
    assert_eq!(state(&mut duplicate).await, Read);
}

async fn link(staff: &mut Client, sent: &Sent, version: i64, act: Value) {
    let change = json!({ "version": version, "act": act });
    let answer = staff.post(&sent.desk(LINKS), &change).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// An intake that says the same as every other one of this.
async fn alike(house: &TestHouse) -> Sent {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let story = "Somebody sang under my window for three nights in a row, and nobody in the street \
                 says who it was, so I would like the office to come and listen for itself.";
    let answers = [
        ("accommodation", json!(["other"])),
        ("accommodation-details", json!(story)),
    ];
    let submission = visitor.submission(&holder.owns(intake(&answers)));
    let id = submission.submission_id.clone();
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
    Sent {
        client,
        visitor,
        holder,
        id,
    }
}
