//! Documents that are good, broken, and hostile.

use domain::value::Today;
use jiff::civil::date;
use proptest::{prelude::*, sample::Index};

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

/// A release that has taken place.
fn released(on: &str, reason: &str) -> String {
    format!(
        "<j:BookingRelease><j:BookingReleaseCompletedIndicator>true\
         </j:BookingReleaseCompletedIndicator><j:BookingReleaseDate><nc:DateTime>{on}\
         </nc:DateTime></j:BookingReleaseDate>\
         <j:BookingReleaseReasonText>{reason}</j:BookingReleaseReasonText></j:BookingRelease>"
    )
}

fn document(bookings: &str) -> String {
    format!("<?xml version=\"1.0\"?><Exchange xmlns:j=\"j\" xmlns:nc=\"nc\">{bookings}</Exchange>")
}

fn read(bytes: &[u8]) -> Result<Vec<Read>, BatchError> {
    read_xml(bytes, &Mapping::default())
}

fn kinds(text: &str) -> Vec<Result<&'static str, FeedError>> {
    kinds_by(text, &Mapping::default())
}

fn kinds_by(text: &str, mapping: &Mapping) -> Vec<Result<&'static str, FeedError>> {
    let read = read_xml(text.as_bytes(), mapping).unwrap();
    read.into_iter()
        .map(|read| {
            read.and_then(|record| record.read(TODAY))
                .map(|event| event.kind.code())
        })
        .collect()
}

#[test]
fn bookings_and_releases() {
    let at = "2026-11-28T10:00:00-06:00";
    let scheduled = "<j:BookingRelease><j:BookingReleaseScheduledDate><nc:Date>2026-12-24</nc:Date>\
                     </j:BookingReleaseScheduledDate></j:BookingRelease>";
    let text = document(
        &[
            booking("1", ""),
            booking("2", &released(at, "Sentence served")),
            booking("3", &released(at, "Bond posted")),
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
    let read = read(text.as_bytes()).unwrap();
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
    assert_eq!(read(b"<a><b></a>"), Err(BatchError::Malformed));
}

#[test]
fn a_break_costs_the_booking_that_it_lies_in() {
    let open = booking("2", "").replace("</j:Booking>", "");
    let crossed = booking("2", "").replace("</j:BookingSubject>", "</j:Subject>");
    let beside = |what: &str| booking("2", "") + what;
    let lost = vec![Ok("booked_in"), Err(FeedError::Malformed), Ok("booked_in")];
    let after = [&lost[..1], &lost[..]].concat();
    for (broken, expected) in [
        (open.clone(), &lost),
        (open.clone() + "<nc:Note a=\"", &lost),
        (open.clone() + "<nc:Note", &lost),
        (open.clone() + "<![CDATA[", &lost),
        (open.clone() + "<!-- ", &lost),
        (open + "<?note", &lost),
        (crossed, &lost),
        (booking("2", "<nc:Note>&lt</nc:Note>"), &lost),
        (booking("2", &"<a>".repeat(40)), &lost),
        (beside("</nc:Note>"), &after),
        (beside("<!ENTITY a \"\">"), &after),
    ] {
        let third = booking("3", "").replace("j:Booking>", "other:Booking>");
        let text = document(&(booking("1", "") + &broken + &third));
        assert_eq!(kinds(&text), *expected, "{broken}");
    }
}

#[test]
fn what_a_comment_holds_is_not_taken() {
    let (first, second) = (booking("1", ""), booking("2", ""));
    let text = document(&format!("</x><!--{first}-->{second}"));
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(read[0], Err(FeedError::Malformed));
    assert_eq!(id(&read[1]), Some("2/booked_in"));
    assert_eq!(read.len(), 2);
}

#[test]
fn a_definition_behind_a_break_ends_all() {
    for definition in ["<!DOCTYPE a [", "<!doctype a>", "<a b=\"<!DOCTYPE a>\">"] {
        let (first, second) = (booking("1", ""), booking("2", ""));
        let text = document(&format!("{first}</x>{definition}{second}"));
        assert_eq!(read(text.as_bytes()), Err(BatchError::Malformed));
    }
}

#[test]
fn breaks_count_as_records() {
    let text = |many: usize| booking("1", "") + &"<Booking>".repeat(many);
    let read_of = |many: usize| read(text(many).as_bytes()).map(|read| read.len());
    assert_eq!(read_of(MOST_RECORDS - 1), Ok(MOST_RECORDS));
    assert_eq!(read_of(MOST_RECORDS), Err(BatchError::TooMany));
}

/// Megabytes of breaks: whoever read to the end at each of them would not come back.
#[test]
fn breaks_are_read_once() {
    for broken in [
        "<Booking ",
        "<a '",
        "<a b=\"'",
        "<!-- ",
        "<![CDATA[",
        "<?",
        "<?>",
        "<![",
        "</a>",
        "&",
        "<a>",
        "\u{feff}<Booking ",
        "<Booking/",
        "<!-->",
        "<",
    ] {
        let text = booking("1", "") + &broken.repeat(1_000_000 / broken.len());
        match read(text.as_bytes()) {
            Ok(read) => assert_eq!(id(&read[0]), Some("1/booked_in"), "{broken}"),
            Err(error) => assert_eq!(error, BatchError::TooMany, "{broken}"),
        }
    }
}

#[test]
fn the_words_and_dates_of_the_source() {
    let mapping = "date_format = '%m/%d/%Y'\n[kinds]\n'To field office' = 'transferred'\n\
                   'Bail, other county' = 'released'";
    let mapping = Mapping::parse(mapping).unwrap();
    let born = PERSON.replace("1980-02-29", "02/29/1980");
    let text = |reason: &str| {
        let text = document(&booking("1", &released("11/28/2026", reason)));
        text.replace(PERSON, &born)
    };
    for (reason, kind) in [
        ("To field office", "transferred"),
        ("Bail, other county", "released"),
        ("Bail", "released_supervision"),
        ("Sentence served", "released"),
    ] {
        assert_eq!(kinds_by(&text(reason), &mapping), [Ok(kind)]);
        assert_eq!(kinds(&text(reason)), [Err(FeedError::HappenedAt)]);
    }
    let read = read_xml(text("Bail").as_bytes(), &mapping).unwrap();
    let event = read[0].clone().unwrap().read(TODAY).unwrap();
    assert_eq!(event.person.birth, Some(date(1980, 2, 29)));
}

/// The name of the event, if there is one.
fn id(read: &Read) -> Option<&str> {
    read.as_ref().ok()?.event_id.as_deref()
}

#[test]
fn entities_do_not_grow() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\
                <Exchange><Booking>&b;</Booking></Exchange>";
    assert_eq!(read(bomb.as_bytes()), Err(BatchError::Malformed));
    let unknown = document(&booking("1", "<nc:Note>&bomb;</nc:Note>"));
    assert_eq!(kinds(&unknown), [Err(FeedError::Malformed)]);
}

#[test]
fn nesting_has_an_end() {
    let deep = "<a>".repeat(40);
    assert_eq!(read(deep.as_bytes()), Err(BatchError::Malformed));
}

#[test]
fn another_encoding_costs_its_record_alone() {
    let text = document(&[booking("1", "<nc:Note>X</nc:Note>"), booking("2", "")].concat());
    let mut bytes = text.into_bytes();
    let place = bytes.iter().position(|byte| *byte == b'X').unwrap();
    bytes[place] = 0xe9;
    let read = read(&bytes).unwrap();
    assert_eq!(read[0], Err(FeedError::Malformed));
    assert!(read[1].is_ok());
}

#[test]
fn an_indicator_is_a_boolean_of_xml() {
    let protected = |word: &str| {
        let inside = format!("<im:ProtectedIndicator>{word}</im:ProtectedIndicator>");
        let read = read(document(&booking("1", &inside)).as_bytes()).unwrap();
        read[0].clone().map(|record| record.protected)
    };
    for (word, expected) in [
        ("true", Ok(true)),
        ("1", Ok(true)),
        ("TRUE", Ok(true)),
        ("false", Ok(false)),
        ("0", Ok(false)),
        ("", Ok(false)),
        ("x", Err(FeedError::Protected)),
        ("yes", Err(FeedError::Protected)),
    ] {
        assert_eq!(protected(word), expected, "{word}");
    }
    // One that says no does not take back one that says yes.
    assert_eq!(
        protected("true</im:ProtectedIndicator><im:ProtectedIndicator>false"),
        Ok(true)
    );

    let release = released("2026-11-28", "Sentence served");
    for (word, kind) in [
        ("1", Ok("released")),
        ("0", Err(FeedError::HappenedAt)),
        ("x", Err(FeedError::Malformed)),
    ] {
        let text = document(&booking(
            "1",
            &release.replace(">true", &format!(">{word}")),
        ));
        assert_eq!(kinds(&text), [kind], "{word}");
    }
}

#[test]
fn names_are_the_subjects_own() {
    let named = |given: &str| {
        format!(
            "<nc:PersonGivenName>{given}</nc:PersonGivenName>\
             <nc:PersonSurName>Somebody</nc:PersonSurName>"
        )
    };
    let officer = format!(
        "<j:BookingAgent><nc:RoleOfPerson><nc:PersonName>{}</nc:PersonName>\
         <nc:PersonBirthDate><nc:Date>1970-01-01</nc:Date></nc:PersonBirthDate>\
         <im:AlienNumberIdentification><nc:IdentificationID>A98765432</nc:IdentificationID>\
         </im:AlienNumberIdentification></nc:RoleOfPerson></j:BookingAgent>",
        named("Officer")
    );
    let other = format!(
        "<nc:PersonAlternateName>{}</nc:PersonAlternateName>",
        named("Alias")
    );
    let with_other = PERSON.replace("</nc:RoleOfPerson>", &(other + "</nc:RoleOfPerson>"));
    for text in [
        booking("1", &officer),
        booking("1", "").replace(PERSON, &(officer.clone() + PERSON)),
        booking("1", "").replace(PERSON, &with_other),
    ] {
        let read = read(document(&text).as_bytes()).unwrap();
        let person = read[0].clone().unwrap().person;
        assert_eq!(person.given_name.as_deref(), Some("José"));
        assert_eq!(person.family_name.as_deref(), Some("O'Brien"));
        assert_eq!(person.birth_date.as_deref(), Some("1980-02-29"));
        assert_eq!(person.alien_number.as_deref(), Some("A12345678"));
    }
    // Where nobody is named as the subject, it is whoever is named.
    let bare = PERSON.replace("j:BookingSubject>", "j:Subject>");
    let text = booking("1", "").replace(PERSON, &bare);
    let read = read(document(&text).as_bytes()).unwrap();
    let person = read[0].clone().unwrap().person;
    assert_eq!(person.given_name.as_deref(), Some("José"));
}

#[test]
fn a_release_that_is_moved_is_another_notice() {
    let mapping = Mapping::parse("date_format = '%m/%d/%Y'").unwrap();
    let scheduled = |on: &str| {
        let release = format!(
            "<j:BookingRelease><j:BookingReleaseScheduledDate><nc:Date>{on}</nc:Date>\
             </j:BookingReleaseScheduledDate></j:BookingRelease>"
        );
        booking("4", &release)
    };
    let text = document(&[scheduled("12/24/2026"), scheduled("12/27/2026")].concat());
    let read = read_xml(text.as_bytes(), &mapping).unwrap();
    let ids: Vec<_> = read.iter().filter_map(id).collect();
    assert_eq!(
        ids,
        ["4/advance_notice/2026-12-24", "4/advance_notice/2026-12-27"]
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_change_of_a_document_is_read_or_refused(at in 0_usize..900, byte in any::<u8>()) {
        let mut bytes = document(&booking("1", "")).into_bytes();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let _ = read(&bytes);
    }

    #[test]
    fn a_break_anywhere_leaves_the_others(
        broken in 0_usize..4,
        place in any::<Index>(),
        what in prop::sample::select(vec![
            "<", ">", "&", "\"", "</x>", "<x>", "<x", "<x y='", "<x/", "<!--", "<![CDATA[", "<?", "<!x>",
        ]),
    ) {
        let mut bookings: Vec<_> = ["0", "1", "2", "3"].map(|id| booking(id, "")).into();
        let place = place.index(bookings[broken].len());
        bookings[broken].insert_str(place, what);
        let read = read(document(&bookings.concat()).as_bytes()).unwrap();
        let taken: Vec<_> = read.iter().filter_map(id).collect();
        for other in (0..4).filter(|other| *other != broken) {
            let id = format!("{other}/booked_in");
            prop_assert!(taken.contains(&id.as_str()), "{} of {:?}", id, taken);
        }
        // What is left of a start tag may begin another booking, which is not closed either.
        prop_assert!(read.iter().filter(|read| read.is_err()).count() <= 2);
    }
}
