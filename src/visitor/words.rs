//! The sentences of the page, in its language, with the office's names and numbers filled in.

use domain::{
    sentences::{self, FIRST_ENGLISH, Sentences},
    wire::office::Office,
};
use leptos::prelude::*;
use ui::{
    browser::{intl, region::country},
    office,
};
use wording::{Catalogue, Language};

use crate::{
    api::{self, ApiError},
    browser::{document, footer, meta, surface::Surface},
    office::OfficeContext,
};

/// The English sentences that the app says before its later part is there, compiled.
const APP_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en-first.catalogue"));

/// All others: of the questionnaire, and of this app.
pub(crate) const LATER_ENGLISH: [&str; 2] = [
    sentences::LATER_ENGLISH,
    include_str!(concat!(env!("OUT_DIR"), "/en-later.catalogue")),
];

/// The sentences of the page.
#[derive(Clone, Copy)]
pub struct Words {
    office: OfficeContext,
    surface: Surface,
    spoken: RwSignal<&'static Catalogue>,
    /// What stands in for what a language lacks.
    english: StoredValue<Vec<&'static str>>,
    /// The languages whose every sentence is there.
    whole: StoredValue<Vec<&'static Catalogue>>,
}

/// The sentences of this page.
pub fn use_words() -> Words {
    expect_context()
}

impl Words {
    /// The English sentences that come first, with further ones.
    pub(crate) fn english(
        office: OfficeContext,
        surface: Surface,
        further: &[&'static str],
    ) -> Self {
        let english = [&[FIRST_ENGLISH, APP_ENGLISH], further].concat();
        // Catalogues live as long as the page; there are never more than there are languages.
        let spoken: &Catalogue = Box::leak(Box::new(Catalogue::new(&english)));
        Self {
            office,
            surface,
            spoken: RwSignal::new(spoken),
            english: StoredValue::new(english),
            whole: StoredValue::default(),
        }
    }

    /// Knows all English sentences from now on. What stands on the page needed none of these.
    pub(crate) fn learn(self, rest: &[&'static str]) {
        self.english.update_value(|english| english.extend(rest));
        let english: &Catalogue = Box::leak(Box::new(Catalogue::new(&self.english.get_value())));
        self.whole.update_value(|whole| whole.push(english));
        if self.spoken.get_untracked().language().tag == english.language().tag {
            self.spoken.update_untracked(|spoken| *spoken = english);
        }
    }

    /// The language of the page. Follows its being changed.
    pub fn language(self) -> &'static Language {
        self.spoken.get().language()
    }

    /// The languages to choose from, as the server wrote them into the page.
    pub fn offered(self) -> Vec<&'static Language> {
        let listed = meta::content("office-languages").unwrap_or_default();
        listed.split_whitespace().filter_map(Language::of).collect()
    }

    /// Speaks another language from now on, on the whole page.
    ///
    /// # Errors
    /// When its sentences could not be fetched; the page stays as it is.
    pub async fn speak(self, language: &'static Language) -> Result<(), ApiError> {
        let catalogue = self.prepare(language).await?;
        self.spoken.set(catalogue);
        document::set_language(language, |key| self.text(key));
        self.show_hours(language);
        Ok(())
    }

    /// Fetches the sentences of a language, unless they are there.
    ///
    /// # Errors
    /// When they could not be had.
    pub async fn prepare(
        self,
        language: &'static Language,
    ) -> Result<&'static Catalogue, ApiError> {
        match self.known(language) {
            Some(catalogue) => Ok(catalogue),
            None => self.fetch(language).await,
        }
    }

    /// One sentence of the app in another language than the page's, if that one is there.
    pub fn text_in(
        self,
        language: &Language,
        key: &str,
        arguments: &[(&str, &str)],
    ) -> Option<String> {
        Some(self.known(language)?.text(key, arguments))
    }

    fn known(self, language: &Language) -> Option<&'static Catalogue> {
        self.whole.with_value(|known| {
            known
                .iter()
                .copied()
                .find(|one| one.language().tag == language.tag)
        })
    }

    /// Speaks the language that the page was served in. English, when that cannot be had.
    pub(crate) async fn speak_as_page(self) {
        if let Some(language) = document::language().filter(|language| language.tag != "en")
            && self.speak(language).await.is_err()
        {
            document::set_language(self.spoken.get_untracked().language(), |key| self.text(key));
        }
    }

    /// Writes the office's hours at the foot of the page in its language, or in English.
    fn show_hours(self, language: &Language) {
        let Some(office) = untrack(|| self.office.get()) else {
            return;
        };
        let translated = office::translated(&office, language);
        match translated.and_then(|words| words.hours.as_deref()) {
            Some(hours) => footer::show_hours(hours, language.tag),
            None => footer::show_hours(&office.hours, "en"),
        }
    }

    /// What the office's help says, where staff are found for instance.
    pub fn help_message(self, office: &Office) -> String {
        let written = office::translated(office, self.language());
        let written = written.and_then(|words| words.help_message.as_ref());
        office::or_english(self.language(), written, &office.kiosk.help_message)
    }

    async fn fetch(self, language: &'static Language) -> Result<&'static Catalogue, ApiError> {
        let text = api::words(&self.surface.words_path(language.tag)).await?;
        let mut layers = self.english.get_value();
        layers.push(text.leak());
        let catalogue: &Catalogue = Box::leak(Box::new(Catalogue::in_language(language, &layers)));
        self.whole.update_value(|whole| whole.push(catalogue));
        Ok(catalogue)
    }

    /// Fetches further sentences of a language, which are not needed on every page.
    pub(crate) async fn fetch_further(
        self,
        what: &str,
        language: &'static Language,
    ) -> Result<&'static Catalogue, ApiError> {
        let name = format!("{what}-{}", language.tag);
        let text = api::words(&self.surface.words_path(&name)).await?;
        Ok(Box::leak(Box::new(Catalogue::in_language(
            language,
            &[text.leak()],
        ))))
    }

    /// Whether telephone numbers can be dialled from this page.
    pub fn dials(self) -> bool {
        self.surface.dials()
    }

    /// Whether a link on this page may lead to other sites.
    pub(crate) fn leads_away(self) -> bool {
        self.surface.leads_away()
    }

    /// Reads sentences that speak of this person. Follows the office becoming known.
    pub fn read<T>(self, person: &str, read: impl FnOnce(&Sentences<'_>) -> T) -> T {
        self.read_with(person, &[], read)
    }

    /// As [`Words::read`], with further arguments.
    pub fn read_with<T>(
        self,
        person: &str,
        more: &[(&str, &str)],
        read: impl FnOnce(&Sentences<'_>) -> T,
    ) -> T {
        let more = [&[("person", person)], more].concat();
        self.fill_in(self.spoken.get(), &more, read)
    }

    /// Reads sentences of another catalogue, such as the guides', with further arguments.
    pub(crate) fn read_in<T>(
        self,
        catalogue: &Catalogue,
        more: &[(&str, &str)],
        read: impl FnOnce(&Sentences<'_>) -> T,
    ) -> T {
        self.fill_in(catalogue, more, read)
    }

    fn fill_in<T>(
        self,
        catalogue: &Catalogue,
        more: &[(&str, &str)],
        read: impl FnOnce(&Sentences<'_>) -> T,
    ) -> T {
        let office = self.office_arguments();
        let arguments: Vec<(&str, &str)> = office
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain(more.iter().copied())
            .collect();
        read(&Sentences {
            catalogue,
            arguments: &arguments,
            country,
            date: intl::date,
        })
    }

    /// One sentence of the app.
    pub fn text(self, key: &str) -> String {
        self.read("self", |sentences| sentences.text(key))
    }

    fn office_arguments(self) -> Vec<(&'static str, String)> {
        let Some(office) = self.office.get() else {
            return self.unknown_office();
        };
        office::arguments(&office, self.language())
    }

    /// What can be said of an office that did not answer yet, or is not to be trusted: the number
    /// that the page came with.
    fn unknown_office(self) -> Vec<(&'static str, String)> {
        let spoken = self.spoken.get();
        let elsewhere = spoken.text("not-loaded-number", &[]);
        let telephone = footer::telephone().unwrap_or_else(|| elsewhere.clone());
        ["tip-line", "detention-line", "court-line"]
            .map(|name| (name, elsewhere.clone()))
            .into_iter()
            .chain([
                ("telephone", telephone),
                ("office", spoken.text("not-loaded-office", &[])),
            ])
            .collect()
    }
}
