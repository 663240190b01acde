//! What people do about hoaxes: two of them where the rules are not sure, many at once and back, what
//! comes back by chance, and a flood in which nobody who means it is lost.

mod apart;
mod at_once;

use std::collections::BTreeSet;

use desk::paths::{BULK_UNDO, CASE, CLUSTER_CLOSE, CLUSTERS, HOAX_RULES, INTAKES};
use domain::{
    casework::{CaseState, Disposition},
    staff::Role,
    wire::{
        casework::CaseFile,
        desk::Queue,
        problem::kind,
        sorting::{BulkDone, BulkUndone, Cluster, Clusters, SortingRules},
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::{
    routers::{Answer, Client, TestHouse, Visitor, intake},
    scale::asked_for,
};

const DAY: u64 = 24 * 60 * 60;
/// What ten groups of pranksters copied from each other.
const JOKES: [&str; 10] = [
    "A little green man from # took my bicycle and flew away with it, please send somebody at once.",
    "My cow was taken up by a flying saucer over #, I want the office to bring it back before Monday.",
    "I want to complain about # who keeps eating my lunch every night, this is the crime of the century!",
    "Hello, is this the number for pizza? One large with # and a bottle of cola please, and hurry up now.",
    "The # next door sings opera all day long and I cannot sleep, what are you going to do about this?",
    "Un marciano de # se llevó mi piano y se fue volando por la noche, manden a alguien ahora mismo.",
    "Quiero denunciar a # porque me robó el sombrero mientras dormía la siesta, un escándalo sin igual.",
    "Someone from # has hidden the moon behind my garage again and the neighbors are starting to talk.",
    "I was abducted by a UFO near # and they gave me a very bad haircut, I demand compensation for it.",
    "My goldfish was insulted by # at the county fair and has refused to swim in circles ever since.",
];

fn joke(number: usize) -> String {
    let from = ["Ohio", "Mars", "Area 51", "Ghent", "my cat", "Pluto"][number / 10 % 6];
    JOKES[number % 10].replace('#', from)
}

async fn send(client: &mut Client, visitor: &Visitor, answers: &[(&str, Value)]) -> String {
    let submission = visitor.submission(&intake(answers));
    let answer = client.post(SUBMISSIONS, &submission).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    submission.submission_id
}

async fn joke_about(client: &mut Client, visitor: &Visitor, text: &str) -> String {
    let answers = [
        ("accommodation", json!(["other"])),
        ("accommodation-details", json!(text)),
    ];
    send(client, visitor, &answers).await
}

async fn act(staff: &mut Client, id: &str, version: i64, act: Value) -> Answer {
    let change = json!({ "version": version, "act": act });
    staff.post(&CASE.replace("{id}", id), &change).await
}

async fn clusters(staff: &mut Client) -> Clusters {
    staff.get(CLUSTERS).await.json()
}

/// So many that say the same.
async fn flood(house: &TestHouse, text: &str, count: usize) -> Vec<String> {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut sent = Vec::new();
    for _ in 0..count {
        sent.push(joke_about(&mut client, &visitor, text).await);
    }
    sent
}

async fn queue(staff: &mut Client, query: &str) -> Queue {
    staff.get(&format!("{INTAKES}{query}")).await.json()
}

/// As whoever saw the cluster like this.
fn close_as(disposition: &str, cluster: &Cluster) -> Value {
    json!({ "disposition": disposition, "seen": cluster.cases, "newest": cluster.newest })
}

fn to_close(number: u32) -> String {
    CLUSTER_CLOSE.replace("{number}", &number.to_string())
}

#[tokio::test]
async fn what_scored_low_takes_two_people() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let id = send(&mut client, &visitor, &[]).await;
    let (mut amira, mut ben) = (house.staff().await, house.staff_as(Role::Specialist).await);
    let hoax = json!({ "close": { "disposition": "hoax" } });
    let first: CaseFile = act(&mut amira, &id, 0, hoax.clone()).await.json();
    assert_eq!(first.standing.state, CaseState::Quarantined);
    assert!(first.standing.hoax_by.is_some() && first.standing.disposition.is_none());
    let twice = act(&mut amira, &id, 1, hoax.clone()).await;
    let problem = twice.problem(409, kind::CONFLICT);
    assert!(
        problem.detail.contains("second person"),
        "{}",
        problem.detail
    );
    // The second one does not agree: it is as before, and both have to say so again.
    let kept: CaseFile = act(&mut ben, &id, 1, json!("reopen")).await.json();
    assert_eq!(
        (kept.standing.state, kept.standing.hoax_by),
        (CaseState::New, None)
    );
    act(&mut ben, &id, 2, hoax.clone()).await;
    let closed: CaseFile = act(&mut amira, &id, 3, hoax).await.json();
    assert_eq!(closed.standing.disposition, Some(Disposition::Hoax));

    let house = house.restart().await;
    let case = CASE.replace("{id}", &id);
    let again: CaseFile = house.staff().await.get(&case).await.json();
    assert_eq!(again.standing.disposition, Some(Disposition::Hoax));
}

#[tokio::test]
async fn a_flood_is_closed_in_few_steps_and_hides_nobody() {
    let hoaxes = asked_for("INTAKE_HOAXES").unwrap().unwrap_or(330);
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut meant = BTreeSet::new();
    let mut jokes = Vec::new();
    for number in 0..hoaxes {
        jokes.push(joke_about(&mut client, &visitor, &joke(number)).await);
        if number % (hoaxes / 50) == 0 && meant.len() < 50 {
            let danger = if number % 4 == 0 { "no" } else { "yes" };
            let name = format!("Person {number}");
            let answers = [("safe-now", json!(danger)), ("your-name", json!(name))];
            meant.insert(send(&mut client, &visitor, &answers).await);
        }
    }
    assert_eq!(meant.len(), 50);
    let (mut amira, mut ben) = (house.staff().await, house.staff_as(Role::Specialist).await);

    // Nobody closed anything, and everybody who means it is in sight.
    let first = queue(&mut amira, "").await;
    assert_eq!(first.counts.closed, 0);
    assert_eq!(first.counts.open + first.counts.quarantined, hoaxes + 50);
    let apart: BTreeSet<_> = pages(&mut amira, "?list=quarantined").await.0;
    assert!(meant.is_disjoint(&apart));

    // Two people read a few of each cluster and close it; from then on the rules are sure.
    let mut steps = 0;
    let found = clusters(&mut amira).await.clusters;
    let large: Vec<_> = found
        .iter()
        .filter(|one| one.cases >= hoaxes / 20)
        .collect();
    assert_eq!(large.len(), 10, "{found:?}");
    for one in &large {
        assert!(
            !one.samples.is_empty() && one.samples.iter().all(|sample| !sample.text.is_empty())
        );
        let body = close_as("hoax", one);
        let done: BulkDone = amira.post(&to_close(one.number), &body).await.json();
        assert_eq!(done.closed + done.suspected, one.cases);
        if done.suspected > 0 {
            let done: BulkDone = ben.post(&to_close(one.number), &body).await.json();
            assert_eq!(done.closed + done.left, one.cases, "{done:?}");
        }
        steps += 1;
    }
    assert!(steps <= 10);
    let (open, pages) = pages(&mut amira, "?order=urgent").await;
    assert!(pages <= 10, "{pages} pages");
    assert!(meant.is_subset(&open));
    let counts = queue(&mut amira, "").await.counts;
    assert_eq!(
        counts.closed + counts.open + counts.quarantined,
        hoaxes + 50
    );
    assert!(counts.closed >= hoaxes * 8 / 10, "{counts:?}");

    // A wave that comes after it is held apart, and one person closes it in one step.
    let before = clusters(&mut amira).await.clusters.len();
    for _ in 0..20 {
        joke_about(&mut client, &visitor, &joke(0)).await;
    }
    let wave = clusters(&mut amira).await.clusters;
    assert!(wave.len() > before);
    let body = close_as("hoax", &wave[0]);
    let done: BulkDone = amira.post(&to_close(wave[0].number), &body).await.json();
    assert_eq!((done.closed, done.suspected), (20, 0));
}

#[tokio::test]
async fn what_was_done_to_many_is_taken_back() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut jokes = Vec::new();
    for _ in 0..12 {
        jokes.push(joke_about(&mut client, &visitor, &joke(0)).await);
    }
    let (mut amira, mut ben) = (house.staff().await, house.staff_as(Role::Specialist).await);
    queue(&mut amira, "").await;
    act(&mut ben, &jokes[0], 0, json!("claim")).await;
    let cluster = clusters(&mut amira).await.clusters.remove(0);
    let closing = to_close(cluster.number);
    let mut late = close_as("commentary_unrelated", &cluster);
    late["seen"] = json!(cluster.cases - 1);
    amira
        .post(&closing, &late)
        .await
        .problem(409, kind::CONFLICT);
    let tip = close_as("misdirected_tip", &cluster);
    amira
        .post(&closing, &tip)
        .await
        .problem(409, kind::CONFLICT);

    let hoax = close_as("hoax", &cluster);
    let done: BulkDone = amira.post(&closing, &hoax).await.json();
    assert_eq!((done.closed, done.suspected, done.left), (0, 11, 1));
    let body = close_as("commentary_unrelated", &cluster);
    let done: BulkDone = ben.post(&closing, &body).await.json();
    assert_eq!((done.closed, done.suspected, done.left), (11, 0, 1));
    assert_eq!(queue(&mut amira, "").await.counts.closed, 11);
    // Somebody opens one of them again meanwhile, which stays theirs.
    act(&mut ben, &jokes[3], 2, json!("reopen")).await;
    act(&mut ben, &jokes[3], 3, json!("claim")).await;

    let house = house.restart().await;
    let mut amira = house.staff().await;
    let undo = BULK_UNDO.replace("{number}", &done.number.to_string());
    let undone: BulkUndone = amira.post(&undo, &json!({})).await.json();
    assert_eq!(undone.reopened, 10);
    let counts = queue(&mut amira, "").await.counts;
    assert_eq!((counts.closed, counts.open, counts.new), (0, 2, 0));
    assert_eq!(
        counts.quarantined, 10,
        "they wait for the second person again"
    );
    amira
        .post(&undo, &json!({}))
        .await
        .problem(409, kind::CONFLICT);
    let changes = clusters(&mut amira).await.changes;
    assert_eq!(
        (changes[0].cases, changes[0].undone_at),
        (11, Some(house.now()))
    );
}

#[tokio::test]
async fn some_of_what_is_held_apart_comes_back_each_day() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    for _ in 0..110 {
        joke_about(&mut client, &visitor, &joke(1)).await;
    }
    let mut amira = house.staff().await;
    assert_eq!(queue(&mut amira, "").await.counts.quarantined, 110);
    house.house.draw_for_second_look().await.unwrap();
    let back = queue(&mut amira, "").await;
    assert_eq!((back.counts.open, back.counts.quarantined), (6, 104));
    assert!(back.intakes.iter().all(|entry| entry.standing.second_look));
    // Once a day, and after a restart they are still there.
    house.house.draw_for_second_look().await.unwrap();
    assert_eq!(queue(&mut amira, "").await.counts.open, 6);
    act(&mut amira, &back.intakes[0].id, 0, json!("quarantine")).await;
    let house = house.restart().await;
    let mut amira = house.staff().await;
    assert_eq!(queue(&mut amira, "").await.counts.open, 5);
    house.pass(DAY);
    house.house.draw_for_second_look().await.unwrap();
    let mut amira = house.staff().await;
    assert!(queue(&mut amira, "").await.counts.open >= 10);
}

/// Every id of a list, and how many pages it took.
async fn pages(staff: &mut Client, query: &str) -> (BTreeSet<String>, usize) {
    let (mut found, mut pages) = (BTreeSet::new(), 0);
    let mut next = Some(String::new());
    while let Some(after) = next {
        let page = queue(staff, &format!("{query}{after}")).await;
        found.extend(page.intakes.into_iter().map(|entry| entry.id));
        next = page.after.map(|after| format!("&after={after}"));
        pages += 1;
    }
    (found, pages)
}

#[tokio::test]
async fn anybody_who_works_on_cases_can_read_what_speaks_for_a_hoax() {
    let house = TestHouse::open().await;
    let mut operator = house.staff_as(Role::Operator).await;
    let rules: SortingRules = operator.get(HOAX_RULES).await.json();
    assert_eq!((rules.quarantine_from, rules.one_person_from), (60, 80));
    let of = |id: &str| rules.rules.iter().find(|rule| rule.id == id).unwrap();
    assert_eq!(of("some-alike").points, 15);
    assert!(!of("known-line").lines.is_empty());
    assert!(of("some-alike").lines.is_empty());
    let mut auditor = house.staff_as(Role::Auditor).await;
    let refused = auditor.get(HOAX_RULES).await;
    refused.problem(403, kind::FORBIDDEN);
}
