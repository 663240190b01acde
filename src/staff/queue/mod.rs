//! The queue: lists with their counts, filters, a search, and the cases one a row. What is chosen
//! stands in the address, so that Back and a bookmark keep it; what is typed does not.

mod choices;
mod export;
mod filters;
mod keys;
mod lists;
pub(crate) mod live;
mod search;
pub(crate) mod table;
pub(crate) mod typed;
pub(crate) mod urgency;

use domain::wire::{
    choices::QueueChoices,
    desk::{Queue, QueueCounts, QueueEntry, SearchResult},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;

use self::{
    choices::Choices, export::export, filters::Filters, keys::Shortcuts, lists::Lists, live::Live,
    search::SearchBox, table::QueueTable, typed::TYPED,
};
use crate::{
    api,
    desk::use_desk,
    paths,
    shell::{answered::Answered, heading::Heading},
    words::{say, say_with},
};

/// What stands in the address and goes to the server as it is.
const NAMES: [&str; 10] = [
    "list",
    "order",
    "need",
    "place",
    "channel",
    "language",
    "urgency",
    "assignee",
    "state",
    "older_than",
];

/// What the page works with.
#[derive(Clone, Copy)]
struct Queuework {
    /// The query of the address.
    asked: Memo<Vec<(&'static str, String)>>,
    /// The county that was typed.
    county: Memo<Option<String>>,
    /// Whether one was typed that this page does not know any more.
    forgotten: Memo<bool>,
    /// The columns and views of whoever is signed in.
    chosen: RwSignal<QueueChoices>,
    /// What a search found, as long as one is shown.
    found: RwSignal<Option<SearchResult>>,
    /// What was done last, in a sentence.
    done: RwSignal<String>,
    /// How many cases are on each list now.
    counts: RwSignal<Option<QueueCounts>>,
    /// Goes up when the list is to be fetched again.
    changes: RwSignal<u32>,
    /// Whether the shortcuts are shown.
    help: RwSignal<bool>,
}

impl Queuework {
    /// The query of the address, without the `?`.
    fn query(self) -> String {
        let query = paths::query(&self.asked.read());
        query.trim_start_matches('?').to_owned()
    }
}

/// What of a query narrows a list, whichever list it is.
fn narrowing(asked: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
    let asked = asked.iter();
    asked
        .filter(|(name, value)| !matches!(*name, "list" | "order") && !value.is_empty())
        .cloned()
        .collect()
}

fn use_queuework() -> Queuework {
    expect_context()
}

/// The page at `/desk/`.
#[component]
pub(crate) fn QueuePage() -> impl IntoView {
    let desk = use_desk();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let query = query.read();
        let given = NAMES
            .into_iter()
            .filter_map(|name| Some((name, query.get(name)?)));
        given.collect::<Vec<_>>()
    });
    let typed = Memo::new(move |_| query.read().get(TYPED));
    let county = Memo::new(move |_| desk.typed.county_of(&typed.get()?));
    let work = Queuework {
        asked,
        county,
        forgotten: Memo::new(move |_| typed.read().is_some() && county.read().is_none()),
        chosen: RwSignal::default(),
        found: RwSignal::new(None),
        done: RwSignal::new(String::new()),
        counts: RwSignal::new(None),
        changes: RwSignal::new(0),
        help: RwSignal::new(false),
    };
    provide_context(work);
    let queue = LocalResource::new(move || {
        work.changes.track();
        let (query, county) = (paths::query(&asked.get()), county.get());
        desk.ask(async move { api::queue(&query, county).await })
    });
    Effect::new(move |_| {
        if let Some(Ok(queue)) = queue.get() {
            desk.needs_person.set(Some(queue.needs_person));
            work.counts.set(Some(queue.counts));
        }
    });
    let shown = Signal::derive(move || match queue.get() {
        Some(Ok(queue)) => Some(queue.counts),
        _ => None,
    });
    view! {
        <div class="page-head">
            <Heading text=say("queue") />
            <div class="page-head__tools">
                <SearchBox />
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| queue.refetch()
                >
                    {say("queue.refresh")}
                </button>
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| work.help.set(true)
                >
                    {say("queue.keys")}
                </button>
            </div>
        </div>
        <p class="kiosks-done" role="status">{work.done}</p>
        <Live shown />
        <Shortcuts />
        <Choices />
        {move || match work.found.get() {
            Some(found) => found_intakes(found).into_any(),
            None => view! { <Answered from=queue ready=whole_queue /> }.into_any(),
        }}
    }
}

fn found_intakes(found: SearchResult) -> impl IntoView {
    let work = use_queuework();
    let count = found.total.to_string();
    view! {
        <p class="queue-count" role="status">
            {say_with("queue-found", &[("count", &count)])}
            " "
            <button
                type="button"
                class="usa-button usa-button--unstyled"
                on:click=move |_| work.found.set(None)
            >
                {say("queue.back")}
            </button>
        </p>
        {rows(found.intakes)}
    }
}

fn whole_queue(queue: Queue) -> impl IntoView {
    let counted = say_with("queue-count", &[("count", &queue.total.to_string())]);
    let needs_person = (queue.needs_person > 0).then(|| needs_person(queue.needs_person));
    view! {
        <Lists counts=queue.counts />
        <Filters colleagues=queue.colleagues />
        <p class="queue-count" role="status">
            {counted}
            " "
            {needs_person}
        </p>
        {rows(queue.intakes)}
        {queue.after.map(|after| view! { <More after /> })}
        {export()}
    }
}

fn rows(intakes: Vec<QueueEntry>) -> impl IntoView {
    if intakes.is_empty() {
        view! { <p class="nothing">{say("queue.empty")}</p> }.into_any()
    } else {
        view! { <QueueTable intakes /> }.into_any()
    }
}

/// The next page, below the ones before: what was read stays where it is.
#[component]
fn More(
    /// Where the page before ended.
    after: String,
) -> impl IntoView {
    let (desk, work) = (use_desk(), use_queuework());
    let next = RwSignal::new(None::<Queue>);
    let failed = RwSignal::new(None::<String>);
    let more = move |_| {
        let mut asked = work.asked.get_untracked();
        asked.push(("after", after.clone()));
        let (query, county) = (paths::query(&asked), work.county.get_untracked());
        spawn_local(async move {
            match desk.ask(api::queue(&query, county)).await {
                Ok(queue) => next.set(Some(queue)),
                Err(failure) => failed.set(Some(failure.sentence())),
            }
        });
    };
    move || match next.get() {
        Some(queue) => view! {
            {rows(queue.intakes)}
            {queue.after.map(|after| view! { <More after /> }.into_any())}
        }
        .into_any(),
        None => view! {
            <p class="page-on">
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=more.clone()
                >
                    {say("queue.more")}
                </button>
                <span role="alert">{failed}</span>
            </p>
        }
        .into_any(),
    }
}

fn needs_person(count: usize) -> impl IntoView {
    let sentence = say_with("queue-needs-person", &[("count", &count.to_string())]);
    view! { <a class="usa-link" href=paths::UNOPENED>{sentence}</a> }
}
