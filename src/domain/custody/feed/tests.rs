//! Records that are good, and what is said of those that are not.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const TODAY: Today = date(2026, 11, 29);

fn record(change: impl FnOnce(&mut FeedRecord)) -> Result<CustodyEvent, FeedError> {
    let text = |text: &str| Some(text.to_owned());
    let mut record = FeedRecord {
        event_id: text("booking-17"),
        kind: text("released"),
        happened_at: text("2026-11-28"),
        person: FeedPerson {
            alien_number: text("A12345678"),
            country: text("mx"),
            given_name: text(" José "),
            family_name: text("de la Cruz"),
            birth_date: text("1980-02-29"),
        },
        protected: false,
        hearing: None,
    };
    change(&mut record);
    record.read(TODAY)
}

#[test]
fn a_good_record_is_read() {
    let event = record(|_| ()).unwrap();
    assert_eq!(event.kind, EventKind::Released);
    assert_eq!(event.happened.on, date(2026, 11, 28));
    assert_eq!(event.person.number.unwrap().as_str(), "012345678");
    assert_eq!(event.person.country.as_deref(), Some("MX"));
    assert_eq!(event.person.given_name.as_deref(), Some("José"));
}

#[test]
fn a_time_keeps_the_day_of_its_own_place() {
    let event = record(|record| record.happened_at = Some("2026-11-28T23:30:00-05:00".into()));
    let happened = event.unwrap().happened;
    assert_eq!(happened.on, date(2026, 11, 28));
    let later: Timestamp = "2026-11-29T04:30:00Z".parse().unwrap();
    assert_eq!(happened.order, later.as_second());
}

#[test]
fn what_cannot_have_happened_is_refused() {
    for when in ["1900-01-01", "2100-01-01", "2026-12-01", "2016-10-31"] {
        let refused = record(|record| record.happened_at = Some(when.into()));
        assert_eq!(refused.unwrap_err(), FeedError::HappenedWhen, "{when}");
    }
    for when in [
        "",
        "yesterday",
        "2026-13-01",
        "2026-02-30",
        "28/11/2026",
        "2026-11-28T25:00",
    ] {
        let refused = record(|record| record.happened_at = Some(when.into()));
        assert_eq!(refused.unwrap_err(), FeedError::HappenedAt, "{when}");
    }
}

#[test]
fn a_release_may_be_announced() {
    let announced = record(|record| {
        record.kind = Some("advance_notice".into());
        record.happened_at = Some("2027-01-15".into());
    });
    assert!(announced.is_ok());
}

#[test]
fn a_hearing_has_its_day() {
    let with = |kind: &str, on: &str, at: Option<&str>| {
        record(|record| {
            record.kind = Some(kind.into());
            record.hearing = Some(Hearing {
                on: on.into(),
                at: at.map(str::to_owned),
                court: Some("Immigration Court".into()),
            });
        })
    };
    assert!(with("hearing_set", "2027-03-01", Some("09:30")).is_ok());
    for (kind, on, at) in [
        ("hearing_set", "2100-01-01", None),
        ("hearing_set", "1900-01-01", None),
        ("hearing_set", "2027-03-01", Some("24:00")),
        ("hearing_set", "2027-03-01", Some("9:30")),
        ("released", "2027-03-01", None),
    ] {
        assert_eq!(
            with(kind, on, at).unwrap_err(),
            FeedError::Hearing,
            "{kind} {on} {at:?}"
        );
    }
}

#[test]
fn what_is_wrong_is_named() {
    type Change = fn(&mut FeedRecord);
    let cases: &[(Change, FeedError)] = &[
        (|record| record.event_id = None, FeedError::EventId),
        (
            |record| record.event_id = Some("a\u{0}".into()),
            FeedError::EventId,
        ),
        (
            |record| record.event_id = Some("a".repeat(129)),
            FeedError::EventId,
        ),
        (
            |record| record.kind = Some("vanished".into()),
            FeedError::Kind,
        ),
        (
            |record| record.person.alien_number = Some("12".into()),
            FeedError::AlienNumber,
        ),
        (
            |record| record.person.country = Some("Mexico".into()),
            FeedError::Country,
        ),
        (
            |record| record.person.given_name = Some("a".repeat(101)),
            FeedError::Name,
        ),
        (
            |record| record.person.birth_date = Some("1900-01-01".into()),
            FeedError::BirthDate,
        ),
        (
            |record| record.person.birth_date = Some("2100-01-01".into()),
            FeedError::BirthDate,
        ),
        (
            |record| record.person = FeedPerson::default(),
            FeedError::Person,
        ),
        (
            |record| {
                record.person.alien_number = None;
                record.person.country = None;
            },
            FeedError::Person,
        ),
    ];
    for (change, error) in cases {
        assert_eq!(record(change).unwrap_err(), *error);
    }
}

#[test]
fn unknown_fields_are_passed_over() {
    let record: FeedRecord =
        serde_json::from_str(r#"{"event_id":"1","facility":"7","person":{"height":180}}"#).unwrap();
    assert_eq!(record.event_id.as_deref(), Some("1"));
}

proptest! {
    #[test]
    fn no_text_makes_reading_fail_in_another_way(
        texts in proptest::collection::vec(proptest::option::of("\\PC{0,30}|[0-9T:+Z-]{8,25}"), 8)
    ) {
        let record = FeedRecord {
            event_id: texts[0].clone(),
            kind: Some("released".into()),
            happened_at: texts[1].clone(),
            person: FeedPerson {
                alien_number: texts[2].clone(),
                country: texts[3].clone(),
                given_name: texts[4].clone(),
                family_name: texts[5].clone(),
                birth_date: texts[6].clone(),
            },
            protected: false,
            hearing: texts[7].clone().map(|on| Hearing { on, at: None, court: None }),
        };
        if let Ok(event) = record.read(TODAY) {
            prop_assert!(event.happened.on.year() > 2015);
        }
    }
}
