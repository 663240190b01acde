//! Somebody who signs up for alerts.

use std::net::SocketAddr;

use domain::{
    FORM_VERSION,
    answers::{RawAnswer, RawAnswers},
    wire::{document::NoticeDocument, vine::LinkAndPin},
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};

use crate::routers::{Answer, Client, TestHouse, Visitor, intake};

/// Their PIN.
pub const PIN: &str = "4917";

/// Somebody who signed up.
pub struct SignedUp {
    /// Id of their submission.
    pub id: String,
    client: Client,
}

impl SignedUp {
    /// Sends a sign-up, and lets the house file it.
    pub async fn at(house: &TestHouse, notice: &NoticeDocument) -> Self {
        let mut client = house.client();
        let visitor = Visitor::at(&mut client).await;
        let intake = intake(&[
            ("help", json!(["custody-alerts"])),
            ("custody-system", json!("ice")),
        ]);
        let submission = visitor.submission_with_notice(&intake, notice);
        let answer = client.post(SUBMISSIONS, &submission).await;
        assert!(answer.status.is_success(), "{}", answer.text());
        house.house.catch_up().await.expect("a database");
        Self {
            id: submission.submission_id,
            client,
        }
    }

    /// Asks one of the addresses that take a link and a PIN.
    pub async fn ask(&mut self, path: &str, token: &str, pin: &str) -> Answer {
        let body = LinkAndPin {
            token: token.to_owned(),
            pin: pin.to_owned(),
        };
        self.client.post(path, &body).await
    }

    /// From now on they ask this house: the other one was closed.
    pub fn come_to(&mut self, house: &TestHouse) {
        self.client = house.client();
    }

    /// From now on they ask from another address.
    pub fn move_to(&mut self, place: usize) {
        let [.., second, third, fourth] = place.to_be_bytes();
        let host = [10, second, third, fourth];
        self.client.address = SocketAddr::from((host, 50_000));
    }

    /// Asks with any body.
    pub async fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.client.post(path, body).await
    }
}

/// A notice for a person by number, with one mail contact and these answers on top; an empty one takes
/// an answer away.
pub fn notice(mail: &str, answers: &[(&str, &str)]) -> NoticeDocument {
    let usual = [
        ("alert-consent", "read"),
        ("alert-pin", PIN),
        ("alert-contact-1-channel", "email"),
        ("alert-contact-1-email", mail),
        ("alert-contact-1-hours", "any-hour"),
        ("custody-system", "ice"),
        ("match-by", "number"),
        ("alien-number", "A012345678"),
        ("number-country", "MX"),
    ];
    let mut all = RawAnswers::new();
    for (field, text) in usual.iter().chain(answers) {
        all.insert((*field).to_owned(), RawAnswer::Text((*text).to_owned()));
    }
    all.retain(|_, answer| *answer != RawAnswer::Text(String::new()));
    NoticeDocument {
        form_version: FORM_VERSION,
        language: "en".to_owned(),
        answers: all,
    }
}
