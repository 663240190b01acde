//! What an operator takes down on the telephone is handed in at the desk.

use desk::paths::{AUDIT, INTAKES};
use domain::{
    audit::AuditAction,
    staff::Role,
    wire::{
        audit::Audit,
        desk::Queue,
        office::SignedManifest,
        problem::kind,
        submission::{Accepted, Submission, staff_paths::OFFICE},
    },
};
use tests::routers::{TestHouse, Visitor, intake};

fn address(submission: &Submission) -> String {
    format!("/desk/api/calls/{}", submission.submission_id)
}

#[tokio::test]
async fn a_call_is_filed_once_and_written_down() {
    let house = TestHouse::open().await;
    let mut operator = house.staff_as(Role::Operator).await;
    let manifest: SignedManifest = operator.get(OFFICE).await.json();
    let submission = Visitor::believing(&manifest).submission(&intake(&[]));

    let first = operator.post(&address(&submission), &submission).await;
    let again = operator.post(&address(&submission), &submission).await;

    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 200));
    let accepted: Accepted = first.json();
    let queue: Queue = operator.get(INTAKES).await.json();
    assert_eq!(queue.intakes.len(), 1);
    assert_eq!(queue.intakes[0].reference, accepted.reference);
    let audit: Audit = house.staff().await.get(AUDIT).await.json();
    let taken = audit
        .entries
        .iter()
        .find(|line| line.action == AuditAction::CallTaken);
    let taken = taken.expect("a call is written down");
    assert_eq!(taken.subject, submission.submission_id);
    assert_eq!(taken.actor.as_deref(), Some("operator"));
}

#[tokio::test]
async fn an_address_takes_its_own_call_alone() {
    let house = TestHouse::open().await;
    let mut operator = house.staff_as(Role::Operator).await;
    let visitor = Visitor::at(&mut operator).await;
    let [one, other] = [(); 2].map(|()| visitor.submission(&intake(&[])));
    operator
        .post(&address(&one), &other)
        .await
        .problem(422, kind::MALFORMED);
    let queue: Queue = operator.get(INTAKES).await.json();
    assert!(queue.intakes.is_empty());
}

#[tokio::test]
async fn nobody_else_hands_in_a_call() {
    let house = TestHouse::open().await;
    let mut stranger = house.client();
    let visitor = Visitor::at(&mut stranger).await;
    let submission = visitor.submission(&intake(&[]));
    let address = address(&submission);
    stranger
        .post(&address, &submission)
        .await
        .problem(401, kind::SIGNED_OUT);
    let mut auditor = house.staff_as(Role::Auditor).await;
    auditor
        .post(&address, &submission)
        .await
        .problem(403, kind::FORBIDDEN);
}
