//! One place to find help.

use domain::{
    value::{ApproximateDate, Today},
    wire::directory::{Entry, EntryWords, Proof, TelephonePurpose},
};
use leptos::prelude::*;
use ui::{CallLine, browser::intl};
use wording::Catalogue;

use crate::words::Words;

/// Stands for many more languages.
const INTERPRETER: &str = "interpreter";
/// American Sign Language.
const SIGN_LANGUAGE: &str = "ase";

/// Its name, how it is reached, in which languages, when, and when that was checked.
#[component]
pub(super) fn EntryView(
    words: Words,
    texts: &'static Catalogue,
    entry: &'static Entry,
) -> impl IntoView {
    let written =
        |part: fn(&EntryWords) -> Option<&String>| written(entry, words.language().tag, part);
    let say = |key: &str| words.read_in(texts, &[], |text| text.text(key));
    let hours = if entry.always {
        Some(say("directory-hours.always").into_any())
    } else {
        written(|words| words.hours.as_ref())
    };
    view! {
        <li class="directory__entry">
            <h3>{written(|words| words.name.as_ref())}</h3>
            {written(|words| words.notes.as_ref()).map(|notes| view! { <p>{notes}</p> })}
            <div class="call-lines">{lines(words, texts, entry)}</div>
            {entry.website.as_deref().map(|website| view! { <Website words=words texts=texts website=website /> })}
            {hours.map(|hours| view! { <p>{say("directory-hours")} " " {hours}</p> })}
            {languages(words, texts, entry)}
            <p class="usa-hint">{checked(words, texts, entry)}</p>
        </li>
    }
}

/// What an entry says in the page's language, or in English and marked so.
fn written(
    entry: &'static Entry,
    language: &str,
    part: fn(&EntryWords) -> Option<&String>,
) -> Option<AnyView> {
    let own = entry.words.iter().find(|words| words.language == language);
    if let Some(text) = own.and_then(part) {
        return Some(text.as_str().into_any());
    }
    let english = entry.words.first().and_then(part)?;
    Some(view! { <span lang="en" dir="ltr">{english.as_str()}</span> }.into_any())
}

/// Every number, with what kind of number it is.
fn lines(words: Words, texts: &'static Catalogue, entry: &'static Entry) -> AnyView {
    let say = |key: &str| words.read_in(texts, &[], |text| text.text(key));
    let calls = entry.telephones.iter().map(|telephone| {
        let kind = match telephone.purpose {
            TelephonePurpose::Call => "directory-call",
            TelephonePurpose::TollFree => "directory-call.toll-free",
            TelephonePurpose::InState => "directory-call.in-state",
            TelephonePurpose::Videophone => "directory-call.videophone",
        };
        (telephone.number.as_str(), say(kind), words.dials())
    });
    let text = entry.text.iter().map(|text| {
        let kind = match &text.word {
            Some(word) => words.read_in(texts, &[("word", word)], |text| {
                text.text("directory-text.word")
            }),
            None => say("directory-text"),
        };
        // Calling it would reach nobody.
        (text.number.as_str(), kind, false)
    });
    let tty = entry.tty.iter().map(|number| {
        let kind = if number == "711" {
            "directory-tty.relay"
        } else {
            "directory-tty"
        };
        (number.as_str(), say(kind), words.dials())
    });
    calls
        .chain(text)
        .chain(tty)
        .map(|(number, purpose, dial)| {
            view! { <CallLine number=number purpose=purpose dial=dial /> }
        })
        .collect_view()
        .into_any()
}

/// Its address: where the page may lead away, as a link that leaves the page open behind it.
#[component]
fn Website(words: Words, texts: &'static Catalogue, website: &'static str) -> impl IntoView {
    let say = |key: &str| words.read_in(texts, &[], |text| text.text(key));
    let shown = website
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_end_matches('/');
    if !words.leads_away() {
        return view! {
            <p class="directory__website">
                {say("directory-website")} " " <bdi dir="ltr" translate="no">{shown}</bdi>
            </p>
        }
        .into_any();
    }
    view! {
        <p>
            <a
                class="usa-link directory__website"
                href=website
                target="_blank"
                rel="noopener noreferrer"
            >
                <bdi dir="ltr" translate="no">{shown}</bdi>
                " "
                {say("directory-website.new-tab")}
            </a>
        </p>
    }
    .into_any()
}

fn languages(words: Words, texts: &'static Catalogue, entry: &Entry) -> Option<impl IntoView> {
    let say = |key: &str| words.read_in(texts, &[], |text| text.text(key));
    let name = |tag: &String| {
        match tag.as_str() {
            INTERPRETER => say("directory-languages.interpreter"),
            // Browsers know no name for it.
            SIGN_LANGUAGE => say("directory-languages.ase"),
            tag => intl::language_name(tag),
        }
    };
    let names: Vec<_> = entry.languages.iter().map(name).collect();
    (!names.is_empty())
        .then(|| view! { <p>{say("directory-languages")} " " {intl::list(&names)}</p> })
}

/// When it was looked at last, and where its numbers were read.
fn checked(words: Words, texts: &'static Catalogue, entry: &Entry) -> String {
    let date = ApproximateDate::read(&entry.checked, Today::MAX)
        .map_or_else(|_| entry.checked.clone(), intl::date);
    let key = match entry.proof {
        Proof::Own => "directory-checked.own",
        Proof::Government => "directory-checked.government",
        Proof::Other => "directory-checked.other",
        Proof::None => "directory-checked",
    };
    words.read_in(texts, &[("date", &date)], |text| text.text(key))
}
