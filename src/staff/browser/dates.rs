//! Instants and days as people write them, by the browser's own `Intl`.

use domain::wire::UnixSeconds;
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Day and time in the time zone of the desk.
pub(crate) fn written(instant: UnixSeconds) -> String {
    let style = style([("dateStyle", "medium"), ("timeStyle", "short")]);
    date(instant).to_locale_string("en-US", &style).into()
}

/// A day at the office, such as `2026-12-07`, in words.
pub(crate) fn written_day(day: &str) -> String {
    // A day without a time is read as its first instant in UTC, and written there it stays the same day.
    let style = style([("dateStyle", "long"), ("timeZone", "UTC")]);
    let day = Date::new(&JsValue::from_str(day));
    day.to_locale_date_string("en-US", &style).into()
}

fn style(named: [(&str, &str); 2]) -> Object {
    let style = Object::new();
    for (name, value) in named {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&style, &name.into(), &value.into());
    }
    style
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
