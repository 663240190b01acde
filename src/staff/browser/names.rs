//! Names of countries and languages, which every browser knows already: `Intl.DisplayNames`.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has none.
pub(crate) fn country_name(code: &str) -> String {
    name("region", code)
}

/// The name of a language by its BCP 47 tag; the tag itself where it has none.
pub(crate) fn language_name(tag: &str) -> String {
    name("language", tag)
}

fn name(kind: &str, code: &str) -> String {
    look_up(kind, code)
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| code.to_owned())
}

fn look_up(kind: &str, code: &str) -> Result<JsValue, JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let constructor: Function = Reflect::get(&intl, &"DisplayNames".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let names = Reflect::construct(&constructor, &Array::of2(&"en".into(), &options))?;
    let of: Function = Reflect::get(&names, &"of".into())?.dyn_into()?;
    of.call1(&names, &code.into())
}
