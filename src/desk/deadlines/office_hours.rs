//! When the office is open, and what time is so many of its hours or days later.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};

/// So many days ahead the office must be open again: ten years.
const FARTHEST: usize = 3660;
const MINUTES_A_DAY: i64 = 24 * 60;

/// When the office is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeHours {
    /// From Monday on: minutes from midnight to opening and to closing.
    week: [Option<(i64, i64)>; 7],
    closed: BTreeSet<Date>,
}

impl OfficeHours {
    /// Hours such as `08:00-17:00` from Monday on, and days on which it is closed.
    ///
    /// # Errors
    /// What is wrong with them.
    pub(crate) fn read(week: [Option<&str>; 7], closed: BTreeSet<Date>) -> Result<Self, String> {
        let mut hours = [None; 7];
        for (day, text) in hours.iter_mut().zip(week) {
            *day = text
                .map(|text| span(text).ok_or_else(|| format!("no hours like 08:00-17:00: {text}")))
                .transpose()?;
        }
        if hours.iter().all(Option::is_none) {
            return Err("it is never open".to_owned());
        }
        Ok(Self {
            week: hours,
            closed,
        })
    }

    /// The time when the office was open for so many hours; `None` where it does not open again.
    pub fn after_hours(&self, from: DateTime, hours: u32) -> Option<DateTime> {
        let mut left = i64::from(hours) * 60;
        let mut begin = i64::from(from.hour()) * 60 + i64::from(from.minute());
        for day in from.date().series(1.day()).take(FARTHEST) {
            if let Some((opens, closes)) = self.open_on(day) {
                let begins = begin.max(opens);
                let open_for = closes - begins;
                if open_for > 0 && left <= open_for {
                    return at(day, begins + left);
                }
                left -= open_for.max(0);
            }
            begin = 0;
        }
        None
    }

    /// When the office closes on the last of so many days after this one; for none of them, when it
    /// closes next.
    pub fn after_days(&self, from: DateTime, days: u32) -> Option<DateTime> {
        let now = i64::from(from.hour()) * 60 + i64::from(from.minute());
        let today = from.date();
        let open = today
            .series(1.day())
            .take(FARTHEST)
            .filter_map(|day| Some((day, self.open_on(day)?.1)));
        let mut counted = open.filter(|(day, closes)| {
            if days == 0 {
                *day > today || *closes > now
            } else {
                *day > today
            }
        });
        let place = usize::try_from(days.max(1) - 1).ok()?;
        let (day, closes) = counted.nth(place)?;
        at(day, closes)
    }

    /// Whether it is open.
    pub fn is_open(&self, now: DateTime) -> bool {
        let minute = i64::from(now.hour()) * 60 + i64::from(now.minute());
        self.open_on(now.date())
            .is_some_and(|(opens, closes)| (opens..closes).contains(&minute))
    }

    fn open_on(&self, day: Date) -> Option<(i64, i64)> {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).ok()?;
        let hours = self.week.get(weekday).copied().flatten();
        hours.filter(|_| !self.closed.contains(&day))
    }
}

/// So many minutes after midnight.
fn at(day: Date, minutes: i64) -> Option<DateTime> {
    let midnight = day.to_datetime(Time::midnight());
    midnight.checked_add(minutes.minutes()).ok()
}

/// Minutes from midnight to opening and to closing.
fn span(text: &str) -> Option<(i64, i64)> {
    let (opens, closes) = text.split_once('-')?;
    let (opens, closes) = (minutes(opens)?, minutes(closes)?);
    (opens < closes && closes <= MINUTES_A_DAY).then_some((opens, closes))
}

fn minutes(text: &str) -> Option<i64> {
    let (hour, minute) = text.trim().split_once(':')?;
    if hour.len() != 2 || minute.len() != 2 {
        return None;
    }
    let hour: u8 = hour.parse().ok()?;
    let minute: u8 = minute.parse().ok().filter(|minute| *minute < 60)?;
    Some(i64::from(hour) * 60 + i64::from(minute))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};
    use proptest::prelude::*;

    use super::*;

    fn office() -> OfficeHours {
        let open = Some("08:00-17:00");
        let week = [open, open, open, open, Some("08:00-12:00"), None, None];
        OfficeHours::read(week, BTreeSet::from([date(2026, 11, 26)])).unwrap()
    }

    #[test]
    fn hours_are_counted_while_it_is_open() {
        let office = office();
        // 2026-11-25 is a Wednesday, and the day after is closed.
        let wednesday = |hour, minute| datetime(2026, 11, 25, hour, minute, 0, 0);
        let after = |from, hours| office.after_hours(from, hours).unwrap();
        assert_eq!(after(wednesday(9, 30), 4), wednesday(13, 30));
        assert_eq!(after(wednesday(15, 0), 2), wednesday(17, 0));
        assert_eq!(
            after(wednesday(15, 0), 4),
            datetime(2026, 11, 27, 10, 0, 0, 0)
        );
        assert_eq!(
            after(wednesday(23, 0), 5),
            datetime(2026, 11, 30, 9, 0, 0, 0)
        );
        assert_eq!(after(wednesday(5, 0), 1), wednesday(9, 0));
    }

    #[test]
    fn days_end_when_it_closes() {
        let office = office();
        let monday = datetime(2026, 11, 23, 10, 0, 0, 0);
        let after = |days| office.after_days(monday, days).unwrap();
        assert_eq!(after(0), datetime(2026, 11, 23, 17, 0, 0, 0));
        assert_eq!(after(1), datetime(2026, 11, 24, 17, 0, 0, 0));
        assert_eq!(after(3), datetime(2026, 11, 27, 12, 0, 0, 0));
        assert_eq!(after(4), datetime(2026, 11, 30, 17, 0, 0, 0));
    }

    #[test]
    fn it_is_open_from_opening_until_closing() {
        let office = office();
        assert!(office.is_open(datetime(2026, 11, 23, 8, 0, 0, 0)));
        assert!(!office.is_open(datetime(2026, 11, 23, 17, 0, 0, 0)));
        assert!(!office.is_open(datetime(2026, 11, 26, 10, 0, 0, 0)));
    }

    #[test]
    fn hours_that_cannot_be_are_refused() {
        for text in [
            "8-17",
            "17:00-08:00",
            "08:00-25:00",
            "08:60-17:00",
            "",
            "08:00",
        ] {
            let mut week = [None; 7];
            week[0] = Some(text);
            assert!(OfficeHours::read(week, BTreeSet::new()).is_err(), "{text}");
        }
        assert!(OfficeHours::read([None; 7], BTreeSet::new()).is_err());
    }

    proptest! {
        #[test]
        fn more_hours_are_never_earlier(day in 0..400_i64, minute in 0..1440_i64, hours in 0..200_u32) {
            let from = at(date(2026, 1, 1).saturating_add(day.days()), minute).unwrap();
            let office = office();
            let due = office.after_hours(from, hours).unwrap();
            prop_assert!(due >= from);
            prop_assert!(office.after_hours(from, hours + 1).unwrap() > due);
            let by_days = office.after_days(from, hours).unwrap();
            prop_assert!(by_days > from);
            prop_assert!(office.after_days(from, hours + 1).unwrap() >= by_days);
        }
    }
}
