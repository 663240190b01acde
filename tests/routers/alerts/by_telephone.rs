//! Sign-ups by text message and by call, with a small real provider of either shape.

use axum::{body::Body, http::Method};
use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    answers::RawAnswer,
    custody::EventKind,
    wire::{
        problem::kind,
        vine::{MaskedSignUp, SignUpStanding, SignUpState, Update},
    },
};
use hmac::{Hmac, KeyInit, Mac};
use notifier::{
    ProviderShape,
    paths::{CALLS, CODE, CODE_CANCEL, CODE_CHANGE, CODE_CONTACTS, UPDATE, UPDATE_PAGE},
};
use serde_json::{Value, json};
use sha2::Sha256;
use tests::{
    alerts::{CustodySystem, PIN, ProviderSink, Request, SignedUp, notice, released},
    routers::TestHouse,
};

use super::{SECRET, deliver, open_with, provided, report, signature};

/// What Notify proves itself with.
const TOKEN: &str = "a token that the office chose";
const NUMBER: &str = "+12025550123";

#[tokio::test]
async fn by_text_message_through_notify() {
    let provider = ProviderSink::start().await;
    let (house, jail) = open(&provider, ProviderShape::Notify).await;
    let mut ana = SignedUp::at(&house, &by("text")).await;
    assert_eq!(deliver(&house).await, 1);
    let request = only(&provider);
    assert_eq!(request.path, "/v2/notifications/sms");
    assert_eq!(request.body["phone_number"], NUMBER);
    assert_eq!(request.body["template_id"], "template");
    assert_eq!(claims(&request)["iss"], "service");
    assert_eq!(claims(&request)["iat"], house.now());
    let text = request.body["personalisation"]["body"].as_str().unwrap();
    let code = text.split("code is ").nth(1).unwrap()[..6].to_owned();

    let with = |code: &str, pin: &str| json!({ "code": code, "pin": pin });
    let unknown = if code == "000000" { "000001" } else { "000000" };
    let refused = ana.post(CODE, &with(unknown, PIN)).await;
    let problem = refused.problem(404, kind::LINK_UNKNOWN);
    let wrong = ana.post(CODE, &with(&code, "9999")).await;
    assert_eq!(wrong.problem(404, kind::LINK_UNKNOWN), problem);
    let answer = ana.post(CODE, &with(&code, PIN)).await;
    assert_eq!(
        answer.json::<SignUpStanding>().state,
        SignUpState::Confirmed
    );
    // Used up.
    ana.post(CODE, &with(&code, PIN))
        .await
        .problem(404, kind::LINK_UNKNOWN);

    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    assert_eq!(deliver(&house).await, 1);
    let link = only(&provider).token(UPDATE_PAGE);
    let told: Update = ana.ask(UPDATE, &link, PIN).await.json();
    assert_eq!(told.event, EventKind::Released);

    // It confirms nothing more, and with the PIN it still shows, changes and cancels. Whoever tries it
    // that often waits in between.
    ana.move_to(1);
    for (code, pin, status) in [(unknown, PIN, 404), (&code, "9999", 404), (&code, PIN, 200)] {
        for path in [CODE_CONTACTS, CODE_CHANGE] {
            let mut asked = with(code, pin);
            if path == CODE_CHANGE {
                asked["changes"] = json!({ "language": "es" });
            }
            house.pass(60 * 60);
            let answer = ana.post(path, &asked).await;
            assert_eq!(answer.status, status, "{path}: {}", answer.text());
        }
    }
    let own: MaskedSignUp = ana.post(CODE_CONTACTS, &with(&code, PIN)).await.json();
    assert_eq!(own.language, "es");
    assert_eq!(own.contacts[0].ends_with, "…0123");
    ana.move_to(2);
    house.pass(60 * 60);
    for (code, pin, status) in [(unknown, PIN, 404), (&code, "9999", 404), (&code, PIN, 200)] {
        let answer = ana.post(CODE_CANCEL, &with(code, pin)).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    jail.tell(&mut house.client(), house.now(), &released("2"))
        .await;
    assert_eq!(deliver(&house).await, 0);
}

#[tokio::test]
async fn by_text_message_through_a_webhook() {
    let provider = ProviderSink::start().await;
    let (house, _) = open(&provider, ProviderShape::Webhook).await;
    SignedUp::at(&house, &by("text")).await;
    assert_eq!(deliver(&house).await, 1);
    let request = only(&provider);
    assert_eq!(request.body["to"], NUMBER);
    assert_eq!(request.body["channel"], "text");
    let header = request.headers["intake-signature"].to_str().unwrap();
    assert_eq!(header, signature(SECRET, house.now(), &request.bytes));
}

#[tokio::test]
async fn what_a_provider_says_is_heard() {
    let provider = ProviderSink::start().await;
    let (house, _) = open(&provider, ProviderShape::Notify).await;
    SignedUp::at(&house, &by("text")).await;
    // Not now, nobody knows us, not now; then the number is no good.
    provider.answer(&[(500, ""), (403, ""), (429, "")]);
    for pause in [60, 15, 5 * 60] {
        assert_eq!(deliver(&house).await, 1);
        assert_eq!(deliver(&house).await, 0);
        house.pass(pause);
    }
    provider.answer(&[(
        400,
        r#"{"errors":[{"message":"phone_number is not good"}]}"#,
    )]);
    assert_eq!(deliver(&house).await, 1);
    house.pass(24 * 60 * 60);
    assert_eq!(deliver(&house).await, 0);
    let sign_ups = house.staff().await.get(notifier::paths::SIGN_UPS).await;
    assert_eq!(sign_ups.json::<Value>()["sign_ups"][0]["disabled"], 1);
}

#[tokio::test]
async fn calls_go_on_until_the_pin_is_entered() {
    let provider = ProviderSink::start().await;
    let (house, jail) = open(&provider, ProviderShape::Webhook).await;
    SignedUp::at(&house, &by("call")).await;
    assert_eq!(deliver(&house).await, 1);
    let call = only(&provider);
    assert_eq!(call.body["voicemail"], true);
    for _ in 0..3 {
        house.pass(29 * 60);
        assert_eq!(deliver(&house).await, 0);
        house.pass(60);
        assert_eq!(deliver(&house).await, 1);
    }
    let id = &call.body["id"];
    // Somebody answered: from now on every two hours.
    let answered = json!({ "id": id, "outcome": "answered", "pin": "9999" });
    assert_eq!(report(&house, &answered).await.status, 204);
    for _ in 0..2 {
        house.pass(2 * 60 * 60 - 1);
        assert_eq!(deliver(&house).await, 0);
        house.pass(1);
        assert_eq!(deliver(&house).await, 1);
    }
    let answered = json!({ "id": id, "outcome": "answered", "pin": PIN });
    assert_eq!(report(&house, &answered).await.status, 204);
    house.pass(24 * 60 * 60);
    assert_eq!(deliver(&house).await, 0);

    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    provider.requests();
    assert_eq!(deliver(&house).await, 1);
    let id = only(&provider).body["id"].clone();
    report(
        &house,
        &json!({ "id": id, "outcome": "answered", "pin": PIN }),
    )
    .await;
    house.pass(60 * 60);
    assert_eq!(deliver(&house).await, 0);
}

#[tokio::test]
async fn a_voice_message_is_left_only_where_that_is_safe_and_a_tty_is_called_as_one() {
    let provider = ProviderSink::start().await;
    let (house, _) = open(&provider, ProviderShape::Webhook).await;
    for channel in ["call", "tty"] {
        let mut unsafe_there = by(channel);
        let answer = RawAnswer::Text("no".to_owned());
        let field = "alert-contact-1-message".to_owned();
        unsafe_there.answers.insert(field, answer);
        SignedUp::at(&house, &unsafe_there).await;
        assert_eq!(deliver(&house).await, 1);
        let call = only(&provider);
        assert_eq!(call.body["channel"], channel);
        assert_eq!(call.body["voicemail"], false);
    }
}

#[tokio::test]
async fn nine_after_the_pin_stops_everything() {
    let provider = ProviderSink::start().await;
    let (house, jail) = open(&provider, ProviderShape::Webhook).await;
    SignedUp::at(&house, &by("call")).await;
    deliver(&house).await;
    let answered = |id: &Value, pin: &str, wish: Option<&str>| json!({ "id": id, "outcome": "answered", "pin": pin, "wish": wish });
    let id = only(&provider).body["id"].clone();
    report(&house, &answered(&id, PIN, None)).await;
    jail.tell(&mut house.client(), house.now(), &released("1"))
        .await;
    deliver(&house).await;
    let call = only(&provider);
    assert!(call.body["text"].as_str().unwrap().contains("then 9"));
    let id = &call.body["id"];
    for (pin, state) in [("9999", "confirmed"), (PIN, "cancelled")] {
        let told = report(&house, &answered(id, pin, Some("cancel"))).await;
        assert_eq!(told.status, 204);
        let sign_ups = house.staff().await.get(notifier::paths::SIGN_UPS).await;
        assert_eq!(sign_ups.json::<Value>()["sign_ups"][0]["state"], state);
    }
    jail.tell(&mut house.client(), house.now(), &released("2"))
        .await;
    house.pass(24 * 60 * 60);
    assert_eq!(deliver(&house).await, 0);
}

#[tokio::test]
async fn nine_after_the_pin_stops_a_request_too() {
    let provider = ProviderSink::start().await;
    let (house, _) = open(&provider, ProviderShape::Webhook).await;
    SignedUp::at(&house, &by("call")).await;
    deliver(&house).await;
    let call = only(&provider);
    assert!(call.body["text"].as_str().unwrap().contains("then 9"));
    let heard = json!({
        "id": call.body["id"], "outcome": "answered", "pin": PIN, "wish": "cancel",
    });
    assert_eq!(report(&house, &heard).await.status, 204);
    let sign_ups = house.staff().await.get(notifier::paths::SIGN_UPS).await;
    let sign_ups = sign_ups.json::<Value>();
    assert_eq!(sign_ups["sign_ups"][0]["state"], "cancelled");
    house.pass(24 * 60 * 60);
    assert_eq!(deliver(&house).await, 0);
}

#[tokio::test]
async fn only_the_provider_reports_calls() {
    let provider = ProviderSink::start().await;
    let (house, _) = open(&provider, ProviderShape::Webhook).await;
    SignedUp::at(&house, &by("call")).await;
    deliver(&house).await;
    let id = only(&provider).body["id"].clone();
    let body = json!({ "id": id, "outcome": "answered", "pin": PIN }).to_string();
    let mut client = house.client();
    for header in [
        "",
        "1;AAAA",
        &signature(SECRET, house.now() - 3600, body.as_bytes()),
    ] {
        let headers = [("intake-signature", header)];
        let answer = client
            .send(Method::POST, CALLS, &headers, Body::from(body.clone()))
            .await;
        answer.problem(401, kind::SOURCE_UNKNOWN);
    }
}

/// A house with one provider for text messages and calls.
pub(super) async fn open(
    provider: &ProviderSink,
    shape: ProviderShape,
) -> (TestHouse, CustodySystem) {
    let settings = provided(&provider.address, shape, SECRET, Some(TOKEN));
    open_with("smtp://127.0.0.1:1", |all| {
        all.alerts.mail = None;
        all.alerts.text = Some(settings.clone());
        all.alerts.call = Some(settings);
    })
    .await
}

/// A sign-up by telephone alone.
pub(super) fn by(channel: &str) -> domain::wire::document::NoticeDocument {
    notice(
        "ana@example.org",
        &[
            ("alert-contact-1-channel", channel),
            ("alert-contact-1-number", "202-555-0123"),
            ("alert-contact-1-message", "yes"),
        ],
    )
}

pub(super) fn only(provider: &ProviderSink) -> Request {
    let mut requests = provider.requests();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

/// What the token of a request says, once its signature holds.
fn claims(request: &Request) -> Value {
    let header = request.headers["authorization"].to_str().unwrap();
    let token = header.strip_prefix("Bearer ").unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(signed.as_bytes());
    let signature = Base64UrlUnpadded::decode_vec(signature).unwrap();
    mac.verify_slice(&signature).unwrap();
    let claims = signed.split_once('.').unwrap().1;
    serde_json::from_slice(&Base64UrlUnpadded::decode_vec(claims).unwrap()).unwrap()
}
