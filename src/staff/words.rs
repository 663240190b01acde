//! The sentences of the desk and of the questionnaire, in the language of the page.

use std::sync::LazyLock;

use domain::sentences::{ENGLISH, Sentences};
use ui::browser::intl;
use wording::Catalogue;

use crate::browser::names::country_name;

const DESK_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.catalogue"));

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&[ENGLISH, DESK_ENGLISH]));

/// A sentence of the desk.
pub(crate) fn say(key: &str) -> String {
    CATALOGUE.text(key, &[])
}

/// A sentence of the desk with its arguments.
pub(crate) fn say_with(key: &str, arguments: &[(&str, &str)]) -> String {
    CATALOGUE.text(key, arguments)
}

/// The sentences of the questionnaire. Staff read names of fields, so nobody is spoken to as 'you':
/// `person` is whom the intake is about.
pub(crate) fn questionnaire<'words>(
    arguments: &'words [(&'words str, &'words str)],
) -> Sentences<'words> {
    Sentences {
        catalogue: &CATALOGUE,
        arguments,
        country: country_name,
        date: intl::date,
    }
}
