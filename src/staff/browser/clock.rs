//! The browser's clock: the one place that reads it.

use domain::{value::Today, wire::UnixSeconds};
use js_sys::Date;

/// Now.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 are whole and positive on any clock that TLS accepts"
)]
pub(crate) fn now() -> UnixSeconds {
    (Date::now() / 1000.0) as UnixSeconds
}

/// Today where the desk stands.
pub(crate) fn today() -> Today {
    let date = Date::new_0();
    let year = i16::try_from(date.get_full_year()).unwrap_or(i16::MAX);
    let month = i8::try_from(date.get_month() + 1).unwrap_or(1);
    let day = i8::try_from(date.get_date()).unwrap_or(1);
    Today::new(year, month, day).unwrap_or(Today::MAX)
}
