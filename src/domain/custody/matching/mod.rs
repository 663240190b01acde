//! Whether an event is about the person whom a sign-up names: certainly, certainly not, or a person
//! must say so. Nothing is guessed.
//!
//! What is compared are *marks*: keyed hashes that only the notifier can make, of the texts that this
//! module lays down. Whoever has the database without the key learns neither a name nor a number.
//!
//! # Protected records
//!
//! What a protected record is about (8 USC 1367) is told to nobody, from whatever source it comes and in
//! whatever order. The store keeps the marks of every event, and goes by two rules:
//!
//! 1. Who shares a *certain* mark with a protected record is the same person ([`EventMarks::certain`]):
//!    the number, or the names with the country and the whole date of birth. Every event of theirs, the
//!    ones before too, teaches all the marks that it gives.
//! 2. Who shares no more than the names with the country is *perhaps* the same person, and is not told of
//!    either, until something sets the two apart: both have a number, or a date of birth is known of both.
//!    What an earlier event told of a number counts for an event that gives the number alone.
//!
//! Limits, as no more than marks is kept: names that are spelt otherwise are other names, and names without
//! a country make no mark, so that a protected record of a number and such names protects the number alone.
//! 'Perhaps' is not handed on: other names that somebody has who is perhaps protected are not held back
//! for it. And two numbers count as two people, unless names and date of birth say that they are one.

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

    /// The names with the country and the whole date of birth.
    pub fn birth(&self) -> Option<Mark> {
        self.births.first().copied()
    }

    /// Marks that are one person's and nobody else's. Names without a date of birth are not among them.
    pub fn certain(&self) -> impl Iterator<Item = Mark> {
        [self.number, self.birth()].into_iter().flatten()
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
mod tests;
