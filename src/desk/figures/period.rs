//! ISO weeks, and quarters made of whole weeks.
//!
//! A week belongs to the quarter that its Thursday lies in, as it belongs to that Thursday's year. So no
//! week is split between two quarters, and nothing about a part of a week follows from their tables.

use std::{fmt, str::FromStr};

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

/// An ISO 8601 week: Monday to Sunday. It prints as `2026-W48`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    year: i16,
    number: i8,
}

impl Week {
    /// The week of a day.
    pub fn of(day: Date) -> Self {
        let week = day.iso_week_date();
        Self {
            year: week.year(),
            number: week.week(),
        }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-W{:02}", self.year, self.number)
    }
}

/// The weeks whose Thursday lies in a quarter of the calendar: 13, or 12 or 14 of them. It prints as
/// `2026-Q4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The quarter of this number, 1 to 4.
    pub fn new(year: i16, number: i8) -> Option<Self> {
        let known = (1..=4).contains(&number) && Date::new(year, 1, 1).is_ok();
        known.then_some(Self { year, number })
    }

    /// The quarter of the week of a day.
    pub fn of(day: Date) -> Self {
        let week = day.iso_week_date();
        let thursday = ISOWeekDate::new(week.year(), week.week(), Weekday::Thursday);
        // Only the last days that there are have no Thursday.
        Self::of_calendar(thursday.map_or(day, ISOWeekDate::date))
    }

    /// The one before.
    pub const fn before(self) -> Self {
        match self.number {
            1 => Self {
                year: self.year - 1,
                number: 4,
            },
            number => Self {
                year: self.year,
                number: number - 1,
            },
        }
    }

    /// All four of its year.
    pub fn year(self) -> [Self; 4] {
        [1, 2, 3, 4].map(|number| Self { number, ..self })
    }

    /// Its weeks, in order.
    pub fn weeks(self) -> Vec<Week> {
        let Ok(first) = Date::new(self.year, self.number * 3 - 2, 1) else {
            return Vec::new();
        };
        first
            .series(1.day())
            .take_while(|day| Self::of_calendar(*day) == self)
            .filter(|day| day.weekday() == Weekday::Thursday)
            .map(Week::of)
            .collect()
    }

    fn of_calendar(day: Date) -> Self {
        Self {
            year: day.year(),
            number: (day.month() - 1) / 3 + 1,
        }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = ();

    /// Reads it as it prints.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, number) = text.split_once("-Q").ok_or(())?;
        if year.len() != 4 || number.len() != 1 {
            return Err(());
        }
        let year = year.parse().map_err(|_| ())?;
        let number = number.parse().map_err(|_| ())?;
        Self::new(year, number).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_belongs_to_the_quarter_of_its_thursday() {
        // 2026-12-31 is a Thursday, so that New Year's Day of 2027 is in the last week of 2026.
        assert_eq!(Week::of(date(2027, 1, 1)).to_string(), "2026-W53");
        assert_eq!(Quarter::of(date(2027, 1, 1)).to_string(), "2026-Q4");
        assert_eq!(Quarter::of(date(2026, 6, 30)).to_string(), "2026-Q3");
        assert_eq!(Week::of(date(2026, 11, 29)).to_string(), "2026-W48");
    }

    #[test]
    fn every_day_of_a_decade_is_in_a_week_of_its_quarter() {
        for day in date(2020, 1, 1).series(1.day()).take(3653) {
            let quarter = Quarter::of(day);
            assert!(quarter.weeks().contains(&Week::of(day)), "{day}");
            assert!((12..=14).contains(&quarter.weeks().len()));
        }
    }

    #[test]
    fn the_first_quarter_comes_after_the_last_one_of_the_year_before() {
        let quarter: Quarter = "2026-Q2".parse().unwrap();
        assert_eq!(quarter.before().to_string(), "2026-Q1");
        assert_eq!(quarter.before().before().to_string(), "2025-Q4");
    }

    #[test]
    fn a_quarter_is_read_as_it_prints() {
        assert_eq!(
            "2026-Q4".parse(),
            Ok(Quarter {
                year: 2026,
                number: 4
            })
        );
        for wrong in [
            "2026-Q5", "2026-Q0", "26-Q1", "2026", "2026-Q+1", "+026-Q1x",
        ] {
            assert_eq!(wrong.parse::<Quarter>(), Err(()), "{wrong}");
        }
    }
}
