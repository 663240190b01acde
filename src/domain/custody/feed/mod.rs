//! What a custody system tells, record by record: as it is sent, and as it is once it was read.
//!
//! Everything is optional on the wire, so that what is missing or wrong is named for each record and
//! the others are taken. Fields that nobody here knows are passed over.

use std::fmt::{self, Formatter};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::EventKind;
use crate::{
    value::{AlienNumber, COUNTRIES, Today},
    wire::vine::Hearing,
};

/// Longest name of an event, in characters.
const LONGEST_ID: usize = 128;
/// Longest name of a person, in characters.
const LONGEST_NAME: usize = 100;
/// Longest name of a court, in characters.
const LONGEST_COURT: usize = 120;
/// Years back that an event may lie. What is older is a mistake of the source.
const YEARS_BACK: i16 = 10;
/// Years ahead that a hearing or a release may lie.
const YEARS_AHEAD: i16 = 5;
/// Nobody who is in custody was born before.
const EARLIEST_BIRTH: i16 = 1901;

/// One event as the feed carries it. It does not print.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedRecord {
    /// The source's own name of this event; the same name again is the same event.
    pub event_id: Option<String>,
    /// One of the words of [`EventKind`].
    pub kind: Option<String>,
    /// When it happened, or will: `2026-11-29`, or `2026-11-29T10:15:00-05:00`.
    pub happened_at: Option<String>,
    /// Whom it happened to.
    pub person: FeedPerson,
    /// Whether the record is protected (8 USC 1367). It is taken like any other and matches nobody.
    pub protected: bool,
    /// Of a hearing: when and where.
    pub hearing: Option<Hearing>,
}

/// A person as the feed carries them. It does not print.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedPerson {
    /// A-number: seven to nine digits.
    pub alien_number: Option<String>,
    /// Country of birth, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// `1980-02-29`.
    pub birth_date: Option<String>,
}

/// An event that was read. It does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct CustodyEvent {
    /// The source's own name of it.
    pub event_id: String,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub happened: Happened,
    /// To whom.
    pub person: Person,
    /// Whether it matches nobody, whoever asked.
    pub protected: bool,
    /// Of a hearing.
    pub hearing: Option<Hearing>,
}

/// When something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The day at the place where it happened.
    pub on: Date,
    /// Seconds since 1970 by which events of one person stand in order; noon at Greenwich when only
    /// the day is known.
    pub order: i64,
}

/// Whom an event happened to, as far as the source said. It does not print.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// A-number.
    pub number: Option<AlienNumber>,
    /// Country of birth, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Date of birth.
    pub birth: Option<Date>,
}

/// Why a record was not taken. It repeats nothing of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum FeedError {
    /// Not an object, or a field of another type.
    #[error("the record is not of the shape that the feed takes")]
    Malformed,
    /// No name, an empty one, or one that is too long or holds control characters.
    #[error("`event_id` is missing, longer than 128 characters, or holds control characters")]
    EventId,
    /// No kind, or an unknown one.
    #[error("`kind` is missing or none of the known kinds")]
    Kind,
    /// No time, or none that can be read.
    #[error("`happened_at` is missing or neither a date nor a time with its offset (RFC 3339)")]
    HappenedAt,
    /// A time that no such event can have.
    #[error("`happened_at` is too long ago or too far ahead for an event of this kind")]
    HappenedWhen,
    /// Neither a number nor both names with a country.
    #[error("`person` has neither an A-number nor both names with a country")]
    Person,
    /// No A-number.
    #[error("`alien_number` is not seven to nine digits")]
    AlienNumber,
    /// No country.
    #[error("`country` is not a country's two letters (ISO 3166-1)")]
    Country,
    /// A name that is none.
    #[error("a name is longer than 100 characters or holds control characters")]
    Name,
    /// A date of birth that cannot be.
    #[error("`birth_date` is not a date, or nobody in custody was born then")]
    BirthDate,
    /// A hearing that cannot be.
    #[error("`hearing` has no good day, time or court, or the event is no hearing")]
    Hearing,
    /// A word that does not say whether the record is protected. It is not taken for one that says no.
    #[error("`protected` says neither yes nor no")]
    Protected,
}

impl FeedError {
    /// Its word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::EventId => "event_id",
            Self::Kind => "kind",
            Self::HappenedAt => "happened_at",
            Self::HappenedWhen => "happened_when",
            Self::Person => "person",
            Self::AlienNumber => "alien_number",
            Self::Country => "country",
            Self::Name => "name",
            Self::BirthDate => "birth_date",
            Self::Hearing => "hearing",
            Self::Protected => "protected",
        }
    }
}

impl FeedRecord {
    /// Reads the record on this day.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(&self, today: Today) -> Result<CustodyEvent, FeedError> {
        let event_id = line(self.event_id.as_deref(), LONGEST_ID)
            .map_err(|()| FeedError::EventId)?
            .ok_or(FeedError::EventId)?;
        let kind = self
            .kind
            .as_deref()
            .and_then(|kind| EventKind::of(kind.trim()));
        let kind = kind.ok_or(FeedError::Kind)?;
        let happened = Happened::read(self.happened_at.as_deref().unwrap_or_default())?;
        if !happened.possible(kind, today) {
            return Err(FeedError::HappenedWhen);
        }
        Ok(CustodyEvent {
            event_id,
            kind,
            happened,
            person: self.person.read(today)?,
            protected: self.protected,
            hearing: read_hearing(self.hearing.as_ref(), kind, today)?,
        })
    }
}

impl FeedPerson {
    fn read(&self, today: Today) -> Result<Person, FeedError> {
        let number = match given(self.alien_number.as_deref()) {
            Some(text) => Some(AlienNumber::read(text).map_err(|_| FeedError::AlienNumber)?),
            None => None,
        };
        let country = given(self.country.as_deref()).map(str::to_ascii_uppercase);
        if country
            .as_deref()
            .is_some_and(|country| !COUNTRIES.contains(&country))
        {
            return Err(FeedError::Country);
        }
        let name = |text: &Option<String>| {
            line(text.as_deref(), LONGEST_NAME).map_err(|()| FeedError::Name)
        };
        let person = Person {
            given_name: name(&self.given_name)?,
            family_name: name(&self.family_name)?,
            birth: match given(self.birth_date.as_deref()) {
                Some(text) => Some(read_birth(text, today)?),
                None => None,
            },
            number,
            country,
        };
        let named =
            person.given_name.is_some() && person.family_name.is_some() && person.country.is_some();
        if person.number.is_some() || named {
            Ok(person)
        } else {
            Err(FeedError::Person)
        }
    }
}

impl Happened {
    /// Reads a day, or a time with its offset.
    fn read(text: &str) -> Result<Self, FeedError> {
        let text = text.trim();
        let day = text.get(..10).ok_or(FeedError::HappenedAt)?;
        let on = read_day(day).ok_or(FeedError::HappenedAt)?;
        let order = if text.len() == day.len() {
            let noon = on.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
            noon.map_err(|_| FeedError::HappenedAt)?.timestamp()
        } else {
            text.parse::<Timestamp>()
                .map_err(|_| FeedError::HappenedAt)?
        };
        Ok(Self {
            on,
            order: order.as_second(),
        })
    }

    /// Only a release may be announced; everything else has happened, up to the day that it already
    /// is elsewhere.
    fn possible(self, kind: EventKind, today: Today) -> bool {
        let ahead = match kind {
            EventKind::AdvanceNotice => years_after(today, YEARS_AHEAD),
            _ => today.tomorrow().ok(),
        };
        let earliest = years_after(today, -YEARS_BACK);
        earliest.is_some_and(|earliest| self.on >= earliest)
            && ahead.is_some_and(|latest| self.on <= latest)
    }
}

fn years_after(day: Date, years: i16) -> Option<Date> {
    Date::new(day.year().checked_add(years)?, day.month(), 1).ok()
}

/// A date as ISO 8601 writes it, and nothing else.
fn read_day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    Date::new(
        text[..4].parse().ok()?,
        text[5..7].parse().ok()?,
        text[8..].parse().ok()?,
    )
    .ok()
}

fn read_birth(text: &str, today: Today) -> Result<Date, FeedError> {
    read_day(text)
        .filter(|birth| birth.year() >= EARLIEST_BIRTH && *birth < today)
        .ok_or(FeedError::BirthDate)
}

fn read_hearing(
    hearing: Option<&Hearing>,
    kind: EventKind,
    today: Today,
) -> Result<Option<Hearing>, FeedError> {
    let Some(hearing) = hearing else {
        return Ok(None);
    };
    let on = read_day(hearing.on.trim()).ok_or(FeedError::Hearing)?;
    let possible = years_after(today, -YEARS_BACK).is_some_and(|earliest| on >= earliest)
        && years_after(today, YEARS_AHEAD).is_some_and(|latest| on <= latest);
    if !possible || kind.line() != super::Line::Court {
        return Err(FeedError::Hearing);
    }
    let at = match given(hearing.at.as_deref()) {
        Some(text) if is_time(text) => Some(text.to_owned()),
        Some(_) => return Err(FeedError::Hearing),
        None => None,
    };
    let court = line(hearing.court.as_deref(), LONGEST_COURT).map_err(|()| FeedError::Hearing)?;
    Ok(Some(Hearing {
        on: on.to_string(),
        at,
        court,
    }))
}

/// Hours and minutes, as `09:30`.
fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(':') else {
        return false;
    };
    let below = |part: &str, limit: u8| {
        part.len() == 2
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|number| number < limit)
    };
    below(hour, 24) && below(minute, 60)
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A text in one line of at most so many characters; `None` for none.
fn line(text: Option<&str>, longest: usize) -> Result<Option<String>, ()> {
    match given(text) {
        Some(text) if text.chars().count() > longest || text.chars().any(char::is_control) => {
            Err(())
        }
        text => Ok(text.map(str::to_owned)),
    }
}

macro_rules! does_not_print {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(not printed)"))
            }
        }
    )*};
}

does_not_print!(FeedRecord, FeedPerson, CustodyEvent, Person);

#[cfg(test)]
mod tests;
