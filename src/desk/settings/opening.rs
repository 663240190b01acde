//! When the office is open, for deadlines that run while it is. What visitors read of its hours is a text of its
//! own.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::deadlines::OfficeHours;

/// What a day says on which the office is not open.
const CLOSED: &str = "closed";
const USUAL: &str = "08:00-17:00";
/// Holidays of the United States on which the sample office is closed.
const HOLIDAYS: &str = "2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 \
                        2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24";

/// `[rules.hours]`: hours such as `08:00-17:00`, or `closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OpeningHours {
    /// On Mondays.
    pub monday: String,
    /// On Tuesdays.
    pub tuesday: String,
    /// On Wednesdays.
    pub wednesday: String,
    /// On Thursdays.
    pub thursday: String,
    /// On Fridays.
    pub friday: String,
    /// On Saturdays.
    pub saturday: String,
    /// On Sundays.
    pub sunday: String,
    /// Days such as `2026-12-25` on which it is closed, parted by spaces or lines.
    pub closed_days: String,
}

impl Default for OpeningHours {
    fn default() -> Self {
        let open = || USUAL.to_owned();
        let closed = || CLOSED.to_owned();
        Self {
            monday: open(),
            tuesday: open(),
            wednesday: open(),
            thursday: open(),
            friday: open(),
            saturday: closed(),
            sunday: closed(),
            closed_days: HOLIDAYS.split(' ').collect::<Vec<_>>().join("\n"),
        }
    }
}

impl OpeningHours {
    /// The same as deadlines go by it; `None` where something of it cannot be, or it is never open.
    pub(crate) fn resolve(&self) -> Option<OfficeHours> {
        let week = [
            &self.monday,
            &self.tuesday,
            &self.wednesday,
            &self.thursday,
            &self.friday,
            &self.saturday,
            &self.sunday,
        ];
        let week = week.map(|day| Some(day.trim()).filter(|day| *day != CLOSED));
        OfficeHours::read(week, days(&self.closed_days)?).ok()
    }

    /// Whether deadlines can go by it.
    pub fn is_usable(&self) -> bool {
        self.resolve().is_some()
    }

    /// Whether a text says when the office is open on a day.
    pub fn is_a_day(text: &str) -> bool {
        let week = [Some(text), None, None, None, None, None, None];
        text == CLOSED || OfficeHours::read(week, BTreeSet::new()).is_ok()
    }

    /// Whether a text names days.
    pub fn are_days(text: &str) -> bool {
        days(text).is_some()
    }
}

fn days(text: &str) -> Option<BTreeSet<Date>> {
    text.split_whitespace()
        .map(|day| day.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_days_are_read_as_people_write_them() {
        for (text, day) in [
            ("08:00-17:00", true),
            ("closed", true),
            ("8 to 5", false),
            ("17:00-08:00", false),
        ] {
            assert_eq!(OpeningHours::is_a_day(text), day, "{text}");
        }
        assert!(OpeningHours::are_days("2026-12-25\n2027-01-01"));
        assert!(!OpeningHours::are_days("Christmas"));
    }

    #[test]
    fn an_office_that_is_never_open_cannot_be() {
        let usual = OpeningHours::default();
        assert!(usual.is_usable());
        let [monday, tuesday, wednesday, thursday, friday] = [(); 5].map(|()| CLOSED.to_owned());
        let never = OpeningHours {
            monday,
            tuesday,
            wednesday,
            thursday,
            friday,
            ..usual
        };
        assert!(!never.is_usable());
    }
}
