//! Names, numbers, addresses and PINs: in the envelope of a mail, and nowhere else.

use notifier::paths::{CONFIRM, CONFIRM_PAGE, UPDATE, UPDATE_PAGE};
use serde_json::json;
use tests::{
    alerts::{MailSink, PIN, SignedUp, notice, released},
    routers::logged,
};

use super::{deliver, open};

/// What nobody may find. The PIN is looked for with what stands around it in the notice.
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

#[tokio::test]
async fn nothing_is_in_the_clear_but_the_envelope() {
    let mail = MailSink::start();
    let (house, jail) = open(&mail).await;
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
        ],
    );
    let mut person = SignedUp::at(&house, &asked).await;
    deliver(&house).await;
    let request = mail.only("zapotec-canary@zapotec.example");
    let link = request.token(CONFIRM_PAGE);
    person.ask(CONFIRM, &link, "9183").await;
    assert_eq!(person.ask(CONFIRM, &link, PIN).await.status, 200);
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
    assert_eq!(deliver(&house).await, 1);
    let alert = mail.only("zapotec-canary@zapotec.example");
    let link = alert.token(UPDATE_PAGE);
    assert_eq!(person.ask(UPDATE, &link, PIN).await.status, 200);

    for (file, bytes) in house.files().unwrap() {
        assert_eq!(found(&bytes), None, "{}", file.display());
    }
    let log = logged();
    assert_eq!(found(&log), None);
    let log = String::from_utf8_lossy(&log).into_owned();
    assert!(!log.contains(&link));
    // Times and ids may hold the same four digits among others.
    let mut numbers = log.split(|letter: char| !letter.is_ascii_alphanumeric());
    assert!(numbers.all(|number| number != "9183"));
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
