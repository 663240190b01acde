//! What a message says, in its reader's language, and the links in it.

use std::sync::LazyLock;

use domain::{
    custody::{ContactChannel, cadence::ANSWERABLE},
    wire::UnixSeconds,
};
use store::alerts::{ClaimedMessage, Link, LinkPurpose, NewLink};
use wording::{Catalogue, Language, language::ENGLISH};
use zeroize::Zeroizing;

use crate::{
    Notifier,
    keys::digest,
    paths::{CANCEL_PAGE, CONFIRM_PAGE, UPDATE_PAGE},
};

/// How long an alert can be read.
const UPDATE_LIFE: UnixSeconds = 30 * 24 * 60 * 60;
/// How long a sign-up can be cancelled by a message: longer than anybody keeps it.
const CANCEL_LIFE: UnixSeconds = 10 * 365 * 24 * 60 * 60;

/// Compiled sentences, by language; English stands in for what another lacks.
const COMPILED: [(&str, &str); 4] = [
    (
        "en",
        include_str!(concat!(env!("OUT_DIR"), "/en.catalogue")),
    ),
    (
        "es",
        include_str!(concat!(env!("OUT_DIR"), "/es.catalogue")),
    ),
    (
        "ar",
        include_str!(concat!(env!("OUT_DIR"), "/ar.catalogue")),
    ),
    (
        "zh-Hans",
        include_str!(concat!(env!("OUT_DIR"), "/zh-Hans.catalogue")),
    ),
];

/// What stands around each argument in a language that runs from right to left.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    let of = |(tag, compiled): &(&str, &'static str)| {
        let language = Language::of(tag).unwrap_or(ENGLISH);
        Catalogue::in_language(language, &[COMPILED[0].1, compiled])
    };
    COMPILED.iter().map(of).collect()
});

/// What a message says. It does not print: links are secrets.
pub(super) struct Letter {
    pub(super) subject: String,
    pub(super) body: Zeroizing<String>,
    pub(super) cancel: Zeroizing<String>,
}

/// The link that a message is about, and the one that stops it.
pub(super) fn links(message: &ClaimedMessage) -> [Link; 2] {
    let link = |purpose, event| Link {
        purpose,
        sequence: message.sequence,
        contact: message.contact,
        event,
    };
    let about = match message.event {
        0 => link(LinkPurpose::Confirm, 0),
        event => link(LinkPurpose::Update, event),
    };
    [about, link(LinkPurpose::Cancel, 0)]
}

/// The same, to be made known before they leave the house.
pub(super) fn new_links(
    notifier: &Notifier,
    message: &ClaimedMessage,
    now: UnixSeconds,
) -> [NewLink; 2] {
    links(message).map(|link| NewLink {
        digest: digest(&notifier.keys.token(&link)),
        link,
        expires_at: match link.purpose {
            LinkPurpose::Confirm => message.confirm_until,
            LinkPurpose::Update => now + UPDATE_LIFE,
            LinkPurpose::Cancel => now + CANCEL_LIFE,
        },
    })
}

/// The link of a request to confirm that somebody takes for the first time. Nobody was asked before:
/// the time to confirm runs from here.
pub(super) fn asked(
    notifier: &Notifier,
    message: &ClaimedMessage,
    at: UnixSeconds,
) -> Option<NewLink> {
    if message.event != 0 || message.first_taken_at.is_some() {
        return None;
    }
    let [link, _] = links(message);
    let time = notifier.settings.time_to_confirm();
    let time = match message.channel {
        // As long as the calls go on, at least.
        ContactChannel::Call | ContactChannel::Tty => time.max(ANSWERABLE),
        ContactChannel::Email | ContactChannel::Text => time,
    };
    Some(NewLink {
        digest: digest(&notifier.keys.token(&link)),
        link,
        expires_at: at + time,
    })
}

/// Writes a message.
pub(super) fn write(notifier: &Notifier, message: &ClaimedMessage) -> Letter {
    let settings = &notifier.settings;
    // In the language of the message, whatever the browser's is.
    let words = catalogue(&message.language);
    let tag = words.language().tag;
    let at = |page| format!("{}{page}?lang={tag}", settings.address);
    let address = |link: &Link| {
        let page = match link.purpose {
            LinkPurpose::Confirm => CONFIRM_PAGE,
            LinkPurpose::Update => UPDATE_PAGE,
            LinkPurpose::Cancel => CANCEL_PAGE,
        };
        let token = notifier.keys.token(link);
        Zeroizing::new(format!("{}#{}", at(page), *token))
    };
    let [about, cancel] = links(message);
    let (link, cancel) = (address(&about), address(&cancel));
    let code = notifier.keys.code(message.sequence, message.contact);
    let reference = message.id.reference().to_string();
    let hours = settings.confirm_hours.to_string();
    let page = at(CONFIRM_PAGE);
    let telephone = notifier.telephone();
    let arguments = [
        ("link", link.as_str()),
        ("cancel", cancel.as_str()),
        ("code", code.as_str()),
        ("page", page.as_str()),
        ("hours", hours.as_str()),
        ("reference", reference.as_str()),
        ("telephone", telephone.as_str()),
    ];
    let (subject, body) = keys(message);
    let isolated = Zeroizing::new(words.text(body, &arguments));
    let body = match message.channel {
        ContactChannel::Call | ContactChannel::Tty => spoken(&isolated),
        ContactChannel::Email | ContactChannel::Text => bare(isolated, [&link, &cancel, &page]),
    };
    Letter {
        subject: words.text(subject, &[]),
        body,
        cancel,
    }
}

/// The text with nothing invisible beside its links: what finds links in a message takes that for a
/// part of them, and the link leads nowhere.
fn bare(text: Zeroizing<String>, links: [&str; 3]) -> Zeroizing<String> {
    links.into_iter().fold(text, |text, link| {
        let [before, after] = ISOLATES;
        let isolated = Zeroizing::new(format!("{before}{link}{after}"));
        Zeroizing::new(text.replace(&*isolated, link))
    })
}

/// What is said has no direction.
fn spoken(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.replace(ISOLATES, ""))
}

/// The keys of subject and body.
fn keys(message: &ClaimedMessage) -> (&'static str, &'static str) {
    use ContactChannel::{Call, Email, Text, Tty};
    match (message.event, message.channel) {
        (0, Email) => ("confirm-subject", "confirm-mail"),
        (0, Text) => ("confirm-subject", "confirm-text"),
        (0, Call | Tty) => ("confirm-subject", "confirm-call"),
        (_, Email) => ("update-subject", "update-mail"),
        (_, Text) => ("update-subject", "update-text"),
        (_, Call | Tty) => ("update-subject", "update-call"),
    }
}

fn catalogue(language: &str) -> &'static Catalogue {
    let tag = Language::of(language).unwrap_or(ENGLISH).tag;
    let place = COMPILED.iter().position(|(known, _)| *known == tag);
    &CATALOGUES[place.unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODIES: [&str; 6] = [
        "confirm-mail",
        "confirm-text",
        "confirm-call",
        "update-mail",
        "update-text",
        "update-call",
    ];

    const TELEPHONE: &str = "1-855-488-6423";
    const REFERENCE: &str = "7KQ2M-4XWPT";
    const CANCEL: &str = "https://intake.example.gov/vine/cancel/?lang=en\
        #BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";

    /// A body with everything filled in that any of them names.
    fn body(tag: &str, key: &str) -> String {
        let page = format!("https://intake.example.gov{CONFIRM_PAGE}?lang={tag}");
        let link = format!("{page}#{}", "A".repeat(43));
        let given = [
            ("link", &*link),
            ("cancel", CANCEL),
            ("code", "123456"),
            ("page", &*page),
            ("hours", "48"),
            ("reference", REFERENCE),
            ("telephone", TELEPHONE),
        ];
        catalogue(tag).text(key, &given).replace(ISOLATES, "")
    }

    #[test]
    fn every_message_has_the_telephone_the_reference_and_how_to_stop() {
        for (tag, _) in COMPILED {
            for key in BODIES {
                let text = body(tag, key);
                assert!(text.contains(TELEPHONE), "{tag} {key}: {text}");
                assert!(text.contains(REFERENCE), "{tag} {key}: {text}");
                // Neither number above has a 9.
                let stop = if key.ends_with("call") { "9" } else { CANCEL };
                assert!(text.contains(stop), "{tag} {key}: {text}");
            }
        }
    }

    #[test]
    fn nothing_follows_a_link_but_a_space() {
        for (tag, _) in COMPILED {
            for key in BODIES {
                let text = body(tag, key);
                for (at, _) in text.match_indices("https://") {
                    let link = text[at..].split_whitespace().next().unwrap_or_default();
                    assert!(
                        link.ends_with(|end: char| end.is_ascii_alphanumeric()),
                        "{link}"
                    );
                }
            }
        }
    }

    /// A text message of several parts has 153 letters in each, as long as all are ASCII.
    #[test]
    fn an_english_text_message_has_at_most_three_parts() {
        for key in ["confirm-text", "update-text"] {
            let text = body("en", key);
            assert!(text.is_ascii(), "{text}");
            assert!(text.len() <= 3 * 153, "{}: {text}", text.len());
        }
    }

    #[test]
    fn every_language_says_everything_and_names_nothing() {
        let keys = [&["confirm-subject", "update-subject"][..], &BODIES].concat();
        let english = catalogue("en");
        for (tag, _) in COMPILED {
            let words = catalogue(tag);
            for key in &keys {
                let text = words.text(key, &[("code", "123456")]).to_lowercase();
                assert!(!text.is_empty() && text != *key, "{tag} {key}");
                let revealing = ["custody", "release", "victim", "jail", "vine", "ice "];
                assert!(
                    revealing.iter().all(|word| !text.contains(word)),
                    "{tag} {key}"
                );
                if tag != "en" {
                    assert_ne!(text, english.text(key, &[]).to_lowercase(), "{tag} {key}");
                }
            }
        }
        assert_eq!(
            catalogue("fr").text("update-subject", &[]),
            "You have an update"
        );
    }
}
