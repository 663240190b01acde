//! What was found: who is there now, then near, then in the whole country.

use domain::{
    directory::{Place, Shown, shown},
    wire::directory::{Directory, Entry},
};
use leptos::prelude::*;
use ui::{anew, browser::intl};
use wording::Catalogue;

use super::{super::Guides, entry::EntryView};

/// How many there are, said as the choice changes.
#[component]
pub(super) fn Count(
    guides: Guides,
    texts: &'static Catalogue,
    directory: &'static Directory,
) -> impl IntoView {
    let words = guides.texts.words;
    let count = move || {
        let found = found(guides, directory).count();
        let found = intl::number(found);
        words.read_in(texts, &[("count", &found)], |text| {
            text.text("directory-count")
        })
    };
    view! { <p class="directory__count" prop:textContent=count></p> }
}

/// All of them.
#[component]
pub(super) fn Results(
    guides: Guides,
    texts: &'static Catalogue,
    directory: &'static Directory,
) -> impl IntoView {
    let words = guides.texts.words;
    // A name that was translated would stay over the telephone numbers of another place.
    anew(move || {
        let found = found(guides, directory);
        let place = guides.choice.get();
        let near = near(guides, texts, place.place(), &found.in_states);
        let say = |key: &str| words.read_in(texts, &[], |text| text.text(key));
        view! {
            {part(guides, texts, say("directory-now"), found.now)}
            {near}
            {part(guides, texts, say("directory-country"), found.in_country)}
        }
        .into_any()
    })
}

fn found(guides: Guides, directory: &'static Directory) -> Shown<'static> {
    guides
        .choice
        .with(|choice| shown(directory, choice.need(), choice.place()))
}

/// What there is in the state that was chosen, or in all of them by name.
fn near(
    guides: Guides,
    texts: &'static Catalogue,
    place: Place<'_>,
    entries: &[&'static Entry],
) -> Option<AnyView> {
    let words = guides.texts.words;
    let state = match place {
        Place::Country => return None,
        Place::Everywhere => String::new(),
        Place::State(state) => words.text(&format!("state.{state}")),
    };
    let arguments = [("state", state.as_str())];
    let say = |key: &str| words.read_in(texts, &arguments, |text| text.text(key));
    if place == Place::Everywhere {
        let by_state =
            |entry: &&'static Entry| (*entry, words.text(&format!("state.{}", entry.place)));
        let sorted = intl::sorted(entries.iter().map(by_state).collect());
        let entries = sorted.into_iter().map(|(entry, _)| entry).collect();
        return Some(part(guides, texts, say("directory-states"), entries).into_any());
    }
    if entries.is_empty() {
        let none = view! {
            <section>
                <h2>{say("directory-state")}</h2>
                <p>{say("directory-none")}</p>
            </section>
        };
        return Some(none.into_any());
    }
    Some(part(guides, texts, say("directory-state"), entries.to_vec()).into_any())
}

/// One part with its heading; nothing where there is none.
fn part(
    guides: Guides,
    texts: &'static Catalogue,
    title: String,
    entries: Vec<&'static Entry>,
) -> Option<impl IntoView> {
    let entries: Vec<_> = entries
        .into_iter()
        .map(|entry| view! { <EntryView words=guides.texts.words texts=texts entry=entry /> })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title}</h2>
                <ul class="directory__list">{entries}</ul>
            </section>
        }
    })
}
