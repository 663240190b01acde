//! The places of the directory that fit a need and a state, to choose from.

use std::collections::BTreeSet;

use domain::{
    directory::{Place, name_in, shown},
    entry_settings::is_old,
    value::STATES,
    wire::directory::{Directory, Entry},
};
use leptos::prelude::*;

use super::Wanted;
use crate::{
    api,
    browser::clock::today,
    desk::use_desk,
    failure::Failure,
    shell::{choice::Choice, failure_note::FailureNote},
    words::{options_of, say, say_with, state_name},
};

/// The search, and the boxes of what it found. What is chosen stays chosen while one searches on.
#[component]
pub(super) fn Places(
    /// What the search begins with.
    wanted: Wanted,
    /// Ids of entries.
    chosen: RwSignal<BTreeSet<String>>,
) -> impl IntoView {
    let desk = use_desk();
    let need = RwSignal::new(wanted.need);
    let place = RwSignal::new(wanted.place);
    let directory = LocalResource::new(move || desk.ask(api::directory()));
    let states = STATES
        .iter()
        .map(|code| ((*code).to_owned(), state_name(code)))
        .collect::<Vec<_>>();
    let found = move || match directory.get() {
        None => view! { <p role="status">{say("one-moment")}</p> }.into_any(),
        Some(Ok(directory)) => boxes(&directory, &need.get(), &place.get(), chosen).into_any(),
        Some(Err(failure)) => again(failure, directory).into_any(),
    };
    view! {
        <div class="filters">
            <Choice id="referral-need" options=options_of("help") value=need />
            <Choice id="referral-place" options=states value=place />
        </div>
        {found}
    }
}

fn again(failure: Failure, directory: LocalResource<Result<Directory, Failure>>) -> impl IntoView {
    view! { <FailureNote failure retry=move |()| directory.refetch() /> }
}

fn boxes(
    directory: &Directory,
    need: &str,
    place: &str,
    chosen: RwSignal<BTreeSet<String>>,
) -> impl IntoView + use<> {
    let place = if place.is_empty() {
        Place::Country
    } else {
        Place::State(place)
    };
    let need = (!need.is_empty()).then_some(need);
    let fitting = shown(directory, need, place);
    let parts = [fitting.in_states, fitting.in_country, fitting.now];
    let mut listed: Vec<Entry> = parts.into_iter().flatten().cloned().collect();
    // What was chosen in another search stands here too, so that nobody refers to what they do not see.
    let ids = chosen.read_untracked();
    let others = directory
        .entries
        .iter()
        .filter(|entry| ids.contains(&entry.id) && listed.iter().all(|one| one.id != entry.id));
    let others: Vec<_> = others.cloned().collect();
    drop(ids);
    listed.extend(others);
    if listed.is_empty() {
        return view! { <p>{say("referral.nothing")}</p> }.into_any();
    }
    view! {
        <fieldset class="usa-fieldset boxes">
            <legend class="usa-legend">{say("referral-places")}</legend>
            <div class="places">
                {listed.into_iter().map(|entry| one(&entry, chosen)).collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

fn one(entry: &Entry, chosen: RwSignal<BTreeSet<String>>) -> impl IntoView + use<> {
    let id = format!("place-{}", entry.id);
    let key = entry.id.clone();
    let ticked = chosen.read_untracked().contains(&key);
    let tick = move |event: leptos::ev::Event| {
        let ticked = event_target_checked(&event);
        chosen.update(|chosen| {
            if ticked {
                chosen.insert(key.clone());
            } else {
                chosen.remove(&key);
            }
        });
    };
    let name = name_in(entry, "en").to_owned();
    let mut numbers: Vec<_> = entry
        .telephones
        .iter()
        .map(|one| one.number.clone())
        .collect();
    let old = is_old(&entry.checked, today()).then(|| {
        let sentence = say_with("entry-old", &[("day", &entry.checked)]);
        view! { <span class="usa-checkbox__label-description">{sentence}</span> }
    });
    // One number may take calls and messages.
    numbers.dedup();
    view! {
        <div class="usa-checkbox">
            <input
                class="usa-checkbox__input"
                type="checkbox"
                id=id.clone()
                checked=ticked
                on:change=tick
            />
            <label class="usa-checkbox__label" for=id>
                {name}
                <span class="usa-checkbox__label-description">{numbers.join(", ")}</span>
                {old}
            </label>
        </div>
    }
}
