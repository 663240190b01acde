//! What differs between two versions, and who changed a setting last.

use domain::wire::settings::{
    OfficeSetting, SettingChange, SettingChanged, SettingSource, SettingsVersion,
};
use store::SavedSettings;

use super::SettingsFile;

/// What is not the same in both. They hold the same keys in the same order.
pub(super) fn differences(before: &[OfficeSetting], after: &[OfficeSetting]) -> Vec<SettingChange> {
    let set_here = |setting: &OfficeSetting| setting.source == SettingSource::Page;
    let pairs = before.iter().zip(after);
    pairs
        .filter(|(before, after)| {
            before.value != after.value || set_here(before) != set_here(after)
        })
        .map(|(before, after)| SettingChange {
            key: after.key.clone(),
            before: before.value.clone(),
            after: after.value.clone(),
        })
        .collect()
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
