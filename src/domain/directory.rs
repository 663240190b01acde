//! What of the directory a person is shown who says what they need and where.

use crate::wire::directory::{Directory, Entry, EntryKind};

/// The place of an entry that is for the whole country.
pub const WHOLE_COUNTRY: &str = "US";

/// Where a person looks for help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'code> {
    /// In the whole country.
    Country,
    /// In every state and territory too.
    Everywhere,
    /// In the whole country, and in this state or territory.
    State(&'code str),
}

/// Entries to show, in three parts, each in the order of the directory but for emergency help,
/// which stands at the very top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown<'directory> {
    /// Who is there now: always first, and never empty while the directory knows anybody.
    pub now: Vec<&'directory Entry>,
    /// In the states that were asked for.
    pub in_states: Vec<&'directory Entry>,
    /// In the whole country.
    pub in_country: Vec<&'directory Entry>,
}

impl Shown<'_> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.now.len() + self.in_states.len() + self.in_country.len()
    }
}

/// What an entry is called in a language, or in English.
pub fn name_in<'entry>(entry: &'entry Entry, language: &str) -> &'entry str {
    let name = |language: &str| {
        let words = entry.words.iter().find(|words| words.language == language);
        words.and_then(|words| words.name.as_deref())
    };
    name(language).or_else(|| name("en")).unwrap_or(&entry.id)
}

/// The entries for somebody who needs this, or anything, there. Whatever they need, emergency help
/// and the first crisis line of the directory come first.
pub fn shown<'directory>(
    directory: &'directory Directory,
    need: Option<&str>,
    place: Place<'_>,
) -> Shown<'directory> {
    let mut shown = Shown::default();
    let mut crisis_lines = 0;
    for entry in &directory.entries {
        let needed = need.is_none_or(|need| entry.needs.iter().any(|known| known == need));
        if entry.place != WHOLE_COUNTRY {
            if needed && holds(place, &entry.place) {
                shown.in_states.push(entry);
            }
            continue;
        }
        match entry.kind {
            EntryKind::Emergency => shown.now.push(entry),
            EntryKind::CrisisLine => {
                crisis_lines += 1;
                if needed || crisis_lines == 1 {
                    shown.now.push(entry);
                }
            }
            _ if needed => shown.in_country.push(entry),
            _ => {}
        }
    }
    shown
        .now
        .sort_by_key(|entry| entry.kind != EntryKind::Emergency);
    shown
}

fn holds(place: Place<'_>, state: &str) -> bool {
    match place {
        Place::Country => false,
        Place::Everywhere => true,
        Place::State(chosen) => chosen == state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::directory::Proof;

    fn entry(id: &str, kind: EntryKind, place: &str, needs: &[&str]) -> Entry {
        Entry {
            id: id.to_owned(),
            kind,
            place: place.to_owned(),
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
            crimes: Vec::new(),
            telephones: Vec::new(),
            text: None,
            tty: None,
            website: None,
            languages: Vec::new(),
            always: false,
            words: Vec::new(),
            proof: Proof::None,
            source: Vec::new(),
            checked: String::new(),
        }
    }

    fn directory() -> Directory {
        Directory {
            entries: vec![
                entry("lawyers", EntryKind::Finder, "US", &["legal"]),
                entry("ohio", EntryKind::Compensation, "OH", &["money"]),
                entry("talk", EntryKind::CrisisLine, "US", &["talk-to-someone"]),
                entry("shelter", EntryKind::CrisisLine, "US", &["shelter"]),
                entry("police", EntryKind::Emergency, "US", &["safety"]),
                entry("maine", EntryKind::HelpLine, "ME", &["legal"]),
            ],
        }
    }

    fn ids(need: Option<&str>, place: Place<'_>) -> [Vec<String>; 3] {
        let directory = directory();
        let shown = shown(&directory, need, place);
        let ids = |entries: Vec<&Entry>| entries.iter().map(|entry| entry.id.clone()).collect();
        [ids(shown.now), ids(shown.in_states), ids(shown.in_country)]
    }

    #[test]
    fn whoever_needs_anything_anywhere_sees_all() {
        assert_eq!(
            ids(None, Place::Everywhere),
            [
                vec!["police", "talk", "shelter"],
                vec!["ohio", "maine"],
                vec!["lawyers"]
            ]
        );
    }

    #[test]
    fn a_need_leaves_out_what_does_not_help_but_for_help_now() {
        assert_eq!(
            ids(Some("legal"), Place::State("ME")),
            [vec!["police", "talk"], vec!["maine"], vec!["lawyers"]]
        );
        assert_eq!(
            ids(Some("shelter"), Place::Country),
            [vec!["police", "talk", "shelter"], vec![], vec![]]
        );
    }

    #[test]
    fn a_state_shows_its_own_and_no_other() {
        assert_eq!(ids(None, Place::State("OH"))[1], ["ohio"]);
        assert!(ids(None, Place::State("TX"))[1].is_empty());
        assert!(ids(None, Place::Country)[1].is_empty());
    }
}
