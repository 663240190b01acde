//! Where else a person can find help: a file that the office edits, read and checked at every start,
//! with what was set at the desk laid over it, and served to the guides. Its shape is explained in
//! `README.md` beside this.
//!
//! - `file`: the file as it is written.
//! - `listing`: the same with what the office set of its entries.
//! - `served`: what visitors get, and staff refer people to.
//! - `rules`: what must be true of an entry.

mod file;
mod listing;
mod rules;
mod served;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use thiserror::Error;
use toml::{Table, Value};

use self::{file::DirectoryFile, rules::EntryFault};
pub(crate) use self::{
    listing::{Listing, is_hidden, resolve},
    rules::{check_whole, is_place, is_tag},
    served::ServedDirectory,
};

/// The list that stands in for an office's own.
const BUILT_IN: &str = include_str!("united_states.toml");
const BUILT_IN_NAME: &str = "united_states.toml";

/// Why a directory was refused.
#[derive(Debug, Error)]
pub enum DirectoryError {
    /// The file cannot be read.
    #[error("{file}: {source}")]
    File {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is no TOML, or something in it has the wrong name or type.
    #[error("{file}: {entry}{source}")]
    Toml {
        /// Which file.
        file: PathBuf,
        /// `entry <id>: ` where it is in one that says its name.
        entry: String,
        /// Why, and where in the file.
        source: Box<toml::de::Error>,
    },
    /// An entry says something that cannot be.
    #[error("{file}, line {line}, entry {entry}: {problem}")]
    Entry {
        /// Which file.
        file: PathBuf,
        /// The line that its `[[entry]]` stands on.
        line: usize,
        /// Its id.
        entry: String,
        /// What is wrong.
        problem: String,
    },
    /// Something is wrong with the whole.
    #[error("{file}: {problem}")]
    Whole {
        /// Which file.
        file: PathBuf,
        /// What is wrong.
        problem: &'static str,
    },
    /// It could not be made ready to be sent.
    #[error("the directory could not be made ready to be sent: {0}")]
    Sending(#[source] io::Error),
}

/// The office's list, or the built-in one.
///
/// # Errors
/// When the file cannot be read, or an entry in it breaks a rule.
pub(crate) fn read(file: Option<&Path>) -> Result<Listing, DirectoryError> {
    let Some(file) = file else {
        return parse(Path::new(BUILT_IN_NAME), BUILT_IN);
    };
    let text = fs::read_to_string(file).map_err(|source| DirectoryError::File {
        file: file.to_owned(),
        source,
    })?;
    parse(file, &text)
}

fn parse(file: &Path, text: &str) -> Result<Listing, DirectoryError> {
    let mistyped = |source| DirectoryError::Toml {
        file: file.to_owned(),
        entry: entry_at(text, &source),
        source: Box::new(source),
    };
    let read: DirectoryFile = toml::from_str(text).map_err(mistyped)?;
    if read.version != 1 {
        return Err(DirectoryError::Whole {
            file: file.to_owned(),
            problem: "`version` is not 1, the only one that is known here",
        });
    }
    let mut entries = Vec::new();
    for entry in read.entry {
        let line = line_of(text, entry.span().start);
        let entry = entry.into_inner();
        let id = entry.id.clone();
        let refused = |fault: EntryFault| DirectoryError::Entry {
            file: file.to_owned(),
            line,
            entry: id.clone(),
            problem: fault.said,
        };
        let entry = entry.resolve();
        rules::check(&entry, &entries).map_err(refused)?;
        entries.push(entry);
    }
    check_whole(&entries).map_err(|problem| DirectoryError::Whole {
        file: file.to_owned(),
        problem,
    })?;
    let written: Table = toml::from_str(text).map_err(mistyped)?;
    Ok(Listing(by_id(&written)))
}

/// The entries of the file as they are written.
fn by_id(written: &Table) -> Vec<(String, Table)> {
    let entries = written.get("entry").and_then(Value::as_array);
    let entries = entries.into_iter().flatten().filter_map(Value::as_table);
    let named = entries.filter_map(|entry| {
        let id = entry.get("id")?.as_str()?;
        Some((id.to_owned(), entry.clone()))
    });
    named.collect()
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].lines().count() + usize::from(at == 0 || text[..at].ends_with('\n'))
}

/// Which entry an error is in: the one whose `id` stands last before it.
fn entry_at(text: &str, error: &toml::de::Error) -> String {
    let before = error.span().map_or("", |span| &text[..span.start]);
    let ids = before
        .lines()
        .rev()
        .take_while(|line| !line.starts_with("[["));
    let id = ids
        .filter_map(|line| line.strip_prefix("id = "))
        .map(|id| id.trim().trim_matches('"'))
        .next();
    id.map_or_else(String::new, |id| format!("entry {id}: "))
}

#[cfg(test)]
mod tests {
    use domain::{
        directory::{Place, shown},
        value::STATES,
        wire::directory::{Entry, EntryKind, EntryWords},
    };
    use wording::language::LANGUAGES;

    use super::*;

    const ENTRY: &str = r#"version = 1

[[entry]]
id = "line"
kind = "crisis-line"
place = "US"
name = "Line"
needs = ["safety"]
telephone = [{ number = "1-800-555-0100", purpose = "toll-free" }]
hours = "always"
translations.es = { name = "Línea" }
proof = "own"
source = ["https://line.example"]
checked = 2026-11-22
"#;

    fn refused(text: &str) -> String {
        parse(Path::new("ours.toml"), text).unwrap_err().to_string()
    }

    #[test]
    fn the_built_in_list_has_crisis_lines_and_something_for_every_state() {
        let directory = read(None).unwrap().help(&Table::new()).shown;
        assert_eq!(directory.entries[0].kind, EntryKind::Emergency);
        for state in STATES {
            let shown = shown(&directory, Some("money"), Place::State(state));
            assert!(!shown.in_states.is_empty(), "{state}");
            assert!(shown.now.len() > 1, "{state}");
            // These two are known to have no program.
            let programs = usize::from(!["AS", "MP"].contains(state));
            let of_the_state = directory
                .entries
                .iter()
                .filter(|entry| entry.kind == EntryKind::Compensation && entry.place == **state);
            assert_eq!(of_the_state.count(), programs, "{state}");
        }
    }

    /// What an entry says in a language, and nothing where that one lacks it.
    fn said<'entry>(
        entry: &'entry Entry,
        language: &str,
        part: fn(&EntryWords) -> Option<&String>,
    ) -> Option<&'entry str> {
        let mut words = entry.words.iter();
        let words = words.find(|words| words.language == language)?;
        part(words).map(String::as_str)
    }

    fn numbers(text: &str) -> Vec<&str> {
        let mut numbers: Vec<_> = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .collect();
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn the_built_in_list_has_its_hours_and_notes_in_every_language() {
        let directory = read(None).unwrap().help(&Table::new()).shown;
        let (mut with_hours, mut with_notes) = (0, 0);
        for entry in &directory.entries {
            let noted = said(entry, "en", |words| words.notes.as_ref());
            let open = said(entry, "en", |words| words.hours.as_ref());
            with_notes += usize::from(noted.is_some());
            with_hours += usize::from(open.is_some());
            for language in LANGUAGES {
                let (id, tag) = (&entry.id, language.tag);
                let translated = said(entry, tag, |words| words.notes.as_ref());
                // Which key to press, from what age on: the same whatever the language.
                assert_eq!(noted.map(numbers), translated.map(numbers), "{id}, {tag}");
                let translated = said(entry, tag, |words| words.hours.as_ref());
                assert_eq!(open.is_some(), translated.is_some(), "{id}, {tag}");
            }
        }
        assert!(
            with_hours > 0 && with_notes > 0,
            "{with_hours}, {with_notes}"
        );
    }

    #[test]
    fn what_staff_note_is_not_served() {
        let text = ENTRY.replace("proof", "staff_notes = \"ask for Ada\"\nproof");
        let listing = parse(Path::new("ours.toml"), &text).unwrap();
        let directory = listing.help(&Table::new()).shown;
        let served = serde_json::to_string(&directory).unwrap();
        assert!(
            served.contains("Línea") && !served.contains("Ada"),
            "{served}"
        );
        assert!(served.contains("2026-11-22"), "{served}");
    }

    #[test]
    fn what_the_office_sets_is_laid_over_the_list() {
        let listing = parse(Path::new("ours.toml"), ENTRY).unwrap();
        let set = "[line]\nname = 'Our line'\n[ours]\nkind = 'finder'\nplace = 'TX'\nname = 'Ours'\n\
            needs = ['shelter']\nwebsite = 'https://ours.example'\nproof = 'own'\nsource = ['we']\n\
            checked = 2026-11-22";
        let help = listing.help(&toml::from_str(set).unwrap());
        let ids: Vec<_> = help.shown.entries.iter().map(|one| &*one.id).collect();
        assert_eq!(ids, ["line", "ours"]);
        let words = &help.shown.entries[0].words;
        assert_eq!(words[0].name.as_deref(), Some("Our line"));
        assert_eq!(words[1].name.as_deref(), Some("Línea"), "the rest stays");
        let hidden = format!("{set}\nhidden = true");
        let help = listing.help(&toml::from_str(&hidden).unwrap());
        assert_eq!((help.shown.entries.len(), help.hidden.len()), (1, 1));
    }

    #[test]
    fn what_was_set_and_cannot_be_leaves_the_list() {
        let listing = parse(Path::new("ours.toml"), ENTRY).unwrap();
        for set in [
            "[line]\nplace = 'XX'",
            "[gone]\nname = 'Of an old list'",
            "[line]\nhidden = true",
        ] {
            let help = listing.help(&toml::from_str(set).unwrap());
            assert_eq!(help.problems.len(), 1, "{set}");
            let listed = listing.help(&Table::new());
            assert_eq!(
                (help.shown, help.hidden),
                (listed.shown, listed.hidden),
                "{set}"
            );
        }
    }

    #[test]
    fn an_office_is_told_the_line_and_the_entry() {
        let wrong = refused(&ENTRY.replace("\"US\"", "\"XX\""));
        assert_eq!(
            wrong,
            "ours.toml, line 3, entry line: `place` is neither \"US\" nor a state: XX"
        );
        let mistyped = refused(&ENTRY.replace("kind = \"crisis-line\"", "kind = \"crisis\""));
        assert!(
            mistyped.starts_with("ours.toml: entry line: "),
            "{mistyped}"
        );
        assert!(mistyped.contains("line 5"), "{mistyped}");
        let unknown = refused(&ENTRY.replace("hours", "ours"));
        assert!(
            unknown.contains("entry line") && unknown.contains("ours"),
            "{unknown}"
        );
        assert!(refused("version = 2\nentry = []").contains("version"));
        let error = read(Some(Path::new("/nowhere/ours.toml"))).unwrap_err();
        assert!(error.to_string().starts_with("/nowhere/ours.toml: "));
    }

    #[test]
    fn each_rule_refuses_what_breaks_it() {
        for (right, wrong, told) in [
            ("id = \"line\"", "id = \"The Line\"", "`id`"),
            ("name = \"Line\"", "name = \" \"", "`name`"),
            ("[\"safety\"]", "[]", "`needs`"),
            ("[\"safety\"]", "[\"revenge\"]", "`needs`"),
            (
                "proof =",
                "crimes = [\"illegal-entry\"]\nproof =",
                "`crimes`",
            ),
            ("1-800-555-0100", "ask at the desk", "`telephone`"),
            ("proof =", "text = { number = \"HOME\" }\nproof =", "`text`"),
            ("proof =", "tty = \"relay\"\nproof =", "`tty`"),
            (
                "proof =",
                "website = \"javascript:0\"\nproof =",
                "`website`",
            ),
            (
                "proof =",
                "languages = [\"Spanish!\"]\nproof =",
                "`languages`",
            ),
            ("translations.es", "translations.xx", "`translations`"),
            ("[\"https://line.example\"]", "[]", "`source`"),
            ("2026-11-22", "2026-11-22T10:00:00", "`checked`"),
        ] {
            assert!(ENTRY.contains(right));
            let refusal = refused(&ENTRY.replace(right, wrong));
            assert!(refusal.contains(told), "{wrong}: {refusal}");
        }
        let twice = format!("{ENTRY}{}", &ENTRY["version = 1".len()..]);
        let refusal = refused(&twice);
        assert!(
            refusal.contains("line 17") && refusal.contains("twice"),
            "{refusal}"
        );
    }

    #[test]
    fn there_is_somebody_to_call_now() {
        let refusal = refused(&ENTRY.replace("crisis-line", "help-line"));
        assert!(refusal.contains("crisis line"), "{refusal}");
        let unreachable = refused(&ENTRY.replace(
            "telephone = [{ number = \"1-800-555-0100\", purpose = \"toll-free\" }]",
            "website = \"https://line.example\"",
        ));
        assert!(unreachable.contains("`telephone`"), "{unreachable}");
    }
}
