//! What narrows a list, and which case comes first. What is chosen goes into the address, and a word for what
//! is typed.

use domain::wire::{casework::Colleague, desk::LONGEST_COUNTY};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{typed::TYPED, use_queuework};
use crate::{
    browser::names::language_name,
    desk::use_desk,
    paths,
    shell::choice::Choice,
    words::{options_of, say},
};

/// Besides the newest first, which is how a list comes.
const ORDERS: [&str; 2] = ["urgent", "waiting"];
const URGENCY: [(&str, &str); 5] = [
    ("not_safe_now", "not-safe-now"),
    ("minor", "minor"),
    ("fears_retaliation", "fears-retaliation"),
    ("release_soon", "release-soon"),
    ("unsure_if_safe", "unsure-if-safe"),
];
const CHANNELS: [&str; 4] = ["kiosk", "widget", "web", "phone"];
const LANGUAGES: [&str; 4] = ["en", "es", "ar", "zh-Hans"];
const COUNTY_HINT: &str = "filter-county-hint";
const AGES: [&str; 4] = ["1", "3", "7", "30"];

/// The lists to choose from, folded away until they are wanted.
#[component]
pub(super) fn Filters(
    /// Everybody who can have a case.
    colleagues: Vec<Colleague>,
) -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let navigate = use_navigate();
    let given = |wanted: &str| {
        let asked = work.asked.read_untracked();
        let found = asked.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let list = given("list");
    let values = [
        "order",
        "urgency",
        "need",
        "place",
        "channel",
        "language",
        "assignee",
        "older_than",
    ]
    .map(|name| (name, RwSignal::new(given(name))));
    let county = RwSignal::new(work.county.get_untracked().unwrap_or_default());
    let typed = work.forgotten.get_untracked() || !county.read_untracked().is_empty();
    let chosen = |(name, value): &(&str, RwSignal<String>)| {
        *name != "order" && !value.read_untracked().is_empty()
    };
    let narrowed = typed || values.iter().any(chosen);
    let everything = format!(
        "{}{}",
        paths::QUEUE,
        paths::query(&[("list", list.clone())])
    );
    let show = move |event: SubmitEvent| {
        event.prevent_default();
        let mut chosen = vec![("list", list.clone())];
        chosen.extend(values.map(|(name, value)| (name, value.get_untracked())));
        chosen.push((TYPED, desk.typed.word_of(county.read_untracked().trim())));
        let address = format!("{}{}", paths::QUEUE, paths::query(&chosen));
        navigate(&address, NavigateOptions::default());
    };
    let [
        order,
        urgency,
        need,
        place,
        channel,
        language,
        assignee,
        age,
    ] = values.map(|(_, value)| value);
    let named = |keys: &[&str], name: &dyn Fn(&str) -> String| -> Vec<(String, String)> {
        keys.iter()
            .map(|key| ((*key).to_owned(), name(key)))
            .collect()
    };
    let mut people = vec![("0".to_owned(), say("filters.nobody"))];
    people.extend(
        colleagues
            .into_iter()
            .map(|one| (one.id.to_string(), one.username)),
    );
    let urgencies = URGENCY.map(|(key, name)| (key.to_owned(), say(&format!("urgency.{name}"))));
    view! {
        <details class="queue-filters" open=narrowed>
            <summary>{say("filters")}</summary>
            <form class="filters" on:submit=show>
                <Choice
                    id="filter-order"
                    options=named(&ORDERS, &|key| say(&format!("order.{key}")))
                    none="order.newest"
                    value=order
                />
                <Choice id="filter-urgency" options=urgencies.into() value=urgency />
                <Choice id="filter-need" options=options_of("help") value=need />
                <Choice id="filter-place" options=options_of("crime-state") value=place />
                {county_field(county, work.forgotten)}
                <Choice
                    id="filter-channel"
                    options=named(&CHANNELS, &|key| say(&format!("channel.{key}")))
                    value=channel
                />
                <Choice
                    id="filter-language"
                    options=named(&LANGUAGES, &language_name)
                    value=language
                />
                <Choice id="filter-assignee" options=people value=assignee />
                <Choice
                    id="filter-age"
                    options=named(&AGES, &|days| say(&format!("filter-age.days-{days}")))
                    value=age
                />
                <button class="usa-button">{say("filters.show")}</button>
                <a class="usa-button usa-button--outline" href=everything>
                    {say("filters.clear")}
                </a>
            </form>
        </details>
    }
}

/// A county is typed: nobody has a list of all.
fn county_field(county: RwSignal<String>, forgotten: Memo<bool>) -> impl IntoView {
    let hint = move || {
        forgotten.get().then(|| {
            view! {
                <span class="usa-hint" id=COUNTY_HINT>
                    {say("filter-county.forgotten")}
                </span>
            }
        })
    };
    view! {
        <div class="filters__one">
            <label class="usa-label" for="filter-county">
                {say("filter-county")}
            </label>
            {hint}
            <input
                class="usa-input"
                id="filter-county"
                autocomplete="off"
                spellcheck="false"
                maxlength=LONGEST_COUNTY.to_string()
                aria-describedby=move || forgotten.get().then_some(COUNTY_HINT)
                bind:value=county
            />
        </div>
    }
}
