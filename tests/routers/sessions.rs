//! How long somebody is signed in, and how they stop being it.

use desk::paths::{KIOSKS_WAITING, PRESENCE, SESSION};
use domain::wire::{desk::StaffSession, problem::kind};
use gate::paths::SUBMISSIONS;
use tests::routers::{START, TestHouse, USERNAME, Visitor, intake};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

#[tokio::test]
async fn a_session_says_whose_it_is_and_when_it_ends() {
    let house = TestHouse::open().await;
    let session: StaffSession = house.staff().await.get(SESSION).await.json();
    assert_eq!(session.username, USERNAME);
    assert_eq!(session.expires_at, START + 12 * HOUR);
}

#[tokio::test]
async fn half_an_hour_without_a_request_ends_it() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    house.pass(30 * MINUTE - 1);
    assert_eq!(staff.get(SESSION).await.status, 200);
    house.pass(30 * MINUTE - 1);
    assert_eq!(staff.get(SESSION).await.status, 200);
    house.pass(30 * MINUTE);
    staff.get(SESSION).await.problem(401, kind::SIGNED_OUT);
}

#[tokio::test]
async fn what_an_open_page_says_by_itself_does_not_keep_it() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &submission).await;
    let presence = PRESENCE.replace("{id}", &submission.submission_id);
    let mut staff = house.staff().await;
    for _ in 0..3 {
        house.pass(10 * MINUTE - 1);
        assert_eq!(staff.post(&presence, &()).await.status, 200);
        assert_eq!(staff.get(KIOSKS_WAITING).await.status, 200);
    }
    house.pass(3);
    let answer = staff.post(&presence, &()).await;
    answer.problem(401, kind::SIGNED_OUT);
}

#[tokio::test]
async fn a_working_day_ends_it_whatever_happens() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    for _ in 0..(12 * HOUR / (20 * MINUTE)) - 1 {
        house.pass(20 * MINUTE);
        assert_eq!(staff.get(SESSION).await.status, 200);
    }
    house.pass(20 * MINUTE);
    staff.get(SESSION).await.problem(401, kind::SIGNED_OUT);
}

#[tokio::test]
async fn signing_out_ends_it_on_both_sides() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let stolen = staff.cookie().unwrap().to_owned();
    assert_eq!(staff.delete(SESSION).await.status, 204);
    assert_eq!(staff.cookie(), None);
    let headers = [("cookie", stolen.as_str())];
    let answer = house.client().get_with(SESSION, &headers).await;
    answer.problem(401, kind::SIGNED_OUT);
}

#[tokio::test]
async fn one_person_may_sit_at_two_desks() {
    let house = TestHouse::open().await;
    let mut first = house.staff().await;
    let mut second = house.staff().await;
    assert_ne!(first.cookie(), second.cookie());
    assert_eq!(second.delete(SESSION).await.status, 204);
    assert_eq!(first.get(SESSION).await.status, 200);
}
