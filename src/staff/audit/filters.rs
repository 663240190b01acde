//! Which lines of the audit to show. The choice goes into the address.

use domain::{audit::AuditAction, wire::audit::AuditActor};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::action_name;
use crate::{paths, shell::choice::Choice, words::say};

/// Who, what, and on which intake.
#[component]
pub(super) fn Filters(
    /// Everybody who has an account.
    actors: Vec<AuditActor>,
) -> impl IntoView {
    let query = use_query_map();
    let navigate = use_navigate();
    let given = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let actor = RwSignal::new(given("actor"));
    let action = RwSignal::new(given("action"));
    let subject = RwSignal::new(given("subject"));
    let show = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = [("actor", actor), ("action", action), ("subject", subject)];
        let chosen: Vec<_> = chosen
            .into_iter()
            .map(|(name, value)| (name, value.get_untracked().trim().to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let address = format!("{}{}", paths::AUDIT, paths::query(&chosen));
        navigate(&address, NavigateOptions::default());
    };
    let actors = actors
        .into_iter()
        .map(|actor| (actor.id.to_string(), actor.username))
        .collect();
    let actions = AuditAction::all()
        .map(|action| (action.name().to_owned(), action_name(action)))
        .collect();
    view! {
        <form class="filters" on:submit=show>
            <Choice id="audit-actor" options=actors value=actor />
            <Choice id="audit-action-is" options=actions value=action />
            <div class="filters__one">
                <label class="usa-label" for="audit-subject">{say("audit-subject")}</label>
                <input
                    class="usa-input"
                    id="audit-subject"
                    autocomplete="off"
                    spellcheck="false"
                    bind:value=subject
                />
            </div>
            <button class="usa-button">{say("audit.show")}</button>
            <a class="usa-button usa-button--outline" href=paths::AUDIT>{say("audit.all")}</a>
        </form>
    }
}
