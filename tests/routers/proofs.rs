//! What a sender does whom the gate does not know, and every way of not having done it.

use axum::http::Method;
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    proof::{self, Solver},
    wire::{challenge::Challenge, problem::kind},
};
use gate::paths::{CHALLENGE, SUBMISSIONS};
use tests::routers::{Answer, Client, START, TestHouse, Visitor, WORK, intake};

const MINUTE: u64 = 60;

#[tokio::test]
async fn a_challenge_says_what_it_asks_for() {
    let house = TestHouse::open().await;
    let challenge: Challenge = house.client().get(CHALLENGE).await.json();
    assert_eq!(challenge.work, WORK);
    assert_eq!(challenge.issued_at, START);
    assert_eq!(challenge.expires_at, START + 10 * MINUTE);
    let another: Challenge = house.client().get(CHALLENGE).await.json();
    assert_ne!(challenge.challenge, another.challenge);
}

#[tokio::test]
async fn without_a_proof_nothing_is_read() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    for body in ["canary", &" ".repeat(gate::MAX_BODY_BYTES + 1)] {
        let answer = submit(&mut client, None, body).await;
        answer.problem(428, kind::PROOF_REQUIRED);
    }
}

#[tokio::test]
async fn a_proof_is_good_once_and_the_retry_takes_another() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let (body, proof) = (submission(&mut client).await, client.proof().await);
    assert_eq!(submit(&mut client, Some(&proof), &body).await.status, 201);
    submit(&mut client, Some(&proof), &body)
        .await
        .problem(428, kind::PROOF_REQUIRED);
    let another = client.proof().await;
    assert_eq!(submit(&mut client, Some(&another), &body).await.status, 200);
}

#[tokio::test]
async fn what_is_refused_for_its_form_spends_the_proof_too() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let proof = client.proof().await;
    submit(&mut client, Some(&proof), "{}")
        .await
        .problem(422, kind::MALFORMED);
    submit(&mut client, Some(&proof), "{}")
        .await
        .problem(428, kind::PROOF_REQUIRED);
}

#[tokio::test]
async fn a_proof_outlives_a_restart_and_so_does_its_being_spent() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let body = submission(&mut client).await;
    let (spent, unspent) = (client.proof().await, client.proof().await);
    submit(&mut client, Some(&spent), &body).await;

    let house = house.restart().await;

    let mut client = house.client();
    submit(&mut client, Some(&spent), &body)
        .await
        .problem(428, kind::PROOF_REQUIRED);
    assert_eq!(submit(&mut client, Some(&unspent), &body).await.status, 200);
}

#[tokio::test]
async fn an_old_challenge_is_void() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let body = submission(&mut client).await;
    let (first, second) = (client.proof().await, client.proof().await);
    house.pass(10 * MINUTE - 1);
    assert_eq!(submit(&mut client, Some(&first), &body).await.status, 201);
    house.pass(1);
    submit(&mut client, Some(&second), &body)
        .await
        .problem(428, kind::PROOF_REQUIRED);
}

#[tokio::test]
async fn an_altered_proof_is_refused_without_repeating_it() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let good = Base64UrlUnpadded::decode_vec(&client.proof().await).unwrap();
    // Version, work, expiry, nonce, tag: each by itself. Counters are the solver's to test.
    for place in [0, 4, 12, 28, 60] {
        let mut bad = good.clone();
        bad[place] ^= 1;
        let bad = Base64UrlUnpadded::encode_string(&bad);
        let answer = submit(&mut client, Some(&bad), "{}").await;
        answer.problem(428, kind::PROOF_REQUIRED);
        assert!(!answer.text().contains(&bad));
    }
    for bad in ["", "canary", "=", "é"] {
        let answer = submit(&mut client, Some(bad), "{}").await;
        answer.problem(428, kind::PROOF_REQUIRED);
        assert!(!answer.text().contains("canary"));
    }
}

#[tokio::test]
async fn a_challenge_of_another_office_is_refused() {
    let (house, elsewhere) = (TestHouse::open().await, TestHouse::open().await);
    let foreign = elsewhere.client().proof().await;
    submit(&mut house.client(), Some(&foreign), "{}")
        .await
        .problem(428, kind::PROOF_REQUIRED);
}

#[tokio::test]
async fn an_office_may_ask_for_no_work() {
    let house = TestHouse::open_with(|settings| settings.proof_of_work = 0).await;
    let mut client = house.client();
    let body = submission(&mut client).await;
    assert_eq!(submit(&mut client, None, &body).await.status, 201);

    // An app need not know: the challenge is there, and its solver is done at once.
    let challenge: Challenge = client.get(CHALLENGE).await.json();
    assert_eq!(challenge.work, 0);
    let proof = Solver::new(&challenge.challenge).unwrap().step(8);
    assert_eq!(
        submit(&mut client, proof.as_deref(), &body).await.status,
        200
    );
}

async fn submission(client: &mut Client) -> String {
    let visitor = Visitor::at(client).await;
    serde_json::to_string(&visitor.submission(&intake(&[]))).unwrap()
}

async fn submit(client: &mut Client, proof: Option<&str>, body: &str) -> Answer {
    let mut headers = vec![("content-type", "application/json")];
    headers.extend(proof.map(|proof| (proof::HEADER, proof)));
    client
        .send(Method::POST, SUBMISSIONS, &headers, body.to_owned().into())
        .await
}
