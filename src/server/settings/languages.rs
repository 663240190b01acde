//! Which languages an office offers, and who signed the drafts among them off.
//!
//! A machine drafted some translations. An office offers such a draft once a person has signed it off,
//! or when it says in so many words that it offers drafts; a demonstration, whose texts are samples,
//! offers them all. As long as nobody signed it off, the page says what it is.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;
use toml::value::Datetime;
use wording::{
    Language,
    language::{ENGLISH, LANGUAGES},
};

/// `[languages.<tag>]` of the settings file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct LanguageText {
    /// Who read the whole translation and stands for it.
    signed_off_by: Option<String>,
    /// On which day.
    signed_off_on: Option<Datetime>,
    /// Whether it is offered though nobody did.
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
    /// People wrote it.
    Written,
    /// A machine drafted it, and a person signed it off.
    SignedOff {
        /// Who.
        by: String,
        /// When.
        on: String,
    },
    /// A machine drafted it, and it is offered as that.
    Draft,
    /// A machine drafted it, and it is not offered.
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
    pub fn is_draft(&self) -> bool {
        self.standing == Standing::Draft
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
    match (text.signed_off_by, text.signed_off_on) {
        _ if !language.drafted => Ok(Standing::Written),
        (Some(by), Some(on)) => Ok(Standing::SignedOff {
            by,
            on: on.to_string(),
        }),
        (None, None) if text.offer_draft.unwrap_or(demonstration) => Ok(Standing::Draft),
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
            "en Written, es Written, ar Draft, zh-Hans Draft"
        );
        assert_eq!(
            standings(None, "", false),
            "en Written, es Written, ar HeldBack, zh-Hans HeldBack"
        );
        let ours = "[ar]\noffer_draft = true\n[zh-Hans]\nsigned_off_by = \"Li\"\n\
                    signed_off_on = 2026-11-20";
        assert_eq!(
            standings(Some(&["zh-Hans", "ar"]), ours, false),
            "en Written, ar Draft, zh-Hans SignedOff { by: \"Li\", on: \"2026-11-20\" }"
        );
        assert_eq!(
            standings(Some(&["ar"]), "[ar]\noffer_draft = false", true),
            "en Written, ar HeldBack"
        );
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
