//! Names of countries, from the browser and in the language of the page.

use js_sys::{Array, Intl::DisplayNames, JsString, Object, Reflect};
use leptos::prelude::document;
use wasm_bindgen::JsValue;

/// The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the browser knows no
/// name.
pub fn country(code: &str) -> String {
    names()
        .and_then(|names| names.of(code))
        .map_or_else(|| code.to_owned(), Into::into)
}

/// Codes with their names, in the alphabetical order of the page's language.
pub fn countries(codes: &[&'static str]) -> Vec<(&'static str, String)> {
    let names = names();
    let pairs = codes.iter().map(|code| {
        let name = names.as_ref().and_then(|names| names.of(code));
        // The browser sorts, by the rules of the language: name first, then which code it was.
        let name = name.map_or_else(|| (*code).into(), JsValue::from);
        Array::of2(&name, &(*code).into())
    });
    let by_name = |one: JsValue, other: JsValue| {
        let name = |pair: JsValue| JsString::from(Array::from(&pair).get(0));
        name(one).locale_compare(&String::from(name(other)), &Array::new(), &Object::new())
    };
    let sorted = pairs
        .collect::<Array>()
        .sort_by(&mut |one, other| by_name(one, other));
    let pair = |pair: JsValue| {
        let pair = Array::from(&pair);
        let code = pair.get(1).as_string()?;
        let code = codes.iter().find(|known| **known == code)?;
        Some((*code, pair.get(0).as_string()?))
    };
    sorted.iter().filter_map(pair).collect()
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
