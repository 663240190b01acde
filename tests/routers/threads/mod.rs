//! What visitor and office write to each other under a receipt, from both ends.

mod again;
mod exchange;
mod merged;
mod once;
mod refusals;
mod templates;
mod waiting;

use desk::paths::{MESSAGES, REPLIES};
use domain::wire::{
    receipt::{NewMessage, ReceiptStatus},
    thread::{NewReply, Thread},
};
use envelope::MessageId;
use gate::paths::{RECEIPT, RECEIPT_MESSAGES, SUBMISSIONS};
use server::system_random;
use tests::routers::{Answer, Client, Holder, TestHouse, Visitor, intake};

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
        to: None,
        language: None,
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
