//! Documents that are good, broken, and hostile.

use domain::value::Today;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const TODAY: Today = date(2026, 11, 29);

const PERSON: &str = "<j:BookingSubject><nc:RoleOfPerson>
    <nc:PersonBirthDate><nc:Date>1980-02-29</nc:Date></nc:PersonBirthDate>
    <nc:PersonBirthLocation><nc:LocationCountryISO3166Alpha2Code>MX</nc:LocationCountryISO3166Alpha2Code></nc:PersonBirthLocation>
    <nc:PersonName><nc:PersonGivenName>Jos&#233;</nc:PersonGivenName><nc:PersonSurName>O&apos;Brien</nc:PersonSurName></nc:PersonName>
    <im:AlienNumberIdentification><nc:IdentificationID>A12345678</nc:IdentificationID></im:AlienNumberIdentification>
    </nc:RoleOfPerson></j:BookingSubject>";

fn booking(id: &str, inside: &str) -> String {
    format!(
        "<j:Booking><nc:ActivityIdentification><nc:IdentificationID>{id}</nc:IdentificationID>\
         </nc:ActivityIdentification><nc:ActivityDate><nc:Date>2026-11-20</nc:Date></nc:ActivityDate>\
         {PERSON}{inside}</j:Booking>"
    )
}

fn document(bookings: &str) -> String {
    format!("<?xml version=\"1.0\"?><Exchange xmlns:j=\"j\" xmlns:nc=\"nc\">{bookings}</Exchange>")
}

fn kinds(text: &str) -> Vec<Result<&'static str, FeedError>> {
    let read = read_xml(text.as_bytes()).unwrap();
    read.into_iter()
        .map(|read| {
            read.and_then(|record| record.read(TODAY))
                .map(|event| event.kind.code())
        })
        .collect()
}

#[test]
fn bookings_and_releases() {
    let released = |reason: &str| {
        format!(
            "<j:BookingRelease><j:BookingReleaseCompletedIndicator>true\
             </j:BookingReleaseCompletedIndicator><j:BookingReleaseDate><nc:DateTime>\
             2026-11-28T10:00:00-06:00</nc:DateTime></j:BookingReleaseDate>\
             <j:BookingReleaseReasonText>{reason}</j:BookingReleaseReasonText></j:BookingRelease>"
        )
    };
    let scheduled = "<j:BookingRelease><j:BookingReleaseScheduledDate><nc:Date>2026-12-24</nc:Date>\
                     </j:BookingReleaseScheduledDate></j:BookingRelease>";
    let text = document(
        &[
            booking("1", ""),
            booking("2", &released("Sentence served")),
            booking("3", &released("Bond posted")),
            booking("4", scheduled),
        ]
        .concat(),
    );
    assert_eq!(
        kinds(&text),
        [
            Ok("booked_in"),
            Ok("released"),
            Ok("released_supervision"),
            Ok("advance_notice")
        ]
    );
    let read = read_xml(text.as_bytes()).unwrap();
    let first = read[0].clone().unwrap();
    assert_eq!(first.event_id.as_deref(), Some("1/booked_in"));
    assert_eq!(first.person.given_name.as_deref(), Some("José"));
    assert_eq!(first.person.family_name.as_deref(), Some("O'Brien"));
    assert_eq!(first.person.alien_number.as_deref(), Some("A12345678"));
}

#[test]
fn what_stands_before_a_break_is_taken() {
    let text = document(&[booking("1", ""), "<j:Booking><nc:Activ".to_owned()].concat());
    let broken = &text[..text.len() - "</Exchange>".len()];
    assert_eq!(kinds(broken), [Ok("booked_in"), Err(FeedError::Malformed)]);
    assert_eq!(read_xml(b"<a><b></a>"), Err(BatchError::Malformed));
}

#[test]
fn entities_do_not_grow() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\
                <Exchange><Booking>&b;</Booking></Exchange>";
    assert_eq!(read_xml(bomb.as_bytes()), Err(BatchError::Malformed));
    let unknown = document(&booking("1", "<nc:Note>&bomb;</nc:Note>"));
    assert_eq!(kinds(&unknown), [Err(FeedError::Malformed)]);
}

#[test]
fn nesting_has_an_end() {
    let deep = "<a>".repeat(40);
    assert_eq!(read_xml(deep.as_bytes()), Err(BatchError::Malformed));
}

#[test]
fn another_encoding_costs_its_record_alone() {
    let text = document(&[booking("1", "<nc:Note>X</nc:Note>"), booking("2", "")].concat());
    let mut bytes = text.into_bytes();
    let place = bytes.iter().position(|byte| *byte == b'X').unwrap();
    bytes[place] = 0xe9;
    let read = read_xml(&bytes).unwrap();
    assert_eq!(read[0], Err(FeedError::Malformed));
    assert!(read[1].is_ok());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_xml(&bytes);
    }

    #[test]
    fn any_change_of_a_document_is_read_or_refused(at in 0_usize..900, byte in any::<u8>()) {
        let mut bytes = document(&booking("1", "")).into_bytes();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let _ = read_xml(&bytes);
    }
}
