//! Which day it is.

use domain::{value::Today, wire::UnixSeconds};
use jiff::{Timestamp, tz::Offset};

/// The day begins here first (Kiritimati). A date that is today anywhere is no date in the future.
const EARLIEST_MORNING: Offset = Offset::constant(14);

/// The latest date that it is anywhere.
pub(crate) fn today(now: UnixSeconds) -> Today {
    let seconds = i64::try_from(now).unwrap_or(i64::MAX);
    let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
    EARLIEST_MORNING.to_datetime(instant).date()
}
