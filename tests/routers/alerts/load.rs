//! Many sign-ups and many events: every alert is handed to a real mail server, each once. The usual run
//! is small; `cargo xtask bench notifier` makes it large and prints the figures.
//!
//! Those whom events are about signed up and confirmed as people do. The others were put into the
//! database as they would lie there, since slow hashing of a hundred thousand PINs is not what is
//! measured; every event is looked up among them.

use std::time::Duration;

use domain::{custody::matching::WantedMarks, wire::vine::SignUpState};
use envelope::{Part, SubmissionId};
use notifier::paths::{CONFIRM, CONFIRM_PAGE};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{
    Inbox, NewSubmission, SentPart, SqliteSettings, SqliteStore,
    alerts::{HandOff, NewSignUp, Notices, SignUps},
};
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice, released},
    routers::TestHouse,
    scale::asked_for,
};
use tokio::time::{Instant, sleep};

use super::{deliver, open};

/// Events of one request.
const BATCH: usize = 100;

#[tokio::test(flavor = "multi_thread")]
async fn every_alert_is_handed_over_once() {
    let others = asked_for("INTAKE_SIGN_UPS").unwrap().unwrap_or(40);
    let followed = asked_for("INTAKE_FOLLOWED").unwrap().unwrap_or(6);
    let events = asked_for("INTAKE_EVENTS").unwrap().unwrap_or(120);
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    for person in 0..followed {
        follow(&house, &mail, person).await;
    }
    put_there(&house, others).await;

    let notifier = house.house.notifier().clone();
    let delivering = tokio::spawn(async move {
        loop {
            notifier.woken().await;
            notifier.deliver().await.unwrap();
        }
    });
    let began = Instant::now();
    let mut told = Vec::with_capacity(events);
    let mut arrived = Vec::with_capacity(events);
    let batches = (0..events).collect::<Vec<_>>();
    let mut batches = batches.chunks(BATCH);
    let mut asking = None;
    while arrived.len() < events {
        if asking.is_none()
            && let Some(batch) = batches.next()
        {
            told.resize(told.len() + batch.len(), began.elapsed());
            let batch: Value = batch.iter().map(|event| about(*event, followed)).collect();
            let (mut client, at) = (house.client(), house.now());
            let (jail, batch) = (jail.clone(), batch);
            asking = Some(tokio::spawn(async move {
                assert_eq!(jail.tell(&mut client, at, &batch).await.status, 200);
            }));
        }
        if let Some(answered) = asking.take_if(|asking| asking.is_finished()) {
            answered.await.unwrap();
        }
        sleep(Duration::from_millis(5)).await;
        arrived.resize(mail.count(), began.elapsed());
        assert!(
            began.elapsed() < Duration::from_mins(10),
            "{} arrived",
            arrived.len()
        );
    }
    let whole = began.elapsed();
    sleep(Duration::from_millis(200)).await;
    assert_eq!(mail.count(), events, "some came twice");
    delivering.abort();
    let mut waits: Vec<_> = arrived
        .iter()
        .zip(&told)
        .map(|(one, other)| one.saturating_sub(*other))
        .collect();
    waits.sort();
    let p95 = waits[waits.len() * 95 / 100];
    #[expect(clippy::print_stdout, reason = "the figures are what the run is for")]
    {
        println!(
            "{} sign-ups, {events} events: {events} alerts handed over in {whole:.1?}, none twice; \
             p95 from the request to the hand-over {p95:.1?}",
            others + followed
        );
    }
    assert!(p95 < Duration::from_mins(1));
}

/// Somebody signs up for a person of their own, and confirms.
async fn follow(house: &TestHouse, mail: &MailSink, person: usize) {
    let address = format!("person-{person}@example.org");
    let number = number(person);
    let mut signed_up = SignedUp::at(house, &notice(&address, &[("alien-number", &number)])).await;
    deliver(house).await;
    let link = mail.only(&address).token(CONFIRM_PAGE);
    // Each from a place of their own: many requests from one place wait.
    signed_up.move_to(person);
    assert_eq!(signed_up.ask(CONFIRM, &link, PIN).await.status, 200);
}

/// Sign-ups of other people, confirmed, without contacts.
async fn put_there(house: &TestHouse, count: usize) {
    let settings = SqliteSettings {
        file: house.settings.data.join("intake.db"),
        page_limit: None,
    };
    let store = SqliteStore::open(&settings).await.unwrap();
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
        store.accept(&submission).await.unwrap();
    }
    loop {
        let unfiled = store.unfiled_notices(1000).await.unwrap();
        if unfiled.is_empty() {
            break;
        }
        let filed: Vec<_> = unfiled
            .iter()
            .map(|notice| NewSignUp {
                sequence: notice.sequence,
                filed_at: house.now(),
                state: SignUpState::Confirmed,
                hand_off: HandOff::None,
                fault: None,
                system: None,
                language: "en".to_owned(),
                topics: u16::MAX,
                urgent: false,
                pin: None,
                confirm_until: house.now(),
                marks: WantedMarks {
                    number: Some(Sha256::digest(&notice.envelope).into()),
                    ..WantedMarks::default()
                },
                contacts: Vec::new(),
            })
            .collect();
        store.file_sign_ups(&filed).await.unwrap();
    }
    store.close().await;
}

/// An event about one of those who are followed, each in turn.
fn about(event: usize, followed: usize) -> Value {
    let mut told = released(&format!("event-{event}"));
    told["person"]["alien_number"] = json!(number(event % followed));
    told
}

fn number(person: usize) -> String {
    format!("A{:09}", 1_000_000 + person)
}
