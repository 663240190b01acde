//! Which languages an office offers, and who signed the translations among them off.
//!
//! A machine made the translations. The whole ones are offered; a draft is offered once a person has
//! signed it off, or when the office says in so many words that it offers drafts; a demonstration, whose
//! texts are samples, offers them all. As long as nobody signed a language off, its pages say what it is.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;
use toml::value::Datetime;
use wording::{
    Language,
    language::{ENGLISH, LANGUAGES, Origin},
};

/// `[languages.<tag>]` of the settings file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct LanguageText {
    /// Who read the whole translation and stands for it.
    signed_off_by: Option<String>,
    /// On which day.
    signed_off_on: Option<Datetime>,
    /// Whether it is offered though nobody did; a whole translation is, unless this says no.
    offer_draft: Option<bool>,
}

/// A language, and how it stands with its sentences.
#[derive(Clone, Debug)]
pub struct OfferedLanguage {
    /// Which.
    pub language: &'static Language,
    /// Who answers for it.
    pub standing: Standing,
}

/// Who answers for the sentences of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All others are translated from it.
    Source,
    /// A machine made it, and a person signed it off.
    SignedOff {
        /// Who.
        by: String,
        /// When.
        on: String,
    },
    /// A machine translated all of it, nobody signed it off, and it is offered as that.
    Unchecked,
    /// A machine drafted it, and it is offered as that.
    Draft,
    /// A machine made it, nobody signed it off, and it is not offered.
    HeldBack,
}

/// What is wrong with the languages of the settings file.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum LanguageError {
    /// There are no sentences in it.
    #[error("`{0}` is no language that there are sentences in: en, es, ar, zh-Hans")]
    Unknown(String),
    /// A name without a day, or a day without a name.
    #[error("[languages.{0}] names `signed_off_by` or `signed_off_on` alone: it takes both")]
    HalfSigned(String),
}

impl OfferedLanguage {
    /// Whether visitors can choose it.
    pub fn is_offered(&self) -> bool {
        self.standing != Standing::HeldBack
    }

    /// Whether the page says that a machine made it.
    pub const fn is_unsigned(&self) -> bool {
        matches!(self.standing, Standing::Unchecked | Standing::Draft)
    }
}

/// The languages that are listed, or all, English first, each with its standing.
pub(super) fn resolve(
    listed: Option<Vec<String>>,
    texts: &BTreeMap<String, LanguageText>,
    demonstration: bool,
) -> Result<Vec<OfferedLanguage>, LanguageError> {
    for tag in listed.iter().flatten().chain(texts.keys()) {
        known(tag)?;
    }
    let is_listed = |language: &Language| {
        listed
            .as_ref()
            .is_none_or(|listed| listed.iter().any(|tag| tag == language.tag))
    };
    LANGUAGES
        .iter()
        .filter(|language| language.tag == ENGLISH.tag || is_listed(language))
        .map(|language| {
            let text = texts.get(language.tag).cloned().unwrap_or_default();
            Ok(OfferedLanguage {
                language,
                standing: standing(language, text, demonstration)?,
            })
        })
        .collect()
}

fn known(tag: &str) -> Result<(), LanguageError> {
    if LANGUAGES.iter().any(|language| language.tag == tag) {
        Ok(())
    } else {
        Err(LanguageError::Unknown(tag.to_owned()))
    }
}

fn standing(
    language: &Language,
    text: LanguageText,
    demonstration: bool,
) -> Result<Standing, LanguageError> {
    let (unsigned, offered) = match language.origin {
        Origin::Source => return Ok(Standing::Source),
        Origin::Translated => (Standing::Unchecked, true),
        Origin::Drafted => (Standing::Draft, demonstration),
    };
    match (text.signed_off_by, text.signed_off_on) {
        (Some(by), Some(on)) => Ok(Standing::SignedOff {
            by,
            on: on.to_string(),
        }),
        (None, None) if text.offer_draft.unwrap_or(offered) => Ok(unsigned),
        (None, None) => Ok(Standing::HeldBack),
        _ => Err(LanguageError::HalfSigned(language.tag.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standings(listed: Option<&[&str]>, text: &str, demonstration: bool) -> String {
        let listed = listed.map(|tags| tags.iter().map(|tag| (*tag).to_owned()).collect());
        let texts = toml::from_str(text).unwrap();
        match resolve(listed, &texts, demonstration) {
            Ok(languages) => languages
                .iter()
                .map(|one| format!("{} {:?}", one.language.tag, one.standing))
                .collect::<Vec<_>>()
                .join(", "),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_demonstration_offers_drafts_and_an_office_holds_them_back() {
        assert_eq!(
            standings(None, "", true),
            "en Source, es Unchecked, ar Draft, zh-Hans Draft"
        );
        assert_eq!(
            standings(None, "", false),
            "en Source, es Unchecked, ar HeldBack, zh-Hans HeldBack"
        );
        let ours = "[ar]\noffer_draft = true\n[zh-Hans]\nsigned_off_by = \"Li\"\n\
                    signed_off_on = 2026-11-20";
        assert_eq!(
            standings(Some(&["zh-Hans", "ar"]), ours, false),
            "en Source, ar Draft, zh-Hans SignedOff { by: \"Li\", on: \"2026-11-20\" }"
        );
        assert_eq!(
            standings(Some(&["ar"]), "[ar]\noffer_draft = false", true),
            "en Source, ar HeldBack"
        );
    }

    #[test]
    fn a_whole_translation_is_offered_as_a_machines_until_a_person_signs_it_off() {
        let signed = "[es]\nsigned_off_by = \"Ana\"\nsigned_off_on = 2026-11-20";
        assert_eq!(
            standings(Some(&["es"]), signed, false),
            "en Source, es SignedOff { by: \"Ana\", on: \"2026-11-20\" }"
        );
        assert_eq!(
            standings(Some(&["es"]), "[es]\noffer_draft = false", true),
            "en Source, es HeldBack"
        );
        let half = standings(None, "[es]\nsigned_off_by = \"Ana\"", false);
        assert!(half.contains("[languages.es]"), "{half}");
    }

    #[test]
    fn half_a_signature_and_an_unknown_language_are_errors() {
        let half = standings(None, "[ar]\nsigned_off_by = \"Ada\"", true);
        assert!(half.contains("takes both"), "{half}");
        let unknown = standings(Some(&["en", "xx"]), "", true);
        assert!(unknown.contains("`xx`"), "{unknown}");
        let unknown = standings(None, "[xx]\noffer_draft = true", true);
        assert!(unknown.contains("`xx`"), "{unknown}");
    }
}
