//! The office's settings as the desk shows and changes them, key by key.

use std::collections::BTreeMap;

use desk::{
    Help,
    settings::{OfficeRules, SettingsFile, TemplateTexts, Templates},
};
use domain::wire::{
    office::Office,
    settings::{
        OfficeSetting, SettingFault, SettingFaultKind as Fault, SettingKind as Kind,
        SettingSource as Source,
    },
};
use serde_json::Value as Json;
use toml::{Table, Value};
use wording::language::LANGUAGES;

use super::{
    office_entries::entry_kind,
    office_file::{OfficeFile, OfficeFileError, PresentOffice, for_staff},
    office_keys::{EMBED_HOSTS, at, keys, put, read, text_of},
};
use crate::overlay::laid_over;

/// What the file for version control begins with.
const HEAD: &str = "\
# The settings of the office as they are now. This is a part of the settings file: put it there, and with
# `keep_in_file = true` below [office] nothing of it is changed at the desk any more.

";

impl SettingsFile for OfficeFile {
    fn keeps_all(&self) -> bool {
        self.keep_in_file
    }

    fn settings(&self, saved: &str) -> Vec<OfficeSetting> {
        let (saved, Some(present)) = self.usable(saved) else {
            return Vec::new();
        };
        let mut values = serde_json::to_value(&present.office).unwrap_or_default();
        let (rules, mut templates) = self.for_staff(&saved);
        values["rules"] = serde_json::to_value(rules).unwrap_or_default();
        for language in LANGUAGES {
            let tag = language.tag;
            let texts = templates.remove(tag).unwrap_or_default();
            let texts = serde_json::to_value(Templates::of(tag, texts));
            values["templates"][tag] = texts.unwrap_or_default();
        }
        let all = keys().map(|(key, kind)| OfficeSetting {
            takes: self.takes(&key, kind),
            value: text(&key, kind, &present, &values),
            source: self.source(&key, &saved),
            changed: None,
            key,
        });
        let table = laid_over(&self.written, &saved);
        all.chain(self.entry_settings(&saved, &table)).collect()
    }

    fn help(&self, saved: &str) -> Help {
        self.help_in(&laid_over(&self.written, &self.usable(saved).0))
    }

    fn office(&self, saved: &str) -> Option<Office> {
        self.usable(saved).1.map(|present| present.office)
    }

    fn is_usable(&self, saved: &str) -> bool {
        self.saved(saved).is_ok() && self.with(saved).is_ok()
    }

    fn rules(&self, saved: &str) -> OfficeRules {
        self.for_staff(&self.usable(saved).0).0
    }

    fn templates(&self, saved: &str, language: &str) -> Templates {
        let (_, mut templates) = self.for_staff(&self.usable(saved).0);
        Templates::of(language, templates.remove(language).unwrap_or_default())
    }

    fn change(
        &self,
        saved: &str,
        values: &BTreeMap<String, String>,
    ) -> Result<String, Vec<SettingFault>> {
        let (mut table, _) = self.usable(saved);
        let mut faults = Vec::new();
        for (key, text) in values {
            match self.typed(key, text) {
                Ok(value) => put(&mut table, key, value),
                Err(why) => faults.push(fault(key, why)),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let document = toml::to_string(&table).unwrap_or_default();
        let checked = self
            .with(&document)
            .and_then(|_| self.check_entries(&document));
        match checked {
            Ok(()) => Ok(document),
            Err(OfficeFileError::Value(fault)) => Err(vec![fault]),
            Err(_) => {
                let changed = values.keys().map(|key| fault(key, Fault::NotHere));
                Err(changed.collect())
            }
        }
    }

    fn as_file(&self, saved: &str) -> String {
        let (saved, _) = self.usable(saved);
        let saved = toml::to_string(&saved).unwrap_or_default();
        let mut table = self.table(&saved).unwrap_or_default();
        if let Some(hosts) = &self.named_by_flag {
            let hosts: Vec<_> = hosts.iter().map(ToString::to_string).collect();
            put(&mut table, EMBED_HOSTS, Some(hosts.into()));
        }
        format!("{HEAD}{}", toml::to_string(&table).unwrap_or_default())
    }
}

impl OfficeFile {
    /// What was saved, with the office that it makes; nothing, with the office of the file, where this
    /// version of the program cannot use it.
    fn usable(&self, saved: &str) -> (Table, Option<PresentOffice>) {
        let used = self
            .with(saved)
            .and_then(|office| Ok((self.saved(saved)?, office)));
        // Who publishes looks at it every few seconds, and complains.
        match used {
            Ok((saved, office)) => (saved, Some(office)),
            Err(_) => (Table::new(), self.with("").ok()),
        }
    }

    /// What the office sets for itself alone, with what was saved and can be used.
    fn for_staff(&self, saved: &Table) -> (OfficeRules, BTreeMap<String, TemplateTexts>) {
        for_staff(laid_over(&self.written, saved))
    }

    fn takes(&self, key: &str, kind: Kind) -> Kind {
        if key == EMBED_HOSTS && self.named_by_flag.is_some() {
            return Kind::Fixed;
        }
        kind
    }

    /// What a text stands for; `None` for what the file says.
    fn typed(&self, key: &str, text: &str) -> Result<Option<Value>, Fault> {
        let mut known = keys().filter(|(known, _)| known == key);
        let kind = known.next().map(|(_, kind)| self.takes(key, kind));
        let kind = kind.or_else(|| entry_kind(key));
        let kind = kind.filter(|kind| *kind != Kind::Fixed);
        let kind = kind.ok_or(Fault::NotHere)?;
        if text.trim().is_empty() {
            return Ok(None);
        }
        read(kind, text).map(Some)
    }

    pub(super) fn source(&self, key: &str, saved: &Table) -> Source {
        if key == EMBED_HOSTS && self.named_by_flag.is_some() {
            Source::File
        } else if at(saved, key).is_some() {
            Source::Page
        } else if at(&self.written, key).is_some() {
            Source::File
        } else {
            Source::Usual
        }
    }
}

fn fault(key: &str, why: Fault) -> SettingFault {
    let key = key.to_owned();
    SettingFault { key, why }
}

/// What the office says under a key, as a text. `values` is the office, with its rules and templates.
fn text(key: &str, kind: Kind, present: &PresentOffice, values: &Json) -> String {
    if key == EMBED_HOSTS {
        let hosts = present.embed_hosts.iter().map(ToString::to_string);
        return hosts.collect::<Vec<_>>().join("\n");
    }
    let text = text_of(value(values, key.trim_start_matches("office.")));
    match kind {
        Kind::Languages => text.replace('\n', " "),
        _ => text,
    }
}

/// In the file translations stand by their tag, here in a list.
fn value<'office>(office: &'office Json, path: &str) -> &'office Json {
    let Some(translated) = path.strip_prefix("translations.") else {
        return path.split('.').fold(office, |inner, name| &inner[name]);
    };
    let (tag, name) = translated.split_once('.').unwrap_or_default();
    let translations = office["translations"].as_array();
    let mut translations = translations.into_iter().flatten();
    let words = translations.find(|words| words["language"] == tag);
    words.map_or(&Json::Null, |words| &words[name])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str, named: Option<&str>) -> OfficeFile {
        let named = named.map(|host| vec![host.parse().unwrap()]);
        OfficeFile::of(toml::from_str(text).unwrap(), BTreeMap::new(), named)
    }

    fn change(file: &OfficeFile, saved: &str, values: &[(&str, &str)]) -> String {
        let values = values
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        file.change(saved, &values.collect()).unwrap()
    }

    fn setting(file: &OfficeFile, saved: &str, key: &str) -> (String, Source) {
        let mut all = file.settings(saved).into_iter();
        let found = all.find(|setting| setting.key == key).unwrap();
        (found.value, found.source)
    }

    #[test]
    fn a_setting_is_changed_and_goes_back_to_what_the_file_says() {
        let file = file("[office]\ntelephone = '202-555-0100'", None);
        let telephone = "office.telephone";
        let in_file = ("202-555-0100".to_owned(), Source::File);
        assert_eq!(setting(&file, "", telephone), in_file);
        let (sample, source) = setting(&file, "", "office.name");
        assert_eq!(
            (&*sample, source),
            ("Sample Victim Services Office", Source::Usual)
        );

        let saved = change(&file, "", &[(telephone, " 202-555-0199 ")]);
        let changed = ("202-555-0199".to_owned(), Source::Page);
        assert_eq!(setting(&file, &saved, telephone), changed);
        let saved = change(&file, &saved, &[(telephone, "")]);
        assert_eq!(setting(&file, &saved, telephone), in_file);
        assert_eq!(saved, "");
    }

    #[test]
    fn every_kind_of_value_is_read_as_it_is_shown() {
        let file = file("", None);
        let values = [
            ("embed_hosts", "https://a.example\nhttps://b.example"),
            ("office.kiosk.attract_names_subject", "true"),
            ("office.kiosk.idle_seconds", "90"),
            ("office.languages", "en es"),
            ("office.notices.purpose", "To help."),
            ("office.translations.es.purpose", "Para ayudar."),
        ];
        let saved = change(&file, "", &values);
        for (key, text) in values {
            assert_eq!(setting(&file, &saved, key), (text.to_owned(), Source::Page));
        }
    }

    #[test]
    fn what_the_office_sets_for_itself_is_no_part_of_what_visitors_are_told() {
        let file = file("[rules]\nkeep_hoax_days = 60", None);
        let late = "rules.kiosk_late_minutes";
        assert_eq!(setting(&file, "", late), ("5".to_owned(), Source::Usual));
        let saved = change(&file, "", &[(late, "15"), ("rules.cases_go_out", "true")]);
        assert_eq!(
            setting(&file, &saved, late),
            ("15".to_owned(), Source::Page)
        );
        let rules = file.rules(&saved);
        assert_eq!((rules.kiosk_late_minutes, rules.keep_hoax_days), (15, 60));
        assert!(rules.cases_go_out);
        assert_eq!(file.office(&saved), file.office(""));
        let short = [("rules.keep_records_days".to_owned(), "6".to_owned())];
        let faults = file.change("", &short.into()).unwrap_err();
        assert_eq!(faults[0].why, Fault::OutOfRange);
    }

    #[test]
    fn what_is_wrong_is_said_for_each_key_and_nothing_is_taken() {
        let values = [
            ("office.telephone", "ask us"),
            ("office.drafts_days", "9"),
            ("office.keep_in_file", "true"),
            ("office.name", "Ours"),
        ];
        let values = values.map(|(key, text)| (key.to_owned(), text.to_owned()));
        let faults = file("", None).change("", &values.into()).unwrap_err();
        let told: Vec<_> = faults.iter().map(|one| (&*one.key, one.why)).collect();
        let expected = [
            ("office.drafts_days", Fault::NotHere),
            ("office.keep_in_file", Fault::NotHere),
            ("office.telephone", Fault::NotATelephone),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn sites_that_a_flag_names_are_not_changed_here() {
        let file = file(
            "embed_hosts = ['https://a.example']",
            Some("https://b.example"),
        );
        let named = ("https://b.example".to_owned(), Source::File);
        assert_eq!(setting(&file, "embed_hosts = []", "embed_hosts"), named);
        let values = BTreeMap::from([("embed_hosts".to_owned(), "https://c.example".to_owned())]);
        assert!(file.change("", &values).is_err());
    }

    #[test]
    fn the_file_that_is_taken_home_says_the_same() {
        let text = "log = 'debug'\n[office]\nname = 'Ours'\n[office.alerts.ice]\nway = 'both'";
        let before = file(text, None);
        let saved = change(&before, "", &[("office.telephone", "202-555-0199")]);
        let taken = before.as_file(&saved);
        assert!(!taken.contains("debug"));
        let after = file(&taken, None);
        assert_eq!(after.office(""), before.office(&saved));
    }

    #[test]
    fn what_cannot_be_used_leaves_the_file() {
        let file = file("[office]\nname = 'Ours'", None);
        assert_eq!(
            setting(&file, "[office]\nnmae = 'A'", "office.name").0,
            "Ours"
        );
    }
}
