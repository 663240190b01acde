//! The lists of the queue, each with how many cases are on it.

use domain::wire::desk::QueueCounts;
use leptos::prelude::*;

use super::use_queuework;
use crate::{paths, words::say};

/// How many are on a list.
type Count = fn(&QueueCounts) -> usize;

/// Links to every list.
#[component]
pub(super) fn Lists(
    /// How many are on each.
    counts: QueueCounts,
) -> impl IntoView {
    let work = use_queuework();
    let lists: [(&str, Count); 9] = [
        ("open", |counts| counts.open),
        ("new", |counts| counts.new),
        ("mine", |counts| counts.mine),
        ("waiting", |counts| counts.waiting),
        ("messages", |counts| counts.messages),
        ("questions", |counts| counts.questions),
        ("due", |counts| counts.due),
        ("quarantined", |counts| counts.quarantined),
        ("closed", |counts| counts.closed),
    ];
    let shown = move || {
        let asked = work.asked.read();
        let list = asked.iter().find(|(name, _)| *name == "list");
        list.map_or_else(|| "open".to_owned(), |(_, list)| list.clone())
    };
    let way = move |(list, of): (&'static str, Count)| {
        let count = move || of(&work.counts.get().unwrap_or(counts));
        // The order goes along, filters do not: each list begins with all that is on it.
        let address = move || {
            let asked = work.asked.read();
            let order = asked.iter().find(|(name, _)| *name == "order");
            let order = order.map(|(_, order)| order.clone()).unwrap_or_default();
            let query = paths::query(&[("list", list.to_owned()), ("order", order)]);
            format!("{}{query}", paths::QUEUE)
        };
        view! {
            <a
                class="lists__one"
                href=address
                aria-current=move || (shown() == list).then_some("page")
            >
                {say(&format!("queue-list.{list}"))}
                " "
                <span class="lists__count">{count}</span>
            </a>
        }
    };
    view! {
        <nav class="lists" aria-label=say("queue-list")>
            {lists.map(way).into_iter().collect_view()}
        </nav>
    }
}
