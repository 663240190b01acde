//! Nobody learns from an answer, its words, its status or its time whether anybody follows a person,
//! whether a record is protected, or whether a link ever led anywhere.

use std::time::Duration;

use domain::wire::problem::kind;
use notifier::paths::{CONFIRM, CONFIRM_PAGE, UPDATE};
use serde_json::{Value, json};
use tests::alerts::{MailSink, PIN, SignedUp, notice, released};
use tokio::time::Instant;

use super::{deliver, open};

/// Measurements of each kind.
const TIMES: usize = 12;
/// How much a median may differ from another: a match costs microseconds, and answers go out on a beat
/// of a quarter of a second.
const SPREAD: Duration = Duration::from_millis(60);

/// What is measured, and an event of it.
type Kind<'a> = (&'a str, &'a dyn Fn(&str) -> Value);

#[tokio::test]
async fn a_custody_system_learns_nothing_from_an_answer() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    let somebody_else = |id: &str| {
        let mut event = released(id);
        event["person"]["alien_number"] = json!("A099999999");
        event["person"]["family_name"] = json!("Other");
        event
    };
    let protected = |id: &str| {
        let mut event = somebody_else(id);
        event["protected"] = json!(true);
        event
    };

    let unconfirmed = |id: &str| released(id);
    let mut answers = Vec::new();
    let mut medians = Vec::new();
    let kinds: [Kind<'_>; 4] = [
        ("unconfirmed", &unconfirmed),
        ("absent", &somebody_else),
        ("protected", &protected),
        ("followed", &released),
    ];
    for (name, event) in kinds {
        if name == "followed" {
            assert_eq!(ana.ask(CONFIRM, &link, PIN).await.status, 200);
        }
        let mut times = Vec::new();
        for time in 0..TIMES {
            let event = event(&format!("{name}-{time}"));
            let began = Instant::now();
            let answer = jail.tell(&mut house.client(), house.now(), &event).await;
            times.push(began.elapsed());
            answers.push((answer.status, answer.text()));
        }
        times.sort();
        medians.push((name, times[TIMES / 2]));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    let (least, most) = (
        medians.iter().min_by_key(|one| one.1).unwrap(),
        medians.iter().max_by_key(|one| one.1).unwrap(),
    );
    assert!(most.1.saturating_sub(least.1) < SPREAD, "{medians:?}");
    assert_eq!(deliver(&house).await, TIMES);
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
