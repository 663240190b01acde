//! Nobody learns from an answer, its words, its status or its time whether anybody follows a person,
//! whether a record is protected, or whether a link ever led anywhere.
//!
//! That answers to custody systems go out on a beat, and that every request with a PIN checks one, holds
//! in each run. How answers are spread in time is measured by `cargo xtask bench notifier`: with a few
//! answers nothing could be told apart, and nothing could fail.

use std::time::Duration;

use domain::wire::problem::kind;
use notifier::paths::{
    CANCEL, CANCEL_PAGE, CODE, CONFIRM, CONFIRM_PAGE, CONTACTS, UPDATE, UPDATE_PAGE,
};
use serde_json::{Value, json};
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice, released},
    scale::asked_for,
};
use tokio::time::Instant;

use super::{deliver, open};

/// Answers go out on it.
const BEAT: Duration = Duration::from_millis(250);
/// From so many answers of a kind on their spread in time says something.
const ENOUGH: usize = 30;
/// How far the ranks of two kinds may lie apart, in standard deviations: by chance they do once in a
/// million runs, and a difference of a third of the spread would be seen with a hundred answers.
const FAR_APART: f64 = 5.0;

#[tokio::test]
async fn a_custody_system_learns_nothing_from_an_answer() {
    let times = asked_for("INTAKE_ANSWERS").unwrap().unwrap_or(3);
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let followed_number = [("alien-number", "A055555555")];
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    let mut ben = SignedUp::at(&house, &notice("ben@example.org", &followed_number)).await;
    deliver(&house).await;
    let link = mail.only("ben@example.org").token(CONFIRM_PAGE);
    assert_eq!(ben.ask(CONFIRM, &link, PIN).await.status, 200);

    let about = |id: String, number: &str, protected: bool| {
        let mut event = released(&id);
        event["person"] = json!({ "alien_number": number, "country": "MX" });
        event["protected"] = json!(protected);
        event
    };
    let kinds = [
        ("unconfirmed", "A012345678", false),
        ("absent", "A099999999", false),
        ("protected", "A088888888", true),
        ("followed", "A055555555", false),
    ];
    let mut answers = Vec::new();
    let mut waits: [Vec<Duration>; 4] = Default::default();
    // In turn, so that whatever else the machine does falls on all alike.
    for time in 0..times {
        for ((name, number, protected), waits) in kinds.iter().zip(&mut waits) {
            let event = about(format!("{name}-{time}"), number, *protected);
            let began = Instant::now();
            let answer = jail.tell(&mut house.client(), house.now(), &event).await;
            waits.push(began.elapsed());
            answers.push((answer.status, answer.text()));
        }
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert!(
        waits.iter().flatten().all(|wait| *wait >= BEAT),
        "{waits:?}"
    );
    for (one, (name, ..)) in waits.iter().zip(kinds) {
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
                "{name}: {times} answers, quartiles {:.1?} {:.1?} {:.1?}; ranks at most {farthest:.2} \
                 standard deviations from another kind's",
                at(1),
                at(2),
                at(3)
            );
        }
        assert!(times < ENOUGH || farthest < FAR_APART, "{name}: {farthest}");
    }
    assert_eq!(deliver(&house).await, times);
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
