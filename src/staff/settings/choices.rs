//! What is set of an entry of the directory by choosing: what it is, where, and what it helps with.

use std::collections::BTreeSet;

use domain::{
    directory::WHOLE_COUNTRY,
    entry_settings::{HELP_KINDS, PROOFS},
    question::Field,
    questionnaire::field,
    value::STATES,
    wire::settings::SettingKind,
};
use leptos::prelude::*;

use super::names::place_name;
use crate::{
    shell::boxes::Boxes,
    words::{option_name, say},
};

/// One of a list, or none.
#[component]
pub(super) fn OneOf(
    /// The id of the list.
    id: String,
    /// Which list it is.
    kind: SettingKind,
    /// What is chosen.
    value: RwSignal<String>,
    /// Whether that is wrong.
    wrong: Signal<bool>,
    /// Ids of what is said of it.
    described_by: Signal<String>,
) -> impl IntoView {
    let none = (String::new(), say("entry-none"));
    let option = move |(key, name): (String, String)| {
        let own = key.clone();
        let selected = move || value.with(|value| *value == own);
        view! {
            <option value=key prop:selected=selected>
                {name}
            </option>
        }
    };
    let all = [none].into_iter().chain(options(kind));
    view! {
        <select
            class="usa-select"
            class:usa-input--error=move || wrong.get()
            id=id
            aria-invalid=move || wrong.get().then_some("true")
            aria-describedby=described_by
            on:change:target=move |event| value.set(event.target().value())
        >
            {all.map(option).collect_view()}
        </select>
    }
}

fn options(kind: SettingKind) -> Vec<(String, String)> {
    let said = |of: &str, codes: &[&str]| -> Vec<(String, String)> {
        let codes = codes.iter();
        codes
            .map(|code| ((*code).to_owned(), say(&format!("{of}.{code}"))))
            .collect()
    };
    match kind {
        SettingKind::HelpKind => said("entry-kind", &HELP_KINDS),
        SettingKind::Proof => said("entry-proof", &PROOFS),
        _ => {
            let places = [WHOLE_COUNTRY].into_iter().chain(STATES.iter().copied());
            places
                .map(|place| (place.to_owned(), place_name(place)))
                .collect()
        }
    }
}

/// Boxes for what it helps with.
#[component]
pub(super) fn Needs(
    legend: String,
    /// The ids begin with it.
    name: String,
    /// Options of `help`, parted by spaces.
    value: RwSignal<String>,
) -> impl IntoView {
    let known = field("help").map(Field::options).unwrap_or_default();
    let needs = value.get_untracked();
    let needs = needs.split_whitespace().map(str::to_owned);
    let chosen = RwSignal::new(needs.collect::<BTreeSet<_>>());
    // What nobody ticked stays as it was written, in its order.
    Effect::new(move |began: Option<()>| {
        let chosen = chosen.read();
        if began.is_some() {
            let listed = known.iter().copied().filter(|need| chosen.contains(*need));
            value.set(listed.collect::<Vec<_>>().join(" "));
        }
    });
    let options = known.iter().map(|need| (*need, option_name("help", need)));
    let options: Vec<_> = options.collect();
    view! { <Boxes legend name options chosen /> }
}
