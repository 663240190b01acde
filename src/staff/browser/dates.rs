//! Instants as people write them, by the browser's own `Intl`.

use domain::wire::UnixSeconds;
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Day and time in the time zone of the desk.
pub(crate) fn written(instant: UnixSeconds) -> String {
    let style = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&style, &name.into(), &value.into());
    }
    date(instant).to_locale_string("en-US", &style).into()
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
