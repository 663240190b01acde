//! What an office sets of one entry of the directory, key by key: of its own entries all, of those of the list
//! what is different. And which entries want another look.

use wording::language::LANGUAGES;

use crate::{value::Today, wire::settings::SettingKind as Kind};

/// The table of the settings file that holds what is set, by the ids of entries.
pub const ENTRIES: &str = "directory_entry";
/// Whether people are not shown it.
pub const HIDDEN: &str = "hidden";

/// What an entry can be, as in [`crate::wire::directory::EntryKind`].
pub const HELP_KINDS: [&str; 7] = [
    "emergency",
    "crisis-line",
    "help-line",
    "finder",
    "information",
    "notification",
    "compensation",
];

/// Where its numbers can have been read, as in [`crate::wire::directory::Proof`].
pub const PROOFS: [&str; 4] = ["own", "government", "other", "none"];

/// What no entry can be without, beside a way to reach it.
pub const REQUIRED: [&str; 7] = [
    "name", "kind", "place", "needs", "source", "proof", "checked",
];

/// Longest id.
const LONGEST_ID: usize = 60;

/// What is set of an entry, in the order of the page.
const FIELDS: [(&str, Kind); 14] = [
    ("name", Kind::Line),
    ("kind", Kind::HelpKind),
    ("place", Kind::Place),
    ("needs", Kind::Needs),
    ("telephone", Kind::Telephones),
    ("text", Kind::TextLine),
    ("website", Kind::Address),
    ("languages", Kind::Tags),
    ("hours", Kind::Line),
    ("notes", Kind::Line),
    ("source", Kind::Sources),
    ("proof", Kind::Proof),
    ("checked", Kind::Day),
    (HIDDEN, Kind::Switch),
];

/// What is said of it in further languages too.
const TRANSLATED: [&str; 3] = ["name", "hours", "notes"];

/// Every key of an entry, with what it takes.
pub fn entry_settings(id: &str) -> Vec<(String, Kind)> {
    let own = FIELDS
        .iter()
        .map(|(name, kind)| ((*name).to_owned(), *kind));
    let translated = LANGUAGES.iter().skip(1).flat_map(|language| {
        TRANSLATED
            .iter()
            .map(|name| (format!("translations.{}.{name}", language.tag), Kind::Line))
    });
    own.chain(translated)
        .map(|(name, kind)| (format!("{ENTRIES}.{id}.{name}"), kind))
        .collect()
}

/// The id of the entry that a key is about, and what of it.
pub fn entry_of(key: &str) -> Option<(&str, &str)> {
    key.strip_prefix(ENTRIES)?
        .strip_prefix('.')?
        .split_once('.')
}

/// Whether it is small letters, digits and hyphens, and not too long.
pub fn is_entry_id(id: &str) -> bool {
    let plain =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(plain)
}

/// Whether the day of the last check, such as `2026-11-22`, is more than a year ago.
pub fn is_old(checked: &str, today: Today) -> bool {
    let year_ago = format!(
        "{:04}-{:02}-{:02}",
        today.year() - 1,
        today.month(),
        today.day()
    );
    // Days that are written so are in order as texts.
    checked < year_ago.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::directory::{EntryKind, Proof};

    #[test]
    fn a_key_says_its_entry_and_what_of_it() {
        let keys = entry_settings("our-shelter");
        assert!(keys.iter().all(|(key, _)| {
            entry_of(key).is_some_and(|(id, name)| id == "our-shelter" && !name.is_empty())
        }));
        let spanish = "directory_entry.our-shelter.translations.es.name";
        assert!(keys.iter().any(|(key, _)| key == spanish));
        assert_eq!(entry_of("office.name"), None);
    }

    #[test]
    fn an_id_is_what_can_stand_in_a_key() {
        assert!(is_entry_id("our-shelter-2"));
        for wrong in [
            "",
            "Our",
            "our.shelter",
            "our shelter",
            "a".repeat(61).as_str(),
        ] {
            assert!(!is_entry_id(wrong), "{wrong}");
        }
    }

    #[test]
    fn an_entry_is_old_after_a_year_and_a_day() {
        let today = Today::new(2026, 11, 30).unwrap();
        assert!(is_old("2025-11-29", today));
        assert!(!is_old("2025-11-30", today));
        assert!(!is_old("2026-11-22", today));
        let leap = Today::new(2028, 2, 29).unwrap();
        assert!(is_old("2027-02-28", leap) && !is_old("2027-03-01", leap));
    }

    #[test]
    fn every_choice_is_one_that_entries_know() {
        for kind in HELP_KINDS {
            serde_json::from_value::<EntryKind>(kind.into()).unwrap();
        }
        for proof in PROOFS {
            serde_json::from_value::<Proof>(proof.into()).unwrap();
        }
    }
}
