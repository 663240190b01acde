//! A custody system learns from no answer whether anybody follows a person, or a record is protected.
//!
//! Each run holds answers back and looks: everything that depends on what was found is done by then, and
//! how long they are to be held follows from the number of records alone. How single answers are spread
//! in time is looked at on a quicker beat; on the office's own, and in batches, `cargo xtask bench
//! notifier` measures it.

use std::{pin::pin, time::Duration};

use domain::{custody::ContactChannel, wire::alerts::Delivery};
use notifier::{
    Pace, beat,
    paths::{CONFIRM, CONFIRM_PAGE, DELIVERY},
};
use serde_json::{Value, json};
use tests::{
    alerts::{CustodySystem, MailSink, PIN, SignedUp, notice, released},
    routers::TestHouse,
    scale::asked_for,
};
use tokio::{
    select,
    sync::{mpsc, oneshot},
    time::Instant,
};

use super::{
    super::{deliver, open, open_with},
    ENOUGH, are_alike,
};

/// Records of a batch: as many as are recorded in one transaction.
const BATCH: usize = 250;
/// How much quicker than the office's the beat is where nobody asked for a number of answers, so that
/// enough of them come in some seconds.
const QUICKER: u32 = 4;

/// What a record can be about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Unconfirmed,
    Absent,
    Protected,
    Followed,
}

impl Kind {
    const ALL: [Self; 4] = [
        Self::Unconfirmed,
        Self::Absent,
        Self::Protected,
        Self::Followed,
    ];

    /// So many records, those after the first so many: one as itself, several as a batch.
    fn records(self, first: usize, count: usize) -> Value {
        let mut records = (first..first + count).map(|number| self.record(number));
        if count == 1 {
            records.next().unwrap()
        } else {
            records.collect()
        }
    }

    fn record(self, number: usize) -> Value {
        let mut event = released(&format!("{self:?}-{number}"));
        let about = match self {
            Self::Unconfirmed => "A012345678".to_owned(),
            Self::Absent => format!("A09{number:07}"),
            Self::Protected => format!("A08{number:07}"),
            Self::Followed => "A055555555".to_owned(),
        };
        event["person"] = json!({ "alien_number": about, "country": "MX" });
        event["protected"] = json!(self == Self::Protected);
        event
    }
}

/// A house where one person is followed and another would be, were the sign-up confirmed.
async fn followed_and_not(mail: &MailSink, pace: Pace) -> (TestHouse, CustodySystem) {
    let (house, jail) = open_with(&mail.address(), |all| all.alerts.pace = pace).await;
    let followed_number = [("alien-number", "A055555555")];
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    let mut ben = SignedUp::at(&house, &notice("ben@example.org", &followed_number)).await;
    deliver(&house).await;
    let link = mail.only("ben@example.org").token(CONFIRM_PAGE);
    assert_eq!(ben.ask(CONFIRM, &link, PIN).await.status, 200);
    (house, jail)
}

/// An answer that is ready, and held back.
struct Held {
    beat: Duration,
    let_go: oneshot::Sender<()>,
}

/// Holds answers back until somebody lets go of each.
fn holding() -> (Pace, mpsc::UnboundedReceiver<Held>) {
    let (ready, answers) = mpsc::unbounded_channel();
    let pace = Pace::new(move |_, beat| {
        let (let_go, until) = oneshot::channel();
        ready.send(Held { beat, let_go }).unwrap();
        async move { until.await.unwrap() }
    });
    (pace, answers)
}

#[tokio::test]
async fn what_was_found_is_dealt_with_before_an_answer_is_held_back() {
    let mail = MailSink::start();
    let (pace, mut answers) = holding();
    let (house, jail) = followed_and_not(&mail, pace).await;
    let mut first = 0;
    for count in [1, 40] {
        let mut said = Vec::new();
        for kind in Kind::ALL {
            let events = kind.records(first, count);
            let mut client = house.client();
            let mut asking = pin!(jail.tell(&mut client, house.now(), &events));
            let held = select! {
                answer = &mut asking => panic!("{kind:?}, not held: {}", answer.text()),
                held = answers.recv() => held.unwrap(),
            };
            // As long for each kind.
            assert_eq!(held.beat, beat(count), "{kind:?}");
            let alerts = if kind == Kind::Followed { count } else { 0 };
            assert_eq!(deliver(&house).await, alerts, "{kind:?}");
            held.let_go.send(()).unwrap();
            let answer = asking.await;
            assert_eq!(deliver(&house).await, 0, "{kind:?}: something came after");
            said.push((answer.status, answer.text()));
        }
        said.dedup();
        assert_eq!(said.len(), 1, "{said:?}");
        first += count;
    }
}

#[tokio::test]
async fn a_custody_system_learns_nothing_from_an_answer() {
    let asked = asked_for("INTAKE_ANSWERS").unwrap();
    let (quicker, runs) = match asked {
        Some(times) => (1, [(1, times), (BATCH, times.div_ceil(3))]),
        None => (QUICKER, [(1, ENOUGH), (BATCH, 1)]),
    };
    let mail = MailSink::start();
    let (house, jail) = followed_and_not(&mail, Pace::quicker(quicker)).await;
    let mut first = 0;
    for (count, times) in runs {
        let mut answers = Vec::new();
        let mut waits: [Vec<Duration>; 4] = Default::default();
        // In turn, so that whatever else the machine does falls on all alike.
        for _ in 0..times {
            for (kind, waits) in Kind::ALL.into_iter().zip(&mut waits) {
                let events = kind.records(first, count);
                let began = Instant::now();
                let answer = jail.tell(&mut house.client(), house.now(), &events).await;
                waits.push(began.elapsed());
                answers.push((answer.status, answer.text()));
            }
            first += count;
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        let what = format!("{count} records");
        let kinds = Kind::ALL.map(|kind| format!("{kind:?}"));
        let late = are_alike(&what, beat(count) / quicker, &kinds, &waits);
        // Beside other tests and on a quicker beat one may be.
        assert!(
            asked.is_none() || times < ENOUGH || late == 0,
            "{late} missed their beat"
        );
    }
    let seen: Delivery = house.staff().await.get(DELIVERY).await.json();
    let mut channels = seen.channels.iter();
    let by_mail = channels.find(|health| health.channel == ContactChannel::Email);
    assert_eq!(by_mail.unwrap().waiting as usize, first, "all are told");
}

#[tokio::test]
async fn a_protected_person_is_not_told_of_again() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    ana.ask(CONFIRM, &link, PIN).await;
    let mut protected = released("1");
    protected["protected"] = json!(true);
    for event in [protected, released("2")] {
        let answer = jail.tell(&mut house.client(), house.now(), &event).await;
        assert_eq!(answer.json::<Value>()["taken"], 1);
    }
    assert_eq!(deliver(&house).await, 0);
}
