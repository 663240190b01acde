//! What can be set of the office, key by key as in the settings file, and what each key takes. The
//! file and the desk are held to the same.

use desk::settings::OpeningHours;
use domain::wire::settings::{SettingFault, SettingFaultKind as Fault, SettingKind as Kind};
use serde_json::Value as Json;
use toml::{Table, Value};
use wording::language::LANGUAGES;

use super::{embed_host::EmbedHost, office_entries::read_entry};

/// The sites that may frame the questionnaire: the one key outside of a table.
pub(super) const EMBED_HOSTS: &str = "embed_hosts";

pub(super) const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 2000;
/// A number with its extension, and some words beside it.
pub(super) const LONGEST_NUMBER: usize = 40;
/// The shortest that is dialled: 911.
const FEWEST_DIGITS: usize = 3;
/// The longest, with the code of its country (ITU-T E.164).
const MOST_DIGITS: usize = 15;
/// Brackets hold an area code, with more digits after it; at the end they would hold another number.
const FEWEST_AFTER_AREA: usize = 4;

/// Hours or days: nobody waits for a deadline that is further off.
const MOST_WAITED: u32 = 2_000;
/// A hundred years.
const MOST_DAYS: u32 = 36_500;

/// Keys and what they take, in the order of the page.
const KEYS: &[(&str, Kind)] = &[
    ("office.name", Kind::Line),
    ("office.telephone", Kind::Telephone),
    ("office.hours", Kind::Line),
    ("office.tip_line", Kind::Telephone),
    ("office.detention_line", Kind::Telephone),
    ("office.court_line", Kind::Telephone),
    ("office.exit_url", Kind::Address),
    ("office.languages", Kind::Languages),
    // How long drafts are kept is agreed on when the gate starts.
    ("office.drafts_days", Kind::Fixed),
    ("office.notices.authority", Kind::Text),
    ("office.notices.purpose", Kind::Text),
    ("office.notices.routine_uses", Kind::Text),
    ("office.notices.disclosure", Kind::Text),
    ("office.notices.omb_control", Kind::Line),
    ("office.notices.burden_minutes", number(1, 600)),
    ("office.kiosk.help_message", Kind::Line),
    ("office.kiosk.idle_seconds", number(10, 3600)),
    ("office.kiosk.reading_idle_seconds", number(10, 3600)),
    // WCAG 2.2 gives a person 20 seconds at least to ask for more time (success criterion 2.2.1).
    ("office.kiosk.countdown_seconds", number(20, 600)),
    ("office.kiosk.attract_names_subject", Kind::Switch),
    (EMBED_HOSTS, Kind::Sites),
    // A kiosk says every minute that it is there.
    ("rules.kiosk_late_minutes", number(2, 1440)),
    ("rules.cases_go_out", Kind::Switch),
    // No less than a week, in which somebody sees what is about to go.
    ("rules.keep_hoax_days", number(7, MOST_DAYS)),
    ("rules.keep_information_days", number(7, MOST_DAYS)),
    ("rules.keep_services_days", number(7, MOST_DAYS)),
    ("rules.keep_records_days", number(7, MOST_DAYS)),
    ("rules.keep_receipts_days", number(1, MOST_DAYS)),
    ("rules.keep_unopened_days", number(7, MOST_DAYS)),
    ("rules.deadlines.danger_now", number(1, MOST_WAITED)),
    (
        "rules.deadlines.minor_or_retaliation",
        number(1, MOST_WAITED),
    ),
    ("rules.deadlines.everybody", number(1, MOST_WAITED)),
    ("rules.deadlines.somebody_has_it", number(1, MOST_WAITED)),
    ("rules.deadlines.sign_up_elsewhere", number(1, MOST_WAITED)),
    ("rules.deadlines.officer_answer", number(1, MOST_WAITED)),
    ("rules.deadlines.referral_outcome", number(1, MOST_WAITED)),
    ("rules.deadlines.ask_again", number(1, MOST_WAITED)),
    ("rules.deadlines.second_person", number(1, MOST_WAITED)),
    ("rules.deadlines.history_answer", number(1, MOST_WAITED)),
    ("rules.hours.monday", Kind::Hours),
    ("rules.hours.tuesday", Kind::Hours),
    ("rules.hours.wednesday", Kind::Hours),
    ("rules.hours.thursday", Kind::Hours),
    ("rules.hours.friday", Kind::Hours),
    ("rules.hours.saturday", Kind::Hours),
    ("rules.hours.sunday", Kind::Hours),
    ("rules.hours.closed_days", Kind::Days),
];

/// What is said in further languages too.
const TRANSLATED: &[(&str, Kind)] = &[
    ("hours", Kind::Line),
    ("help_message", Kind::Line),
    ("authority", Kind::Text),
    ("purpose", Kind::Text),
    ("routine_uses", Kind::Text),
    ("disclosure", Kind::Text),
    ("omb_control", Kind::Line),
];

/// What staff write from, in every language.
const TEMPLATES: &[(&str, Kind)] = &[
    ("replies", Kind::Text),
    ("referral_opening", Kind::Text),
    ("referral_choice", Kind::Text),
    ("referral_closing", Kind::Text),
];

const fn number(least: u32, most: u32) -> Kind {
    Kind::Number { least, most }
}

/// Every key, with what it takes: those of the page, those of each further language, and the templates.
pub(super) fn keys() -> impl Iterator<Item = (String, Kind)> {
    let translated = LANGUAGES.iter().skip(1).flat_map(|language| {
        TRANSLATED.iter().map(|(name, kind)| {
            let key = format!("office.translations.{}.{name}", language.tag);
            (key, *kind)
        })
    });
    let own = KEYS.iter().map(|(key, kind)| ((*key).to_owned(), *kind));
    let templates = LANGUAGES.iter().flat_map(|language| {
        TEMPLATES
            .iter()
            .map(|(name, kind)| (format!("templates.{}.{name}", language.tag), *kind))
    });
    own.chain(translated).chain(templates)
}

/// The value that a text stands for.
pub(super) fn read(kind: Kind, text: &str) -> Result<Value, Fault> {
    let text = text.trim();
    match kind {
        Kind::Line => plain(text, LONGEST_LINE).map(Value::from),
        Kind::Text => {
            plain(&text.replace(['\r', '\n'], " "), LONGEST_TEXT).map(|_| Value::from(text))
        }
        Kind::Telephone => telephone(plain(text, LONGEST_NUMBER)?).map(Value::from),
        Kind::Address => address(plain(text, LONGEST_LINE)?).map(Value::from),
        Kind::Number { least, most } => {
            let number = text.parse::<u32>().ok();
            let number = number.filter(|number| (least..=most).contains(number));
            number.map(Value::from).ok_or(Fault::OutOfRange)
        }
        Kind::Switch => text
            .parse::<bool>()
            .map(Value::from)
            .map_err(|_| Fault::NotASwitch),
        Kind::Languages => {
            let tags = text.split_whitespace().map(language);
            tags.collect::<Result<Vec<_>, _>>().map(Value::from)
        }
        Kind::Sites => sites(text),
        Kind::Hours => {
            let hours = OpeningHours::is_a_day(text).then(|| Value::from(text));
            hours.ok_or(Fault::NotHours)
        }
        Kind::Days => {
            let days = OpeningHours::are_days(text).then(|| Value::from(text));
            days.ok_or(Fault::NotADay)
        }
        Kind::Fixed => Err(Fault::NotHere),
        _ => read_entry(kind, text),
    }
}

/// What is wrong with a table of the file.
pub(super) fn first_fault(table: &Table) -> Option<SettingFault> {
    let mut read_here = keys().filter(|(_, kind)| *kind != Kind::Fixed);
    read_here.find_map(|(key, kind)| {
        let value = serde_json::to_value(at(table, &key)?).unwrap_or_default();
        let why = read(kind, &text_of(&value)).err()?;
        Some(SettingFault { key, why })
    })
}

/// A value as a text that stands for it.
pub(super) fn text_of(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        // Neither a tag nor an origin has a space in it.
        Json::Array(items) => items.iter().map(text_of).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

/// What stands in a table under a key.
pub(super) fn at<'table>(table: &'table Table, key: &str) -> Option<&'table Value> {
    match key.split_once('.') {
        Some((first, rest)) => at(table.get(first)?.as_table()?, rest),
        None => table.get(key),
    }
}

/// Puts a value into a table under a key, or takes it out, and the tables that it leaves empty.
pub(super) fn put(table: &mut Table, key: &str, value: Option<Value>) {
    let Some((first, rest)) = key.split_once('.') else {
        match value {
            Some(value) => table.insert(key.to_owned(), value),
            None => table.remove(key),
        };
        return;
    };
    let inner = table.entry(first).or_insert_with(|| Table::new().into());
    if let Some(inner) = inner.as_table_mut() {
        put(inner, rest, value);
        if inner.is_empty() {
            table.remove(first);
        }
    }
}

pub(super) fn plain(text: &str, longest: usize) -> Result<&str, Fault> {
    if text.chars().count() > longest {
        return Err(Fault::TooLong);
    }
    let shows = !text.is_empty() && !text.chars().any(char::is_control);
    shows.then_some(text).ok_or(Fault::Unprintable)
}

/// One number, so that its digits alone are what is dialled: pages make a link of them. Letters on keys, an
/// extension and a second number would be dialled wrongly, such as `1-855-48-VOICE (TTY: 711)`.
pub(super) fn telephone(text: &str) -> Result<&str, Fault> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let printed = |letter: char| letter.is_ascii_digit() || " -–.".contains(letter);
    let number = text.strip_prefix('+').unwrap_or(text);
    let plain = match number.split_once('(') {
        None => number.chars().all(printed),
        Some((before, rest)) => rest.split_once(')').is_some_and(|(area, after)| {
            [before, area, after]
                .iter()
                .all(|part| part.chars().all(printed))
                && digits(after) >= FEWEST_AFTER_AREA
        }),
    };
    let is_number = plain && (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits(number));
    is_number.then_some(text).ok_or(Fault::NotATelephone)
}

/// Of a page elsewhere, encrypted on its way; of this machine, as it is.
fn address(text: &str) -> Result<&str, Fault> {
    let (scheme, rest) = text.split_once("://").ok_or(Fault::NotAnAddress)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let origin = format!("{scheme}://{host}").parse::<EmbedHost>();
    let spaced = text.contains(|letter: char| letter.is_whitespace() || letter == '"');
    (origin.is_ok() && !spaced)
        .then_some(text)
        .ok_or(Fault::NotAnAddress)
}

fn language(tag: &str) -> Result<&'static str, Fault> {
    let mut known = LANGUAGES.iter().map(|language| language.tag);
    known.find(|known| *known == tag).ok_or(Fault::NotALanguage)
}

fn sites(text: &str) -> Result<Value, Fault> {
    let sites = text.split([',', '\n']).map(str::trim);
    let sites = sites.filter(|site| !site.is_empty());
    let sites = sites.map(|site| site.parse::<EmbedHost>().map_err(|_| Fault::NotASite));
    let sites = sites.collect::<Result<Vec<_>, _>>()?;
    if !EmbedHost::fit_together(&sites) {
        return Err(Fault::TooManySites);
    }
    let sites = sites.iter().map(ToString::to_string);
    Ok(sites.collect::<Vec<_>>().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_taken_or_refused_with_the_reason() {
        for (kind, text) in [
            (Kind::Line, "Victim Services"),
            (Kind::Text, "One law.\nAnother law."),
            (Kind::Telephone, "1-855-488-6423"),
            (Kind::Telephone, "+1 (202) 555-0123"),
            (Kind::Telephone, "(202) 555.0123"),
            (Kind::Telephone, "911"),
            (Kind::Address, "https://www.weather.gov/"),
            (Kind::Address, "http://127.0.0.1:8080/quiet"),
            (number(20, 600), "20"),
            (Kind::Switch, "true"),
            (Kind::Languages, "en zh-Hans"),
            (
                Kind::Sites,
                "https://www.agency.example\nhttps://help.example",
            ),
        ] {
            assert!(read(kind, text).is_ok(), "{kind:?} {text}");
        }
        for (kind, text, why) in [
            (Kind::Line, "a\u{7}b", Fault::Unprintable),
            (Kind::Text, &*"a".repeat(2001), Fault::TooLong),
            (Kind::Telephone, "ask us", Fault::NotATelephone),
            (Kind::Telephone, "555<0100>", Fault::NotATelephone),
            (Kind::Telephone, "1-855-48-VOICE", Fault::NotATelephone),
            (
                Kind::Telephone,
                "1-855-488-6423 (TTY: 711)",
                Fault::NotATelephone,
            ),
            (
                Kind::Telephone,
                "1-855-488-6423 (711)",
                Fault::NotATelephone,
            ),
            (Kind::Telephone, "911, 988", Fault::NotATelephone),
            (Kind::Telephone, "202-555-0100/0101", Fault::NotATelephone),
            (Kind::Telephone, "202-555-0100 #12", Fault::NotATelephone),
            (Kind::Telephone, "202 (555-0100", Fault::NotATelephone),
            (Kind::Telephone, "202-555+0100", Fault::NotATelephone),
            (
                Kind::Telephone,
                "202-555-0100 202-555-0101",
                Fault::NotATelephone,
            ),
            (
                Kind::Address,
                "http://www.weather.gov/",
                Fault::NotAnAddress,
            ),
            (Kind::Address, "javascript://x/%0a", Fault::NotAnAddress),
            (Kind::Address, "https://a.example/ b", Fault::NotAnAddress),
            (number(20, 600), "19", Fault::OutOfRange),
            (number(20, 600), "soon", Fault::OutOfRange),
            (Kind::Switch, "yes", Fault::NotASwitch),
            (Kind::Languages, "en xx", Fault::NotALanguage),
            (Kind::Sites, "https://*.example", Fault::NotASite),
            (Kind::Hours, "8 to 5", Fault::NotHours),
            (Kind::Days, "Christmas", Fault::NotADay),
            (Kind::Fixed, "7", Fault::NotHere),
        ] {
            assert_eq!(read(kind, text), Err(why), "{kind:?} {text}");
        }
    }

    #[test]
    fn sites_that_do_not_fit_into_one_header_are_refused() {
        let sites = |count: usize, name: usize| {
            let site = |number| format!("https://{}{number:02}", "a".repeat(name));
            (0..count).map(site).collect::<Vec<_>>().join("\n")
        };
        for (count, name, why) in [
            (50, 10, Ok(())),
            (51, 10, Err(Fault::TooManySites)),
            (10, 189, Ok(())),
            (10, 190, Err(Fault::TooManySites)),
            (1, 251, Ok(())),
            (1, 252, Err(Fault::NotASite)),
        ] {
            let found = read(Kind::Sites, &sites(count, name)).map(drop);
            assert_eq!(found, why, "{count} sites of {name} letters");
        }
    }

    #[test]
    fn a_value_is_put_and_taken_out_without_a_trace() {
        let mut table = Table::new();
        put(&mut table, "office.kiosk.idle_seconds", Some(90.into()));
        assert_eq!(at(&table, "office.kiosk.idle_seconds"), Some(&90.into()));
        assert_eq!(at(&table, "office.kiosk.help_message"), None);
        put(&mut table, "office.kiosk.idle_seconds", None);
        assert!(table.is_empty());
    }

    #[test]
    fn every_key_has_its_words_at_the_desk() {
        let words = include_str!("../../staff/wording/en/settings.ftl");
        for (key, _) in keys() {
            let name = key.rsplit('.').next().unwrap().replace('_', "-");
            assert!(words.contains(&format!("\n    .{name} = ")), "{key}");
        }
    }
}
