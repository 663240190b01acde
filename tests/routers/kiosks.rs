//! What a kiosk of the office says and signs, and what is not signed by one.

use axum::http::Method;
use desk::paths::{INTAKES, KIOSKS, KIOSKS_WAITING, SETTINGS};
use domain::{
    fleet::has_old_app,
    wire::{
        desk::OpenedIntake,
        kiosk::{Fleet, Heartbeat, HeartbeatAnswer, KioskError, KioskName, KiosksWaiting},
        problem::kind,
    },
};
use envelope::kiosk::HEADER;
use gate::paths::{KIOSK_ENROLMENT, KIOSK_HEARTBEAT, SUBMISSIONS};
use serde_json::json;
use tests::routers::{Answer, Client, Kiosk, START, TestHouse, Visitor, intake};

const MINUTE: u64 = 60;

#[tokio::test]
async fn a_heartbeat_shows_at_the_desk() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    house.pass(90);
    let heartbeat = Heartbeat {
        queue_depth: 7,
        version: "0.1.0+a1b2".to_owned(),
        last_sent_at: Some(START),
        errors: vec![KioskError::StorageFull],
        ended: Vec::new(),
    };

    let answer = beat(&house, &kiosk, &json!(heartbeat)).await;

    assert_eq!(answer.status, 200);
    let expected = HeartbeatAnswer {
        name: "Lobby".to_owned(),
        revoked: false,
        now: START + 90,
    };
    assert_eq!(answer.json::<HeartbeatAnswer>(), expected);
    let fleet = fleet(&mut house.staff().await).await;
    let heard = fleet.kiosks[0].heard.clone().unwrap();
    assert_eq!((heard.at, heard.heartbeat), (START + 90, heartbeat));
    assert_eq!(fleet.now, START + 90);
}

#[tokio::test]
async fn a_heartbeat_holds_codes_and_no_texts() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let newer = json!({ "queue_depth": 0, "version": "9.0", "errors": ["canary"] });
    assert_eq!(beat(&house, &kiosk, &newer).await.status, 200);
    let fleet = fleet(&mut house.staff().await).await;
    let heard = fleet.kiosks[0].heard.clone().unwrap();
    assert_eq!(heard.heartbeat.errors, [KioskError::Unknown]);

    for body in [
        json!({}),
        json!({ "queue_depth": -1, "version": "1" }),
        json!({ "queue_depth": 0, "version": "" }),
        json!({ "queue_depth": 0, "version": "a canary" }),
        json!({ "queue_depth": 0, "version": "1".repeat(41) }),
        json!({ "queue_depth": 0, "version": "1", "errors": vec!["canary"; 33] }),
        json!({ "queue_depth": 0, "version": "1", "canary": 1 }),
    ] {
        let answer = beat(&house, &kiosk, &body).await;
        answer.problem(422, kind::MALFORMED);
        assert!(!answer.text().contains("canary"));
    }
}

#[tokio::test]
async fn what_a_kiosk_signed_needs_no_work_and_is_known_as_its() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    house.pass(30);
    for status in [201, 200] {
        let answer = kiosk
            .post(&mut client, SUBMISSIONS, START + 30, &submission)
            .await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    let mut staff = house.staff().await;
    let fleet = fleet(&mut staff).await;
    assert_eq!(fleet.kiosks[0].last_intake_at, Some(START + 30));

    let by_hand = visitor.submission(&intake(&[]));
    client.post(SUBMISSIONS, &by_hand).await;
    for (submission, kiosk) in [(submission, Some("Lobby")), (by_hand, None)] {
        let path = format!("{INTAKES}/{}", submission.submission_id);
        let opened: OpenedIntake = staff.get(&path).await.json();
        assert_eq!(opened.kiosk.as_deref(), kiosk);
    }
}

#[tokio::test]
async fn a_signature_is_for_one_request_only() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let mut client = house.client();
    let body = r#"{"queue_depth":0,"version":"1"}"#;
    let good = kiosk.sign("POST", KIOSK_HEARTBEAT, START, body);
    let other_second = good.replace(&START.to_string(), &(START + 1).to_string());
    let other_kiosk = Kiosk {
        id: Kiosk::stranger().id,
        key: kiosk.key.clone(),
    };
    let other_key = Kiosk {
        id: kiosk.id,
        key: Kiosk::stranger().key,
    };
    for bad in [
        kiosk.sign("PUT", KIOSK_HEARTBEAT, START, body),
        kiosk.sign("POST", SUBMISSIONS, START, body),
        kiosk.sign("POST", KIOSK_HEARTBEAT, START, "{}"),
        other_kiosk.sign("POST", KIOSK_HEARTBEAT, START, body),
        other_key.sign("POST", KIOSK_HEARTBEAT, START, body),
        other_second,
        good[..good.len() - 2].to_owned(),
        format!("{};0;AA", kiosk.id),
        String::new(),
        "é".to_owned(),
    ] {
        let answer = send(&mut client, KIOSK_HEARTBEAT, &bad, body).await;
        answer.problem(401, kind::KIOSK_UNKNOWN);
    }
    let unsigned = client.post(KIOSK_HEARTBEAT, &json!({})).await;
    unsigned.problem(401, kind::KIOSK_UNKNOWN);
    let answer = send(&mut client, KIOSK_HEARTBEAT, &good, body).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_clock_may_be_five_minutes_off_and_no_more() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let mut client = house.client();
    let body = json!({ "queue_depth": 0, "version": "1" });
    for (at, status) in [
        (START - 5 * MINUTE, 200),
        (START + 5 * MINUTE, 200),
        (START - 5 * MINUTE - 1, 401),
        (START + 5 * MINUTE + 1, 401),
        (u64::MAX, 401),
    ] {
        let answer = kiosk.post(&mut client, KIOSK_HEARTBEAT, at, &body).await;
        assert_eq!(answer.status, status, "{at}");
        if status == 401 {
            answer.problem(401, kind::KIOSK_CLOCK);
        }
    }
}

#[tokio::test]
async fn a_revoked_kiosk_is_a_stranger_and_loses_nothing() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let (mut staff, mut client) = (house.staff().await, house.client());
    revoke(&mut staff, &kiosk).await;

    let body = json!({ "queue_depth": 1, "version": "1" });
    beat(&house, &kiosk, &body)
        .await
        .problem(401, kind::KIOSK_REVOKED);
    let visitor = Visitor::at(&mut client).await;
    let submission = visitor.submission(&intake(&[]));
    let answer = kiosk.post(&mut client, SUBMISSIONS, START, &submission);
    answer.await.problem(401, kind::KIOSK_REVOKED);
    // Who does not hold the key does not learn that there was one.
    let signature = Kiosk {
        id: kiosk.id,
        key: Kiosk::stranger().key,
    }
    .sign("POST", KIOSK_HEARTBEAT, START, "{}");
    send(&mut client, KIOSK_HEARTBEAT, &signature, "{}")
        .await
        .problem(401, kind::KIOSK_UNKNOWN);
    assert_eq!(client.post(SUBMISSIONS, &submission).await.status, 201);
}

#[tokio::test]
async fn what_is_too_large_is_refused_signed_or_not() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let mut client = house.client();
    let body = " ".repeat(gate::MAX_BODY_BYTES + 1);
    for path in [KIOSK_HEARTBEAT, SUBMISSIONS] {
        let signature = kiosk.sign("POST", path, START, &body);
        let answer = send(&mut client, path, &signature, &body).await;
        answer.problem(413, kind::TOO_LARGE);
    }
    let answer = client.post(KIOSK_ENROLMENT, &body).await;
    answer.problem(413, kind::TOO_LARGE);
}

#[tokio::test]
async fn staff_rename_and_revoke_and_nobody_else_does() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let mut staff = house.staff().await;
    let rename = format!("{KIOSKS}/{}/name", kiosk.id);
    let revoke = format!("{KIOSKS}/{}/revoke", kiosk.id);
    let name = KioskName {
        name: " Main hall ".to_owned(),
    };
    assert_eq!(staff.post(&rename, &name).await.status, 204);
    assert_eq!(fleet(&mut staff).await.kiosks[0].name, "Main hall");
    for bad in ["", " ", "two\nlines", &"a".repeat(61)] {
        let name = KioskName {
            name: bad.to_owned(),
        };
        for path in [KIOSKS, &rename] {
            let answer = staff.post(path, &name).await;
            answer.problem(422, kind::MALFORMED);
        }
    }
    for _ in 0..2 {
        assert_eq!(staff.post(&revoke, &json!({})).await.status, 204);
    }
    assert_eq!(fleet(&mut staff).await.kiosks[0].revoked_at, Some(START));
    for id in ["0000000000000000", "nothing"] {
        let (rename, revoke) = (
            format!("{KIOSKS}/{id}/name"),
            format!("{KIOSKS}/{id}/revoke"),
        );
        staff
            .post(&rename, &name)
            .await
            .problem(404, kind::NOT_FOUND);
        staff
            .post(&revoke, &json!({}))
            .await
            .problem(404, kind::NOT_FOUND);
    }

    let mut nobody = house.client();
    nobody.get(KIOSKS).await.problem(401, kind::SIGNED_OUT);
    for path in [KIOSKS, &rename, &revoke] {
        nobody
            .post(path, &name)
            .await
            .problem(401, kind::SIGNED_OUT);
    }
}

#[tokio::test]
async fn when_a_kiosk_is_late_is_the_offices_to_say() {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let well = json!({ "queue_depth": 0, "version": "0.0.1" });
    beat(&house, &kiosk, &well).await;
    house.pass(5 * MINUTE);
    assert_eq!(silent(&mut house.staff().await).await, 0);
    house.pass(1);
    let mut staff = house.staff().await;
    assert_eq!(silent(&mut staff).await, 1);

    let change = json!({ "version": 0, "values": { "rules.kiosk_late_minutes": "15" } });
    let saved = staff.post(SETTINGS, &change).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    assert_eq!(silent(&mut staff).await, 0);
    let told = fleet(&mut staff).await;
    assert_eq!(told.late_after, 15 * MINUTE);
    assert!(has_old_app(&told.kiosks[0], &told), "{}", told.version);
    house.pass(10 * MINUTE);
    let mut staff = house.staff().await;
    assert_eq!(silent(&mut staff).await, 1);
    revoke(&mut staff, &kiosk).await;
    assert_eq!(silent(&mut staff).await, 0, "nobody waits for it");
}

/// How many kiosks nobody hears of.
async fn silent(staff: &mut Client) -> u32 {
    let waiting: KiosksWaiting = staff.get(KIOSKS_WAITING).await.json();
    waiting.silent
}

async fn fleet(staff: &mut Client) -> Fleet {
    staff.get(KIOSKS).await.json()
}

async fn revoke(staff: &mut Client, kiosk: &Kiosk) {
    let path = format!("{KIOSKS}/{}/revoke", kiosk.id);
    assert_eq!(staff.post(&path, &json!({})).await.status, 204);
}

/// A heartbeat of this second.
async fn beat(house: &TestHouse, kiosk: &Kiosk, body: &serde_json::Value) -> Answer {
    let now = house.now();
    kiosk
        .post(&mut house.client(), KIOSK_HEARTBEAT, now, body)
        .await
}

async fn send(client: &mut Client, path: &str, signature: &str, body: &str) -> Answer {
    let headers = [("content-type", "application/json"), (HEADER, signature)];
    client
        .send(Method::POST, path, &headers, body.to_owned().into())
        .await
}
