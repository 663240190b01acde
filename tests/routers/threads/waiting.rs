//! Whoever waits for the visitor hears of what they write, and nobody reads it in their place.

use desk::paths::CASE;
use domain::{
    casework::{CaseEventKind, CaseState},
    staff::Role,
    wire::{
        casework::{CaseFile, Happening},
        desk::Queue,
        thread::Author,
    },
};
use serde_json::{Value, json};
use tests::routers::{Client, TestHouse};

use super::Sent;

async fn act(sent: &Sent, staff: &mut Client, version: i64, act: Value) -> CaseFile {
    let change = json!({ "version": version, "act": act });
    let done = staff.post(&sent.desk(CASE), &change).await;
    assert_eq!(done.status, 200, "{}", done.text());
    done.json()
}

async fn case(sent: &Sent, staff: &mut Client) -> CaseFile {
    staff.get(&sent.desk(CASE)).await.json()
}

/// Whether each message of the visitor was new.
async fn new_ones(sent: &Sent, staff: &mut Client) -> Vec<bool> {
    let thread = sent.thread(staff).await;
    let authors = thread.messages.into_iter().map(|message| message.author);
    let visitor = authors.filter_map(|author| match author {
        Author::Visitor { unread } => Some(unread),
        Author::Office { .. } => None,
    });
    visitor.collect()
}

#[tokio::test]
async fn a_case_that_waits_goes_on_once_the_visitor_writes() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    act(&sent, &mut staff, 0, json!("claim")).await;
    let waits = act(&sent, &mut staff, 1, json!("wait")).await;
    assert_eq!(waits.standing.state, CaseState::WaitingForVisitor);
    let before = case(&sent, &mut staff).await;
    assert_eq!(before.standing, waits.standing);

    assert_eq!(sent.write("Here I am.").await.status, 201);
    let queue: Queue = staff.get(desk::paths::INTAKES).await.json();
    assert_eq!((queue.counts.waiting, queue.counts.mine), (0, 1));
    let goes_on = case(&sent, &mut staff).await;
    assert_eq!(goes_on.standing.state, CaseState::Claimed);
    assert_eq!(goes_on.standing.assignee, waits.standing.assignee);
    let last = goes_on.timeline.last().unwrap();
    assert_eq!(last.actor, None);
    let Happening::Done { kind, .. } = &last.what else {
        panic!("{last:?}")
    };
    assert_eq!(*kind, CaseEventKind::Resumed);

    // What was read lets it wait again.
    assert_eq!(new_ones(&sent, &mut staff).await, [true]);
    let version = goes_on.standing.version;
    act(&sent, &mut staff, version, json!("wait")).await;
    let waits = case(&sent, &mut staff).await;
    assert_eq!(waits.standing.state, CaseState::WaitingForVisitor);
}

#[tokio::test]
async fn who_may_not_answer_leaves_messages_unread() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut operator = house.staff_as(Role::Operator).await;
    let mut specialist = house.staff_as(Role::Specialist).await;
    assert_eq!(sent.write("Please answer.").await.status, 201);
    for _ in 0..2 {
        assert_eq!(new_ones(&sent, &mut operator).await, [true]);
    }
    assert_eq!(new_ones(&sent, &mut specialist).await, [true]);
    assert_eq!(new_ones(&sent, &mut operator).await, [false]);
}
