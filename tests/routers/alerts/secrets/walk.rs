//! Three people sign up, confirm, are told, and stop: one by names and a birth date, with mail, text
//! message and call; one whose match a person must judge; one who cancels at once.

use domain::wire::{alerts::OpenMatches, document::NoticeDocument};
use notifier::paths::{
    CANCEL, CANCEL_PAGE, CODE, CONFIRM, CONFIRM_PAGE, MATCHES, UPDATE, UPDATE_PAGE,
};
use serde_json::{Value, json};
use tests::{
    alerts::{
        CustodySystem, MailSink, PIN, ProviderSink, Received, Request, SignedUp, notice, released,
    },
    routers::TestHouse,
};

use crate::alerts::{deliver, report};

/// A PIN that was tried, and is another's.
const TRIED: &str = "9183";
const PIN_OF_THE_SECOND: &str = "7302";
const PIN_OF_THE_THIRD: &str = "8261";
/// Every PIN that anybody entered.
pub(super) const PINS: [&str; 4] = [PIN, TRIED, PIN_OF_THE_SECOND, PIN_OF_THE_THIRD];

const FIRST: &str = "zapotec-canary@zapotec.example";
const SECOND: &str = "zapotec-canary-2@zapotec.example";
const THIRD: &str = "zapotec-canary-3@zapotec.example";

/// Where messages go.
pub(super) struct Sinks {
    pub(super) mail: MailSink,
    pub(super) text: ProviderSink,
    pub(super) call: ProviderSink,
}

/// What left the house.
pub(super) struct Outgoing {
    pub(super) mails: Vec<Received>,
    pub(super) texts: Vec<Request>,
    pub(super) calls: Vec<Request>,
    /// What a log must not hold either.
    pub(super) tokens: Vec<String>,
    pub(super) code: String,
}

/// Walks all of it.
pub(super) async fn walk(house: &TestHouse, jail: &CustodySystem, sinks: &Sinks) -> Outgoing {
    let mut first = SignedUp::at(house, &by_names()).await;
    let mut second = SignedUp::at(house, &by_number("A099887766", SECOND, PIN_OF_THE_SECOND)).await;
    let mut third = SignedUp::at(house, &by_number("A088776655", THIRD, PIN_OF_THE_THIRD)).await;
    assert_eq!(deliver(house).await, 5);
    let requests = [FIRST, SECOND, THIRD].map(|address| sinks.mail.only(address));
    let (texts, calls) = (sinks.text.requests(), sinks.call.requests());

    let link = requests[0].token(CONFIRM_PAGE);
    assert_eq!(first.ask(CONFIRM, &link, TRIED).await.status, 403);
    assert_eq!(first.ask(CONFIRM, &link, PIN).await.status, 200);
    let text = texts[0].body["personalisation"]["body"].as_str().unwrap();
    let code = text.split("code is ").nth(1).unwrap()[..6].to_owned();
    let by_code = json!({ "code": code, "pin": PIN });
    assert_eq!(first.post(CODE, &by_code).await.status, 200);
    for pin in [TRIED, PIN] {
        let heard = json!({ "id": calls[0].body["id"], "outcome": "answered", "pin": pin });
        assert_eq!(report(house, &heard).await.status, 204);
    }
    let link = requests[1].token(CONFIRM_PAGE);
    let confirmed = second.ask(CONFIRM, &link, PIN_OF_THE_SECOND).await;
    assert_eq!(confirmed.status, 200);
    let stop = requests[2].token(CANCEL_PAGE);
    let cancelled = third.ask(CANCEL, &stop, PIN_OF_THE_THIRD).await;
    assert_eq!(cancelled.status, 200);

    jail.tell(&mut house.client(), house.now(), &hearing())
        .await;
    assert_eq!(deliver(house).await, 3);
    let open: OpenMatches = house.staff().await.get(MATCHES).await.json();
    assert_eq!(open.matches[0].doubt, "country_differs");
    let alert = sinks.mail.only(FIRST);
    let update = alert.token(UPDATE_PAGE);
    let told = first.ask(UPDATE, &update, PIN).await;
    assert!(told.text().contains("Canary Court"));
    let mut outgoing = Outgoing {
        mails: requests.into_iter().chain([alert]).collect(),
        texts: texts.into_iter().chain(sinks.text.requests()).collect(),
        calls: calls.into_iter().chain(sinks.call.requests()).collect(),
        tokens: vec![link, stop, update],
        code,
    };
    let id = &outgoing.calls[1].body["id"];
    let nine = json!({ "id": id, "outcome": "answered", "pin": PIN, "wish": "cancel" });
    assert_eq!(report(house, &nine).await.status, 204);
    let by_text = outgoing.texts[1].token(UPDATE_PAGE);
    outgoing.tokens.push(by_text);
    outgoing
}

fn by_names() -> NoticeDocument {
    notice(
        FIRST,
        &[
            ("alien-number", ""),
            ("match-by", "name"),
            ("match-given-name", "Quetzalcoatl"),
            ("match-family-name", "Xochimilco"),
            ("name-country", "MX"),
            ("match-birth-date", "1983-07-19"),
            ("alert-contact-2-channel", "text"),
            ("alert-contact-2-number", "202-555-0177"),
            ("alert-contact-2-hours", "any-hour"),
            ("alert-contact-3-channel", "call"),
            ("alert-contact-3-number", "(202) 555 0188"),
            ("alert-contact-3-hours", "any-hour"),
        ],
    )
}

/// Of a country that is not the one in the event.
fn by_number(number: &str, address: &str, pin: &str) -> NoticeDocument {
    notice(
        address,
        &[
            ("alien-number", number),
            ("number-country", "GT"),
            ("alert-pin", pin),
        ],
    )
}

fn hearing() -> Value {
    let mut event = released("canary-099887766");
    event["kind"] = json!("hearing_set");
    event["hearing"] = json!({ "on": "2026-04-01", "court": "Canary Court" });
    event["person"] = json!({
        "alien_number": "A099887766",
        "country": "MX",
        "given_name": "QUETZALCOATL",
        "family_name": "XOCHIMILCO",
        "birth_date": "1983-07-19",
    });
    event
}
