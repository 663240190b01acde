//! What the operator says: the sentences of the questionnaire in the caller's language, with the office's
//! names and numbers filled in.

use std::sync::{Mutex, PoisonError};

use domain::{
    sentences::{ENGLISH, Sentences},
    wire::office::{Office, OfficeManifest},
};
use leptos::prelude::*;
use ui::{browser::intl, office};
use wording::{Catalogue, Language};

use crate::{api::calls, browser::names::country_name, failure::Failure};

/// What stands in for the sentences of a page, in English.
const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/script.catalogue"));

/// Those that were fetched. There are never more than there are languages.
static KNOWN: Mutex<Vec<&'static Catalogue>> = Mutex::new(Vec::new());

/// The sentences of a call.
#[derive(Clone, Copy)]
pub(super) struct Script {
    catalogue: &'static Catalogue,
    office: StoredValue<Office>,
}

impl Script {
    /// The sentences of this office in a language.
    ///
    /// # Errors
    /// When they could not be fetched.
    pub(super) async fn fetch(
        manifest: &OfficeManifest,
        language: &'static Language,
    ) -> Result<Self, Failure> {
        Ok(Self {
            catalogue: catalogue(language).await?,
            office: StoredValue::new(manifest.office.clone()),
        })
    }

    /// The language that is spoken.
    pub(super) fn language(self) -> &'static Language {
        self.catalogue.language()
    }

    /// The office that the sentences speak of.
    pub(super) fn with_office<T>(self, read: impl FnOnce(&Office) -> T) -> T {
        self.office.with_value(read)
    }

    /// Reads sentences that speak of this person, with further arguments.
    pub(super) fn read<T>(
        self,
        person: &str,
        more: &[(&str, &str)],
        read: impl FnOnce(&Sentences<'_>) -> T,
    ) -> T {
        let office = self.with_office(|office| office::arguments(office, self.language()));
        let arguments: Vec<(&str, &str)> = office
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain([("person", person)])
            .chain(more.iter().copied())
            .collect();
        read(&Sentences {
            catalogue: self.catalogue,
            arguments: &arguments,
            country: country_name,
            date: intl::date,
        })
    }
}

async fn catalogue(language: &'static Language) -> Result<&'static Catalogue, Failure> {
    if let Some(known) = known(language) {
        return Ok(known);
    }
    let mut layers = vec![ENGLISH, SCRIPT];
    if language.tag != "en" {
        layers.push(calls::words(language.tag).await?.leak());
    }
    let catalogue: &Catalogue = Box::leak(Box::new(Catalogue::in_language(language, &layers)));
    KNOWN
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(catalogue);
    Ok(catalogue)
}

fn known(language: &Language) -> Option<&'static Catalogue> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known
        .iter()
        .copied()
        .find(|one| one.language().tag == language.tag)
}
