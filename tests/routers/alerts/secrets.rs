//! Names, numbers, addresses and PINs: in the envelope of a message, and nowhere else.

use std::path::Path;

use domain::wire::feed::FeedAnswer;
use notifier::{
    ProviderShape, SourceSettings,
    feed::Mapping,
    paths::{CODE, CONFIRM, CONFIRM_PAGE, DELIVERY, MATCHES, SIGN_UPS, UPDATE, UPDATE_PAGE},
};
use serde_json::{Value, json};
use tests::{
    alerts::{MailSink, PIN, ProviderSink, SignedUp, notice, released},
    routers::{TestHouse, logged},
};

use super::{deliver, open_with, provided};

/// What nobody may find.
const SECRETS: [&str; 8] = [
    "quetzalcoatl",
    "xochimilco",
    "099887766",
    "zapotec-canary",
    "zapotec.example",
    "5550177",
    "alert-pin",
    "Canary Court",
];
/// A PIN that was tried, and is another's.
const TRIED: &str = "9183";

#[tokio::test]
async fn nothing_is_in_the_clear_but_the_envelope() {
    let (mail, provider) = (MailSink::start(), ProviderSink::start().await);
    let folder = tempfile::tempdir().unwrap();
    let (house, jail) = open_with(&mail.address(), |settings| {
        settings.alerts.text = Some(provided(
            &provider.address,
            ProviderShape::Notify,
            "secret",
            None,
        ));
        let source = SourceSettings {
            key: None,
            folder: Some(folder.path().to_owned()),
            mapping: Mapping::default(),
        };
        settings.alerts.sources.insert("county".to_owned(), source);
    })
    .await;
    let asked = notice(
        "zapotec-canary@zapotec.example",
        &[
            ("alien-number", ""),
            ("match-by", "name"),
            ("match-given-name", "Quetzalcoatl"),
            ("match-family-name", "Xochimilco"),
            ("name-country", "MX"),
            ("alert-contact-2-channel", "text"),
            ("alert-contact-2-number", "202-555-0177"),
            ("alert-contact-2-hours", "any-hour"),
        ],
    );
    let mut person = SignedUp::at(&house, &asked).await;
    deliver(&house).await;
    let request = mail.only("zapotec-canary@zapotec.example");
    let link = request.token(CONFIRM_PAGE);
    person.ask(CONFIRM, &link, TRIED).await;
    assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
    let mut texts = provider.requests();
    let text = texts[0].body["personalisation"]["body"].as_str().unwrap();
    let code = text.split("code is ").nth(1).unwrap()[..6].to_owned();
    let confirmed = person
        .post(CODE, &json!({ "code": code, "pin": PIN }))
        .await;
    assert_eq!(confirmed.status, 200);
    let mut event = released("canary-099887766");
    event["kind"] = json!("hearing_set");
    event["hearing"] = json!({ "on": "2026-04-01", "court": "Canary Court" });
    event["person"] = json!({
        "alien_number": "A099887766",
        "country": "MX",
        "given_name": "QUETZALCOATL",
        "family_name": "XOCHIMILCO",
    });
    jail.tell(&mut house.client(), house.now(), &event).await;
    assert_eq!(deliver(&house).await, 2);
    let alert = mail.only("zapotec-canary@zapotec.example");
    let link = alert.token(UPDATE_PAGE);
    assert_eq!(person.ask(UPDATE, &link, PIN).await.status, 200);
    texts.extend(provider.requests());

    what_is_wrong_is_said_without_it(&house, folder.path()).await;
    look_at_the_folder(&house);
    let log = logged();
    assert_eq!(found(&log), None);
    let log = String::from_utf8_lossy(&log).into_owned();
    assert!(!log.contains(&link));
    let mut numbers = log.split(|letter: char| !letter.is_ascii_alphanumeric());
    assert_eq!(numbers.find(|word| *word == code), None);
    // Four digits alone could be anything that is counted.
    for pin in [PIN, TRIED] {
        for shown in [format!("\"{pin}\""), format!("pin={pin}")] {
            assert!(!log.contains(&shown), "{shown}");
        }
    }
    for message in [request, alert] {
        let (head, body) = message.text.split_once("\r\n\r\n").unwrap();
        let unaddressed: String = head
            .lines()
            .filter(|line| !line.starts_with("To: "))
            .collect();
        assert_eq!(found(unaddressed.as_bytes()), None);
        assert_eq!(found(body.as_bytes()), None);
        assert!(!message.text.to_lowercase().contains("custody"));
    }
    assert_eq!(texts.len(), 2);
    for text in texts {
        let mut body: Value = text.body;
        let number = body["phone_number"].take();
        assert_eq!(number, "+12025550177");
        assert_eq!(found(body.to_string().as_bytes()), None);
    }
}

async fn what_is_wrong_is_said_without_it(house: &TestHouse, folder: &Path) {
    // What is wrong with a record is said without it.
    std::fs::write(
        folder.join("night.csv"),
        "event_id,kind,happened_at,alien_number,given_name,family_name,country\n\
         canary-099887766,vanished,2026-02-28,A099887766,Quetzalcoatl,Xochimilco,MX\n\
         canary-099887766,released,2026-02-30,A099887766,Quetzalcoatl,Xochimilco,Oz\n",
    )
    .unwrap();
    house.house.notifier().unwrap().read_folders().await;
    let problems = std::fs::read(folder.join("night.csv.problems.json")).unwrap();
    assert_eq!(
        serde_json::from_slice::<FeedAnswer>(&problems)
            .unwrap()
            .refused,
        2
    );
    assert_eq!(found(&problems), None);
    // Nor do staff see it who have no need of it.
    for path in [SIGN_UPS, DELIVERY, MATCHES] {
        let seen = house.staff().await.get(path).await;
        assert_eq!(found(seen.text().as_bytes()), None, "{path}");
    }
}

fn look_at_the_folder(house: &TestHouse) {
    for (file, bytes) in house.files().unwrap() {
        assert_eq!(found(&bytes), None, "{}", file.display());
        for pin in [PIN, TRIED] {
            let quoted = format!("\"{pin}\"");
            let at = bytes.windows(6).position(|six| six == quoted.as_bytes());
            assert_eq!(at, None, "{}", file.display());
        }
    }
}

/// A secret in these bytes, in any case.
fn found(bytes: &[u8]) -> Option<&'static str> {
    let lower = bytes.to_ascii_lowercase();
    SECRETS.into_iter().find(|secret| {
        let secret = secret.to_ascii_lowercase();
        lower
            .windows(secret.len())
            .any(|window| window == secret.as_bytes())
    })
}
