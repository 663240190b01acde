//! Instants as people of a language write them, by the clock of the device.

use domain::wire::UnixSeconds;
use js_sys::{Date, Object, Reflect};

/// Day and time, without seconds.
#[expect(
    clippy::cast_precision_loss,
    reason = "instants of this millennium are whole numbers as floats too"
)]
pub(crate) fn written(at: UnixSeconds, language: &str) -> String {
    let options = Object::new();
    for (name, style) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // A plain object takes any property.
        drop(Reflect::set(&options, &name.into(), &style.into()));
    }
    let date = Date::new(&(at as f64 * 1000.0).into());
    date.to_locale_string(language, &options).into()
}
