//! What is written under an intake that was merged into another one: it waits with the case that is kept, and
//! is answered from there.

use std::slice::from_ref;

use desk::paths::{CASE, EVENTS, INTAKES, LINKS, REPLIES};
use domain::wire::{
    desk::Queue,
    problem::kind,
    thread::{NewReply, Thread},
};
use envelope::SubmissionId;
use serde_json::json;
use tests::routers::{Client, TestHouse};

use super::{Sent, reply, texts};

#[tokio::test]
async fn a_message_under_a_duplicate_waits_with_the_case_that_is_kept() {
    let house = TestHouse::open().await;
    let (kept, mut duplicate) = (Sent::opened(&house).await, Sent::opened(&house).await);
    let mut staff = house.staff().await;
    merge(&mut staff, &duplicate, &kept).await;
    assert_eq!(unread(&mut staff, &kept).await, 0);
    assert_eq!(duplicate.write("I moved away.").await.status, 201);
    assert_eq!(unread(&mut staff, &kept).await, 1);
    assert_eq!(with_messages(&mut staff).await, from_ref(&kept.id));

    let thread = kept.thread(&mut staff).await;
    assert_eq!(texts(&thread), ["I moved away."]);
    assert_eq!(thread.messages[0].from, Some(reference(&duplicate)));
    assert_eq!(unread(&mut staff, &kept).await, 0, "it was read there");
    assert!(with_messages(&mut staff).await.is_empty());
}

#[tokio::test]
async fn staff_answer_from_the_case_that_is_kept() {
    let house = TestHouse::open().await;
    let (mut kept, mut duplicate) = (Sent::opened(&house).await, Sent::opened(&house).await);
    let mut staff = house.staff().await;
    let to = |sent: &Sent, text: &str| NewReply {
        to: Some(reference(sent)),
        ..reply(text)
    };
    let early = staff
        .post(&kept.desk(REPLIES), &to(&duplicate, "Too early."))
        .await;
    early.problem(409, kind::CONFLICT);

    merge(&mut staff, &duplicate, &kept).await;
    let thread = kept.thread(&mut staff).await;
    let receipts: Vec<_> = thread.merged.iter().map(|one| &*one.reference).collect();
    assert_eq!(receipts, [reference(&duplicate)]);
    let answer = staff
        .post(&kept.desk(REPLIES), &to(&duplicate, "We saw it."))
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(texts(&answer.json::<Thread>()), ["We saw it."]);
    let status = duplicate.status().await;
    let read = duplicate.holder.read(&status.messages[0]).unwrap();
    assert_eq!(read, "We saw it.");
    assert!(kept.status().await.messages.is_empty());

    // Whoever names nobody writes to whom the intake is of.
    assert_eq!(kept.reply(&mut staff, "To you.").await.status, 201);
    assert_eq!(kept.status().await.messages.len(), 1);
    assert_eq!(duplicate.status().await.messages.len(), 1);
}

#[tokio::test]
async fn whoever_has_the_queue_open_hears_of_a_message() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut stream = house.staff().await.stream(EVENTS).await;
    let first = stream.next().await.unwrap();
    assert!(first.contains("\"unread_messages\":0"), "{first}");
    assert_eq!(sent.write("Is it there?").await.status, 201);
    house.house.catch_up().await.unwrap();
    let second = stream.next().await.unwrap();
    assert!(second.contains("\"unread_messages\":1"), "{second}");
}

async fn merge(staff: &mut Client, duplicate: &Sent, kept: &Sent) {
    let act = json!({ "merge": { "into": reference(kept) } });
    let change = json!({ "version": 0, "act": act });
    let merged = staff.post(&duplicate.desk(LINKS), &change).await;
    assert_eq!(merged.status, 200, "{}", merged.text());
}

#[tokio::test]
async fn a_closed_case_with_a_new_message_is_not_out_of_sight() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    let close = json!({ "close": { "disposition": "general_info" } });
    let change = json!({ "version": 0, "act": close });
    assert_eq!(staff.post(&sent.desk(CASE), &change).await.status, 200);
    assert!(with_messages(&mut staff).await.is_empty());
    assert_eq!(sent.write("It happened again.").await.status, 201);
    assert_eq!(with_messages(&mut staff).await, [sent.id.clone()]);
}

/// The ids of the list 'New messages'.
async fn with_messages(staff: &mut Client) -> Vec<String> {
    let queue: Queue = staff.get(&format!("{INTAKES}?list=messages")).await.json();
    assert_eq!(queue.counts.messages, queue.intakes.len());
    let entries = queue.intakes.into_iter();
    entries.map(|entry| entry.id).collect()
}

/// How many new messages the queue says that a case has.
async fn unread(staff: &mut Client, sent: &Sent) -> u32 {
    let queue: Queue = staff.get(INTAKES).await.json();
    let entry = queue.intakes.iter().find(|entry| entry.id == sent.id);
    entry.unwrap().unread_messages
}

fn reference(sent: &Sent) -> String {
    let id: SubmissionId = sent.id.parse().unwrap();
    id.reference().to_string()
}
