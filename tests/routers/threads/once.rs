//! However often and wherever something is sent, it is there once and where it belongs.

use desk::paths::REPLIES;
use domain::wire::{
    office::KeyPurpose,
    problem::kind,
    receipt::{MessageAccepted, NewMessage},
};
use envelope::{MessageId, Part};
use gate::paths::RECEIPT_MESSAGES;
use server::system_random;
use tests::routers::{START, TestHouse};
use tokio::task::JoinSet;

use super::{Sent, reply, texts};

#[tokio::test]
async fn a_message_that_is_sent_twice_is_there_once() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let message = sent.holder.message(&sent.visitor, "Once.");
    assert_eq!(sent.post(&message).await.status, 201);
    house.pass(60);
    let again = sent.post(&message).await;
    assert_eq!(again.status, 200);
    assert_eq!(again.json::<MessageAccepted>().received_at, START);

    let other = NewMessage {
        envelope: {
            let id: MessageId = message.message_id.parse().unwrap();
            let place = id.in_thread(sent.holder.receipt.lookup());
            let office = sent.visitor.key(KeyPurpose::Office);
            sent.visitor.envelope(place, Part::Message, &office, b"{}")
        },
        ..message
    };
    sent.post(&other).await.problem(409, kind::CONFLICT);
    let thread = sent.thread(&mut house.staff().await).await;
    assert_eq!(texts(&thread), ["Once."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_sent_ten_times_at_once_is_there_once() {
    let house = TestHouse::open().await;
    let sent = Sent::opened(&house).await;
    let message = sent.holder.message(&sent.visitor, "Once.");
    let mut senders = JoinSet::new();
    for _ in 0..10 {
        let (mut client, message) = (sent.client.clone(), message.clone());
        let path = sent.holder.at(RECEIPT_MESSAGES);
        senders.spawn(async move { client.post(&path, &message).await.status.as_u16() });
    }
    let mut statuses = senders.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [&[200; 9][..], &[201]].concat());
}

#[tokio::test]
async fn a_reply_that_is_sent_twice_is_there_once() {
    let house = TestHouse::open().await;
    let mut sent = Sent::opened(&house).await;
    let mut staff = house.staff().await;
    let reply = reply("Once.");
    for status in [201, 200] {
        let answer = staff.post(&sent.desk(REPLIES), &reply).await;
        assert_eq!(answer.status, status);
        assert_eq!(texts(&answer.json()), ["Once."]);
    }
    assert_eq!(sent.status().await.messages.len(), 1);
    // The same name in another thread is refused: it would not be found here.
    let other = Sent::opened(&house).await;
    let answer = staff.post(&other.desk(REPLIES), &reply).await;
    answer.problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn a_message_opens_in_its_own_thread_only() {
    let house = TestHouse::open().await;
    let mut mine = Sent::opened(&house).await;
    let mut other = Sent::opened(&house).await;
    let message = mine.holder.message(&mine.visitor, "For my thread.");
    other.post(&message).await.problem(422, kind::MALFORMED);
    let renamed = NewMessage {
        message_id: MessageId::from_random(&mut system_random()).to_string(),
        ..message
    };
    mine.post(&renamed).await.problem(422, kind::MALFORMED);

    let mut staff = house.staff().await;
    mine.reply(&mut staff, "For you.").await;
    let reply = mine.status().await.messages.remove(0);
    assert!(other.holder.read(&reply).is_err());
    assert!(other.status().await.messages.is_empty());
    assert_eq!(mine.holder.read(&reply).unwrap(), "For you.");
}
