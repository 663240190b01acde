//! What the browser knows of languages (ECMA-402): how the language of the page writes dates and
//! numbers, joins words to a list, and sorts.
//!
//! Digits are the Western ones in every language: people compare a date or a number with what they
//! typed, and with telephone numbers, which are printed in no others.

use std::cmp::Ordering;

use domain::{value::ApproximateDate, wire::UnixSeconds};
use js_sys::{
    Array, Date, Function,
    Intl::{Collator, DisplayNames, ListFormat},
    JsString, Number, Object, Reflect,
};
use leptos::prelude::document;
use wasm_bindgen::JsValue;

/// A date as far as it is known, in words.
pub fn date(date: ApproximateDate) -> String {
    let (month, day) = (date.month(), date.day());
    let parts: &[&str] = match (month, day) {
        (Some(_), Some(_)) => &["year", "month", "day"],
        (Some(_), None) => &["year", "month"],
        _ => &["year"],
    };
    let style = |part: &str| if part == "month" { "long" } else { "numeric" };
    let style = parts.iter().map(|part| (*part, style(part)));
    let style: Vec<_> = style.chain([("timeZone", "UTC")]).collect();
    let first = |part: Option<i8>| f64::from(part.unwrap_or(1));
    let midnight = Date::utc(f64::from(date.year()), first(month) - 1.0);
    let at = Date::new(&midnight.into());
    at.set_utc_date(u32::from(day.unwrap_or(1).unsigned_abs()));
    at.to_locale_date_string(&locale(), &options(&style)).into()
}

/// An instant as day and time where the person is, without seconds.
#[expect(
    clippy::cast_precision_loss,
    reason = "instants of this millennium are whole numbers as floats too"
)]
pub fn moment(at: UnixSeconds) -> String {
    let options = options(&[("dateStyle", "long"), ("timeStyle", "short")]);
    let at = Date::new(&(at as f64 * 1000.0).into());
    at.to_locale_string(&locale(), &options).into()
}

/// A whole number.
pub fn number(number: impl TryInto<u32>) -> String {
    let number = number.try_into().unwrap_or(u32::MAX);
    Number::from(f64::from(number))
        .to_locale_string(&locale())
        .into()
}

/// What a language is called; its tag where the browser knows no name.
pub fn language_name(tag: &str) -> String {
    let name = || {
        has("DisplayNames")?;
        let options = options(&[("type", "language")]);
        DisplayNames::new(&Array::of1(&language().into()), &options).of(tag)
    };
    name().map_or_else(|| tag.to_owned(), Into::into)
}

/// Words with 'and' before the last of them, or however else the language lists them.
pub fn list(words: &[String]) -> String {
    let joined = || {
        has("ListFormat")?;
        let list: Array = words.iter().map(|word| JsString::from(&**word)).collect();
        let format = ListFormat::new(&Array::of1(&language().into()), &options(&[]));
        Some(format.format(&list).into())
    };
    joined().unwrap_or_else(|| words.join(", "))
}

/// Ids with what they are called, in the alphabetical order of the language.
pub fn sorted<T>(mut named: Vec<(T, String)>) -> Vec<(T, String)> {
    let compare = Collator::new(&Array::of1(&language().into()), &Object::new()).compare();
    named.sort_by(|(_, one), (_, other)| order(&compare, one, other));
    named
}

fn order(compare: &Function, one: &str, other: &str) -> Ordering {
    compare
        .call2(&JsValue::UNDEFINED, &one.into(), &other.into())
        .ok()
        .and_then(|order| order.as_f64())
        .and_then(|order| order.partial_cmp(&0.0))
        .unwrap_or(Ordering::Equal)
}

/// The language of the page.
pub(super) fn language() -> String {
    document()
        .document_element()
        .and_then(|page| page.get_attribute("lang"))
        .unwrap_or_else(|| "en".to_owned())
}

/// The same with our calendar and digits.
fn locale() -> String {
    format!("{}-u-ca-gregory-nu-latn", language())
}

pub(super) fn options(named: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in named {
        // A plain object takes any property.
        drop(Reflect::set(&options, &(*name).into(), &(*value).into()));
    }
    options
}

/// Whether the browser has this part of `Intl`.
pub(super) fn has(part: &str) -> Option<()> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    Reflect::has(&intl, &part.into()).ok()?.then_some(())
}
