//! What `README.md` tells whoever builds a custody system is true.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::custody::EventKind;
use ed25519_dalek::{Signer, SigningKey};
use jiff::civil::date;

use super::{
    CLOCK_TOLERANCE, HEADER, Mapping, RECORD_PROBLEMS, json::read_json, mapping::COLUMNS,
    signed_text, xml::read_xml,
};
use crate::paths::FEED_EVENTS;

const README: &str = include_str!("../README.md");

/// The text between the fences of the only block in this language that holds this.
fn block(language: &str, holding: &str) -> &'static str {
    let fence = format!("```{language}\n");
    let mut blocks = README.split(&fence).skip(1);
    let found = blocks.find_map(|rest| {
        let (block, _) = rest.split_once("\n```")?;
        block.contains(holding).then_some(block)
    });
    found.unwrap()
}

#[test]
fn the_signed_request_is_signed() {
    let key = SigningKey::from_bytes(&[7; 32]);
    let public = Base64UrlUnpadded::encode_string(key.verifying_key().as_bytes());
    assert!(README.contains(&format!("key = \"{public}\"")), "{public}");

    let (source, at) = ("county-jail", 1_772_366_400);
    let body = block("json", "booking-17");
    let text = signed_text("POST", FEED_EVENTS, source, at, body.as_bytes());
    assert_eq!(block("text", "POST"), text);
    let signature = Base64UrlUnpadded::encode_string(&key.sign(text.as_bytes()).to_bytes());
    let header = format!("{HEADER}: {source};{at};{signature}");
    assert_eq!(block("text", HEADER), header);
    assert!(README.contains(&format!("may differ by {CLOCK_TOLERANCE} seconds")));

    let read = read_json(body.as_bytes(), &Mapping::default()).unwrap();
    let event = read[0].clone().unwrap().read(date(2026, 3, 1)).unwrap();
    assert_eq!(event.kind, EventKind::Released);
}

#[test]
fn the_booking_is_read() {
    let document = block("xml", "Booking");
    let read = read_xml(document.as_bytes(), &Mapping::default()).unwrap();
    assert_eq!(read.len(), 1);
    let event = read[0].clone().unwrap().read(date(2026, 3, 1)).unwrap();
    assert_eq!(event.event_id, "booking-17/released_supervision");
    assert_eq!(event.kind, EventKind::ReleasedSupervision);
    assert_eq!(event.person.number.unwrap().as_str(), "012345678");
    assert_eq!(event.person.country.as_deref(), Some("MX"));
    assert_eq!(event.person.birth, Some(date(1980, 2, 29)));
    assert_eq!(event.person.family_name.as_deref(), Some("de la Cruz"));
}

#[test]
fn the_mapping_is_read() {
    let mapping = Mapping::parse(block("toml", "date_format")).unwrap();
    assert_eq!(mapping.kind("REL"), Some(EventKind::Released));
    assert_eq!(mapping.column("kind"), "EventCode");
}

#[test]
fn every_word_is_explained() {
    let kinds = EventKind::ALL.map(EventKind::code);
    for word in RECORD_PROBLEMS.iter().chain(&COLUMNS).chain(&kinds) {
        assert!(README.contains(&format!("`{word}`")), "{word}");
    }
}
