//! What a setting is called, and what its value says.

use domain::wire::settings::{OfficeSetting, SettingKind, SettingSource};
use wording::{Language, language::LANGUAGES};

use crate::words::say;

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

/// Which of them a key belongs to; `None` for a text in another language.
pub(super) fn group_of(key: &str) -> Option<&'static str> {
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

/// What a setting is called, with the language of what is a translation.
pub(super) fn label(key: &str) -> String {
    let label = say(&format!("setting.{}", name_of(key)));
    match language_of(key) {
        Some(language) => format!("{label} ({})", language.name),
        None => label,
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

/// The least and the most of a number.
pub(super) fn limits(setting: &OfficeSetting) -> [(&'static str, String); 2] {
    let (least, most) = match setting.takes {
        SettingKind::Number { least, most } => (least, most),
        _ => (0, 0),
    };
    [("least", least.to_string()), ("most", most.to_string())]
}
