//! Entries of the list of where else to find help, as people will read them.

use domain::{
    directory::name_in,
    wire::directory::{Entry, EntryWords},
};
use leptos::prelude::*;
use ui::CallLine;
use wording::{Language, language::LANGUAGES};

use super::names::place_name;
use crate::words::{option_name, say, say_with};

/// What would be new or different.
#[component]
pub(super) fn EntriesRead(
    /// As they would be.
    entries: Vec<Entry>,
) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        view! {
            <h2 class="page-part">{say("entry-reads")}</h2>
            <div class="prose settings__read">{entries.into_iter().map(one).collect_view()}</div>
        }
    })
}

fn one(entry: Entry) -> impl IntoView {
    let needs = entry.needs.iter().map(|need| option_name("help", need));
    let needs = needs.collect::<Vec<_>>().join(", ");
    let name = name_in(&entry, "en").to_owned();
    let numbers = entry.telephones.iter().map(|one| {
        let (number, purpose) = (one.number.clone(), name.clone());
        view! { <CallLine number purpose dial=false /> }
    });
    let numbers = numbers.collect_view();
    let text = entry.text.map(|text| {
        let word = text.word.unwrap_or_default();
        view! { <p>{say("entry.text")} ": " <bdi>{text.number} " " {word}</bdi></p> }
    });
    let website = entry
        .website
        .map(|website| view! { <p><bdi dir="ltr">{website}</bdi></p> });
    let words = entry.words.into_iter().map(in_language).collect_view();
    view! {
        <p class="settings__page">{name}</p>
        <p>{place_name(&entry.place)} ". " {needs}</p>
        <div class="call-lines">{numbers}</div>
        {text}
        {website}
        {words}
        <p>{say_with("entry-checked", &[("day", &entry.checked)])}</p>
    }
}

/// What it says in one language.
fn in_language(words: EntryWords) -> impl IntoView {
    let mut known = LANGUAGES.iter().copied();
    let language = known.find(|one| one.tag == words.language);
    let (lang, dir) = (language.map(|one| one.tag), language.map(Language::dir));
    let lines = [words.name, words.hours, words.notes];
    let lines = lines.into_iter().flatten().collect::<Vec<_>>().join(". ");
    view! {
        <p lang=lang dir=dir>
            {lines}
        </p>
    }
}
