//! Names of countries, from the browser and in the language of the page.

use js_sys::{Array, Intl::DisplayNames, Object, Reflect};
use leptos::prelude::document;

/// The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the browser knows no
/// name.
pub fn country(code: &str) -> String {
    names()
        .and_then(|names| names.of(code))
        .map_or_else(|| code.to_owned(), Into::into)
}

/// Codes with their names, in the order of the names.
pub fn countries(codes: &[&'static str]) -> Vec<(&'static str, String)> {
    let names = names();
    let name = |code: &str| {
        names
            .as_ref()
            .and_then(|names| names.of(code))
            .map(Into::into)
    };
    let mut countries: Vec<(&'static str, String)> = codes
        .iter()
        .map(|code| (*code, name(code).unwrap_or_else(|| (*code).to_owned())))
        .collect();
    countries.sort_by(|one, other| one.1.cmp(&other.1));
    countries
}

/// `None` in a browser without `Intl.DisplayNames`.
fn names() -> Option<DisplayNames> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    Reflect::has(&intl, &"DisplayNames".into())
        .ok()
        .filter(|has| *has)?;
    let language = document().document_element()?.get_attribute("lang")?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"region".into()).ok()?;
    Some(DisplayNames::new(&Array::of1(&language.into()), &options))
}
