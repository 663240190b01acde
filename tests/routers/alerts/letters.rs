//! What leaves the house, in every language: it says what the Fluent files say, and mail has the headers
//! that mail servers expect and none that tells more.

use std::fs;

use domain::wire::document::NoticeDocument;
use mail_parser::{Message, MessageParser};
use notifier::{
    ProviderShape,
    paths::{CANCEL_PAGE, CONFIRM, CONFIRM_PAGE, SIGN_UPS, UPDATE_PAGE},
};
use serde_json::{Value, json};
use server::system_clock;
use tests::{
    alerts::{MailSink, PIN, ProviderSink, Received, SignedUp, notice, released},
    routers::TestHouse,
};

use super::{SECRET, deliver, open_with, provided, report};

const ADDRESS: &str = "ana@example.org";
/// All headers of a mail, and no other: no hop before us, no program, no blind copy, and nothing to stop
/// it with one press, since whoever stops it enters the PIN.
const HEADERS: [&str; 11] = [
    "Auto-Submitted",
    "Content-Language",
    "Content-Transfer-Encoding",
    "Content-Type",
    "Date",
    "From",
    "List-Unsubscribe",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
];
/// Longest line without its end (RFC 5322 section 2.1.1).
const LONGEST_LINE: usize = 998;
/// What may stand around a word whose direction is its own.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

#[tokio::test]
async fn every_language_says_what_its_file_says() {
    for language in ["en", "es", "ar", "zh-Hans"] {
        let (mail, provider) = (MailSink::start(), ProviderSink::start().await);
        let (house, jail) = open_with(&mail.address(), |settings| {
            let webhook = provided(&provider.address, ProviderShape::Webhook, SECRET, None);
            settings.alerts.text = Some(webhook.clone());
            settings.alerts.call = Some(webhook);
        })
        .await;
        let mut ana = SignedUp::at(&house, &three_contacts(language)).await;
        let known = [
            house.settings.office.telephone.clone(),
            reference(&house).await,
        ];
        let request = said(&house, &mail, &provider).await;
        request.says(language, "confirm", CONFIRM_PAGE);
        request.helps(&known);
        for token in [request.mail.token(CONFIRM_PAGE), request.text_token()] {
            assert_eq!(ana.ask(CONFIRM, &token, PIN).await.status, 200);
        }
        let heard = json!({ "id": request.call_id, "outcome": "answered", "pin": PIN });
        assert_eq!(report(&house, &heard).await.status, 204);

        jail.tell(&mut house.client(), house.now(), &released("1"))
            .await;
        let alert = said(&house, &mail, &provider).await;
        alert.says(language, "update", UPDATE_PAGE);
        alert.helps(&known);
        let [one, other] = [&request.mail, &alert.mail].map(|mail| id(&parsed(mail)));
        assert_ne!(one, other);
    }
}

/// The reference of the only sign-up.
async fn reference(house: &TestHouse) -> String {
    let sign_ups: Value = house.staff().await.get(SIGN_UPS).await.json();
    let reference = sign_ups["sign_ups"][0]["reference"].as_str();
    reference.unwrap().to_owned()
}

/// What went out at once by all three ways.
struct Said {
    mail: Received,
    text: String,
    call: String,
    call_id: i64,
}

async fn said(house: &TestHouse, mail: &MailSink, provider: &ProviderSink) -> Said {
    assert_eq!(deliver(house).await, 3);
    let requests = provider.requests();
    let by = |channel: &str| {
        let mut found = requests.iter();
        let found = found.find(|request| request.body["channel"] == channel);
        &found.unwrap().body
    };
    let words = |channel: &str| by(channel)["text"].as_str().unwrap().to_owned();
    Said {
        mail: mail.only(ADDRESS),
        text: words("text"),
        call: words("call"),
        call_id: by("call")["id"].as_i64().unwrap(),
    }
}

impl Said {
    fn text_token(&self) -> String {
        let link = tests::alerts::link(&self.text, CONFIRM_PAGE);
        link.split_once('#').unwrap().1.to_owned()
    }

    /// Holds all three against the sentences of a language under `about-…`.
    fn says(&self, language: &str, about: &str, page: &str) {
        let message = parsed(&self.mail);
        let sentence = |kind: &str| sentence(language, &format!("{about}-{kind}"));
        assert_eq!(message.subject(), Some(&*sentence("subject")));
        let body = message.body_text(0).unwrap().replace("\r\n", "\n");
        for (text, kind) in [(&body, "mail"), (&self.text, "text"), (&self.call, "call")] {
            let (plain, sentence) = (text.replace(ISOLATES, ""), sentence(kind));
            assert!(follows(&plain, &sentence), "{language} {kind}: {text}");
            assert!(!text.contains(['{', '}']), "{language} {kind}: {text}");
        }
        for text in [&body, &self.text] {
            assert!(text.contains(page));
            assert!(text.contains(CANCEL_PAGE));
            links_stand_alone(text);
            // The reference keeps its direction where the sentence runs the other way.
            assert_eq!(text.contains(ISOLATES), language == "ar", "{text}");
        }
        assert!(!self.call.contains("http") && !self.call.contains(ISOLATES));
        headers_are_right(&message, &self.mail, language);
    }

    /// Whichever of them somebody has at hand, it says whom to call with which reference, and how to
    /// stop.
    fn helps(&self, known: &[String; 2]) {
        let mail = self.mail.body();
        for text in [&mail, &self.text, &self.call] {
            assert!(known.iter().all(|part| text.contains(part)), "{text}");
        }
        assert!(mail.contains(CANCEL_PAGE) && self.text.contains(CANCEL_PAGE));
        let besides = known.iter().fold(self.call.clone(), |text, part| {
            text.replace(part.as_str(), "")
        });
        assert!(besides.contains('9'), "{besides}");
    }
}

/// What finds links in a message takes all up to the next space.
fn links_stand_alone(text: &str) {
    for (at, _) in text.match_indices("https://") {
        let rest = &text[at..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let link = &rest[..end];
        let fits = |letter: char| letter.is_ascii_alphanumeric() || ":/.?=#-_".contains(letter);
        assert!(link.chars().all(fits) && !link.ends_with('.'), "{link:?}");
    }
}

fn headers_are_right(message: &Message<'_>, mail: &Received, language: &str) {
    let (head, _) = mail.text.split_once("\r\n\r\n").unwrap();
    let lines = head.lines().filter(|line| !line.starts_with([' ', '\t']));
    let mut names: Vec<_> = lines.map(|line| line.split_once(':').unwrap().0).collect();
    names.sort_unstable();
    assert_eq!(names, HEADERS);
    let raw = |name: &'static str| message.header_raw(name).unwrap().trim();
    assert_eq!(raw("From"), "Updates <updates@office.test>");
    assert_eq!(mail.from, "updates@office.test");
    assert_eq!(raw("To"), ADDRESS);
    assert_eq!(mail.to, [ADDRESS]);
    assert!(id(message).ends_with("@office.test"), "{}", id(message));
    assert_eq!(raw("MIME-Version"), "1.0");
    assert_eq!(raw("Auto-Submitted"), "auto-generated");
    assert_eq!(raw("Content-Language"), language);
    assert!(raw("Content-Type").starts_with("text/plain; charset=utf-8"));
    // The clock of the machine, without its place.
    assert!(raw("Date").ends_with("+0000"), "{}", raw("Date"));
    let sent_at = u64::try_from(message.date().unwrap().to_timestamp()).unwrap();
    assert!(sent_at.abs_diff(system_clock()()) < 60 * 60);
    let stop = raw("List-Unsubscribe");
    let link = stop.strip_prefix("<https://office.test/vine/cancel/?lang=");
    assert!(link.is_some_and(|link| link.ends_with('>')), "{stop}");

    assert!(mail.text.is_ascii(), "what is not is encoded");
    let encoding = raw("Content-Transfer-Encoding");
    assert!(["7bit", "quoted-printable", "base64"].contains(&encoding));
    for line in mail.text.split("\r\n") {
        assert!(line.len() <= LONGEST_LINE, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
}

fn parsed(mail: &Received) -> Message<'_> {
    MessageParser::default()
        .parse(mail.text.as_bytes())
        .unwrap()
}

fn id(message: &Message<'_>) -> String {
    message.message_id().unwrap().to_owned()
}

/// A sign-up whose alerts go to three contacts in this language.
fn three_contacts(language: &str) -> NoticeDocument {
    notice(
        ADDRESS,
        &[
            ("alert-language", language),
            ("alert-contact-2-channel", "text"),
            ("alert-contact-2-number", "202-555-0123"),
            ("alert-contact-2-hours", "any-hour"),
            ("alert-contact-3-channel", "call"),
            ("alert-contact-3-number", "202-555-0124"),
            ("alert-contact-3-hours", "any-hour"),
        ],
    )
}

/// What stands under this key in the Fluent file of a language.
fn sentence(language: &str, key: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/notifier/wording");
    let source = fs::read_to_string(format!("{folder}/{language}/alerts.ftl")).unwrap();
    let head = format!("{key} =");
    let mut lines = source.lines().skip_while(|line| !line.starts_with(&head));
    let first = &lines.next().unwrap()[head.len()..];
    let more = lines.take_while(|line| line.is_empty() || line.starts_with(' '));
    let lines: Vec<_> = [first].into_iter().chain(more).map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

/// Whether a text is this sentence with something, and no line, in the place of each `{ $name }`.
fn follows(text: &str, sentence: &str) -> bool {
    let mut parts = sentence.split('{').map(|part| {
        let after = part.split_once('}');
        after.map_or(part, |(_, after)| after)
    });
    let Some(mut rest) = text.trim().strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    for part in parts {
        let end = if part.is_empty() {
            Some(rest.len())
        } else {
            rest.find(part)
        };
        let Some(end) = end.filter(|end| (1..200).contains(end)) else {
            return false;
        };
        if rest[..end].contains('\n') {
            return false;
        }
        rest = &rest[end + part.len()..];
    }
    rest.is_empty()
}
