//! From the code that the desk hands out to a browser that is a kiosk, and everything that is not.

use axum::http::Method;
use desk::paths::KIOSKS;
use domain::wire::{
    kiosk::{Enrolled, Enrolment, Fleet, KioskName, NewEnrolmentCode},
    problem::kind,
};
use envelope::kiosk::HEADER;
use gate::paths::{KIOSK_ENROLMENT, KIOSK_HEARTBEAT};
use serde_json::json;
use server::chores::{enrol_kiosk, list_kiosks, revoke_kiosk};
use tests::routers::{Kiosk, START, TestHouse, logged, new_code};

const MINUTE: u64 = 60;

#[tokio::test]
async fn a_code_makes_one_kiosk_within_the_hour() {
    let house = TestHouse::open().await;
    let (mut staff, mut client) = (house.staff().await, house.client());
    let name = "Lobby 3".to_owned();
    let code: NewEnrolmentCode = staff.post(KIOSKS, &KioskName { name }).await.json();
    assert_eq!(code.expires_at, START + 60 * MINUTE);
    house.pass(60 * MINUTE - 1);

    let kiosk = Kiosk::stranger();
    let typed = code.code.to_lowercase().replace('-', " ");
    let answer = kiosk.enrol(&mut client, &typed).await;

    assert_eq!(answer.status, 201);
    let enrolled: Enrolled = answer.json();
    assert_eq!(enrolled.kiosk_id, kiosk.id.to_string());
    assert_eq!(enrolled.name, "Lobby 3");
    let fleet: Fleet = house.staff().await.get(KIOSKS).await.json();
    assert_eq!(fleet.kiosks[0].name, "Lobby 3");
    assert_eq!(fleet.kiosks[0].heard, None);
}

#[tokio::test]
async fn wrong_used_and_late_codes_read_alike() {
    let house = TestHouse::open().await;
    let (mut staff, mut client) = (house.staff().await, house.client());
    let used = new_code(&mut staff, "Lobby").await;
    Kiosk::stranger().enrol(&mut client, &used).await;
    let late = new_code(&mut staff, "Lobby").await;
    house.pass(60 * MINUTE);

    let mut answers = Vec::new();
    for code in [used.as_str(), &late, "0000-0000", "0000", "not a code", ""] {
        let answer = Kiosk::stranger().enrol(&mut client, code).await;
        answer.problem(403, kind::CODE_REFUSED);
        answers.push(answer.text());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
    assert!(!answers[0].contains(&used));
}

#[tokio::test]
async fn guessing_meets_patience_and_a_neighbour_does_not() {
    let house = TestHouse::open().await;
    let code = new_code(&mut house.staff().await, "Lobby").await;
    let mut guesser = house.client();
    for _ in 0..10 {
        let answer = Kiosk::stranger().enrol(&mut guesser, "0000-0000").await;
        answer.problem(403, kind::CODE_REFUSED);
    }
    let answer = Kiosk::stranger().enrol(&mut guesser, &code).await;
    answer.problem(429, kind::THROTTLED);
    assert_eq!(answer.header("retry-after"), "1");

    let mut neighbour = house.client();
    neighbour.address.set_ip([192, 0, 2, 2].into());
    let answer = Kiosk::stranger().enrol(&mut neighbour, &code).await;
    assert_eq!(answer.status, 201);
}

#[tokio::test]
async fn whoever_lost_the_answer_asks_again_with_the_same_key() {
    let house = TestHouse::open().await;
    let (mut staff, mut client) = (house.staff().await, house.client());
    let code = new_code(&mut staff, "Lobby").await;
    let kiosk = Kiosk::stranger();
    let first: Enrolled = kiosk.enrol(&mut client, &code).await.json();
    let again = kiosk.enrol(&mut client, &code).await;
    assert_eq!(again.status, 200);
    assert_eq!(again.json::<Enrolled>(), first);

    let revoke = format!("{KIOSKS}/{}/revoke", kiosk.id);
    assert_eq!(staff.post(&revoke, &json!({})).await.status, 204);
    let code = new_code(&mut staff, "Lobby").await;
    let refused = kiosk.enrol(&mut client, &code).await;
    refused.problem(403, kind::CODE_REFUSED);
}

#[tokio::test]
async fn what_is_no_point_of_the_curve_is_no_key() {
    let house = TestHouse::open().await;
    let mut client = house.client();
    let code = new_code(&mut house.staff().await, "Lobby").await;
    let nowhere = base64_of(&[&[4][..], &[1; 64]].concat());
    let compressed = base64_of(&[&[2][..], &[1; 32]].concat());
    for key in [nowhere.as_str(), &compressed, "", "AAAA", "canary"] {
        let enrolment = Enrolment {
            code: code.clone(),
            public_key: key.to_owned(),
        };
        let answer = client.post(KIOSK_ENROLMENT, &enrolment).await;
        answer.problem(422, kind::MALFORMED);
        assert!(!answer.text().contains("canary"));
    }
    // None of these used the code up.
    let answer = Kiosk::stranger().enrol(&mut client, &code).await;
    assert_eq!(answer.status, 201);
}

#[tokio::test]
async fn no_code_and_no_signature_is_logged_or_kept_in_the_clear() {
    let house = TestHouse::open().await;
    let mut staff = house.staff().await;
    let code = new_code(&mut staff, "Lobby").await;
    let kiosk = Kiosk::stranger();
    kiosk.enrol(&mut house.client(), "0000-0000").await;
    kiosk.enrol(&mut house.client(), &code).await;
    let unused = new_code(&mut staff, "Hall").await;
    let body = r#"{"queue_depth":0,"version":"1"}"#;
    let header = kiosk.sign("POST", KIOSK_HEARTBEAT, START, body);
    let headers = [(HEADER, header.as_str())];
    let mut client = house.client();
    client
        .send(Method::POST, KIOSK_HEARTBEAT, &headers, body.into())
        .await;

    let log = String::from_utf8_lossy(&logged()).into_owned();
    assert!(log.contains(KIOSK_ENROLMENT), "not logged: {log}");
    let signature = header.rsplit(';').next().unwrap();
    for secret in [code.as_str(), &unused, signature] {
        assert!(!log.contains(secret), "{secret} in the log:\n{log}");
        for (file, bytes) in house.files().unwrap() {
            let found = bytes
                .windows(secret.len())
                .any(|at| at == secret.as_bytes());
            assert!(!found, "{secret} in {}", file.display());
        }
    }
}

#[tokio::test]
async fn the_command_line_does_what_the_desk_does() {
    let house = TestHouse::open().await;
    let settings = &house.settings;
    let mut out = Vec::new();
    list_kiosks(settings, &mut out).await.unwrap();
    assert_eq!(written(&mut out), "There is no kiosk.\n");
    enrol_kiosk(settings, " Lobby 3 ", &mut out).await.unwrap();
    let said = written(&mut out);
    let kiosk = Kiosk::stranger();
    let code = said.lines().next().unwrap();
    let answer = kiosk.enrol(&mut house.client(), code).await;
    assert_eq!(answer.json::<Enrolled>().name, "Lobby 3");

    let id = kiosk.id.to_string();
    for (standing, revoked) in [("never heard of", false), ("revoked", true)] {
        if revoked {
            revoke_kiosk(settings, &id, &mut out).await.unwrap();
            assert_eq!(written(&mut out), format!("{id} is revoked.\n"));
        }
        list_kiosks(settings, &mut out).await.unwrap();
        let line = format!("{id}\t{standing}\t-\tLobby 3\n");
        assert_eq!(written(&mut out), line);
    }
    assert!(enrol_kiosk(settings, "", &mut out).await.is_err());
    for id in ["0000000000000000", "nothing"] {
        assert!(revoke_kiosk(settings, id, &mut out).await.is_err());
    }
}

/// What was written since the last look.
fn written(out: &mut Vec<u8>) -> String {
    String::from_utf8(std::mem::take(out)).unwrap()
}

fn base64_of(bytes: &[u8]) -> String {
    use base64ct::{Base64UrlUnpadded, Encoding};

    Base64UrlUnpadded::encode_string(bytes)
}
