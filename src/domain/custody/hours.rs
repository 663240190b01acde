//! Safe hours: when a contact may be written to or called.

use jiff::{Timestamp, tz::TimeZone};

use crate::wire::UnixSeconds;

/// Day begins.
pub const DAY_FROM: i8 = 8;
/// Day ends.
pub const DAY_UNTIL: i8 = 21;

/// Whether it is day at the office: from 8:00 to 21:00 in its time zone. Outside, only those are
/// disturbed who allowed it.
pub fn is_day(now: UnixSeconds, zone: &TimeZone) -> bool {
    let seconds = i64::try_from(now).unwrap_or(i64::MAX);
    let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
    let hour = zone.to_datetime(instant).hour();
    (DAY_FROM..DAY_UNTIL).contains(&hour)
}

#[cfg(test)]
mod tests {
    use jiff::tz::{TimeZone, offset};

    use super::is_day;

    /// 2026-03-01T12:00:00Z.
    const NOON_AT_GREENWICH: u64 = 1_772_366_400;

    #[test]
    fn day_is_from_eight_to_nine_in_the_evening() {
        let eastern = TimeZone::fixed(offset(-5));
        let at = |hour: u64, minute: u64| {
            // Noon at Greenwich is seven in the morning there.
            is_day(
                NOON_AT_GREENWICH + (hour + 24 - 7) * 3600 + minute * 60,
                &eastern,
            )
        };
        assert!(!at(7, 59));
        assert!(at(8, 0));
        assert!(at(20, 59));
        assert!(!at(21, 0));
        assert!(!at(2, 30));
    }

    #[test]
    fn a_time_zone_changes_its_clocks() {
        let eastern = TimeZone::posix("EST5EDT,M3.2.0,M11.1.0").unwrap();
        // 12:30Z is 7:30 in winter and 8:30 in summer.
        let half_past = NOON_AT_GREENWICH + 1800;
        assert!(!is_day(half_past, &eastern));
        assert!(is_day(half_past + 30 * 24 * 3600, &eastern));
    }
}
