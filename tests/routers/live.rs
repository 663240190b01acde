//! The queue says when it changed, for as long as somebody is signed in and the house is open.

use desk::paths::EVENTS;
use gate::paths::SUBMISSIONS;
use tests::routers::{TestHouse, Visitor, intake};

#[tokio::test]
async fn a_page_that_is_open_hears_of_what_arrives() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut stream = house.staff().await.stream(EVENTS).await;
    let first = stream.next().await.unwrap();
    assert!(
        first.contains("event: queue") && first.contains("\"new\":0"),
        "{first}"
    );
    client
        .post(SUBMISSIONS, &visitor.submission(&intake(&[])))
        .await;
    house.house.catch_up().await.unwrap();
    let second = stream.next().await.unwrap();
    assert!(second.contains("\"new\":1"), "{second}");
    house.house.say_farewell();
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn an_open_page_alone_keeps_nobody_signed_in() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    for _ in 0..3 {
        house.pass(600);
        let answer = staff.get(EVENTS).await;
        let over = house.now() >= tests::routers::START + 1800;
        assert_eq!(answer.status.as_u16(), if over { 401 } else { 200 });
    }
}
