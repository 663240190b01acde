//! Who is whom, by marks alone.

use jiff::civil::date;

use super::*;

/// Stands in for a keyed hash: the text itself, cut to length.
fn mark(kind: &str, text: &str) -> Mark {
    use sha2::{Digest, Sha256};
    Sha256::digest(format!("{kind}\0{text}")).into()
}

fn number(text: &str) -> AlienNumber {
    AlienNumber::read(text).unwrap()
}

fn by_number(country: Option<&str>) -> WantedMarks {
    let wanted = Match::Number {
        number: number("12345678"),
        country: country.map(|country| {
            crate::value::COUNTRIES
                .iter()
                .copied()
                .find(|known| *known == country)
                .unwrap()
        }),
    };
    WantedMarks::new(&wanted, &mark)
}

fn by_name(birth: Option<&str>) -> WantedMarks {
    let wanted = Match::Name {
        given: "José".to_owned(),
        family: "de la Cruz".to_owned(),
        country: "MX",
        birth: birth.map(|text| ApproximateDate::read(text, date(2026, 1, 1)).unwrap()),
    };
    WantedMarks::new(&wanted, &mark)
}

fn event(change: impl FnOnce(&mut Person)) -> EventMarks {
    let mut person = Person {
        number: Some(number("A012345678")),
        country: Some("MX".to_owned()),
        given_name: Some("JOSE".to_owned()),
        family_name: Some("DE LA CRUZ".to_owned()),
        birth: Some(date(1980, 2, 29)),
    };
    change(&mut person);
    EventMarks::new(&person, &mark)
}

#[test]
fn a_number_with_its_country_is_the_person() {
    assert_eq!(
        judge(&by_number(Some("MX")), &event(|_| ()), 9),
        Verdict::Same
    );
    let other = event(|person| person.number = Some(number("87654321")));
    assert_eq!(judge(&by_number(Some("MX")), &other, 1), Verdict::Other);
    let without = event(|person| person.number = None);
    assert_eq!(judge(&by_number(Some("MX")), &without, 1), Verdict::Other);
}

#[test]
fn a_number_alone_is_for_staff() {
    let unknown = Verdict::Unclear(Doubt::CountryUnknown);
    assert_eq!(judge(&by_number(None), &event(|_| ()), 1), unknown);
    let nowhere = event(|person| person.country = None);
    assert_eq!(judge(&by_number(Some("MX")), &nowhere, 1), unknown);
    assert_eq!(
        judge(&by_number(Some("GT")), &event(|_| ()), 1),
        Verdict::Unclear(Doubt::CountryDiffers)
    );
}

#[test]
fn names_with_a_date_of_birth_are_the_person_as_exactly_as_it_was_given() {
    for birth in ["1980-02-29", "1980-02", "1980"] {
        assert_eq!(
            judge(&by_name(Some(birth)), &event(|_| ()), 5),
            Verdict::Same
        );
    }
    for birth in ["1980-02-28", "1980-03", "1981"] {
        assert_eq!(
            judge(&by_name(Some(birth)), &event(|_| ()), 1),
            Verdict::Other
        );
    }
    let unknown = event(|person| person.birth = None);
    assert_eq!(
        judge(&by_name(Some("1980")), &unknown, 1),
        Verdict::Unclear(Doubt::BirthDateUnknown)
    );
}

#[test]
fn names_alone_are_the_person_as_long_as_there_is_one() {
    assert_eq!(judge(&by_name(None), &event(|_| ()), 1), Verdict::Same);
    assert_eq!(
        judge(&by_name(None), &event(|_| ()), 2),
        Verdict::Unclear(Doubt::SeveralOfThisName)
    );
    let elsewhere = event(|person| person.country = Some("GT".to_owned()));
    assert_eq!(judge(&by_name(None), &elsewhere, 1), Verdict::Other);
    let shorter = event(|person| person.family_name = Some("Cruz".to_owned()));
    assert_eq!(judge(&by_name(None), &shorter, 1), Verdict::Other);
}

#[test]
fn who_names_nobody_matches_nobody() {
    let nobody = WantedMarks::new(&Match::Nothing, &mark);
    assert!(nobody.is_empty());
    assert_eq!(judge(&nobody, &event(|_| ()), 1), Verdict::Other);
    let unnamed = event(|person| *person = Person::default());
    assert_eq!(judge(&nobody, &unnamed, 0), Verdict::Other);
}

fn share_a_certain_mark(one: &EventMarks, other: &EventMarks) -> bool {
    one.certain()
        .any(|mark| other.certain().any(|its| its == mark))
}

#[test]
fn a_number_or_names_with_the_whole_date_of_birth_are_certainly_one_person() {
    let whole = event(|_| ());
    let same_number = event(|person| {
        person.given_name = None;
        person.birth = None;
    });
    let same_birth = event(|person| person.number = None);
    assert!(share_a_certain_mark(&whole, &same_number));
    assert!(share_a_certain_mark(&whole, &same_birth));
    assert!(!share_a_certain_mark(&same_number, &same_birth));
    assert_eq!(whole.birth(), same_birth.birth());
}

#[test]
fn names_shared_by_chance_are_certainly_nobody() {
    let protected = event(|person| person.number = None);
    let unknown_birth = event(|person| {
        person.number = None;
        person.birth = None;
    });
    assert_eq!(protected.name, unknown_birth.name);
    assert_eq!(unknown_birth.certain().count(), 0);
    // The month and the year of birth are the same, and the day is not.
    let other_day = event(|person| {
        person.number = None;
        person.birth = Some(date(1980, 2, 28));
    });
    assert_eq!(protected.births[1..], other_day.births[1..]);
    assert!(!share_a_certain_mark(&protected, &other_day));
    let other_country = event(|person| person.country = Some("GT".to_owned()));
    assert_ne!(protected.birth(), other_country.birth());
}

#[test]
fn names_without_a_country_make_no_mark() {
    let nowhere = event(|person| person.country = None);
    assert_eq!((nowhere.name, nowhere.birth()), (None, None));
    assert_eq!(nowhere.certain().count(), 1);
}
