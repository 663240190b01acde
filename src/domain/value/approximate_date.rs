//! Dates as people remember them: a year, perhaps a month, perhaps a day.

use std::fmt;

use jiff::civil::Date;

use crate::validation::Fault;

/// The day on which an answer is given, at the place where it is given.
pub type Today = Date;

/// No crime that anybody alive was harmed by is older.
const EARLIEST_YEAR: i16 = 1900;

/// A year, perhaps with a month, perhaps with a day. Its text form is ISO 8601 with reduced
/// precision: `2024`, `2024-05`, `2024-05-17`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ApproximateDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl ApproximateDate {
    /// Reads `year-month-day`, of which month and day may be empty or absent.
    ///
    /// # Errors
    /// [`Fault::NotADate`], [`Fault::InTheFuture`], [`Fault::TooLongAgo`].
    pub fn read(text: &str, today: Today) -> Result<Self, Fault> {
        let mut parts = text.split('-').map(str::trim);
        let year = number(parts.next().unwrap_or_default())?.ok_or(Fault::NotADate)?;
        let month = number(parts.next().unwrap_or_default())?;
        let day = number(parts.next().unwrap_or_default())?;
        if parts.next().is_some() || (month.is_none() && day.is_some()) || year < 100 {
            return Err(Fault::NotADate);
        }
        let narrow = |part: Option<i16>| part.map(i8::try_from).transpose();
        let month = narrow(month).map_err(|_| Fault::NotADate)?;
        let day = narrow(day).map_err(|_| Fault::NotADate)?;
        let earliest = Date::new(year, month.unwrap_or(1), day.unwrap_or(1));
        let earliest = earliest.map_err(|_| Fault::NotADate)?;
        if earliest > today {
            return Err(Fault::InTheFuture);
        }
        if year < EARLIEST_YEAR {
            return Err(Fault::TooLongAgo);
        }
        Ok(Self { year, month, day })
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub const fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, where it is known.
    pub const fn day(self) -> Option<i8> {
        self.day
    }
}

impl fmt::Display for ApproximateDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

/// At most four digits, or nothing.
fn number(part: &str) -> Result<Option<i16>, Fault> {
    if part.is_empty() {
        return Ok(None);
    }
    if part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::NotADate);
    }
    part.parse().map(Some).map_err(|_| Fault::NotADate)
}
