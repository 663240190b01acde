//! The list as it is written, with what the office set of its entries at the desk laid over it.

use desk::Help;
use domain::{
    entry_settings::HIDDEN,
    wire::{
        directory::{Directory, Entry},
        settings::SettingFaultKind,
    },
};
use toml::Table;

use super::{
    file::EntryText,
    rules::{self, EntryFault},
};
use crate::overlay::laid_over;

/// Every entry as it is written, by its id, in the order of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listing(pub(super) Vec<(String, Table)>);

impl Listing {
    /// An entry of the list, as it is written.
    pub(crate) fn written(&self, id: &str) -> Option<&Table> {
        let mut entries = self.0.iter();
        let found = entries.find(|(known, _)| known == id);
        found.map(|(_, entry)| entry)
    }

    /// One entry, with what the office set of it.
    pub(crate) fn entry(&self, id: &str, set: &Table) -> Table {
        let written = self.written(id);
        written.map_or_else(|| set.clone(), |written| laid_over(written, set))
    }

    /// Each entry of the list with what the office set of it, then those that are the office's alone.
    pub(crate) fn under(&self, own: &Table) -> Vec<(String, Table)> {
        let set = |id: &str| own.get(id).and_then(toml::Value::as_table);
        let listed = self.0.iter().map(|(id, written)| {
            let entry = set(id).map_or_else(|| written.clone(), |set| laid_over(written, set));
            (id.clone(), entry)
        });
        let added = own.keys().filter(|id| self.written(id).is_none());
        let added = added.filter_map(|id| Some((id.clone(), set(id)?.clone())));
        listed.chain(added).collect()
    }

    /// What people are shown. What was set and cannot be is as the list has it: the list may have become
    /// another one since.
    pub(crate) fn help(&self, own: &Table) -> Help {
        let mut help = Help {
            shown: Directory {
                entries: Vec::new(),
            },
            hidden: Vec::new(),
            problems: Vec::new(),
        };
        for (id, mut table) in self.under(own) {
            let hidden = is_hidden(&table);
            table.remove(HIDDEN);
            let entry = resolve(&id, table).or_else(|fault| {
                let said = format!("what was set of the entry {id} cannot be: {}", fault.said);
                help.problems.push(said);
                let written = self.written(&id).cloned().ok_or(fault)?;
                resolve(&id, written)
            });
            match (entry, hidden) {
                (Ok(entry), true) => help.hidden.push(entry),
                (Ok(entry), false) => help.shown.entries.push(entry),
                (Err(_), _) => {}
            }
        }
        if rules::check_whole(&help.shown.entries).is_err() && !own.is_empty() {
            let nobody = "what was set leaves nobody to call now: the list counts as it is";
            help.problems.push(nobody.to_owned());
            return Help {
                problems: help.problems,
                ..self.help(&Table::new())
            };
        }
        help
    }
}

/// Whether people are not shown it.
pub(crate) fn is_hidden(entry: &Table) -> bool {
    let hidden = entry.get(HIDDEN).and_then(toml::Value::as_bool);
    hidden.unwrap_or_default()
}

/// An entry as it is served.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn resolve(id: &str, mut table: Table) -> Result<Entry, EntryFault> {
    table.insert("id".to_owned(), id.into());
    let text: EntryText = table.try_into().map_err(|error| mistyped(&error))?;
    let entry = text.resolve();
    rules::check(&entry, &[])?;
    Ok(entry)
}

/// What is no entry at all. The field that a value is wrong in stands in the last line of all that the error
/// says; of a field that is missing or not known, the message holds the name between these.
fn mistyped(error: &toml::de::Error) -> EntryFault {
    let (said, whole) = (error.message(), error.to_string());
    let within = whole.lines().next_back().unwrap_or_default();
    let within = within
        .strip_prefix("in `")
        .and_then(|path| path.strip_suffix('`'));
    if let Some(path) = within {
        let field = path.split('.').next().unwrap_or(path);
        return EntryFault::new(field, SettingFaultKind::NotHere, format!("{path}: {said}"));
    }
    let field = said.split('`').nth(1).unwrap_or(HIDDEN);
    EntryFault::new(field, SettingFaultKind::NotHere, said)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "
        kind = 'crisis-line'
        place = 'US'
        name = 'Line'
        needs = ['safety']
        proof = 'own'
        source = ['https://line.example']
        checked = 2026-11-22
    ";

    #[test]
    fn what_is_mistyped_names_its_field() {
        for (from, to, field) in [
            ("'crisis-line'", "'crisis'", "kind"),
            ("'Line'", "7", "name"),
            ("['safety']", "[7]", "needs"),
            ("proof", "telephone = [{ number = 7 }]\nproof", "telephone"),
            ("proof", "translations.es.nmae = 'A'\nproof", "translations"),
            ("proof", "nmae = 'A'\nproof", "nmae"),
            ("place = 'US'", "", "place"),
        ] {
            let entry = toml::from_str(&ENTRY.replace(from, to)).unwrap();
            let fault = resolve("line", entry).unwrap_err();
            assert_eq!(fault.field, field, "{}", fault.said);
            assert!(fault.said.contains(field), "{}", fault.said);
        }
    }
}
