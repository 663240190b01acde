//! What one person may close at once, and what has to be read first.

use domain::{
    casework::Disposition,
    staff::Role,
    wire::{casework::CaseFile, problem::kind, sorting::BulkDone},
};
use serde_json::json;
use tests::routers::{Client, TestHouse, Visitor};

use super::{act, close_as, clusters, flood, joke, queue, send, to_close};

#[tokio::test]
async fn another_outcome_is_no_way_around_the_second_person() {
    let house = TestHouse::open().await;
    let jokes = flood(&house, &joke(0), 7).await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let answers = [
        ("safe-now", json!("no")),
        ("accommodation", json!(["other"])),
        ("accommodation-details", json!(joke(0))),
    ];
    let in_danger = send(&mut client, &visitor, &answers).await;
    let (mut amira, mut ben) = (house.staff().await, house.staff_as(Role::Specialist).await);

    // All of it scores low: nobody closes it without reading, whatever they call it.
    let cluster = clusters(&mut amira).await.clusters.remove(0);
    assert_eq!((cluster.cases, cluster.in_danger), (8, 1));
    assert!(cluster.highest < 80, "{cluster:?}");
    let closing = to_close(cluster.number);
    for outcome in ["commentary_unrelated", "general_info", "unable_to_contact"] {
        let body = close_as(outcome, &cluster);
        let problem = amira.post(&closing, &body).await;
        problem.problem(409, kind::CONFLICT);
    }
    assert_eq!(queue(&mut amira, "").await.counts.closed, 0);

    // Two people take one for a hoax, and the rules are sure of the others. Who is not safe now is read.
    let hoax = json!({ "close": { "disposition": "hoax" } });
    act(&mut amira, &jokes[0], 0, hoax.clone()).await;
    let agreed: CaseFile = act(&mut ben, &jokes[0], 1, hoax).await.json();
    assert_eq!(agreed.standing.disposition, Some(Disposition::Hoax));
    let cluster = clusters(&mut amira).await.clusters.remove(0);
    assert!(cluster.lowest >= 80, "{cluster:?}");
    let body = close_as("commentary_unrelated", &cluster);
    let done: BulkDone = amira.post(&closing, &body).await.json();
    assert_eq!((done.closed, done.suspected, done.left), (6, 0, 2));
    let open = queue(&mut amira, "").await;
    assert_eq!(open.counts.open, 1);
    assert_eq!(open.intakes[0].id, in_danger);
}

/// Closes one as a tip for somebody else, which erases it.
async fn erase(staff: &mut Client, id: &str) {
    let tip = json!({ "close": { "disposition": "misdirected_tip" } });
    let erased = act(staff, id, 0, tip).await;
    assert_eq!(erased.status, 200, "{}", erased.text());
}

#[tokio::test]
async fn as_many_as_before_are_not_the_same_as_before() {
    let house = TestHouse::open().await;
    let jokes = flood(&house, &joke(0), 3).await;
    let mut amira = house.staff().await;
    let seen = clusters(&mut amira).await.clusters.remove(0);
    erase(&mut amira, &jokes[0]).await;
    flood(&house, &joke(0), 1).await;
    let now = clusters(&mut amira).await.clusters.remove(0);
    assert_eq!((now.number, now.cases), (seen.number, seen.cases));

    let closing = to_close(seen.number);
    let refused = amira.post(&closing, &close_as("hoax", &seen)).await;
    let problem = refused.problem(409, kind::CONFLICT);
    assert!(problem.detail.contains("others"), "{}", problem.detail);
    assert_eq!(clusters(&mut amira).await.clusters[0].suspected, 0);
    let done: BulkDone = amira.post(&closing, &close_as("hoax", &now)).await.json();
    assert_eq!(done.suspected, 3);
}

#[tokio::test]
async fn another_cluster_of_the_same_number_is_not_closed() {
    let house = TestHouse::open().await;
    let alone = flood(&house, &joke(0), 1).await;
    flood(&house, &joke(2), 2).await;
    flood(&house, &joke(4), 2).await;
    let mut amira = house.staff().await;
    let seen = clusters(&mut amira).await.clusters;
    assert_eq!(seen.len(), 2, "{seen:?}");
    erase(&mut amira, &alone[0]).await;

    // The numbers begin anew, without that of the one that is gone.
    let house = house.restart().await;
    let mut amira = house.staff().await;
    let now = clusters(&mut amira).await.clusters;
    let moved: Vec<_> = seen
        .iter()
        .filter(|old| {
            now.iter()
                .any(|new| new.number == old.number && new.newest != old.newest)
        })
        .collect();
    assert!(!moved.is_empty(), "{seen:?} {now:?}");
    for old in moved {
        let refused = amira
            .post(&to_close(old.number), &close_as("hoax", old))
            .await;
        refused.problem(409, kind::CONFLICT);
    }
    assert_eq!(queue(&mut amira, "").await.counts.quarantined, 0);
}
