//! What must be true of an entry, so that nobody in need is led to nothing.

use domain::{
    directory::WHOLE_COUNTRY,
    questionnaire,
    value::STATES,
    wire::{
        directory::{Entry, EntryKind},
        settings::SettingFaultKind as Fault,
    },
};
use wording::{Language, language::ENGLISH};

/// Fewest digits of a number: 911.
const LEAST_DIGITS: usize = 3;

/// What is wrong with an entry.
#[derive(Debug)]
pub(crate) struct EntryFault {
    /// The field that it is in.
    pub(crate) field: String,
    /// Why, for the page of settings.
    pub(crate) why: Fault,
    /// The same in words, for whoever wrote the file.
    pub(crate) said: String,
}

impl EntryFault {
    pub(super) fn new(field: &str, why: Fault, said: impl Into<String>) -> Self {
        Self {
            field: field.to_owned(),
            why,
            said: said.into(),
        }
    }
}

/// What is wrong with an entry that follows these.
pub(super) fn check(entry: &Entry, before: &[Entry]) -> Result<(), EntryFault> {
    name(entry, before)?;
    refuse_unless(is_place(&entry.place), || {
        let said = format!("`place` is neither \"US\" nor a state: {}", entry.place);
        EntryFault::new("place", Fault::NotAChoice, said)
    })?;
    options("needs", "help", &entry.needs)?;
    refuse_unless(!entry.needs.is_empty(), || {
        let said = "`needs` is empty: nobody would find it";
        EntryFault::new("needs", Fault::Missing, said)
    })?;
    options("crimes", "crime-types", &entry.crimes)?;
    ways(entry)?;
    words(entry)?;
    let is_sourced = entry.source.iter().any(|source| !source.trim().is_empty());
    refuse_unless(is_sourced, || {
        let said = "`source` is empty: say where it was read";
        EntryFault::new("source", Fault::Missing, said)
    })?;
    let is_day = entry.checked.len() == "2026-11-22".len() && !entry.checked.contains(':');
    refuse_unless(is_day, || {
        let said = format!("`checked` is no day like 2026-11-22: {}", entry.checked);
        EntryFault::new("checked", Fault::NotADay, said)
    })
}

/// What is wrong with all of them together.
pub(crate) fn check_whole(entries: &[Entry]) -> Result<(), &'static str> {
    let for_now = |entry: &Entry| entry.place == WHOLE_COUNTRY && is_for_now(entry.kind);
    if entries.iter().any(for_now) {
        Ok(())
    } else {
        Err("there is no crisis line for the whole country: keep at least one")
    }
}

/// Whether a text says where an entry is for.
pub(crate) fn is_place(text: &str) -> bool {
    text == WHOLE_COUNTRY || STATES.contains(&text)
}

/// Whether a text says a language as in HTML, or `interpreter`: many more, by an interpreter on the line.
pub(crate) fn is_tag(text: &str) -> bool {
    let letters = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    (2..=12).contains(&text.len()) && text.bytes().all(letters)
}

fn name(entry: &Entry, before: &[Entry]) -> Result<(), EntryFault> {
    let plain =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    let refused = |said| EntryFault::new("id", Fault::NotHere, said);
    refuse_unless(!entry.id.is_empty() && entry.id.bytes().all(plain), || {
        refused("`id` is not small letters, digits and hyphens alone")
    })?;
    refuse_unless(before.iter().all(|known| known.id != entry.id), || {
        refused("`id` stands twice in the file")
    })
}

/// Whether these are options of the question that they stand for.
fn options(field: &str, question: &str, given: &[String]) -> Result<(), EntryFault> {
    let known = questionnaire::field(question).map_or(&[][..], |field| field.options());
    match given.iter().find(|one| !known.contains(&one.as_str())) {
        Some(unknown) => {
            let said = format!("`{field}` has no {unknown}; there are {}", known.join(", "));
            Err(EntryFault::new(field, Fault::NotAChoice, said))
        }
        None => Ok(()),
    }
}

/// How it is reached.
fn ways(entry: &Entry) -> Result<(), EntryFault> {
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
        refuse_unless(whole, || {
            let said = format!("`website` is no address: {website}");
            EntryFault::new("website", Fault::NotAnAddress, said)
        })?;
    }
    let called = !entry.telephones.is_empty() || entry.text.is_some();
    let no_way = |said| EntryFault::new("telephone", Fault::NoWay, said);
    if is_for_now(entry.kind) {
        return refuse_unless(called, || {
            no_way("neither `telephone` nor `text`: help that comes now needs one")
        });
    }
    refuse_unless(called || entry.website.is_some(), || {
        no_way("none of `telephone`, `text` and `website`: nobody could reach it")
    })
}

/// Whether it is for whoever needs somebody now.
fn is_for_now(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Emergency | EntryKind::CrisisLine)
}

fn number(field: &str, number: &str) -> Result<(), EntryFault> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let printed = |letter: char| letter.is_ascii_digit() || " +-().".contains(letter);
    refuse_unless(
        digits >= LEAST_DIGITS && number.chars().all(printed),
        || {
            let said = format!("`{field}` is no number: {number}");
            EntryFault::new(field, Fault::NotATelephone, said)
        },
    )
}

fn words(entry: &Entry) -> Result<(), EntryFault> {
    if let Some(unknown) = entry.languages.iter().find(|language| !is_tag(language)) {
        let said = format!("`languages` holds what is no tag: {unknown}");
        return Err(EntryFault::new("languages", Fault::NotATag, said));
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
            let said = format!("`translations` has no {language}; there are es, ar, zh-Hans");
            EntryFault::new("translations", Fault::NotHere, said)
        })?;
        let named = words
            .name
            .as_ref()
            .map_or(!english, |name| !name.trim().is_empty());
        refuse_unless(named, || {
            EntryFault::new("name", Fault::Missing, "`name` is empty")
        })?;
    }
    Ok(())
}

fn refuse_unless(fine: bool, fault: impl FnOnce() -> EntryFault) -> Result<(), EntryFault> {
    if fine { Ok(()) } else { Err(fault()) }
}
