//! What each side writes and what the other then reads.

use desk::paths::{INTAKES, PRESENCE};
use domain::wire::{
    casework::Presence,
    desk::{OpenedIntake, Queue},
    problem::kind,
    receipt::{MessageAccepted, ReceiptState, ReceiptStatus, SentMessage},
    thread::{Author, Thread},
};
use gate::paths::RECEIPT;
use tests::routers::{Client, Holder, START, TestHouse, USERNAME};

use super::{Sent, texts};

#[tokio::test]
async fn a_receipt_is_unknown_until_the_desk_has_opened_the_intake() {
    let house = TestHouse::open().await;
    let mut sent = Sent::to(&house).await;
    sent.look().await.problem(404, kind::RECEIPT_UNKNOWN);
    let refused = sent.write("Is it there?").await;
    refused.problem(404, kind::RECEIPT_UNKNOWN);

    house.house.catch_up().await.unwrap();
    let answer = sent.look().await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let expected = ReceiptStatus {
        state: ReceiptState::Received,
        messages: Vec::new(),
        sent: Vec::new(),
    };
    assert_eq!(answer.json::<ReceiptStatus>(), expected);
    let stranger = Holder::new();
    let unknown = sent.client.get(&stranger.at(RECEIPT)).await;
    unknown.problem(404, kind::RECEIPT_UNKNOWN);
}

#[tokio::test]
async fn the_person_sees_how_far_the_office_is() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    let _: Queue = staff.get(INTAKES).await.json();
    assert_eq!(sent.status().await.state, ReceiptState::Received);
    let _: OpenedIntake = staff.get(&format!("{INTAKES}/{}", sent.id)).await.json();
    assert_eq!(sent.status().await.state, ReceiptState::Read);
    assert_eq!(sent.reply(&mut staff, "We can help.").await.status, 201);
    assert_eq!(sent.status().await.state, ReceiptState::Answered);
    let _: OpenedIntake = staff.get(&format!("{INTAKES}/{}", sent.id)).await.json();
    assert_eq!(sent.status().await.state, ReceiptState::Answered);
}

#[tokio::test]
async fn whoever_has_the_case_open_is_told_that_the_person_wrote() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    let presence = sent.desk(PRESENCE);
    let told: Presence = staff.post(&presence, &()).await.json();
    assert!(!told.unread);
    assert_eq!(sent.write("Are you there?").await.status, 201);
    let told: Presence = staff.post(&presence, &()).await.json();
    assert!(told.unread);
    sent.thread(&mut staff).await;
    let told: Presence = staff.post(&presence, &()).await.json();
    assert!(!told.unread);
}

#[tokio::test]
async fn they_write_to_each_other() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    let left = sent.write("  Please write, do not call.\n").await;
    assert_eq!(left.status, 201);
    let left: MessageAccepted = left.json();
    house.pass(60);
    let answer = sent.reply(&mut staff, "We will write.").await;
    assert_eq!(answer.status, 201);
    house.pass(60);

    let status = sent.status().await;
    let [reply] = &status.messages[..] else {
        panic!("{status:?}")
    };
    assert_eq!(sent.holder.read(reply).unwrap(), "We will write.");
    assert_eq!(reply.sent_at, START + 60);
    let arrived = SentMessage {
        id: left.message_id,
        received_at: START,
    };
    assert_eq!(status.sent, [arrived]);

    let thread = sent.thread(&mut staff).await;
    assert_eq!(
        texts(&thread),
        ["Please write, do not call.", "We will write."]
    );
    let authors: Vec<_> = thread.messages.iter().map(|one| &one.author).collect();
    let visitor = Author::Visitor { unread: true };
    let office = Author::Office {
        username: USERNAME.to_owned(),
        seen_at: Some(START + 120),
    };
    assert_eq!(authors, [&visitor, &office]);
}

#[tokio::test]
async fn staff_see_what_is_new_and_what_was_seen() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    for text in ["One.", "Two."] {
        sent.write(text).await;
    }
    let unread = async |staff: &mut Client| {
        let queue: Queue = staff.get(INTAKES).await.json();
        queue.intakes[0].unread_messages
    };
    assert_eq!(unread(&mut staff).await, 2);
    let new = |thread: &Thread| {
        let authors = thread.messages.iter().map(|one| &one.author);
        authors
            .filter(|author| **author == Author::Visitor { unread: true })
            .count()
    };
    assert_eq!(new(&sent.thread(&mut staff).await), 2);
    assert_eq!(unread(&mut staff).await, 0);
    sent.write("Three.").await;
    assert_eq!(unread(&mut staff).await, 1);
    assert_eq!(new(&sent.thread(&mut staff).await), 1);

    sent.reply(&mut staff, "Seen?").await;
    let seen = |thread: &Thread| match thread.messages.last().map(|one| &one.author) {
        Some(Author::Office { seen_at, .. }) => *seen_at,
        _ => panic!("{thread:?}"),
    };
    assert_eq!(seen(&sent.thread(&mut staff).await), None);
    house.pass(30);
    sent.status().await;
    house.pass(30);
    sent.status().await;
    assert_eq!(seen(&sent.thread(&mut staff).await), Some(START + 30));
}

#[tokio::test]
async fn the_first_intake_under_a_receipt_has_the_thread() {
    let house = TestHouse::open().await;
    let first = Sent::opened(&house).await;
    let receipt = first.holder.receipt.clone();
    let mut second = Sent::by(&house, Holder { receipt }).await;
    house.house.catch_up().await.unwrap();
    let mut staff = house.staff().await;
    let thread = second.thread(&mut staff).await;
    assert_eq!((thread.state, thread.messages.len()), (None, 0));
    let refused = second.reply(&mut staff, "For whom?").await;
    refused.problem(409, kind::CONFLICT);
    second.write("To the first.").await;
    assert_eq!(texts(&first.thread(&mut staff).await), ["To the first."]);
}

#[tokio::test]
async fn threads_are_there_again_after_a_restart() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    sent.write("Before.").await;
    sent.reply(&mut house.staff().await, "Then.").await;
    let house = house.restart().await;
    sent.client = house.client();
    let status = sent.status().await;
    assert_eq!(status.state, ReceiptState::Answered);
    assert_eq!(sent.holder.read(&status.messages[0]).unwrap(), "Then.");
    let thread = sent.thread(&mut house.staff().await).await;
    assert_eq!(texts(&thread), ["Before.", "Then."]);
}
