//! What an office says in further languages: `[office.translations.<tag>]` of the settings file, and
//! the translated samples where the English text is a sample too.

use std::collections::{BTreeMap, BTreeSet};

use domain::wire::office::OfficeWords;
use serde::Deserialize;

/// One language. What is left out is said in English.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TranslatedTexts {
    pub(super) hours: Option<String>,
    pub(super) help_message: Option<String>,
    pub(super) authority: Option<String>,
    pub(super) purpose: Option<String>,
    pub(super) routine_uses: Option<String>,
    pub(super) disclosure: Option<String>,
    pub(super) omb_control: Option<String>,
}

/// What the office and the samples come to, in the order of the tags. `english` is what the office
/// wrote itself in English: a sample's translation would say something else.
pub(super) fn resolve(
    mut own: BTreeMap<String, TranslatedTexts>,
    samples: BTreeMap<String, TranslatedTexts>,
    english: &TranslatedTexts,
) -> Vec<OfficeWords> {
    let tags: BTreeSet<String> = samples.keys().chain(own.keys()).cloned().collect();
    tags.into_iter()
        .map(|language| {
            let own = own.remove(&language).unwrap_or_default();
            let sample = samples.get(&language).cloned().unwrap_or_default();
            let or = |own: Option<String>, sample: Option<String>, english: &Option<String>| {
                own.or(sample.filter(|_| english.is_none()))
            };
            OfficeWords {
                language,
                hours: or(own.hours, sample.hours, &english.hours),
                help_message: or(own.help_message, sample.help_message, &english.help_message),
                authority: or(own.authority, sample.authority, &english.authority),
                purpose: or(own.purpose, sample.purpose, &english.purpose),
                routine_uses: or(own.routine_uses, sample.routine_uses, &english.routine_uses),
                disclosure: or(own.disclosure, sample.disclosure, &english.disclosure),
                omb_control: or(own.omb_control, sample.omb_control, &english.omb_control),
            }
        })
        .collect()
}
