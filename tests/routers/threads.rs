//! What visitor and office write to each other under a receipt, from both ends.

use axum::{body::Body, http::Method};
use base64ct::{Base64UrlUnpadded, Encoding};
use desk::paths::{INTAKES, MESSAGES, REPLIES};
use domain::wire::{
    desk::{OpenedIntake, Queue},
    office::KeyPurpose,
    problem::kind,
    receipt::{MessageAccepted, NewMessage, ReceiptState, ReceiptStatus, SentMessage},
    thread::{Author, NewReply, Thread},
};
use envelope::{MessageId, Part};
use gate::paths::{RECEIPT, RECEIPT_MESSAGES, SUBMISSIONS};
use serde_json::json;
use server::system_random;
use tests::routers::{Answer, Client, Holder, START, TestHouse, USERNAME, Visitor, intake};
use tokio::task::JoinSet;

/// An intake that was sent, and whoever holds its receipt.
struct Sent {
    client: Client,
    visitor: Visitor,
    holder: Holder,
    id: String,
}

impl Sent {
    async fn to(house: &TestHouse) -> Self {
        Self::by(house, Holder::new()).await
    }

    async fn by(house: &TestHouse, holder: Holder) -> Self {
        let mut client = house.client();
        let visitor = Visitor::at(&mut client).await;
        let submission = visitor.submission(&holder.owns(intake(&[])));
        let id = submission.submission_id.clone();
        assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
        Self {
            client,
            visitor,
            holder,
            id,
        }
    }

    /// The same after the desk has opened it.
    async fn opened(house: &TestHouse) -> Self {
        let sent = Self::to(house).await;
        house.house.catch_up().await.unwrap();
        sent
    }

    async fn look(&mut self) -> Answer {
        self.client.get(&self.holder.at(RECEIPT)).await
    }

    async fn status(&mut self) -> ReceiptStatus {
        self.look().await.json()
    }

    async fn post(&mut self, message: &NewMessage) -> Answer {
        let path = self.holder.at(RECEIPT_MESSAGES);
        self.client.post(&path, message).await
    }

    async fn write(&mut self, text: &str) -> Answer {
        let message = self.holder.message(&self.visitor, text);
        self.post(&message).await
    }

    fn desk(&self, path: &str) -> String {
        path.replace("{id}", &self.id)
    }

    async fn thread(&self, staff: &mut Client) -> Thread {
        staff.get(&self.desk(MESSAGES)).await.json()
    }

    async fn reply(&self, staff: &mut Client, text: &str) -> Answer {
        staff.post(&self.desk(REPLIES), &reply(text)).await
    }
}

fn reply(text: &str) -> NewReply {
    NewReply {
        message_id: MessageId::from_random(&mut system_random()).to_string(),
        text: text.to_owned(),
    }
}

fn texts(thread: &Thread) -> Vec<&str> {
    assert!(thread.messages.iter().all(|message| message.text.is_some()));
    thread
        .messages
        .iter()
        .filter_map(|message| message.text.as_deref())
        .collect()
}

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
async fn the_first_intake_under_a_receipt_has_the_thread() {
    let house = TestHouse::open().await;
    let first = Sent::opened(&house).await;
    let receipt = first.holder.receipt.clone();
    let mut second = Sent::by(&house, Holder { receipt }).await;
    house.house.catch_up().await.unwrap();
    let mut staff = house.staff().await;
    let expected = Thread {
        state: None,
        messages: Vec::new(),
    };
    assert_eq!(second.thread(&mut staff).await, expected);
    let refused = second.reply(&mut staff, "For whom?").await;
    refused.problem(409, kind::CONFLICT);
    second.write("To the first.").await;
    assert_eq!(texts(&first.thread(&mut staff).await), ["To the first."]);
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
