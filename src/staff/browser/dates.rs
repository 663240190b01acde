//! Instants and days as people write them, by the browser's own `Intl`.

use domain::wire::UnixSeconds;
use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    // Made once: to make one takes a browser far longer than to use it, and a list holds a hundred dates.
    static MOMENT: Function = format([("dateStyle", "medium"), ("timeStyle", "short")]);
    static DAY: Function = format([("dateStyle", "long"), ("timeZone", "UTC")]);
}

/// Day and time in the time zone of the desk.
pub(crate) fn written(instant: UnixSeconds) -> String {
    MOMENT.with(|format| formatted(format, &date(instant)))
}

/// A day at the office, such as `2026-12-07`, in words.
pub(crate) fn written_day(day: &str) -> String {
    // A day without a time is read as its first instant in UTC, and written there it stays the same day.
    let day = Date::new(&JsValue::from_str(day));
    DAY.with(|format| formatted(format, &day))
}

fn format(named: [(&str, &str); 2]) -> Function {
    let style = Object::new();
    for (name, value) in named {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&style, &name.into(), &value.into());
    }
    DateTimeFormat::new(&Array::of1(&"en-US".into()), &style).format()
}

/// What is no date is said as such.
fn formatted(format: &Function, date: &Date) -> String {
    let said = format.call1(&JsValue::UNDEFINED, date).ok();
    said.and_then(|said| said.as_string())
        .unwrap_or_else(|| date.to_string().into())
}

/// The instant for machines: RFC 3339, as `<time datetime>` takes it.
pub(crate) fn machine_readable(instant: UnixSeconds) -> String {
    date(instant).to_iso_string().into()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "seconds since 1970 have 31 bits, a double has 53"
)]
fn date(instant: UnixSeconds) -> Date {
    Date::new(&JsValue::from_f64(instant as f64 * 1000.0))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::written_day;

    #[wasm_bindgen_test]
    fn a_day_is_the_same_wherever_it_is_read() {
        for (day, expected) in [
            ("2026-12-07", "December 7, 2026"),
            ("2027-01-01", "January 1, 2027"),
        ] {
            assert_eq!(written_day(day), expected);
        }
    }
}
