//! Names of countries, from the browser and in the language of the page.

use js_sys::{Array, Intl::DisplayNames};

use super::intl;

/// The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the browser knows no
/// name.
pub fn country(code: &str) -> String {
    name(names().as_ref(), code)
}

/// Codes with their names, in the alphabetical order of the page's language.
pub fn countries(codes: &[&'static str]) -> Vec<(&'static str, String)> {
    let known = names();
    let pairs = codes.iter().map(|code| (*code, name(known.as_ref(), code)));
    intl::sorted(pairs.collect())
}

fn name(names: Option<&DisplayNames>, code: &str) -> String {
    let name = names.and_then(|names| names.of(code));
    name.map_or_else(|| code.to_owned(), Into::into)
}

/// `None` in a browser without `Intl.DisplayNames`.
fn names() -> Option<DisplayNames> {
    intl::has("DisplayNames")?;
    let language = Array::of1(&intl::language().into());
    Some(DisplayNames::new(
        &language,
        &intl::options(&[("type", "region")]),
    ))
}
