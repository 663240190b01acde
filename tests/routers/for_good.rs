//! Closing a misdirected tip erases it for good: who may, and what has to be true before.

use desk::paths::{CASE, INTAKES, MESSAGES, PROOF};
use domain::{
    staff::Role,
    wire::{credentials::GivenPassword, problem::kind},
};
use gate::paths::{RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::json;
use tests::routers::{Answer, Client, Holder, PASSWORD, TestHouse, Visitor, intake};

const MINUTE: u64 = 60;

/// A tip that was sent, its holder, and its id.
async fn a_tip(house: &TestHouse) -> (Holder, String) {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let holder = Holder::new();
    let submission = visitor.submission(&holder.owns(intake(&[])));
    client.post(SUBMISSIONS, &submission).await;
    (holder, submission.submission_id)
}

async fn close(staff: &mut Client, id: &str) -> Answer {
    let act = json!({ "close": { "disposition": "misdirected_tip" } });
    let change = json!({ "version": 0, "act": act });
    staff.post(&CASE.replace("{id}", id), &change).await
}

async fn is_there(staff: &mut Client, id: &str) -> bool {
    staff.get(&format!("{INTAKES}/{id}")).await.status == 200
}

#[tokio::test]
async fn an_operator_erases_nothing() {
    let house = TestHouse::open().await;
    let (_, id) = a_tip(&house).await;
    let mut operator = house.staff_as(Role::Operator).await;
    close(&mut operator, &id)
        .await
        .problem(403, kind::FORBIDDEN);
    assert!(is_there(&mut operator, &id).await);
    let mut specialist = house.staff_as(Role::Specialist).await;
    assert_eq!(close(&mut specialist, &id).await.status, 200);
    assert!(!is_there(&mut operator, &id).await);
}

#[tokio::test]
async fn what_nobody_read_is_not_erased() {
    let house = TestHouse::open().await;
    let (holder, id) = a_tip(&house).await;
    let mut staff = house.staff().await;
    assert!(is_there(&mut staff, &id).await);
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let message = holder.message(&visitor, "It happened to me.");
    let left = client.post(&holder.at(RECEIPT_MESSAGES), &message).await;
    assert_eq!(left.status, 201, "{}", left.text());

    let refused = close(&mut staff, &id).await;
    let problem = refused.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("read it first"), "{problem:?}");
    assert!(is_there(&mut staff, &id).await);
    let read = staff.get(&MESSAGES.replace("{id}", &id)).await;
    assert_eq!(read.status, 200, "{}", read.text());
    assert_eq!(close(&mut staff, &id).await.status, 200);
    assert!(!is_there(&mut staff, &id).await);
}

#[tokio::test]
async fn erasing_asks_for_a_fresh_proof_and_closing_does_not() {
    let house = TestHouse::open().await;
    let (_, id) = a_tip(&house).await;
    let (_, other) = a_tip(&house).await;
    let mut staff = house.staff().await;
    house.pass(5 * MINUTE);
    let refused = close(&mut staff, &id).await;
    refused.problem(401, kind::REAUTHENTICATION_REQUIRED);
    assert!(is_there(&mut staff, &id).await);
    let act = json!({ "close": { "disposition": "general_info" } });
    let change = json!({ "version": 0, "act": act });
    let closed = staff.post(&CASE.replace("{id}", &other), &change).await;
    assert_eq!(closed.status, 200, "{}", closed.text());

    let given = GivenPassword {
        password: PASSWORD.to_owned(),
    };
    assert_eq!(staff.post(PROOF, &given).await.status, 200);
    assert_eq!(close(&mut staff, &id).await.status, 200);
    assert!(!is_there(&mut staff, &id).await);
}
