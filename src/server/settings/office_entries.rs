//! What the office sets of entries of the directory, key by key: how each is typed, and what must be true of an
//! entry with it.

use std::sync::Arc;

use desk::Help;
use domain::{
    entry_settings::{
        ENTRIES, HELP_KINDS, HIDDEN, PROOFS, REQUIRED, entry_of, entry_settings, is_entry_id,
    },
    question::Field,
    questionnaire,
    wire::settings::{OfficeSetting, SettingFault, SettingFaultKind as Fault, SettingKind as Kind},
};
use toml::{Table, Value, value::Datetime};

use super::{
    office_file::OfficeFile,
    office_keys::{LONGEST_LINE, LONGEST_NUMBER, at, plain, read, telephone},
};
use crate::directory::{Listing, check_whole, is_hidden, is_place, is_tag, resolve};

/// What can stand behind a number; without one it is an ordinary number.
const PURPOSES: [&str; 4] = ["call", "toll-free", "in-state", "videophone"];
const ORDINARY: &str = PURPOSES[0];

/// What such a key takes.
pub(super) fn entry_kind(key: &str) -> Option<Kind> {
    let (id, _) = entry_of(key).filter(|(id, _)| is_entry_id(id))?;
    let mut all = entry_settings(id).into_iter();
    all.find(|(known, _)| known == key).map(|(_, kind)| kind)
}

/// The value that a text stands for.
pub(super) fn read_entry(kind: Kind, text: &str) -> Result<Value, Fault> {
    match kind {
        Kind::HelpKind => choice(&HELP_KINDS, text).map(Value::from),
        Kind::Proof => choice(&PROOFS, text).map(Value::from),
        Kind::Place => is_place(text).then(|| text.into()).ok_or(Fault::NotAChoice),
        Kind::Needs => {
            let options = questionnaire::field("help").map_or(&[][..], Field::options);
            each(text.split_whitespace(), |need| {
                choice(options, need).map(Value::from)
            })
        }
        Kind::Tags => each(text.split_whitespace(), |tag| {
            is_tag(tag).then(|| tag.into()).ok_or(Fault::NotATag)
        }),
        Kind::Telephones => each(lines(text), telephone_line),
        Kind::Sources => each(lines(text), |line| {
            plain(line, LONGEST_LINE).map(Value::from)
        }),
        Kind::TextLine => text_line(text),
        Kind::Day => {
            let day = text.parse::<Datetime>().ok();
            let day = day.filter(|day| day.date.is_some() && day.time.is_none());
            day.map(Value::Datetime).ok_or(Fault::NotADay)
        }
        _ => Err(Fault::NotHere),
    }
}

/// A value as it would be typed.
pub(super) fn entry_text(kind: Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Needs | Kind::Tags, Value::Array(items)) => joined(items, " ", plain_text),
        (Kind::Telephones, Value::Array(items)) => joined(items, "\n", |one| {
            let purpose = part(one, "purpose").filter(|purpose| purpose != ORDINARY);
            behind(part(one, "number"), purpose)
        }),
        (Kind::Sources, Value::Array(items)) => joined(items, "\n", plain_text),
        (Kind::TextLine, one) => behind(part(one, "number"), part(one, "word")),
        (_, one) => plain_text(one),
    }
}

impl OfficeFile {
    /// The same over this list of where else to find help.
    pub(crate) fn over(mut self, listing: Arc<Listing>) -> Self {
        self.listing = listing;
        self
    }

    /// Where else people find help, with what is set of it in the table.
    pub(super) fn help_in(&self, table: &Table) -> Help {
        self.listing.help(&own_entries(table))
    }

    /// All that is set of entries of which anything is.
    pub(super) fn entry_settings(&self, saved: &Table, all: &Table) -> Vec<OfficeSetting> {
        let own = own_entries(all);
        let touched = own.iter().filter(|(id, _)| is_entry_id(id));
        let settings = touched.flat_map(|(id, set)| {
            let set = set.as_table().cloned().unwrap_or_default();
            let entry = self.listing.entry(id, &set);
            entry_settings(id).into_iter().map(move |(key, kind)| {
                let (_, name) = entry_of(&key).unwrap_or_default();
                let value = at(&entry, name).map(|value| entry_text(kind, value));
                (key, kind, value.unwrap_or_default())
            })
        });
        settings
            .map(|(key, takes, value)| OfficeSetting {
                takes,
                value,
                source: self.source(&key, saved),
                changed: None,
                key,
            })
            .collect()
    }

    /// What is wrong with the entries that the office set something of.
    pub(super) fn entries_fault(&self, table: &Table) -> Option<SettingFault> {
        let own = own_entries(table);
        let first = own.keys().next()?;
        let fault = |id: &str, name: &str, why| SettingFault {
            key: format!("{ENTRIES}.{id}.{name}"),
            why,
        };
        let mut shown = Vec::new();
        for (id, mut entry) in self.listing.under(&own) {
            let is_own = own.contains_key(&id);
            if is_own && !is_entry_id(&id) {
                return Some(fault(&id, HIDDEN, Fault::NotHere));
            }
            let typed = mistyped(&id, table);
            if typed.is_some() {
                return typed;
            }
            let missing = REQUIRED.iter().find(|name| !entry.contains_key(**name));
            if let Some(missing) = missing.filter(|_| is_own) {
                return Some(fault(&id, missing, Fault::Missing));
            }
            let hidden = is_hidden(&entry);
            entry.remove(HIDDEN);
            match resolve(&id, entry) {
                Ok(entry) if !hidden => shown.push(entry),
                Err(wrong) if is_own => return Some(fault(&id, &wrong.field, wrong.why)),
                _ => {}
            }
        }
        let nobody = check_whole(&shown).is_err();
        nobody.then(|| fault(first, HIDDEN, Fault::NobodyNow))
    }
}

/// The table of entries within the whole.
fn own_entries(table: &Table) -> Table {
    let own = table.get(ENTRIES).and_then(Value::as_table);
    own.cloned().unwrap_or_default()
}

/// The first value that nobody could have typed.
fn mistyped(id: &str, table: &Table) -> Option<SettingFault> {
    entry_settings(id).into_iter().find_map(|(key, kind)| {
        let why = read(kind, &entry_text(kind, at(table, &key)?)).err()?;
        Some(SettingFault { key, why })
    })
}

fn choice<'text>(known: &[&str], text: &'text str) -> Result<&'text str, Fault> {
    known
        .contains(&text)
        .then_some(text)
        .ok_or(Fault::NotAChoice)
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn each<'text>(
    items: impl Iterator<Item = &'text str>,
    read: impl Fn(&'text str) -> Result<Value, Fault>,
) -> Result<Value, Fault> {
    items
        .map(read)
        .collect::<Result<Vec<_>, _>>()
        .map(Value::Array)
}

/// A number, as it can be dialled.
fn number(text: &str) -> Result<Value, Fault> {
    let number = telephone(plain(text.trim(), LONGEST_NUMBER)?)?;
    Ok(number.replace('–', "-").into())
}

fn telephone_line(line: &str) -> Result<Value, Fault> {
    let (text, purpose) = match line.rsplit_once(' ') {
        Some((text, purpose)) if PURPOSES.contains(&purpose) => (text, purpose),
        _ => (line, ORDINARY),
    };
    let mut table = Table::new();
    table.insert("number".to_owned(), number(text)?);
    table.insert("purpose".to_owned(), purpose.into());
    Ok(table.into())
}

fn text_line(text: &str) -> Result<Value, Fault> {
    let (digits, word) = match text.rsplit_once(' ') {
        Some((digits, word)) if word.contains(char::is_alphabetic) => (digits, Some(word)),
        _ => (text, None),
    };
    let mut table = Table::new();
    table.insert("number".to_owned(), number(digits)?);
    if let Some(word) = word {
        table.insert("word".to_owned(), plain(word, LONGEST_NUMBER)?.into());
    }
    Ok(table.into())
}

fn joined(items: &[Value], between: &str, text: impl Fn(&Value) -> String) -> String {
    items.iter().map(text).collect::<Vec<_>>().join(between)
}

fn part(value: &Value, name: &str) -> Option<String> {
    value.get(name).map(plain_text)
}

fn behind(first: Option<String>, second: Option<String>) -> String {
    let parts: Vec<_> = first.into_iter().chain(second).collect();
    parts.join(" ")
}

fn plain_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_it_is_shown() {
        for (kind, text) in [
            (Kind::HelpKind, "help-line"),
            (Kind::Place, "US"),
            (Kind::Place, "TX"),
            (Kind::Needs, "shelter safety"),
            (Kind::Telephones, "1-800-555-0100 toll-free\n512-555-0100"),
            (Kind::TextLine, "741741 HOME"),
            (Kind::TextLine, "838255"),
            (Kind::Tags, "en es interpreter"),
            (Kind::Proof, "own"),
            (Kind::Sources, "https://a.example\nWe called it"),
            (Kind::Day, "2026-11-22"),
        ] {
            let value = read(kind, text).unwrap();
            assert_eq!(entry_text(kind, &value), text, "{kind:?}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_reason() {
        for (kind, text, why) in [
            (Kind::HelpKind, "shelter", Fault::NotAChoice),
            (Kind::Place, "Texas", Fault::NotAChoice),
            (Kind::Needs, "shelter revenge", Fault::NotAChoice),
            (Kind::Telephones, "ask at the desk", Fault::NotATelephone),
            (Kind::TextLine, "HOME", Fault::NotATelephone),
            (Kind::Tags, "Spanish!", Fault::NotATag),
            (Kind::Day, "yesterday", Fault::NotADay),
            (Kind::Day, "2026-11-22T10:00:00", Fault::NotADay),
        ] {
            assert_eq!(read(kind, text), Err(why), "{kind:?} {text}");
        }
    }

    #[test]
    fn every_key_of_an_entry_has_its_words_at_the_desk() {
        let words = include_str!("../../staff/wording/en/entries.ftl");
        for (key, _) in entry_settings("ours") {
            let name = key.rsplit('.').next().unwrap();
            assert!(words.contains(&format!("\n    .{name} = ")), "{key}");
        }
    }
}
