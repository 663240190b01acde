//! Many people who signed up.
//!
//! Those whom events are about signed up and confirmed as people do. The others are put into the database
//! as they would lie there, since slow hashing of a hundred thousand PINs is not what anybody measures;
//! every event is looked up among them.

use domain::{custody::matching::WantedMarks, wire::vine::SignUpState};
use envelope::{Part, SubmissionId};
use notifier::paths::{CONFIRM, CONFIRM_PAGE};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{
    Inbox, NewSubmission, SentPart, SqliteSettings, SqliteStore, Upkeep,
    alerts::{HandOff, KeptNotice, NewSignUp, Notices, SignUps},
};

use super::{MailSink, PIN, SignedUp, notice, released};
use crate::routers::TestHouse;

/// How many are filed at a time.
const BATCH: u32 = 1000;

/// So many people sign up, each for a person of their own, and confirm.
pub async fn follow(house: &TestHouse, mail: &MailSink, people: usize) {
    for person in 0..people {
        let address = address(person);
        let asked = notice(&address, &[("alien-number", &number(person))]);
        let mut signed_up = SignedUp::at(house, &asked).await;
        let notifier = house.house.notifier().expect("it is no gate alone");
        notifier.deliver().await.expect("a database");
        let link = mail.only(&address).token(CONFIRM_PAGE);
        // Each from a place of their own: many requests from one place wait.
        signed_up.move_to(person);
        assert_eq!(signed_up.ask(CONFIRM, &link, PIN).await.status, 200);
    }
}

/// Puts so many sign-ups of other people there, confirmed, without contacts.
pub async fn put_there(house: &TestHouse, count: usize) {
    let settings = SqliteSettings {
        file: house.settings.data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.expect("the database");
    for other in 0..count {
        let digest: [u8; 32] = Sha256::digest(other.to_be_bytes()).into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        let part = |part| SentPart {
            part,
            envelope: digest.to_vec(),
        };
        let submission = NewSubmission {
            id: SubmissionId(id),
            received_at: house.now(),
            kiosk: None,
            source: None,
            parts: vec![part(Part::Intake), part(Part::Notice)],
        };
        store.accept(&submission).await.expect("room");
    }
    loop {
        let unfiled = store.unfiled_notices(BATCH).await.expect("the database");
        if unfiled.is_empty() {
            break;
        }
        let filed: Vec<_> = unfiled
            .iter()
            .map(|notice| somebody(notice, house.now()))
            .collect();
        store.file_sign_ups(&filed).await.expect("room");
    }
    store.close().await;
}

fn somebody(notice: &KeptNotice, now: u64) -> NewSignUp {
    NewSignUp {
        sequence: notice.sequence,
        filed_at: now,
        state: SignUpState::Confirmed,
        hand_off: HandOff::None,
        fault: None,
        system: None,
        language: "en".to_owned(),
        topics: u16::MAX,
        urgent: false,
        pin: None,
        confirm_until: now,
        marks: WantedMarks {
            number: Some(Sha256::digest(&notice.envelope).into()),
            ..WantedMarks::default()
        },
        contacts: Vec::new(),
    }
}

/// An event of this day about one of so many who are followed, each in turn.
pub fn about(event: usize, followed: usize, day: &str) -> Value {
    let mut told = released(&format!("event-{event}"));
    told["happened_at"] = json!(day);
    told["person"]["alien_number"] = json!(number(event % followed));
    told
}

/// Where the alerts of one of them go.
pub fn address(person: usize) -> String {
    format!("person-{person}@example.org")
}

fn number(person: usize) -> String {
    format!("A{:09}", 1_000_000 + person)
}
