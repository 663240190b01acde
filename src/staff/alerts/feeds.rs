//! The custody systems: when each was last heard, and what was wrong with what it told.

use domain::wire::alerts::{Feed, Feeds};
use leptos::prelude::*;

use super::use_work;
use crate::{
    api,
    shell::{answered::Answered, moment::Moment, table::table},
    words::say,
};

/// One row a source.
#[component]
pub(super) fn FeedsSection() -> impl IntoView {
    let feeds = use_work().page.fetched(api::feeds);
    view! {
        <h2>{say("alert-feeds")}</h2>
        <Answered from=feeds ready=list />
    }
}

fn list(feeds: Feeds) -> impl IntoView {
    if feeds.feeds.is_empty() {
        return view! { <p class="nothing">{say("alert-feeds.empty")}</p> }.into_any();
    }
    let rows = feeds.feeds.into_iter().map(row).collect_view().into_any();
    let columns = [
        "source",
        "heard",
        "last-event",
        "taken",
        "refused",
        "last-error",
    ];
    table("alert-feed-table", &columns, rows).into_any()
}

fn row(feed: Feed) -> impl IntoView {
    let moment = |at: Option<u64>| match at {
        Some(at) => view! { <Moment at /> }.into_any(),
        None => say("alert-feed-table.never").into_any(),
    };
    let error = feed
        .last_error
        .map(|word| say(&format!("feed-error.{}", word.replace('_', "-"))));
    view! {
        <tr>
            <th scope="row">
                <bdi>{feed.source}</bdi>
            </th>
            <td>{moment(feed.heard_at)}</td>
            <td>{moment(feed.last_event_at)}</td>
            <td>{feed.taken}</td>
            <td>{feed.refused}</td>
            <td>{error}" "{feed.last_error_at.map(|at| view! { <Moment at /> })}</td>
        </tr>
    }
}
