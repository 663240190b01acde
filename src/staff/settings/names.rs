//! What a setting is called, and what its value says.

use domain::{
    directory::WHOLE_COUNTRY,
    entry_settings::entry_of,
    wire::settings::{OfficeSetting, SettingKind, SettingSource},
};
use wording::{Language, language::LANGUAGES};

use crate::words::{option_name, say, say_with, state_name};

/// The parts of the page, by what their keys begin with.
pub(super) const GROUPS: [(&str, &str); 7] = [
    ("office", "settings-group.office"),
    ("notices", "settings-group.notices"),
    ("kiosk", "settings-group.kiosk"),
    ("sites", "settings-group.sites"),
    ("rules", "settings-group.rules"),
    ("deadlines", "settings-group.deadlines"),
    ("templates", "settings-group.templates"),
];

/// Which of them a key belongs to; `None` for a text in another language, and for what is set of an entry of
/// the directory.
pub(super) fn group_of(key: &str) -> Option<&'static str> {
    if entry_of(key).is_some() {
        return None;
    }
    if key.starts_with("rules.deadlines.") || key.starts_with("rules.hours.") {
        return Some("deadlines");
    }
    if key.starts_with("rules.") {
        return Some("rules");
    }
    if let Some(template) = key.strip_prefix("templates.") {
        return template.starts_with("en.").then_some("templates");
    }
    let Some(inner) = key.strip_prefix("office.") else {
        return Some("sites");
    };
    match inner.split_once('.') {
        None => Some("office"),
        Some(("notices", _)) => Some("notices"),
        Some(("kiosk", _)) => Some("kiosk"),
        Some(_) => None,
    }
}

/// The language that a text is a translation into, or that a template is in.
pub(super) fn language_of(key: &str) -> Option<&'static Language> {
    let translated = key.strip_prefix("office.translations.");
    let translated = translated.or_else(|| key.strip_prefix("templates."));
    let of_entry = || entry_of(key)?.1.strip_prefix("translations.");
    let translated = translated.or_else(of_entry);
    let (tag, _) = translated?.split_once('.')?;
    LANGUAGES
        .iter()
        .copied()
        .find(|language| language.tag == tag)
}

/// The key's last part, as the sentences are called.
pub(super) fn name_of(key: &str) -> String {
    key.rsplit('.').next().unwrap_or_default().replace('_', "-")
}

/// What a setting is called, with the entry of the directory that it is about, and the language of what is a
/// translation.
pub(super) fn label(key: &str) -> String {
    let name = name_of(key);
    let label = match entry_of(key) {
        Some((id, _)) => {
            let label = say(&format!("entry.{name}"));
            say_with("entry-of", &[("id", id), ("label", &label)])
        }
        None => say(&format!("setting.{name}")),
    };
    match language_of(key) {
        Some(language) => format!("{label} ({})", language.name),
        None => label,
    }
}

/// The name of a place that an entry of the directory is for.
pub(super) fn place_name(place: &str) -> String {
    if place == WHOLE_COUNTRY {
        say("entry-place-country")
    } else {
        state_name(place)
    }
}

/// Where a value comes from.
pub(super) fn source(source: SettingSource) -> String {
    say(match source {
        SettingSource::Usual => "setting-source.usual",
        SettingSource::File => "setting-source.file",
        SettingSource::Page => "setting-source.page",
    })
}

/// What a value says to a person.
pub(super) fn said(key: &str, value: &str) -> String {
    if let Some((_, name)) = entry_of(key).filter(|_| !value.is_empty()) {
        return said_of_entry(name, value);
    }
    match (name_of(key).as_str(), value) {
        (_, "") => say("settings-table.nothing"),
        (_, "true" | "false") => say(&format!("setting-switch.{value}")),
        ("languages", tags) => {
            let known = |tag: &str| LANGUAGES.iter().find(|language| language.tag == tag);
            let names = tags.split_whitespace().filter_map(known);
            names
                .map(|language| language.name)
                .collect::<Vec<_>>()
                .join(", ")
        }
        _ => value.to_owned(),
    }
}

fn said_of_entry(name: &str, value: &str) -> String {
    match name {
        "kind" => say(&format!("entry-kind.{value}")),
        "proof" => say(&format!("entry-proof.{value}")),
        "place" => place_name(value),
        "hidden" => say(&format!("setting-switch.{value}")),
        "needs" => {
            let needs = value.split_whitespace();
            let needs = needs.map(|need| option_name("help", need));
            needs.collect::<Vec<_>>().join(", ")
        }
        _ => value.to_owned(),
    }
}

/// The least and the most of a number.
pub(super) fn limits(setting: &OfficeSetting) -> [(&'static str, String); 2] {
    let (least, most) = match setting.takes {
        SettingKind::Number { least, most } => (least, most),
        _ => (0, 0),
    };
    [("least", least.to_string()), ("most", most.to_string())]
}
