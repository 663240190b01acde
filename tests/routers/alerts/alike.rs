//! Nobody learns from an answer, its words, its status or its time whether anybody follows a person,
//! whether a record is protected, or whether a link ever led anywhere.
//!
//! Each run holds answers to custody systems back and looks: everything that depends on what was found is
//! done by then, and how long they are to be held follows from the number of records alone. And every
//! request with a PIN checks one. How single answers are spread in time is looked at on a quicker beat;
//! on the office's own, and in batches, `cargo xtask bench notifier` measures it.

use std::{pin::pin, time::Duration};

use domain::{
    custody::ContactChannel,
    wire::{alerts::Delivery, problem::kind},
};
use notifier::{
    ProviderShape,
    feed::{Pace, beat},
    paths::{
        CANCEL, CANCEL_PAGE, CODE, CODE_CONTACTS, CONFIRM, CONFIRM_PAGE, CONTACTS, DELIVERY,
        UPDATE, UPDATE_PAGE,
    },
};
use serde_json::{Value, json};
use tests::{
    alerts::{CustodySystem, MailSink, PIN, ProviderSink, SignedUp, notice, released},
    routers::TestHouse,
    scale::asked_for,
};
use tokio::{
    select,
    sync::{mpsc, oneshot},
    time::Instant,
};

use super::{by_telephone, deliver, open, open_with};

/// Records of a batch: as many as are recorded in one transaction.
const BATCH: usize = 250;
/// From so many answers of a kind on their spread in time says something.
const ENOUGH: usize = 30;
/// How much quicker than the office's the beat is where nobody asked for a number of answers, so that
/// enough of them come in some seconds.
const QUICKER: u32 = 4;
/// How far the ranks of two kinds may lie apart, in standard deviations: by chance they do once in a
/// million runs, and a difference of a third of the spread would be seen with a hundred answers.
const FAR_APART: f64 = 5.0;

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
        let late = are_alike(count, beat(count) / quicker, &waits);
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

/// Looks at how long answers to so many records took on this beat, by kind, prints it, and says how many
/// missed the beat.
fn are_alike(count: usize, beat: Duration, waits: &[Vec<Duration>; 4]) -> usize {
    let all = waits.iter().flatten();
    assert!(all.clone().all(|wait| *wait >= beat), "{waits:?}");
    let late = all.filter(|wait| **wait >= beat * 2).count();
    let times = waits[0].len();
    for (one, kind) in waits.iter().zip(Kind::ALL) {
        let mut sorted = one.clone();
        sorted.sort();
        let at = |part: usize| sorted[(sorted.len() - 1) * part / 4];
        let farthest = waits
            .iter()
            .map(|other| apart(one, other))
            .fold(0.0, f64::max);
        #[expect(
            clippy::print_stdout,
            reason = "the figures are what a long run is for"
        )]
        {
            println!(
                "{count} records, {kind:?}: {times} answers on a beat of {beat:.1?}, {late} of all kinds \
                 missed it, quartiles {:.1?} {:.1?} {:.1?}; ranks at most {farthest:.2} standard deviations \
                 from another kind's",
                at(1),
                at(2),
                at(3)
            );
        }
        assert!(
            times < ENOUGH || farthest < FAR_APART,
            "{kind:?}: {farthest}"
        );
    }
    late
}

/// How far apart the ranks of two samples lie, in standard deviations (Mann and Whitney).
#[expect(clippy::cast_precision_loss, reason = "hundreds of answers")]
fn apart(one: &[Duration], other: &[Duration]) -> f64 {
    let above = |mine: &Duration| other.iter().filter(|theirs| *theirs < mine).count();
    let wins = one.iter().map(above).sum::<usize>() as f64;
    let (many, others) = (one.len() as f64, other.len() as f64);
    let deviation = (many * others * (many + others + 1.0) / 12.0).sqrt();
    if std::ptr::eq(one, other) {
        return 0.0;
    }
    (wins - many * others / 2.0).abs() / deviation
}

#[tokio::test]
async fn whatever_the_answer_one_pin_was_checked() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    let mut late = SignedUp::at(&house, &notice("late@example.org", &[])).await;
    deliver(&house).await;
    let confirm = mail.only("ana@example.org").token(CONFIRM_PAGE);
    let expired = mail.only("late@example.org");
    assert_eq!(ana.ask(CONFIRM, &confirm, PIN).await.status, 200);
    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    deliver(&house).await;
    let alert = mail.only("ana@example.org");
    let (update, cancel) = (alert.token(UPDATE_PAGE), alert.token(CANCEL_PAGE));
    house.pass(48 * 60 * 60);
    house.house.erase_expired().await.unwrap();

    let unknown = "A".repeat(43);
    let too_late = expired.token(CONFIRM_PAGE);
    let of_the_expired = expired.token(CANCEL_PAGE);
    for (path, token, pin, status) in [
        (UPDATE, unknown.as_str(), PIN, 404),
        (CONTACTS, "short", PIN, 404),
        (CONFIRM, &too_late, PIN, 404),
        (CONFIRM, &of_the_expired, PIN, 404),
        (CONTACTS, &of_the_expired, PIN, 404),
        // Good for another thing.
        (UPDATE, &cancel, PIN, 404),
        (UPDATE, &update, "9999", 403),
        (UPDATE, &update, PIN, 200),
        (CANCEL, &cancel, PIN, 200),
        (CONTACTS, &cancel, PIN, 404),
    ] {
        let before = house.house.notifier().unwrap().pins_checked();
        assert_eq!(ana.ask(path, token, pin).await.status, status, "{path}");
        let checked = house.house.notifier().unwrap().pins_checked() - before;
        assert_eq!(checked, 1, "{path} {status}");
    }
    late.move_to(1);
    for code in ["000000", "none", ""] {
        let before = house.house.notifier().unwrap().pins_checked();
        let answer = late.post(CODE, &json!({ "code": code, "pin": PIN })).await;
        answer.problem(404, kind::LINK_UNKNOWN);
        assert_eq!(house.house.notifier().unwrap().pins_checked() - before, 1);
    }
}

#[tokio::test]
async fn a_code_with_another_pin_is_like_no_code() {
    let provider = ProviderSink::start().await;
    let (house, _) = by_telephone::open(&provider, ProviderShape::Webhook).await;
    let mut ana = SignedUp::at(&house, &by_telephone::by("text")).await;
    deliver(&house).await;
    let request = by_telephone::only(&provider);
    let text = request.body["text"].as_str().unwrap();
    let code = &text.split("code is ").nth(1).unwrap()[..6];
    let unknown = if code == "000000" { "000001" } else { "000000" };
    let with = |code: &str, pin: &str| json!({ "code": code, "pin": pin });
    let nobody = ana.post(CODE_CONTACTS, &with(unknown, PIN)).await;
    let nobody = nobody.problem(404, kind::LINK_UNKNOWN);
    // All ten tries of the day; after them not even the PIN helps, which nobody is told.
    for pin in ["9999"; 10].into_iter().chain([PIN, "9999"]) {
        house.pass(60);
        let before = house.house.notifier().unwrap().pins_checked();
        let answer = ana.post(CODE_CONTACTS, &with(code, pin)).await;
        assert_eq!(answer.problem(404, kind::LINK_UNKNOWN), nobody);
        assert_eq!(house.house.notifier().unwrap().pins_checked() - before, 1);
    }
    house.pass(24 * 60 * 60);
    let own = ana.post(CODE_CONTACTS, &with(code, PIN)).await;
    assert_eq!(own.status, 200, "{}", own.text());
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_like_any_other() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let request = mail.only("ana@example.org").token(CONFIRM_PAGE);
    let unknown = ana.ask(UPDATE, &"A".repeat(43), PIN).await;
    let problem = unknown.problem(404, kind::LINK_UNKNOWN);
    for token in [request.as_str(), "", "short", &"Ä".repeat(100)] {
        let other = ana.ask(UPDATE, token, PIN).await;
        assert_eq!(other.problem(404, kind::LINK_UNKNOWN), problem);
    }
    house.pass(48 * 60 * 60);
    let expired = ana.ask(CONFIRM, &request, PIN).await;
    assert_eq!(expired.problem(404, kind::LINK_UNKNOWN), problem);
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
