//! Notices that hold, and what is said of those that do not.

use jiff::civil::date;

use super::*;
use crate::FORM_VERSION;

fn notice(answers: &[(&str, &str)]) -> NoticeDocument {
    let usual = [
        ("alert-consent", "read"),
        ("alert-pin", "4917"),
        ("alert-contact-1-channel", "email"),
        ("alert-contact-1-email", "ana@example.org"),
        ("alien-number", "A12345678"),
        ("number-country", "MX"),
    ];
    let answers = usual
        .iter()
        .chain(answers)
        .map(|(field, text)| ((*field).to_owned(), RawAnswer::Text((*text).to_owned())));
    NoticeDocument {
        form_version: FORM_VERSION,
        language: "es".to_owned(),
        answers: answers.collect(),
    }
}

fn read(answers: &[(&str, &str)]) -> Result<SignUp, SignUpFault> {
    SignUp::read(&notice(answers), date(2026, 11, 29))
}

#[test]
fn a_sign_up_with_the_least() {
    let sign_up = read(&[]).unwrap();
    assert_eq!(sign_up.language, "es");
    assert_eq!(sign_up.system, System::NotSure);
    assert_eq!(sign_up.topics, Topic::ALL);
    assert!(!sign_up.urgent_at_any_hour);
    let [contact] = &sign_up.contacts[..] else {
        panic!()
    };
    assert_eq!(contact.channel, ContactChannel::Email);
    assert!(!contact.message);
    assert_eq!(contact.hours, ContactHours::DayOnly);
}

#[test]
fn a_sign_up_with_everything() {
    let sign_up = read(&[
        ("custody-system", "ice"),
        ("alert-language", "en"),
        ("alert-urgent-hours", "yes"),
        ("alert-events", "release escape"),
        ("alert-contact-2-channel", "call"),
        ("alert-contact-2-number", "202-555-0123"),
        ("alert-contact-2-message", "yes"),
        ("alert-contact-2-hours", "any-hour"),
        // After a gap nothing counts.
        ("alert-contact-4-channel", "fax"),
    ])
    .unwrap();
    assert_eq!(sign_up.system, System::Ice);
    assert_eq!(sign_up.language, "en");
    assert!(sign_up.urgent_at_any_hour);
    assert_eq!(sign_up.topics, [Topic::Release, Topic::Escape]);
    assert_eq!(sign_up.contacts.len(), 2);
    assert_eq!(sign_up.contacts[1].address, "+12025550123");
    assert!(sign_up.contacts[1].message);
    assert_eq!(sign_up.contacts[1].hours, ContactHours::AnyHour);
}

#[test]
fn who_finishes_elsewhere_agrees_to_nothing_here() {
    let nothing = [
        ("alert-consent", ""),
        ("alert-pin", ""),
        ("alert-contact-1-channel", ""),
    ];
    assert!(read(&nothing).unwrap().is_finished_elsewhere());
    for asked in [("alert-pin", "4917"), ("alert-contact-1-channel", "email")] {
        let mut with = nothing.to_vec();
        with.push(asked);
        assert_eq!(read(&with).unwrap_err(), SignUpFault::Consent, "{asked:?}");
    }
}

#[test]
fn a_notice_of_the_first_form_reads_the_same() {
    let answers = [
        ("alert-consent", "read"),
        ("alert-pin", "4917"),
        ("alien-number", "A12345678"),
        ("alert-channels", "email call"),
        ("alert-call-number", "202-555-0123"),
        ("alert-call-message", "yes"),
        ("alert-call-hours", "any-hour"),
        // Given before the person decided otherwise.
        ("alert-text-number", "202-555-0177"),
        ("alert-email", "ana@example.org"),
    ];
    let text = |(field, text): (&str, &str)| (field.to_owned(), RawAnswer::Text(text.to_owned()));
    let notice = NoticeDocument {
        form_version: 1,
        language: "en".to_owned(),
        answers: answers.map(text).into(),
    };
    let sign_up = SignUp::read(&notice, date(2026, 11, 29)).unwrap();
    let [call, mail] = &sign_up.contacts[..] else {
        panic!()
    };
    assert_eq!(
        (call.channel, call.address.as_str(), call.message),
        (ContactChannel::Call, "+12025550123", true)
    );
    assert_eq!(call.hours, ContactHours::AnyHour);
    assert_eq!((mail.number, mail.address.as_str()), (2, "ana@example.org"));
}

#[test]
fn what_does_not_hold_is_named() {
    for (field, text, fault) in [
        ("alert-consent", "", SignUpFault::Consent),
        ("alert-pin", "1234", SignUpFault::Pin),
        ("alert-contact-1-email", "ana", SignUpFault::Contact),
        ("alert-contact-1-channel", "fax", SignUpFault::Contact),
        ("alert-events", "visits", SignUpFault::Answer),
        ("alien-number", "12", SignUpFault::Answer),
        ("number-country", "Mexico", SignUpFault::Answer),
        ("custody-system", "prison", SignUpFault::Answer),
    ] {
        assert_eq!(read(&[(field, text)]).unwrap_err(), fault, "{field} {text}");
    }
}

#[test]
fn names_need_their_country() {
    let names = [
        ("alien-number", ""),
        ("match-given-name", "José"),
        ("match-family-name", "de la Cruz"),
        ("match-birth-date", "1980"),
    ];
    assert!(matches!(read(&names).unwrap().wanted, Match::Nothing));
    let mut with = names.to_vec();
    with.push(("name-country", "MX"));
    assert!(matches!(read(&with).unwrap().wanted, Match::Name { .. }));
}
