//! Names, numbers, addresses and PINs: in the envelope of a message, and nowhere else. Neither the
//! database of either kind, nor the log, nor what leaves the house holds one in any writing.

mod walk; // what three people do, and what left the house meanwhile
mod writings; // one secret, written in many ways

use std::path::Path;

use domain::wire::feed::FeedAnswer;
use notifier::{
    ProviderShape,
    feed::Mapping,
    paths::{DELIVERY, MATCHES, SIGN_UPS},
};
use server::settings::Settings;
use tests::{
    alerts::{CustodySystem, MailSink, ProviderSink, Received, Request},
    routers::{TestHouse, logged},
};
use throwaway_postgres::{Database, Server};

use self::{
    walk::{Outgoing, PINS, Sinks, walk},
    writings::Writings,
};
use super::{SECRET, dropping_into, open_with, provided};

/// What nobody may find.
const SECRETS: [&str; 17] = [
    "Quetzalcoatl",
    "Xochimilco",
    "099887766",
    "A99887766",
    "088776655",
    "A88776655",
    "1983-07-19",
    "07/19/1983",
    "zapotec-canary",
    "zapotec.example",
    "202-555-0177",
    "555-0177",
    "202-555-0188",
    "555-0188",
    "alert-pin",
    "match-birth-date",
    "Canary Court",
];

#[tokio::test]
async fn nothing_is_in_the_clear_but_the_envelope() {
    let sinks = Sinks::start().await;
    let folder = tempfile::tempdir().unwrap();
    let (house, jail) = open(&sinks, folder.path(), |_| ()).await;
    let outgoing = walk(&house, &jail, &sinks).await;
    let writings = Writings::of(&SECRETS);
    what_is_wrong_is_said_without_it(&house, folder.path(), &writings).await;
    look_at_the_folder(&house, &writings);
    look_at_the_log(&outgoing, &writings);
    look_at_what_went_out(outgoing, &writings);
}

#[tokio::test]
async fn nor_is_it_in_postgresql() {
    let server = Server::start(&[]).unwrap();
    let database = server.database("intake", None).unwrap();
    let sinks = Sinks::start().await;
    let folder = tempfile::tempdir().unwrap();
    let (house, jail) = open(&sinks, folder.path(), |settings| {
        settings.database = Some(database.address().parse().unwrap());
    })
    .await;
    let outgoing = walk(&house, &jail, &sinks).await;
    let writings = Writings::of(&SECRETS);
    what_is_wrong_is_said_without_it(&house, folder.path(), &writings).await;
    look_at_the_folder(&house, &writings);
    look_at_the_database(&database, &writings);
    assert_eq!(writings.found(&server.changes().unwrap()), None);
    look_at_the_log(&outgoing, &writings);
    look_at_what_went_out(outgoing, &writings);
}

impl Sinks {
    async fn start() -> Self {
        Self {
            mail: MailSink::start(),
            text: ProviderSink::start().await,
            call: ProviderSink::start().await,
        }
    }
}

/// A house with every way out, and a custody system that leaves files in this folder too.
async fn open(
    sinks: &Sinks,
    folder: &Path,
    change: impl FnOnce(&mut Settings),
) -> (TestHouse, CustodySystem) {
    let (text, call) = (&sinks.text.address, &sinks.call.address);
    open_with(&sinks.mail.address(), |settings| {
        settings.alerts.text = Some(provided(text, ProviderShape::Notify, SECRET, None));
        settings.alerts.call = Some(provided(call, ProviderShape::Webhook, SECRET, None));
        dropping_into(settings, folder, Mapping::default());
        change(settings);
    })
    .await
}

/// What is wrong with a record is said without it, and staff who have no need of it do not see it.
async fn what_is_wrong_is_said_without_it(house: &TestHouse, folder: &Path, writings: &Writings) {
    std::fs::write(
        folder.join("night.csv"),
        "event_id,kind,happened_at,alien_number,given_name,family_name,country\n\
         canary-099887766,vanished,2026-02-28,A099887766,Quetzalcoatl,Xochimilco,MX\n\
         canary-099887766,released,2026-02-30,A099887766,Quetzalcoatl,Xochimilco,Oz\n",
    )
    .unwrap();
    house.house.notifier().unwrap().read_folders().await;
    let problems = std::fs::read(folder.join("night.csv.problems.json")).unwrap();
    let refused = serde_json::from_slice::<FeedAnswer>(&problems)
        .unwrap()
        .refused;
    assert_eq!(refused, 2);
    assert_eq!(writings.found(&problems), None);
    for path in [SIGN_UPS, DELIVERY, MATCHES] {
        let seen = house.staff().await.get(path).await;
        assert_eq!(writings.found(seen.text().as_bytes()), None, "{path}");
    }
}

fn look_at_the_folder(house: &TestHouse, writings: &Writings) {
    for (file, bytes) in house.files().unwrap() {
        assert_eq!(writings.found(&bytes), None, "{}", file.display());
        for pin in PINS {
            let quoted = format!("\"{pin}\"");
            let at = bytes.windows(6).position(|six| six == quoted.as_bytes());
            assert_eq!(at, None, "{}", file.display());
        }
    }
}

/// Every row of every table: texts as they are, bytes as they were before they were written as digits.
fn look_at_the_database(database: &Database<'_>, writings: &Writings) {
    let dump = String::from_utf8(database.dump().unwrap()).unwrap();
    let (mut texts, mut bytes) = (String::new(), Vec::new());
    for cell in dump.split(['\t', '\n']) {
        match cell.strip_prefix(r"\\x") {
            Some(digits) => {
                bytes.extend(unhex(digits));
                // Nothing begins in one value and ends in the next.
                bytes.push(b'|');
            }
            None => texts.extend([cell, "\n"]),
        }
    }
    assert!(dump.contains("alert_sign_up") && bytes.len() > 1000);
    for part in [texts.as_bytes(), &bytes] {
        assert_eq!(writings.found(part), None);
    }
    no_pin_stands_in(&texts);
}

/// The log of the whole suite.
fn look_at_the_log(outgoing: &Outgoing, writings: &Writings) {
    let log = logged();
    assert_eq!(writings.found(&log), None);
    let log = String::from_utf8_lossy(&log);
    for token in &outgoing.tokens {
        assert!(!log.contains(token), "{token}");
    }
    let mut numbers = log.split(|letter: char| !letter.is_ascii_alphanumeric());
    assert_eq!(numbers.find(|word| *word == outgoing.code), None);
    // Four digits alone could be anything that is counted.
    for pin in PINS {
        for shown in [format!("\"{pin}\""), format!("pin={pin}")] {
            assert!(!log.contains(&shown), "{shown}");
        }
    }
}

fn look_at_what_went_out(outgoing: Outgoing, writings: &Writings) {
    assert_eq!(outgoing.mails.len(), 4);
    for mail in outgoing.mails {
        look_at_mail(&mail, writings);
    }
    let (texts, calls) = (outgoing.texts, outgoing.calls);
    assert_eq!((texts.len(), calls.len()), (2, 2));
    let by_notify = [
        "personalisation",
        "phone_number",
        "reference",
        "template_id",
    ];
    for text in texts {
        look_at_request(text, ("phone_number", "+12025550177"), &by_notify, writings);
    }
    let by_webhook = ["channel", "id", "language", "text", "to", "voicemail"];
    for call in calls {
        look_at_request(call, ("to", "+12025550188"), &by_webhook, writings);
    }
}

fn look_at_mail(mail: &Received, writings: &Writings) {
    let (head, _) = mail.text.split_once("\r\n\r\n").unwrap();
    let lines = head.lines().filter(|line| !line.starts_with("To: "));
    let body = mail.body();
    let shown = lines.chain([&*body]).collect::<Vec<_>>().join("\n");
    names_nobody(&shown, writings);
    assert_eq!(writings.found(mail.from.as_bytes()), None);
}

/// The request holds the number once, and these fields.
fn look_at_request(
    mut request: Request,
    (field, number): (&str, &str),
    fields: &[&str],
    writings: &Writings,
) {
    let body = request.body.as_object_mut().unwrap();
    assert!(body.keys().eq(fields.iter().copied()), "{:?}", body.keys());
    assert_eq!(body.remove(field).unwrap(), number);
    names_nobody(&request.body.to_string(), writings);
    assert_eq!(writings.found(request.path.as_bytes()), None);
    for value in request.headers.values() {
        assert_eq!(writings.found(value.as_bytes()), None);
    }
}

fn names_nobody(text: &str, writings: &Writings) {
    assert_eq!(writings.found(text.as_bytes()), None, "{text}");
    assert!(!text.to_lowercase().contains("custody"), "{text}");
    no_pin_stands_in(text);
}

fn no_pin_stands_in(text: &str) {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let pin = words.find(|word| PINS.contains(word));
    assert_eq!(pin, None, "{text}");
}

fn unhex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    let byte = |pair: &[u8]| {
        let pair = std::str::from_utf8(pair).unwrap();
        u8::from_str_radix(pair, 16).unwrap()
    };
    pairs.map(byte).collect()
}
