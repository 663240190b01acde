//! Invitations, wrong passwords, patience, requests from other sites.

use axum::{body::Body, http::Method};
use desk::paths::{INTAKES, SESSION, SETUP};
use domain::{
    staff::Role,
    wire::{
        desk::{Setup, SignIn, StaffSession},
        problem::kind,
    },
};
use serde_json::json;
use tests::routers::{Client, PASSWORD, START, TestHouse, USERNAME};

#[tokio::test]
async fn the_first_link_makes_one_administrator_and_signs_them_in() {
    let house = TestHouse::open().await;
    let token = house.house.invite_first().await.unwrap().unwrap();
    let mut client = house.client();
    let body = setup(token.as_text(), USERNAME, PASSWORD);

    let made = client.post(SETUP, &body).await;

    assert_eq!(made.status, 201);
    assert_eq!(made.json::<StaffSession>().username, USERNAME);
    assert_eq!(client.get(INTAKES).await.status, 200);
    let again = setup(token.as_text(), "other", PASSWORD);
    house
        .client()
        .post(SETUP, &again)
        .await
        .problem(403, kind::NOT_INVITED);
    assert!(house.house.invite_first().await.unwrap().is_none());
}

#[tokio::test]
async fn a_made_up_or_late_link_makes_nobody() {
    let house = TestHouse::open().await;
    let token = house.house.invite_first().await.unwrap().unwrap();
    let made_up = setup("A", USERNAME, PASSWORD);
    house
        .client()
        .post(SETUP, &made_up)
        .await
        .problem(403, kind::NOT_INVITED);
    house.pass(7 * 24 * 60 * 60);
    let late = setup(token.as_text(), USERNAME, PASSWORD);
    house
        .client()
        .post(SETUP, &late)
        .await
        .problem(403, kind::NOT_INVITED);
}

#[tokio::test]
async fn names_and_passwords_that_will_not_do() {
    let house = TestHouse::open().await;
    let token = house.house.invite_first().await.unwrap().unwrap();
    for (username, password) in [
        ("a", PASSWORD),
        (" amira", PASSWORD),
        ("am\u{7}ira", PASSWORD),
        (&"a".repeat(65), PASSWORD),
        (USERNAME, "eleven char"),
        (USERNAME, &"x".repeat(257)),
    ] {
        let body = setup(token.as_text(), username, password);
        house
            .client()
            .post(SETUP, &body)
            .await
            .problem(422, kind::MALFORMED);
    }
    let good = setup(token.as_text(), USERNAME, &"x".repeat(256));
    assert_eq!(house.client().post(SETUP, &good).await.status, 201);
}

#[tokio::test]
async fn a_taken_name_leaves_the_link_good() {
    let house = TestHouse::open().await;
    house.staff().await;
    let second = desk::invite(
        &store(&house).await,
        &server::system_entropy(),
        Role::Specialist,
        START,
    )
    .await
    .unwrap();
    let taken = setup(second.as_text(), "AMIRA", PASSWORD);
    house
        .client()
        .post(SETUP, &taken)
        .await
        .problem(409, kind::CONFLICT);
    let free = setup(second.as_text(), "ben", PASSWORD);
    assert_eq!(house.client().post(SETUP, &free).await.status, 201);
}

#[tokio::test]
async fn nobody_sees_anything_without_signing_in() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    for path in [
        INTAKES,
        "/desk/api/intakes/0",
        desk::paths::UNOPENED,
        SESSION,
    ] {
        client.get(path).await.problem(401, kind::SIGNED_OUT);
        let forged = [("cookie", "__Host-intake=AAAA; other=1")];
        client
            .get_with(path, &forged)
            .await
            .problem(401, kind::SIGNED_OUT);
    }
    client.delete(SESSION).await.problem(401, kind::SIGNED_OUT);
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_read_alike() {
    let house = TestHouse::open().await;
    house.staff().await;
    let mut client = house.client();
    let nobody = client.post(SESSION, &sign_in("nobody", PASSWORD)).await;
    let wrong = client
        .post(SESSION, &sign_in(USERNAME, "wrong horse battery"))
        .await;
    let short = client.post(SESSION, &sign_in(USERNAME, "x")).await;
    nobody.problem(401, kind::WRONG_CREDENTIALS);
    assert_eq!(nobody.body, wrong.body);
    assert_eq!(nobody.body, short.body);
    assert_eq!(client.cookie(), None);
}

#[tokio::test]
async fn wrong_passwords_meet_patience_that_ends_and_begins_again() {
    let house = TestHouse::open().await;
    house.staff().await;
    let mut guesser = elsewhere(&house);
    for _ in 0..5 {
        guesser
            .post(SESSION, &wrong())
            .await
            .problem(401, kind::WRONG_CREDENTIALS);
    }
    let refused = guesser.post(SESSION, &right()).await;
    refused.problem(429, kind::THROTTLED);
    assert_eq!(refused.header("retry-after"), "1");

    house.pass(1);
    let answer = guesser.post(SESSION, &right()).await;
    assert_eq!(
        answer.status, 200,
        "the right password is let in as soon as it may be tried"
    );
}

#[tokio::test]
async fn a_guesser_does_not_keep_the_owner_out() {
    let house = TestHouse::open().await;
    let mut owner = house.staff().await;
    let mut guesser = elsewhere(&house);
    for _ in 0..8 {
        guesser.post(SESSION, &wrong()).await;
    }
    guesser
        .post(SESSION, &wrong())
        .await
        .problem(429, kind::THROTTLED);
    assert_eq!(owner.post(SESSION, &right()).await.status, 200);
}

#[tokio::test]
async fn the_cookie_is_for_this_host_only_and_out_of_reach_of_scripts() {
    let house = TestHouse::open().await;
    house.staff().await;
    let answer = house.client().post(SESSION, &right()).await;
    let cookie = answer.header("set-cookie");
    let (pair, attributes) = cookie.split_once("; ").unwrap();
    assert_eq!(attributes, "Path=/; Secure; HttpOnly; SameSite=Strict");
    let token = pair.strip_prefix("__Host-intake=").unwrap();
    assert_eq!(token.len(), 43, "256 bits");
    for (file, bytes) in house.files().unwrap() {
        assert!(!contains(&bytes, token.as_bytes()), "{file:?}");
    }
}

#[tokio::test]
async fn other_sites_cannot_act_for_somebody() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://elsewhere.test")],
        &[("origin", "null")],
    ] {
        let answer = staff
            .send(Method::DELETE, SESSION, headers, Body::empty())
            .await;
        answer.problem(403, kind::CROSS_SITE);
        let body = serde_json::to_vec(&right()).unwrap();
        let mut headers = headers.to_vec();
        headers.push(("content-type", "application/json"));
        let answer = staff
            .send(Method::POST, SESSION, &headers, body.into())
            .await;
        answer.problem(403, kind::CROSS_SITE);
    }
    assert_eq!(staff.get(SESSION).await.status, 200);
    let headers = [("origin", "https://office.test")];
    let own = staff
        .send(Method::DELETE, SESSION, &headers, Body::empty())
        .await;
    assert_eq!(own.status, 204);
}

#[tokio::test]
async fn bodies_that_are_not_as_described() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let more = json!({ "username": USERNAME, "password": PASSWORD, "canary": 1 });
    for body in [json!({}), json!([]), more] {
        let answer = client.post(SESSION, &body).await;
        answer.problem(422, kind::MALFORMED);
        assert!(!answer.text().contains("canary"));
    }
    let large = json!({ "username": "x".repeat(20_000), "password": PASSWORD });
    client
        .post(SESSION, &large)
        .await
        .problem(413, kind::TOO_LARGE);
    let headers = [("content-type", "text/plain")];
    let answer = client
        .send(Method::POST, SESSION, &headers, Body::from("{}"))
        .await;
    answer.problem(415, kind::UNSUPPORTED_MEDIA_TYPE);
}

fn setup(token: &str, username: &str, password: &str) -> Setup {
    let [token, username, password] = [token, username, password].map(str::to_owned);
    Setup {
        token,
        username,
        password,
    }
}

fn sign_in(username: &str, password: &str) -> SignIn {
    SignIn {
        username: username.to_owned(),
        password: password.to_owned(),
    }
}

fn right() -> SignIn {
    sign_in(USERNAME, PASSWORD)
}

fn wrong() -> SignIn {
    sign_in(USERNAME, "wrong horse battery")
}

fn elsewhere(house: &TestHouse) -> Client {
    let mut client = house.client();
    client.address = ([198, 51, 100, 7], 50_000).into();
    client
}

async fn store(house: &TestHouse) -> store::SqliteStore {
    let file = house.settings.data.join("intake.db");
    let settings = store::SqliteSettings {
        file,
        page_limit: None,
    };
    store::SqliteStore::open(&settings).await.unwrap()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
