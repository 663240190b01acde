//! The work on a case: claiming, handing over, closing, notes, contacts, tasks, and two people in one
//! case.

use desk::paths::{ASSIGNEE, CASE, INTAKES, PRESENCE};
use domain::{
    casework::{CaseEventKind, CaseState, Disposition},
    staff::Role,
    wire::{
        casework::{CaseFile, Happening, Presence},
        desk::OpenedIntake,
        problem::kind,
    },
};
use gate::paths::SUBMISSIONS;
use serde_json::{Value, json};
use tests::routers::{Answer, Client, TestHouse, USERNAME, Visitor, intake};

const CANARY: &str = "canary-5tYp0nLq8WvZr2Kd";

/// A house with one intake, and its id.
async fn one_intake(answers: &[(&str, Value)]) -> (TestHouse, String) {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(answers));
    client.post(SUBMISSIONS, &submission).await;
    (house, submission.submission_id)
}

async fn read(staff: &mut Client, id: &str) -> CaseFile {
    staff.get(&CASE.replace("{id}", id)).await.json()
}

async fn act(staff: &mut Client, id: &str, version: i64, act: Value) -> Answer {
    let change = json!({ "version": version, "act": act });
    staff.post(&CASE.replace("{id}", id), &change).await
}

fn kinds(case: &CaseFile) -> Vec<CaseEventKind> {
    let done = case.timeline.iter().filter_map(|event| match &event.what {
        Happening::Done { kind, .. } => Some(*kind),
        _ => None,
    });
    done.collect()
}

#[tokio::test]
async fn a_case_is_claimed_noted_and_closed() {
    let (house, id) = one_intake(&[]).await;
    let mut staff = house.staff().await;
    let fresh = read(&mut staff, &id).await;
    assert_eq!(fresh.standing.state, CaseState::New);
    assert_eq!(fresh.timeline.len(), 1);
    assert_eq!(fresh.timeline[0].what, Happening::Received);

    let claimed: CaseFile = act(&mut staff, &id, 0, json!("claim")).await.json();
    let assignee = claimed.standing.assignee.unwrap();
    assert_eq!(assignee.username, USERNAME);
    let contact = json!({ "contact": { "way": "call", "outcome": "no_answer", "note": "" } });
    act(&mut staff, &id, 1, contact).await;
    let note = json!({ "note": { "text": CANARY } });
    act(&mut staff, &id, 1, note).await;
    let close = json!({ "close": { "disposition": "victim_services" } });
    let closed: CaseFile = act(&mut staff, &id, 3, close).await.json();

    assert_eq!(closed.standing.state, CaseState::Closed);
    assert_eq!(
        closed.standing.disposition,
        Some(Disposition::VictimServices)
    );
    let expected = [
        CaseEventKind::Claimed,
        CaseEventKind::Contacted,
        CaseEventKind::Noted,
        CaseEventKind::Closed,
    ];
    assert_eq!(kinds(&closed), expected);
    assert!(closed.tasks.is_empty());
    let notes: Vec<_> = closed
        .timeline
        .iter()
        .filter_map(|event| event.note.as_deref())
        .collect();
    assert_eq!(notes, [CANARY]);
    for (file, bytes) in house.files().unwrap() {
        let holds = bytes
            .windows(CANARY.len())
            .any(|part| part == CANARY.as_bytes());
        assert!(!holds, "{}", file.display());
    }

    let house = house.restart().await;
    let again = read(&mut house.staff().await, &id).await;
    assert_eq!(again.standing, closed.standing);
    assert_eq!(again.timeline, closed.timeline);
}

#[tokio::test]
async fn two_people_see_each_other_and_overwrite_nothing() {
    let (house, id) = one_intake(&[]).await;
    let mut amira = house.staff().await;
    let mut ben = house.staff_as(Role::Specialist).await;
    let seen = read(&mut ben, &id).await.standing.version;
    let presence: Presence = amira
        .post(&PRESENCE.replace("{id}", &id), &json!({}))
        .await
        .json();
    assert_eq!(presence.present, ["specialist"]);
    assert_eq!(act(&mut amira, &id, 0, json!("claim")).await.status, 200);

    let late = act(&mut ben, &id, seen, json!("quarantine")).await;
    let problem = late.problem(409, kind::CONFLICT);
    assert!(
        problem.detail.contains("nothing was overwritten"),
        "{}",
        problem.detail
    );
    let taken = act(&mut ben, &id, 1, json!("claim")).await;
    taken.problem(409, kind::CONFLICT);
    // A note stands beside what others do.
    let note = json!({ "note": { "text": "They called." } });
    assert_eq!(act(&mut ben, &id, seen, note).await.status, 200);
    house.pass(60);
    let alone: Presence = amira
        .post(&PRESENCE.replace("{id}", &id), &json!({}))
        .await
        .json();
    assert_eq!((alone.present.len(), alone.version), (0, 2));
}

#[tokio::test]
async fn a_case_is_given_on_with_a_note_and_by_a_supervisor() {
    let (house, id) = one_intake(&[]).await;
    let mut ben = house.staff_as(Role::Specialist).await;
    let mut supervisor = house.staff_as(Role::Supervisor).await;
    let case: CaseFile = act(&mut ben, &id, 0, json!("claim")).await.json();
    let of = |name: &str| {
        let colleagues = case.colleagues.iter();
        let found = colleagues.clone().find(|one| one.username == name);
        found.unwrap().id
    };
    let over = json!({ "hand_over": { "to": of(USERNAME), "note": "Spanish, after noon" } });
    let handed: CaseFile = act(&mut ben, &id, 1, over).await.json();
    assert_eq!(handed.standing.assignee.unwrap().username, USERNAME);
    let last = handed.timeline.last().unwrap();
    assert_eq!(last.note.as_deref(), Some("Spanish, after noon"));

    let to_ben = json!({ "version": 2, "to": of("specialist") });
    let path = ASSIGNEE.replace("{id}", &id);
    ben.post(&path, &to_ben).await.problem(403, kind::FORBIDDEN);
    let assigned: CaseFile = supervisor.post(&path, &to_ben).await.json();
    assert_eq!(assigned.standing.assignee.unwrap().username, "specialist");
    let nobody = json!({ "version": 3, "to": 77 });
    supervisor
        .post(&path, &nobody)
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn what_is_urgent_is_due_early_until_it_is_done() {
    let (house, id) = one_intake(&[("safe-now", json!("no"))]).await;
    let mut staff = house.staff().await;
    let case = read(&mut staff, &id).await;
    assert_eq!(case.tasks[0].task, "deadline-first-contact");
    assert_eq!(case.tasks[0].due_at, house.now() + 3600);
    let path = format!("{INTAKES}/{id}");
    let opened: OpenedIntake = staff.get(&path).await.json();
    assert_eq!(opened.entry.due_at, Some(house.now() + 3600));

    let finish = json!({ "finish_task": { "task": "deadline-first-contact" } });
    let done: CaseFile = act(&mut staff, &id, 0, finish.clone()).await.json();
    assert!(
        done.tasks
            .iter()
            .all(|task| task.task != "deadline-first-contact")
    );
    act(&mut staff, &id, 1, finish)
        .await
        .problem(409, kind::CONFLICT);
    let made_up = json!({ "finish_task": { "task": CANARY } });
    act(&mut staff, &id, 1, made_up)
        .await
        .problem(409, kind::CONFLICT);
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let (house, id) = one_intake(&[]).await;
    let mut staff = house.staff().await;
    for bad in [
        json!("dance"),
        json!({ "note": { "text": " " } }),
        json!({ "note": { "text": "a".repeat(2001) } }),
        json!({ "close": {} }),
        json!({ "close": { "disposition": "fun" } }),
    ] {
        act(&mut staff, &id, 0, bad)
            .await
            .problem(422, kind::MALFORMED);
    }
    act(&mut staff, &id, 0, json!("reopen"))
        .await
        .problem(409, kind::CONFLICT);
    let nowhere = "0".repeat(32);
    act(&mut staff, &nowhere, 0, json!("claim"))
        .await
        .problem(404, kind::NOT_FOUND);
}

#[tokio::test]
async fn a_task_of_a_state_comes_back_with_the_state() {
    let (house, id) = one_intake(&[]).await;
    let mut staff = house.staff().await;
    let asks_again = |case: &CaseFile| {
        let mut tasks = case.tasks.iter();
        tasks.any(|task| task.task == "deadline-ask-again")
    };
    act(&mut staff, &id, 0, json!("claim")).await;
    let first = json!({ "finish_task": { "task": "deadline-first-contact" } });
    act(&mut staff, &id, 1, first).await;
    let waits: CaseFile = act(&mut staff, &id, 2, json!("wait")).await.json();
    assert!(asks_again(&waits));
    let finish = json!({ "finish_task": { "task": "deadline-ask-again" } });
    let asked: CaseFile = act(&mut staff, &id, 3, finish).await.json();
    assert!(!asks_again(&asked));
    let resumed: CaseFile = act(&mut staff, &id, 4, json!("resume")).await.json();
    // What has nothing to do with the state stays done.
    let mut tasks = resumed.tasks.iter();
    assert!(!tasks.any(|task| task.task == "deadline-first-contact"));
    let again: CaseFile = act(&mut staff, &id, 5, json!("wait")).await.json();
    assert!(asks_again(&again));
}

#[tokio::test]
async fn what_somebody_has_is_given_away_by_them_or_by_a_leader() {
    let (house, id) = one_intake(&[]).await;
    let mut ben = house.staff_as(Role::Specialist).await;
    let mut omar = house.staff_as(Role::Operator).await;
    let mut supervisor = house.staff_as(Role::Supervisor).await;
    let case: CaseFile = act(&mut ben, &id, 0, json!("claim")).await.json();
    let of = |name: &str| {
        let mut colleagues = case.colleagues.iter();
        colleagues.find(|one| one.username == name).unwrap().id
    };
    let over = |to: &str| json!({ "hand_over": { "to": of(to), "note": "Spanish" } });
    for taken in [over("operator"), json!("release")] {
        let refused = act(&mut omar, &id, 1, taken).await;
        let problem = refused.problem(409, kind::CONFLICT);
        assert!(problem.detail.contains("somebody else has"), "{problem:?}");
    }
    let handed: CaseFile = act(&mut supervisor, &id, 1, over("operator")).await.json();
    assert_eq!(handed.standing.assignee.unwrap().username, "operator");
    let released: CaseFile = act(&mut omar, &id, 2, json!("release")).await.json();
    assert_eq!(released.standing.assignee, None);
    // Nobody has it: whoever could claim it may as well say whose it is.
    let handed = act(&mut omar, &id, 3, over("specialist")).await;
    assert_eq!(handed.status, 200, "{}", handed.text());
    let released = act(&mut supervisor, &id, 4, json!("release")).await;
    assert_eq!(released.status, 200, "{}", released.text());
}
