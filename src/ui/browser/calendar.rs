//! The date where the person is.

use domain::value::Today;
use js_sys::Date;

/// Today, by the clock and the time zone of the device.
pub fn today() -> Today {
    let now = Date::new_0();
    let year = i16::try_from(now.get_full_year()).unwrap_or(i16::MAX);
    let month = i8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = i8::try_from(now.get_date()).unwrap_or(1);
    Today::new(year, month, day).unwrap_or(Today::MAX)
}
