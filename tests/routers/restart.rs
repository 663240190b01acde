//! Opened intakes live in memory. After a restart everything is there again, and filed as before.

use desk::paths::INTAKES;
use domain::wire::desk::Queue;
use gate::paths::SUBMISSIONS;
use serde_json::json;
use store::{Cases, SqliteSettings, SqliteStore, Upkeep};
use tests::routers::{TestHouse, Visitor, intake};

#[tokio::test]
async fn everything_is_opened_again() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    // More than the desk opens at a time, and one that does not open.
    for number in 0..260 {
        let name = json!(format!("Number {number}"));
        client
            .post(
                SUBMISSIONS,
                &visitor.submission(&intake(&[("your-name", name)])),
            )
            .await;
    }
    client
        .post(SUBMISSIONS, &visitor.submission_of(b"no intake"))
        .await;
    let before: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!((before.total, before.needs_person), (260, 1));
    let filed = cases(&house).await;
    assert_eq!(filed.len(), 261);

    house.pass(3600);
    let house = house.restart().await;

    let after: Queue = house.staff().await.get(INTAKES).await.json();
    assert_eq!(after, before);
    assert_eq!(cases(&house).await, filed);
}

#[tokio::test]
async fn an_intake_is_filed_without_anybody_asking() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    assert_eq!(cases(&house).await.len(), 0);
    let house = house.restart().await;
    house.house.catch_up().await.unwrap();
    assert_eq!(cases(&house).await.len(), 1);
}

#[tokio::test]
async fn whoever_was_signed_in_still_is() {
    let house = TestHouse::open().await;
    let staff = house.staff().await;
    let cookie = staff.cookie().unwrap().to_owned();
    let house = house.restart().await;
    let headers = [("cookie", cookie.as_str())];
    let answer = house
        .client()
        .get_with(desk::paths::SESSION, &headers)
        .await;
    assert_eq!(answer.status, 200);
}

async fn cases(house: &TestHouse) -> Vec<store::CaseFiling> {
    let file = house.settings.data.join("intake.db");
    let store = SqliteStore::open(&SqliteSettings {
        file,
        page_limit: None,
    })
    .await
    .unwrap();
    let cases = store.cases().await.unwrap();
    store.close().await;
    cases
}
