//! The zone of the office's clock, which deadlines, periods and the hours of alerts go by.

use jiff::tz::TimeZone;
use thiserror::Error;

/// The office's zone, unless it says otherwise.
const USUAL: &str = "America/New_York";

/// A time zone that is none.
#[derive(Debug, Error)]
#[error("time_zone: there is no time zone `{0}`")]
pub struct NoTimeZone(String);

/// The zone with this name.
pub(super) fn resolve(name: Option<String>) -> Result<TimeZone, NoTimeZone> {
    let name = name.unwrap_or_else(|| USUAL.to_owned());
    TimeZone::get(&name).map_err(|_| NoTimeZone(name))
}
