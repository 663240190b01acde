//! The sentences of the desk and of the questionnaire, in the language of the page.

use std::sync::LazyLock;

use domain::{
    question::Field,
    questionnaire::field,
    sentences::{ENGLISH, Sentences},
};
use ui::browser::intl;
use wording::Catalogue;

use crate::browser::names::country_name;

const DESK_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.catalogue"));

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&[ENGLISH, DESK_ENGLISH]));

/// A sentence of the desk.
pub(crate) fn say(key: &str) -> String {
    CATALOGUE.text(key, &[])
}

/// A sentence of the desk, where there is one.
pub(crate) fn find(key: &str) -> Option<String> {
    CATALOGUE.find(key, &[])
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

/// The name of a state or territory by its USPS code.
pub(crate) fn state_name(code: &str) -> String {
    say(&format!("state.{code}"))
}

/// The label of an option of a question; one that is not known stands as its id.
pub(crate) fn option_name(id: &str, option: &str) -> String {
    field(id).map_or_else(
        || option.to_owned(),
        |field| questionnaire(&[]).option(field, option),
    )
}

/// Every option of a question, with its label.
pub(crate) fn options_of(id: &str) -> Vec<(String, String)> {
    let options = field(id).map(Field::options).unwrap_or_default();
    let named = |option: &&str| ((*option).to_owned(), option_name(id, option));
    options.iter().map(named).collect()
}
