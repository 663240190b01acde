//! What must be true of an entry, so that nobody in need is led to nothing.

use domain::{
    directory::WHOLE_COUNTRY,
    questionnaire,
    value::STATES,
    wire::directory::{Entry, EntryKind},
};
use wording::{Language, language::ENGLISH};

/// Fewest digits of a number: 911.
const LEAST_DIGITS: usize = 3;
/// What stands for many more languages, by an interpreter on the line.
const INTERPRETER: &str = "interpreter";

/// What is wrong with an entry that follows these.
pub(super) fn check(entry: &Entry, before: &[Entry]) -> Result<(), String> {
    name(entry, before)?;
    place(entry)?;
    options("needs", "help", &entry.needs)?;
    if entry.needs.is_empty() {
        return Err("`needs` is empty: nobody would find it".to_owned());
    }
    options("crimes", "crime-types", &entry.crimes)?;
    ways(entry)?;
    words(entry)?;
    if entry.source.iter().all(|source| source.trim().is_empty()) {
        return Err("`source` is empty: say where it was read".to_owned());
    }
    let is_day = entry.checked.len() == "2026-11-22".len() && !entry.checked.contains(':');
    refuse_unless(is_day, || {
        format!("`checked` is no day like 2026-11-22: {}", entry.checked)
    })
}

/// What is wrong with all of them together.
pub(super) fn check_whole(entries: &[Entry]) -> Result<(), &'static str> {
    let for_now = |entry: &Entry| {
        entry.place == WHOLE_COUNTRY
            && matches!(entry.kind, EntryKind::Emergency | EntryKind::CrisisLine)
    };
    if entries.iter().any(for_now) {
        Ok(())
    } else {
        Err("there is no crisis line for the whole country: keep at least one")
    }
}

fn name(entry: &Entry, before: &[Entry]) -> Result<(), String> {
    let plain =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    refuse_unless(!entry.id.is_empty() && entry.id.bytes().all(plain), || {
        "`id` is not small letters, digits and hyphens alone".to_owned()
    })?;
    refuse_unless(before.iter().all(|known| known.id != entry.id), || {
        "`id` stands twice in the file".to_owned()
    })
}

fn place(entry: &Entry) -> Result<(), String> {
    let known = entry.place == WHOLE_COUNTRY || STATES.contains(&entry.place.as_str());
    refuse_unless(known, || {
        format!("`place` is neither \"US\" nor a state: {}", entry.place)
    })
}

/// Whether these are options of the question that they stand for.
fn options(field: &str, question: &str, given: &[String]) -> Result<(), String> {
    let known = questionnaire::field(question).map_or(&[][..], |field| field.options());
    match given.iter().find(|one| !known.contains(&one.as_str())) {
        Some(unknown) => Err(format!(
            "`{field}` has no {unknown}; there are {}",
            known.join(", ")
        )),
        None => Ok(()),
    }
}

/// How it is reached.
fn ways(entry: &Entry) -> Result<(), String> {
    for telephone in &entry.telephones {
        number("telephone", &telephone.number)?;
    }
    if let Some(text) = &entry.text {
        number("text", &text.number)?;
    }
    if let Some(tty) = &entry.tty {
        number("tty", tty)?;
    }
    if let Some(website) = &entry.website {
        let (scheme, rest) = website.split_once("://").unwrap_or_default();
        let whole = matches!(scheme, "https" | "http")
            && rest.contains('.')
            && !rest.contains(|letter: char| letter.is_whitespace() || letter.is_control());
        refuse_unless(whole, || format!("`website` is no address: {website}"))?;
    }
    let called = !entry.telephones.is_empty() || entry.text.is_some();
    match entry.kind {
        EntryKind::Emergency | EntryKind::CrisisLine => refuse_unless(called, || {
            "neither `telephone` nor `text`: help that comes now needs one".to_owned()
        }),
        _ => refuse_unless(called || entry.website.is_some(), || {
            "none of `telephone`, `text` and `website`: nobody could reach it".to_owned()
        }),
    }
}

fn number(field: &str, number: &str) -> Result<(), String> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let printed = |letter: char| letter.is_ascii_digit() || " +-().".contains(letter);
    refuse_unless(
        digits >= LEAST_DIGITS && number.chars().all(printed),
        || format!("`{field}` is no number: {number}"),
    )
}

fn words(entry: &Entry) -> Result<(), String> {
    let tag = |tag: &String| {
        tag == INTERPRETER
            || (2..=12).contains(&tag.len())
                && tag
                    .bytes()
                    .all(|letter| letter.is_ascii_alphanumeric() || letter == b'-')
    };
    if let Some(unknown) = entry.languages.iter().find(|language| !tag(language)) {
        return Err(format!("`languages` holds what is no tag: {unknown}"));
    }
    for words in &entry.words {
        let language = &words.language;
        let english = language == ENGLISH.tag;
        let known = Language::of(language).is_some_and(|known| known.tag == language);
        let twice = entry
            .words
            .iter()
            .filter(|other| other.language == *language)
            .count()
            > 1;
        refuse_unless(known && !twice, || {
            format!("`translations` has no {language}; there are es, ar, zh-Hans")
        })?;
        let named = words
            .name
            .as_ref()
            .map_or(!english, |name| !name.trim().is_empty());
        refuse_unless(named, || "`name` is empty".to_owned())?;
    }
    Ok(())
}

fn refuse_unless(fine: bool, problem: impl FnOnce() -> String) -> Result<(), String> {
    if fine { Ok(()) } else { Err(problem()) }
}
