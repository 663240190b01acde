//! Whether an event is about the person whom a sign-up names: certainly, certainly not, or a person
//! must say so. Nothing is guessed.
//!
//! What is compared are *marks*: keyed hashes that only the notifier can make, of the texts that this
//! module lays down. Whoever has the database without the key learns neither a name nor a number.

use super::{Match, Person, normalised};
use crate::value::{AlienNumber, ApproximateDate};

/// A keyed hash of one of the texts below.
pub type Mark = [u8; 32];

/// Makes the mark of a text of this kind.
pub type Marker<'a> = &'a dyn Fn(&str, &str) -> Mark;

/// What is kept of the match data of a sign-up.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct WantedMarks {
    /// A-number.
    pub number: Option<Mark>,
    /// The same with the country of birth.
    pub number_country: Option<Mark>,
    /// Both names with the country of birth.
    pub name: Option<Mark>,
    /// The same with the date of birth, as exactly as it was given.
    pub birth: Option<Mark>,
}

/// What is made of the person in an event.
#[derive(Clone, Default)]
pub struct EventMarks {
    /// A-number.
    pub number: Option<Mark>,
    /// The same with the country of birth.
    pub number_country: Option<Mark>,
    /// Both names with the country of birth.
    pub name: Option<Mark>,
    /// The same with year, month and day of birth; with year and month; with the year. Empty when
    /// the date of birth is not known.
    pub births: Vec<Mark>,
    /// Whom the custody system means: by number, else by names and date of birth.
    pub person: Option<Mark>,
}

/// What an event and a sign-up have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The event is about the person.
    Same,
    /// It is about somebody else.
    Other,
    /// It may be; a member of staff decides.
    Unclear(Doubt),
}

/// Why it is not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// The number is the same, and the country is not.
    CountryDiffers,
    /// The number is the same, and one side does not say which country.
    CountryUnknown,
    /// The names are the same, and the event does not say the date of birth.
    BirthDateUnknown,
    /// The sign-up gives no date of birth, and several people of these names are in custody.
    SeveralOfThisName,
}

impl Doubt {
    /// Every doubt.
    pub const ALL: [Self; 4] = [
        Self::CountryDiffers,
        Self::CountryUnknown,
        Self::BirthDateUnknown,
        Self::SeveralOfThisName,
    ];

    /// Its word in the database, on the wire, and as a key of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CountryDiffers => "country_differs",
            Self::CountryUnknown => "country_unknown",
            Self::BirthDateUnknown => "birth_date_unknown",
            Self::SeveralOfThisName => "several_of_this_name",
        }
    }

    /// The doubt with this word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doubt| doubt.code() == code)
    }
}

/// Judges. `people_of_name` is how many people of the event's names the custody systems have told
/// of, the one in the event included.
pub fn judge(wanted: &WantedMarks, event: &EventMarks, people_of_name: u32) -> Verdict {
    if wanted.number.is_some() {
        return judge_number(wanted, event);
    }
    match (wanted.name, event.name) {
        (Some(wanted), Some(told)) if wanted == told => {}
        _ => return Verdict::Other,
    }
    match wanted.birth {
        Some(birth) if event.births.contains(&birth) => Verdict::Same,
        Some(_) if event.births.is_empty() => Verdict::Unclear(Doubt::BirthDateUnknown),
        Some(_) => Verdict::Other,
        None if people_of_name > 1 => Verdict::Unclear(Doubt::SeveralOfThisName),
        None => Verdict::Same,
    }
}

fn judge_number(wanted: &WantedMarks, event: &EventMarks) -> Verdict {
    if wanted.number != event.number {
        return Verdict::Other;
    }
    match (wanted.number_country, event.number_country) {
        (Some(wanted), Some(told)) if wanted == told => Verdict::Same,
        (Some(_), Some(_)) => Verdict::Unclear(Doubt::CountryDiffers),
        _ => Verdict::Unclear(Doubt::CountryUnknown),
    }
}

impl WantedMarks {
    /// The marks of a sign-up.
    pub fn new(wanted: &Match, mark: Marker<'_>) -> Self {
        match wanted {
            Match::Nothing => Self::default(),
            Match::Number { number, country } => Self {
                number: Some(mark("number", number.as_str())),
                number_country: country.map(|country| {
                    mark("number-country", &number_country(number.as_str(), country))
                }),
                ..Self::default()
            },
            Match::Name {
                given,
                family,
                country,
                birth,
            } => {
                let name = name(given, family, country);
                Self {
                    name: Some(mark("name", &name)),
                    birth: birth.map(|birth| mark("birth", &birth_of(&name, birth))),
                    ..Self::default()
                }
            }
        }
    }

    /// Whether there is anything to match by.
    pub fn is_empty(&self) -> bool {
        self.number.is_none() && self.name.is_none()
    }
}

impl EventMarks {
    /// The marks of the person in an event.
    pub fn new(person: &Person, mark: Marker<'_>) -> Self {
        let country = person.country.as_deref();
        let number = person.number.as_ref().map(AlienNumber::as_str);
        let name = match (&person.given_name, &person.family_name, country) {
            (Some(given), Some(family), Some(country)) => Some(name(given, family, country)),
            _ => None,
        };
        let births = match (&name, person.birth) {
            (Some(name), Some(birth)) => precisions(birth)
                .map(|date| mark("birth", &format!("{name}\n{date}")))
                .collect(),
            _ => Vec::new(),
        };
        let number_mark = number.map(|number| mark("number", number));
        let name_mark = name.as_ref().map(|name| mark("name", name));
        Self {
            number: number_mark,
            number_country: number
                .zip(country)
                .map(|(number, country)| mark("number-country", &number_country(number, country))),
            name: name_mark,
            person: number_mark.or(births.first().copied()).or(name_mark),
            births,
        }
    }

    /// Marks by which a protected person is known from then on: all that the record gives.
    pub fn of_protected(&self) -> impl Iterator<Item = Mark> {
        let marks = [self.number, self.births.first().copied(), self.name];
        marks.into_iter().flatten()
    }

    /// Marks that make this the person of a protected record. Names alone do so where the event says
    /// nothing more: rather no alert than one that tells of a protected person.
    pub fn perhaps_protected(&self) -> impl Iterator<Item = Mark> {
        let birth = self.births.first().copied();
        let name = self
            .name
            .filter(|_| self.number.is_none() && birth.is_none());
        [self.number, birth, name].into_iter().flatten()
    }
}

fn number_country(number: &str, country: &str) -> String {
    format!("{number}\n{country}")
}

fn name(given: &str, family: &str, country: &str) -> String {
    format!("{}\n{}\n{country}", normalised(given), normalised(family))
}

fn birth_of(name: &str, birth: ApproximateDate) -> String {
    format!("{name}\n{birth}")
}

/// A date in full, without its day, and without its month, as [`ApproximateDate`] writes them.
fn precisions(birth: jiff::civil::Date) -> impl Iterator<Item = String> {
    let full = birth.to_string();
    [10, 7, 4]
        .into_iter()
        .filter_map(move |length| full.get(..length).map(str::to_owned))
}

#[cfg(test)]
mod tests {
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
}
