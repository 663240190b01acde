//! What is held apart stays so until a person takes it up, whatever else is done about it.

use desk::paths::{BULK_UNDO, CASE, HOLD};
use domain::{
    staff::Role,
    wire::{
        casework::CaseFile,
        sorting::{BulkDone, BulkUndone},
    },
};
use serde_json::json;
use tests::routers::{Client, TestHouse};

use super::{DAY, act, close_as, clusters, flood, joke, queue, to_close};

/// Enough of the same for the rules to hold them apart.
const FLOOD: usize = 110;

/// How many are open, and how many are held apart.
async fn in_sight(staff: &mut Client) -> (usize, usize) {
    let counts = queue(staff, "").await.counts;
    (counts.open, counts.quarantined)
}

async fn undo(staff: &mut Client, number: i64) -> usize {
    let undo = BULK_UNDO.replace("{number}", &number.to_string());
    let undone: BulkUndone = staff.post(&undo, &json!({})).await.json();
    undone.reopened
}

#[tokio::test]
async fn a_flood_that_was_closed_goes_back_to_where_it_was() {
    let house = TestHouse::open().await;
    flood(&house, &joke(1), FLOOD).await;
    let (mut amira, mut ben) = (house.staff().await, house.staff_as(Role::Specialist).await);
    assert_eq!(in_sight(&mut amira).await, (0, FLOOD));
    let cluster = clusters(&mut amira).await.clusters.remove(0);
    let closing = to_close(cluster.number);
    let body = close_as("hoax", &cluster);

    let first: BulkDone = amira.post(&closing, &body).await.json();
    assert_eq!(first.closed + first.suspected, FLOOD);
    assert_eq!(undo(&mut amira, first.number).await, FLOOD);
    assert_eq!(in_sight(&mut amira).await, (0, FLOOD));

    let mut last: BulkDone = amira.post(&closing, &body).await.json();
    if last.suspected > 0 {
        last = ben.post(&closing, &body).await.json();
    }
    assert_eq!(last.closed, FLOOD);
    assert_eq!(in_sight(&mut amira).await, (0, 0));
    assert_eq!(undo(&mut ben, last.number).await, FLOOD);
    assert_eq!(in_sight(&mut amira).await, (0, FLOOD));
    let house = house.restart().await;
    assert_eq!(in_sight(&mut house.staff().await).await, (0, FLOOD));
}

#[tokio::test]
async fn what_is_noted_about_a_case_leaves_it_where_it_is() {
    let house = TestHouse::open().await;
    let sent = flood(&house, &joke(1), FLOOD).await;
    let mut amira = house.staff().await;
    assert_eq!(in_sight(&mut amira).await, (0, FLOOD));
    let note = json!({ "note": { "text": "It is the song of that film." } });
    assert_eq!(act(&mut amira, &sent[0], 0, note.clone()).await.status, 200);
    let contact = json!({ "contact": { "way": "call", "outcome": "no_answer", "note": "" } });
    assert_eq!(act(&mut amira, &sent[0], 1, contact).await.status, 200);
    let hold = json!({ "version": 2, "on_hold": true });
    let answer = amira.post(&HOLD.replace("{id}", &sent[0]), &hold).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(in_sight(&mut amira).await, (0, FLOOD));

    // What came back by chance stays in sight when somebody writes something about it.
    house.house.draw_for_second_look().await.unwrap();
    let back = queue(&mut amira, "").await;
    let (open, apart) = (back.counts.open, back.counts.quarantined);
    assert!(open > 0 && open + apart == FLOOD);
    let drawn = &back.intakes[0];
    let noted = act(&mut amira, &drawn.id, drawn.standing.version, note).await;
    assert_eq!(noted.status, 200, "{}", noted.text());
    assert_eq!(in_sight(&mut amira).await, (open, apart));

    // Whoever takes one up brings it into sight, and it stays there when they put it back.
    let still_apart = queue(&mut amira, "?list=quarantined").await.intakes;
    let (id, version) = (&still_apart[0].id, still_apart[0].standing.version);
    act(&mut amira, id, version, json!("claim")).await;
    let put_back = act(&mut amira, id, version + 1, json!("release")).await;
    assert_eq!(put_back.status, 200, "{}", put_back.text());
    assert_eq!(in_sight(&mut amira).await, (open + 1, apart - 1));
    let file: CaseFile = amira.get(&CASE.replace("{id}", id)).await.json();
    assert!(file.judgment.unwrap().quarantine, "the rules still say so");
}

#[tokio::test]
async fn what_waits_for_a_second_person_is_due_in_time() {
    let house = TestHouse::open().await;
    let sent = flood(&house, &joke(0), 1).await;
    let mut amira = house.staff().await;
    let hoax = json!({ "close": { "disposition": "hoax" } });
    act(&mut amira, &sent[0], 0, hoax.clone()).await;
    let counts = queue(&mut amira, "").await.counts;
    assert_eq!((counts.quarantined, counts.due), (1, 0));
    // It is a Sunday: three office days end on Wednesday.
    house.pass(2 * DAY);
    assert_eq!(queue(&mut house.staff().await, "").await.counts.due, 0);
    house.pass(2 * DAY);
    let mut ben = house.staff_as(Role::Specialist).await;
    let due = queue(&mut ben, "?list=due").await;
    assert_eq!((due.counts.due, due.counts.quarantined), (1, 1));
    assert_eq!(due.intakes[0].id, sent[0]);
    let agreed = act(&mut ben, &sent[0], 1, hoax).await;
    assert_eq!(agreed.status, 200, "{}", agreed.text());
    assert_eq!(queue(&mut ben, "").await.counts.due, 0);
}

#[tokio::test]
async fn what_the_rules_hold_apart_is_due_for_nobody() {
    let house = TestHouse::open().await;
    flood(&house, &joke(1), FLOOD).await;
    house.pass(20 * DAY);
    let counts = queue(&mut house.staff().await, "").await.counts;
    assert_eq!((counts.quarantined, counts.due), (FLOOD, 0));
}
