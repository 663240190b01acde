//! The apps, with what is this office's own written into the pages that start them.

use std::io;

use domain::wire::office::Office;
use envelope::manifest::Fingerprint;
use wording::{Language, language::ENGLISH};

use super::{Bundles, Door};
use crate::settings::{PresentOffice, Settings};

/// The bundles that the settings name, or those in the program.
pub(crate) fn bundles(settings: &Settings) -> io::Result<Bundles> {
    match &settings.bundles {
        Some(folder) => Bundles::read(folder),
        None => Ok(Bundles::embedded()),
    }
}

/// Writes what is this office's own into their pages, over what stood there before.
pub(crate) fn fill_in(
    bundles: &Bundles,
    root: &Fingerprint,
    present: &PresentOffice,
) -> io::Result<()> {
    let office = &present.office;
    let digits: String = office
        .telephone
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == '+')
        .collect();
    let unsigned: Vec<_> = present
        .languages
        .iter()
        .filter(|one| one.is_unsigned())
        .map(|one| one.language.tag)
        .collect();
    let languages: Vec<_> = office
        .languages
        .iter()
        .filter_map(|tag| Language::of(tag))
        .map(|language| {
            let (hours, hours_language) = hours(office, language);
            let drafted = yes_or_no(unsigned.contains(&language.tag));
            let texts = vec![
                ("OFFICE_HOURS", hours),
                ("OFFICE_HOURS_LANGUAGE", hours_language.to_owned()),
                ("DRAFTED", drafted.to_owned()),
            ];
            (language, texts)
        })
        .collect();
    let texts = [
        ("OFFICE_ROOT", root.to_string()),
        ("OFFICE_LANGUAGES", office.languages.join(" ")),
        ("OFFICE_DRAFTS", unsigned.join(" ")),
        ("OFFICE_TELEPHONE", office.telephone.clone()),
        ("OFFICE_DIGITS", digits),
        ("OFFICE_EXIT", office.exit_url.clone()),
    ];
    let texts: Vec<_> = texts
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    bundles
        .visitor
        .fill_in(&[Door::Everything, Door::Alerts], &languages, &texts)?;
    bundles
        .kiosk
        .fill_in(&[Door::Everything], &languages, &texts)
}

/// The hours in a language, or in English, with the tag of which it is.
fn hours(office: &Office, language: &'static Language) -> (String, &'static str) {
    let translated = office
        .translations
        .iter()
        .find(|words| words.language == language.tag)
        .and_then(|words| words.hours.clone());
    match translated {
        Some(hours) => (hours, language.tag),
        None => (office.hours.clone(), ENGLISH.tag),
    }
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
