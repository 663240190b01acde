//! What differs between two versions, and who changed a setting last.

use std::collections::HashMap;

use domain::wire::settings::{
    OfficeSetting, SettingChange, SettingChanged, SettingSource, SettingsVersion,
};
use store::SavedSettings;

use super::SettingsFile;

/// What is not the same in both. Entries of the directory come and go; everything else is in both.
pub(super) fn differences(before: &[OfficeSetting], after: &[OfficeSetting]) -> Vec<SettingChange> {
    let (known, left) = (by_key(before), by_key(after));
    let kept = after
        .iter()
        .map(|after| (known.get(&*after.key).copied(), Some(after)));
    let gone = before
        .iter()
        .filter(|before| !left.contains_key(&*before.key));
    let pairs = kept.chain(gone.map(|before| (Some(before), None)));
    pairs
        .filter(|(before, after)| is_different(*before, *after))
        .filter_map(|(before, after)| {
            let value = |setting: Option<&OfficeSetting>| {
                setting.map_or_else(String::new, |setting| setting.value.clone())
            };
            Some(SettingChange {
                key: after.or(before)?.key.clone(),
                before: value(before),
                after: value(after),
            })
        })
        .collect()
}

fn by_key(settings: &[OfficeSetting]) -> HashMap<&str, &OfficeSetting> {
    let keyed = settings.iter().map(|setting| (&*setting.key, setting));
    keyed.collect()
}

/// Of an entry that is in one of them alone, what somebody set is different.
fn is_different(before: Option<&OfficeSetting>, after: Option<&OfficeSetting>) -> bool {
    let set_here = |setting: &OfficeSetting| setting.source == SettingSource::Page;
    match (before, after) {
        (Some(before), Some(after)) => {
            before.value != after.value || set_here(before) != set_here(after)
        }
        (Some(only), None) | (None, Some(only)) => set_here(only),
        (None, None) => false,
    }
}

/// The versions as they are shown. `saved` are all, the last first; before the first there was the file
/// alone.
pub(super) fn listed(file: &dyn SettingsFile, saved: &[SavedSettings]) -> Vec<SettingsVersion> {
    let mut before = file.settings("");
    let oldest_first = saved.iter().rev().map(|version| {
        let after = file.settings(&version.document);
        let changes = differences(&before, &after);
        before = after;
        SettingsVersion {
            number: version.number,
            at: version.at,
            by: version.username.clone(),
            changes,
        }
    });
    let mut versions: Vec<_> = oldest_first.collect();
    versions.reverse();
    versions
}

/// Who changed it last, and when. `versions` are all, the last first.
pub(super) fn changed_last(versions: &[SettingsVersion], key: &str) -> Option<SettingChanged> {
    let changes = |version: &&SettingsVersion| version.changes.iter().any(|one| one.key == key);
    versions.iter().find(changes).map(|version| SettingChanged {
        at: version.at,
        by: version.by.clone(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::wire::{
        office::Office,
        settings::{SettingFault, SettingKind},
    };

    use super::{
        super::{OfficeRules, Templates},
        *,
    };
    use crate::Help;

    #[test]
    fn what_is_set_of_an_entry_comes_and_goes() {
        let entry = |key: &str, source| OfficeSetting {
            key: key.to_owned(),
            takes: SettingKind::Line,
            value: "ours".to_owned(),
            source,
            changed: None,
        };
        let all = [
            entry("directory_entry.ours.name", SettingSource::Page),
            entry("directory_entry.ours.kind", SettingSource::Usual),
        ];
        let told = |before: &[OfficeSetting], after: &[OfficeSetting]| {
            let changes = differences(before, after).into_iter();
            changes
                .map(|one| (one.key, one.before, one.after))
                .collect::<Vec<_>>()
        };
        let (key, ours) = (all[0].key.clone(), "ours".to_owned());
        assert_eq!(
            told(&[], &all),
            [(key.clone(), String::new(), ours.clone())]
        );
        assert_eq!(told(&all, &[]), [(key, ours, String::new())]);
        assert!(told(&all, &all).is_empty());
    }

    /// Two settings. What was saved is the value of the second.
    struct Two;

    impl SettingsFile for Two {
        fn keeps_all(&self) -> bool {
            false
        }

        fn settings(&self, saved: &str) -> Vec<OfficeSetting> {
            let one = |key: &str, saved: &str| OfficeSetting {
                key: key.to_owned(),
                takes: SettingKind::Line,
                value: if saved.is_empty() { "file" } else { saved }.to_owned(),
                source: if saved.is_empty() {
                    SettingSource::File
                } else {
                    SettingSource::Page
                },
                changed: None,
            };
            vec![one("first", ""), one("second", saved)]
        }

        fn office(&self, _: &str) -> Option<Office> {
            None
        }

        fn help(&self, _: &str) -> Help {
            Help::none()
        }

        fn is_usable(&self, _: &str) -> bool {
            true
        }

        fn rules(&self, _: &str) -> OfficeRules {
            OfficeRules::default()
        }

        fn templates(&self, _: &str, language: &str) -> Templates {
            Templates::sample(language)
        }

        fn change(
            &self,
            _: &str,
            _: &BTreeMap<String, String>,
        ) -> Result<String, Vec<SettingFault>> {
            Ok(String::new())
        }

        fn as_file(&self, _: &str) -> String {
            String::new()
        }
    }

    fn saved(number: i64, username: &str, document: &str) -> SavedSettings {
        SavedSettings {
            number,
            at: number.unsigned_abs(),
            username: username.to_owned(),
            document: document.to_owned(),
        }
    }

    #[test]
    fn each_version_says_what_became_of_what() {
        let all = [
            saved(3, "ben", ""),
            saved(2, "amira", "file"),
            saved(1, "amira", "page"),
        ];
        let versions = listed(&Two, &all);
        let told: Vec<_> = versions
            .iter()
            .flat_map(|one| one.changes.iter().map(|change| (one.number, change)))
            .map(|(number, change)| (number, &*change.key, &*change.before, &*change.after))
            .collect();
        let expected = [
            // It stands in the file again, with the same words.
            (3, "second", "file", "file"),
            (2, "second", "page", "file"),
            (1, "second", "file", "page"),
        ];
        assert_eq!(told, expected);
        let last = changed_last(&versions, "second").unwrap();
        assert_eq!((&*last.by, last.at), ("ben", 3));
        assert_eq!(changed_last(&versions, "first"), None);
    }
}
