//! Looks for words in all intakes, or in those that the filters of the list let through. They go to the
//! server in a body, and into no address.

use domain::wire::desk::Search;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{narrowing, use_queuework};
use crate::{api, desk::use_desk, paths, words::say};

/// The id of the field, for whoever goes there by a key.
pub(super) const SEARCH_FIELD: &str = "queue-search";

/// One field and its button.
#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let words = RwSignal::new(String::new());
    let search = move |event: SubmitEvent| {
        event.prevent_default();
        let query = words.get_untracked().trim().to_owned();
        if query.is_empty() {
            work.found.set(None);
            return;
        }
        let filters = paths::query(&narrowing(&work.asked.read_untracked()));
        let county = work.county.get_untracked();
        let wanted = Search { query, county };
        spawn_local(async move {
            match desk.ask(api::search(&wanted, &filters)).await {
                Ok(found) => {
                    work.done.set(String::new());
                    work.found.set(Some(found));
                }
                Err(failure) => work.done.set(failure.sentence()),
            }
        });
    };
    let label = move || {
        let narrowed = !narrowing(&work.asked.read()).is_empty() || work.county.read().is_some();
        say(if narrowed {
            "queue-search.narrowed"
        } else {
            "queue-search"
        })
    };
    view! {
        <form class="search-box" role="search" on:submit=search>
            <label class="usa-sr-only" for=SEARCH_FIELD>{label}</label>
            <input
                class="usa-input"
                id=SEARCH_FIELD
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                placeholder=say("queue-search.hint")
                bind:value=words
            />
            <button class="usa-button">{say("queue-search.submit")}</button>
        </form>
    }
}
