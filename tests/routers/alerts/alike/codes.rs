//! Whoever tries links, codes and PINs learns from no refusal whether there is a sign-up.
//!
//! Each run counts what is done: one PIN is checked and one transaction written, whatever the link or the
//! code leads to. How the time of the answers is spread `cargo xtask bench notifier` measures.

use std::net::SocketAddr;

use axum::{body::Body, http::Method};
use domain::wire::problem::kind;
use notifier::{
    Pace, ProviderShape, REFUSAL,
    paths::{
        CANCEL, CANCEL_PAGE, CODE, CODE_CANCEL, CODE_CHANGE, CODE_CONTACTS, CONFIRM, CONFIRM_PAGE,
        CONTACTS, UPDATE, UPDATE_PAGE,
    },
};
use serde_json::{Value, json};
use tests::{
    alerts::{MailSink, PIN, ProviderSink, SignedUp, notice, released},
    routers::{Answer, TestHouse},
    scale::asked_for,
};
use tokio::time::Instant;

use super::{
    super::{SECRET, by_telephone, deliver, open, open_with, provided},
    ENOUGH, are_alike,
};

/// No PIN of anybody here.
const WRONG: &str = "9999";

/// PINs checked and transactions written so far.
fn work(house: &TestHouse) -> (u64, u32) {
    let pins = house.house.notifier().unwrap().pins_checked();
    (pins, house.commits())
}

/// What was done since then.
fn since(house: &TestHouse, before: (u64, u32)) -> (u64, u32) {
    let after = work(house);
    (after.0 - before.0, after.1 - before.1)
}

/// Asks from a place of its own, so that nobody has to wait for another's tries, and without a proof of
/// work, which nobody asks for here.
async fn ask(house: &TestHouse, place: usize, path: &str, body: &Value) -> Answer {
    let [.., second, third, fourth] = place.to_be_bytes();
    let mut client = house.client();
    client.address = SocketAddr::from(([10, second, third, fourth], 50_000));
    let headers = [
        ("content-type", "application/json"),
        ("sec-fetch-site", "same-origin"),
    ];
    let body = Body::from(body.to_string());
    client.send(Method::POST, path, &headers, body).await
}

#[tokio::test]
async fn whatever_a_link_leads_to_as_much_is_done() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    SignedUp::at(&house, &notice("late@example.org", &[])).await;
    deliver(&house).await;
    let confirm = mail.only("ana@example.org").token(CONFIRM_PAGE);
    let expired = mail.only("late@example.org");
    assert_eq!(ana.ask(CONFIRM, &confirm, PIN).await.status, 200);
    let mut client = house.client();
    jail.tell(&mut client, house.now(), &released("1")).await;
    deliver(&house).await;
    let alert = mail.only("ana@example.org");
    let (update, cancel) = (alert.token(UPDATE_PAGE), alert.token(CANCEL_PAGE));
    house.pass(48 * 60 * 60);
    house.house.erase_expired().await.unwrap();
    SignedUp::at(&house, &notice("ben@example.org", &[])).await;
    deliver(&house).await;
    let unconfirmed = mail.only("ben@example.org").token(CONFIRM_PAGE);

    let unknown = "A".repeat(43);
    let too_late = expired.token(CONFIRM_PAGE);
    let of_the_expired = expired.token(CANCEL_PAGE);
    let requests = [
        (UPDATE, unknown.as_str(), PIN, 404),
        (CONTACTS, "short", PIN, 404),
        (CONFIRM, &too_late, PIN, 404),
        (CONFIRM, &of_the_expired, PIN, 404),
        (CONTACTS, &of_the_expired, PIN, 404),
        // Good for another thing.
        (UPDATE, &cancel, PIN, 404),
        (UPDATE, &update, WRONG, 403),
        (CONFIRM, &unconfirmed, WRONG, 403),
        (UPDATE, &update, PIN, 200),
        (CANCEL, &cancel, PIN, 200),
        // Over, with the PIN and without.
        (UPDATE, &update, PIN, 404),
        (UPDATE, &update, WRONG, 404),
        (CONTACTS, &cancel, PIN, 404),
        (CONTACTS, &cancel, WRONG, 404),
    ];
    for (place, (path, token, pin, status)) in requests.into_iter().enumerate() {
        let before = work(&house);
        let body = json!({ "token": token, "pin": pin });
        let answer = ask(&house, place, path, &body).await;
        assert_eq!(answer.status, status, "{place} {path}: {}", answer.text());
        let (pins, written) = since(&house, before);
        assert_eq!(pins, 1, "{place} {path}");
        // Whoever knows the PIN may see that more is done.
        assert!(status == 200 || written == 1, "{place} {path}: {written}");
    }
}

#[tokio::test]
async fn whoever_has_no_tries_left_costs_as_much_as_anybody() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let link = mail.only("ana@example.org").token(CONFIRM_PAGE);
    for (place, (pin, status)) in [(WRONG, 403); 10]
        .into_iter()
        .chain([(WRONG, 429), (PIN, 429)])
        .enumerate()
    {
        let before = work(&house);
        let answer = ask(
            &house,
            place,
            CONFIRM,
            &json!({ "token": link, "pin": pin }),
        )
        .await;
        assert_eq!(answer.status, status, "{place}: {}", answer.text());
        assert_eq!(since(&house, before), (1, 1), "{place}");
    }
}

#[tokio::test]
async fn a_link_to_what_is_protected_by_now_is_like_no_link() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let confirm = mail.only("ana@example.org").token(CONFIRM_PAGE);
    assert_eq!(ana.ask(CONFIRM, &confirm, PIN).await.status, 200);
    let mut client = house.client();
    jail.tell(&mut client, house.now(), &released("1")).await;
    deliver(&house).await;
    let update = mail.only("ana@example.org").token(UPDATE_PAGE);
    let mut protected = released("2");
    protected["protected"] = json!(true);
    jail.tell(&mut client, house.now(), &protected).await;

    let unknown = ana.ask(UPDATE, &"A".repeat(43), PIN).await;
    let unknown = unknown.problem(404, kind::LINK_UNKNOWN);
    for (place, pin) in [PIN, WRONG].into_iter().enumerate() {
        let before = work(&house);
        let body = json!({ "token": update, "pin": pin });
        let answer = ask(&house, place, UPDATE, &body).await;
        assert_eq!(answer.problem(404, kind::LINK_UNKNOWN), unknown);
        assert_eq!(since(&house, before), (1, 1), "{pin}");
    }
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_like_any_other() {
    let mail = MailSink::start();
    let (house, _) = open(&mail).await;
    let mut ana = SignedUp::at(&house, &notice("ana@example.org", &[])).await;
    deliver(&house).await;
    let request = mail.only("ana@example.org").token(CONFIRM_PAGE);
    let unknown = ana.ask(UPDATE, &"A".repeat(43), PIN).await;
    let problem = unknown.problem(404, kind::LINK_UNKNOWN);
    for token in [request.as_str(), "", "short", &"Ä".repeat(100)] {
        let other = ana.ask(UPDATE, token, PIN).await;
        assert_eq!(other.problem(404, kind::LINK_UNKNOWN), problem);
    }
    house.pass(48 * 60 * 60);
    let expired = ana.ask(CONFIRM, &request, PIN).await;
    assert_eq!(expired.problem(404, kind::LINK_UNKNOWN), problem);
}

#[tokio::test]
async fn a_code_with_another_pin_is_like_no_code() {
    let provider = ProviderSink::start().await;
    let (house, _) = by_telephone::open(&provider, ProviderShape::Webhook).await;
    let codes = Codes::of(&house, &provider).await;
    let with = |code: &str, pin: &str| json!({ "code": code, "pin": pin, "changes": {} });
    let nobody = ask(&house, 0, CODE_CONTACTS, &plain(&codes.nobody, PIN)).await;
    let nobody = nobody.problem(404, kind::LINK_UNKNOWN);
    // None has ten tries here, but for the one that has none left.
    let kinds = codes.kinds().into_iter();
    for (name, code) in kinds.chain([("none", "none"), ("empty", "")]) {
        for path in [CODE, CODE_CONTACTS, CODE_CHANGE, CODE_CANCEL] {
            house.pass(60);
            let asked = if path == CODE_CHANGE {
                with(code, WRONG)
            } else {
                plain(code, WRONG)
            };
            let before = work(&house);
            let answer = ask(&house, 1, path, &asked).await;
            assert_eq!(
                answer.problem(404, kind::LINK_UNKNOWN),
                nobody,
                "{name} {path}"
            );
            assert_eq!(since(&house, before), (1, 1), "{name} {path}");
        }
    }
    // Without a try left not even the PIN helps, which nobody is told.
    house.pass(60);
    let own = ask(&house, 2, CODE_CONTACTS, &plain(&codes.tried_out, PIN)).await;
    assert_eq!(own.problem(404, kind::LINK_UNKNOWN), nobody);
    house.pass(24 * 60 * 60);
    let own = ask(&house, 2, CODE_CONTACTS, &plain(&codes.tried_out, PIN)).await;
    assert_eq!(own.status, 200, "{}", own.text());
}

#[tokio::test]
async fn whoever_tries_codes_learns_nothing_from_an_answer() {
    let asked = asked_for("INTAKE_ANSWERS").unwrap();
    let (pace, times) = match asked {
        Some(times) => (Pace::default(), times),
        None => (Pace::none(), 2),
    };
    let provider = ProviderSink::start().await;
    let (house, _) = open_with("smtp://127.0.0.1:1", |all| {
        let text = provided(&provider.address, ProviderShape::Webhook, SECRET, None);
        all.alerts.mail = None;
        all.alerts.text = Some(text);
        all.alerts.pace = pace;
    })
    .await;
    let codes = Codes::of(&house, &provider).await;
    let kinds = codes.kinds();
    let mut answers = Vec::new();
    let mut waits = vec![Vec::new(); kinds.len()];
    // In turn, so that whatever else the machine does falls on all alike.
    for round in 0..times {
        house.pass(60);
        for (number, ((_, code), waits)) in kinds.iter().zip(&mut waits).enumerate() {
            let address = round * kinds.len() + number;
            let began = Instant::now();
            let answer = ask(&house, address, CODE_CONTACTS, &plain(code, WRONG)).await;
            waits.push(began.elapsed());
            answers.push((answer.status, answer.text()));
        }
        // Whoever has a sign-up gets the tries back.
        house.pass(60);
        for code in [&codes.unconfirmed, &codes.confirmed] {
            let own = ask(&house, round, CODE_CONTACTS, &plain(code, PIN)).await;
            assert_eq!(own.status, 200, "{}", own.text());
        }
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    if asked.is_some() {
        let names = kinds.map(|(name, _)| name.to_owned());
        let late = are_alike("A code", REFUSAL, &names, &waits);
        assert!(times < ENOUGH || late == 0, "{late} missed their beat");
    }
}

fn plain(code: &str, pin: &str) -> Value {
    json!({ "code": code, "pin": pin })
}

/// Codes of all that a code can lead to.
struct Codes {
    nobody: String,
    unconfirmed: String,
    confirmed: String,
    cancelled: String,
    expired: String,
    tried_out: String,
}

impl Codes {
    async fn of(house: &TestHouse, provider: &ProviderSink) -> Self {
        let expired = new_code(house, provider).await;
        house.pass(48 * 60 * 60);
        house.house.erase_expired().await.unwrap();
        let [unconfirmed, confirmed, cancelled, tried_out] = [
            new_code(house, provider).await,
            new_code(house, provider).await,
            new_code(house, provider).await,
            new_code(house, provider).await,
        ];
        let done = [(CODE, &confirmed), (CODE_CANCEL, &cancelled)];
        for (place, (path, code)) in done.into_iter().enumerate() {
            let answer = ask(house, place, path, &plain(code, PIN)).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
        }
        for place in 0..10 {
            house.pass(60);
            let answer = ask(house, place, CODE_CONTACTS, &plain(&tried_out, WRONG)).await;
            answer.problem(404, kind::LINK_UNKNOWN);
        }
        let known = [&unconfirmed, &confirmed, &cancelled, &expired, &tried_out];
        let mut unknown = (0..).map(|number| format!("{number:06}"));
        let nobody = unknown.find(|code| !known.contains(&code)).unwrap();
        Self {
            nobody,
            unconfirmed,
            confirmed,
            cancelled,
            expired,
            tried_out,
        }
    }

    fn kinds(&self) -> [(&'static str, &str); 6] {
        [
            ("nobody's", &self.nobody),
            ("unconfirmed", &self.unconfirmed),
            ("confirmed", &self.confirmed),
            ("cancelled", &self.cancelled),
            ("expired", &self.expired),
            ("without tries", &self.tried_out),
        ]
    }
}

/// The code of somebody who signed up by text message a moment ago.
async fn new_code(house: &TestHouse, provider: &ProviderSink) -> String {
    SignedUp::at(house, &by_telephone::by("text")).await;
    assert_eq!(deliver(house).await, 1);
    let request = by_telephone::only(provider);
    let text = request.body["text"].as_str().unwrap();
    text.split("code is ").nth(1).unwrap()[..6].to_owned()
}
