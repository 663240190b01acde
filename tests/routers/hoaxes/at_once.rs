//! What one person may close at once, and what has to be read first.

use domain::{
    casework::Disposition,
    staff::Role,
    wire::{casework::CaseFile, problem::kind, sorting::BulkDone},
};
use serde_json::json;
use tests::routers::{TestHouse, Visitor};

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
        let body = close_as(outcome, cluster.cases);
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
    let body = close_as("commentary_unrelated", cluster.cases);
    let done: BulkDone = amira.post(&closing, &body).await.json();
    assert_eq!((done.closed, done.suspected, done.left), (6, 0, 2));
    let open = queue(&mut amira, "").await;
    assert_eq!(open.counts.open, 1);
    assert_eq!(open.intakes[0].id, in_danger);
}
