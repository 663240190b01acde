//! What the settings file says of the office, and what that comes to together with what was saved at
//! the desk. What was saved wins where it says something, unless the file is to be all there is.

use std::{collections::BTreeMap, sync::Arc};

use desk::settings::{OfficeRules, TemplateTexts};
use domain::{
    entry_settings::ENTRIES,
    wire::{
        office,
        settings::{SettingFault, SettingFaultKind as Fault},
    },
};
use serde::Deserialize;
use thiserror::Error;
use toml::Table;

use super::{
    embed_host::EmbedHost,
    languages::{self, LanguageError, LanguageText, OfferedLanguage},
    office_keys::{EMBED_HOSTS, at, first_fault, put},
    office_texts::OfficeTexts,
    unusable::Complaints,
};
use crate::{directory::Listing, overlay::laid_over};

/// The tables of the file that can be changed at the desk.
const OWN_TABLES: [&str; 4] = ["office", "rules", "templates", ENTRIES];

/// What stands in the file of the office.
#[derive(Clone, Debug, Default)]
pub struct OfficeFile {
    /// [`OWN_TABLES`] and `embed_hosts` as they are written.
    pub(super) written: Table,
    /// Sites that a flag names: no others count.
    pub(super) named_by_flag: Option<Vec<EmbedHost>>,
    /// The list of where else to find help; empty before it was read.
    pub(super) listing: Arc<Listing>,
    /// Whether what was saved at the desk does not count.
    pub(super) keep_in_file: bool,
    /// What was logged of what cannot be used.
    pub(super) complaints: Complaints,
    /// Who signed which language off.
    signed_off: BTreeMap<String, LanguageText>,
}

/// The office as it is.
#[derive(Clone, Debug)]
pub struct PresentOffice {
    /// Name, telephone lines, notices.
    pub office: office::Office,
    /// Which languages visitors can choose, and those that are held back.
    pub languages: Vec<OfferedLanguage>,
    /// Sites that may show the questionnaire in a frame.
    pub embed_hosts: Vec<EmbedHost>,
}

/// What is wrong with the settings of an office.
#[derive(Debug, Error)]
pub enum OfficeFileError {
    /// The languages.
    #[error(transparent)]
    Languages(#[from] LanguageError),
    /// One value.
    #[error("{}: {}", .0.key, reason(.0.why))]
    Value(SettingFault),
    /// Something has the wrong name or type.
    #[error(transparent)]
    Toml(#[from] Box<toml::de::Error>),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Texts {
    office: OfficeTexts,
    embed_hosts: Vec<EmbedHost>,
    rules: OfficeRules,
    templates: BTreeMap<String, TemplateTexts>,
}

impl OfficeFile {
    /// The office's part of a whole file.
    pub(super) fn of(
        mut file: Table,
        signed_off: BTreeMap<String, LanguageText>,
        named_by_flag: Option<Vec<EmbedHost>>,
    ) -> Self {
        file.retain(|key, _| OWN_TABLES.contains(&key) || key == EMBED_HOSTS);
        let keep = at(&file, "office.keep_in_file").and_then(toml::Value::as_bool);
        put(&mut file, "office.keep_in_file", None);
        Self {
            written: file,
            listing: Arc::default(),
            named_by_flag,
            keep_in_file: keep.unwrap_or_default(),
            complaints: Complaints::default(),
            signed_off,
        }
    }

    /// The office with what was saved: TOML, as in the file.
    ///
    /// # Errors
    /// When something is not as it must be.
    pub fn with(&self, saved: &str) -> Result<PresentOffice, OfficeFileError> {
        let table = self.table(saved)?;
        if let Some(fault) = first_fault(&table) {
            return Err(OfficeFileError::Value(fault));
        }
        let texts: Texts = table.try_into().map_err(Box::new)?;
        if !texts.rules.hours.is_usable() {
            return Err(OfficeFileError::Value(SettingFault {
                key: "rules.hours.monday".to_owned(),
                why: Fault::NotHours,
            }));
        }
        let (listed, mut office) = (texts.office.languages.clone(), texts.office.resolve());
        let languages = languages::resolve(listed, &self.signed_off, office.sample)?;
        let offered = languages.iter().filter(|one| one.is_offered());
        office.languages = offered.map(|one| one.language.tag.to_owned()).collect();
        let named = self.named_by_flag.clone();
        let embed_hosts = named.unwrap_or(texts.embed_hosts);
        if !EmbedHost::fit_together(&embed_hosts) {
            return Err(OfficeFileError::Value(SettingFault {
                key: EMBED_HOSTS.to_owned(),
                why: Fault::TooManySites,
            }));
        }
        Ok(PresentOffice {
            office,
            languages,
            embed_hosts,
        })
    }

    /// Refuses entries of the directory that cannot be. Where what was saved is only read, they are as the list
    /// has them: the list may be another one by now.
    ///
    /// # Errors
    /// When something of an entry is not as it must be.
    pub(crate) fn check_entries(&self, saved: &str) -> Result<(), OfficeFileError> {
        match self.entries_fault(&self.table(saved)?) {
            Some(fault) => Err(OfficeFileError::Value(fault)),
            None => Ok(()),
        }
    }

    /// Whether what was saved at the desk does not count.
    pub fn keeps_all(&self) -> bool {
        self.keep_in_file
    }

    /// What the file says, with what was saved laid over it.
    pub(super) fn table(&self, saved: &str) -> Result<Table, OfficeFileError> {
        Ok(laid_over(&self.written, &self.saved(saved)?))
    }

    /// What was saved, as far as it counts.
    pub(super) fn saved(&self, saved: &str) -> Result<Table, OfficeFileError> {
        if self.keep_in_file {
            return Ok(Table::new());
        }
        Ok(toml::from_str(saved).map_err(Box::new)?)
    }
}

/// What a table of the file says that the office sets for itself alone: its rules, and by the tag of a language
/// what its staff write from.
pub(super) fn for_staff(table: Table) -> (OfficeRules, BTreeMap<String, TemplateTexts>) {
    let texts = table.try_into::<Texts>().unwrap_or_default();
    (texts.rules, texts.templates)
}

/// For whoever wrote the file.
const fn reason(why: Fault) -> &'static str {
    match why {
        Fault::TooLong => "this is longer than there is room for",
        Fault::Unprintable => "this is empty, or holds letters that no page can show",
        Fault::NotATelephone => "one number in digits is expected, such as 1-202-555-0123",
        Fault::NotAnAddress => "this is no address of a page, such as https://www.weather.gov/",
        Fault::OutOfRange => "this number is too small or too large",
        Fault::NotASwitch => "true or false is expected",
        Fault::NotALanguage => "there are sentences in en, es, ar, zh-Hans",
        Fault::NotASite => "origins are expected, such as https://www.agency.example",
        Fault::TooManySites => "at most 50 sites are expected, of 2,000 letters together",
        Fault::NotHours => {
            "hours such as 08:00-17:00 are expected, or closed, and one day that is open"
        }
        Fault::NotADay => "days are expected, such as 2026-12-25",
        Fault::Missing => "this is missing",
        Fault::NotAChoice => "this is none of what can be chosen",
        Fault::NotATag => "tags of languages are expected, such as en es",
        Fault::NoWay => {
            "a telephone number, a text line or a website is expected, and for a crisis line a number"
        }
        Fault::NobodyNow => "there is no crisis line for the whole country left: keep at least one",
        Fault::NotHere => "this cannot be set here",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> OfficeFile {
        OfficeFile::of(toml::from_str(text).unwrap(), BTreeMap::new(), None)
    }

    #[test]
    fn what_was_saved_wins_key_by_key() {
        let file = file(
            "listen = '127.0.0.1:1'\nembed_hosts = ['https://a.example']\n\
             [office]\nname = 'Ours'\ntelephone = '202-555-0100'\n[office.kiosk]\nidle_seconds = 90",
        );
        let saved = "[office]\ntelephone = '202-555-0199'\n[office.kiosk]\ncountdown_seconds = 45";
        let present = file.with(saved).unwrap();
        assert_eq!(present.office.name, "Ours");
        assert_eq!(present.office.telephone, "202-555-0199");
        let kiosk = &present.office.kiosk;
        assert_eq!((kiosk.idle_seconds, kiosk.countdown_seconds), (90, 45));
        assert_eq!(present.embed_hosts, ["https://a.example".parse().unwrap()]);
        assert_eq!(file.with("").unwrap().office.telephone, "202-555-0100");
    }

    #[test]
    fn a_file_that_is_all_there_is_takes_nothing_from_the_desk() {
        let file = file("[office]\nkeep_in_file = true\nname = 'Ours'");
        assert!(file.keeps_all());
        let present = file.with("[office]\nname = 'Theirs'").unwrap();
        assert_eq!(present.office.name, "Ours");
    }

    #[test]
    fn who_finished_every_text_offers_no_unsigned_draft() {
        let drafts = file("").with("").unwrap();
        assert_eq!(drafts.office.languages, ["en", "es", "ar", "zh-Hans"]);
        let whole = "[office]\nname = 'A'\ntelephone = '911'\nhours = 'C'\ntip_line = '911'\n\
            detention_line = '911'\ncourt_line = '911'\nexit_url = 'https://example.org/'\n\
            [office.notices]\nauthority = 'G'\npurpose = 'H'\nroutine_uses = 'I'\n\
            disclosure = 'J'\nomb_control = 'K'\nburden_minutes = 12";
        let present = file("").with(whole).unwrap();
        assert!(!present.office.sample);
        assert_eq!(present.office.languages, ["en", "es"]);
    }

    #[test]
    fn a_value_that_no_page_takes_is_refused_with_its_key() {
        let error = |text: &str| file(text).with("").unwrap_err().to_string();
        let said = error("[office]\ntelephone = 'ask us'");
        assert_eq!(
            said,
            "office.telephone: one number in digits is expected, such as 1-202-555-0123"
        );
        let said = error("[office.kiosk]\ncountdown_seconds = 5");
        assert!(
            said.starts_with("office.kiosk.countdown_seconds: "),
            "{said}"
        );
        assert!(file("").with("[office]\nnmae = 'A'").is_err());
    }
}
