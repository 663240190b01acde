//! The office's rules, to read: what may be told, what never, and where that stands.

use domain::{
    history::ItemRule,
    wire::history::{HistoryRules, RuleItem},
};
use leptos::prelude::*;

use crate::words::say;

/// All of them, folded.
#[component]
pub(super) fn Rules(
    /// As the server says.
    rules: HistoryRules,
) -> impl IntoView {
    view! {
        <details class="case__form">
            <summary>{say("history-rules")}</summary>
            <p class="usa-hint">{say("history-rules.hint")}</p>
            {ItemRule::ALL
                .map(|rule| {
                    view! {
                        <h3 class="history__rule">{say(&format!("history-rule.{}", rule.name()))}</h3>
                        {listed(&rules.items, rule)}
                    }
                })
                .into_iter()
                .collect_view()}
        </details>
    }
}

/// The items of one kind, each with its reason.
pub(super) fn listed(items: &[RuleItem], rule: ItemRule) -> impl IntoView + use<> {
    let of = items.iter().filter(|item| item.rule == rule);
    let item = |item: &RuleItem| {
        view! {
            <li>
                <strong>{item.name.clone()}</strong>
                <span class="usa-hint history__source">{item.source.clone()}</span>
            </li>
        }
    };
    view! { <ul class="history__items">{of.map(item).collect_view()}</ul> }
}
