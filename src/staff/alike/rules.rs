//! What speaks for a hoax at this office, and how much: the rules themselves, folded away until somebody
//! wants to read them.

use domain::wire::sorting::{SortingRule, SortingRules};
use leptos::prelude::*;

use crate::{
    api,
    desk::use_desk,
    shell::answered::Answered,
    words::{say, say_with},
};

/// The rules.
#[component]
pub(super) fn HoaxRules() -> impl IntoView {
    let desk = use_desk();
    let rules = LocalResource::new(move || desk.ask(api::sorting_rules()));
    view! {
        <details>
            <summary>{say("hoax-rules")}</summary>
            <Answered from=rules ready=whole />
        </details>
    }
}

fn whole(rules: SortingRules) -> impl IntoView {
    let limits = say_with(
        "hoax-rules-limits",
        &[
            ("from", &rules.quarantine_from.to_string()),
            ("danger", &rules.danger_from.to_string()),
            ("back", &rules.second_look.to_string()),
            ("alone", &rules.one_person_from.to_string()),
        ],
    );
    view! {
        <p>{limits}</p>
        <ul>{rules.rules.into_iter().map(one).collect_view()}</ul>
    }
}

fn one(rule: SortingRule) -> impl IntoView {
    let points = say_with("sorting-points", &[("points", &rule.points.to_string())]);
    let lines = rule
        .lines
        .into_iter()
        .map(|line| view! { <li dir="auto">{line}</li> });
    let lines: Vec<_> = lines.collect();
    view! {
        <li>
            {points} ": " {say(&rule.sentence)}
            {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
        </li>
    }
}
