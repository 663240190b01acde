//! Events that may be about the person of a sign-up: a member of staff looks at both, and says.

use domain::wire::alerts::{OpenMatch, OpenMatches};
use leptos::prelude::*;

use super::use_work;
use crate::{
    api, paths,
    shell::{answered::Answered, moment::Moment, table::table},
    words::{say, say_with},
};

/// The questions that wait.
#[component]
pub(super) fn MatchesSection() -> impl IntoView {
    let open = use_work().page.fetched(api::open_matches);
    view! {
        <h2>{say("alert-matches")}</h2>
        <p>{say("alert-matches.body")}</p>
        <Answered from=open ready=list />
    }
}

fn list(open: OpenMatches) -> impl IntoView {
    if open.matches.is_empty() {
        return view! { <p class="nothing">{say("alert-matches.empty")}</p> }.into_any();
    }
    let rows = open.matches.into_iter().map(row).collect_view().into_any();
    let columns = ["reference", "event", "source", "doubt", "since", "actions"];
    table("alert-match-table", &columns, rows).into_any()
}

fn row(open: OpenMatch) -> impl IntoView {
    let work = use_work();
    let number = open.number;
    let answer = move |same| work.go(api::answer_match(number, same), "alert-match-answered");
    let label = |key: &str| say_with(key, &[("reference", &open.reference)]);
    let (same, other) = (label("alert-match-same"), label("alert-match-other"));
    view! {
        <tr>
            <th scope="row" class="reference">
                <a href=paths::intake(&open.id)>{open.reference.clone()}</a>
            </th>
            <td>{say(&format!("custody-event.{}", open.event.code().replace('_', "-")))}" "{open.happened_on}</td>
            <td>
                <bdi>{open.source}</bdi>
            </td>
            <td>{say(&format!("alert-doubt.{}", open.doubt.replace('_', "-")))}</td>
            <td>
                <Moment at=open.asked_at />
            </td>
            <td>
                <button type="button" class="usa-button usa-button--unstyled" aria-label=same on:click=move |_| answer(true)>
                    {say("alert-match-table.same")}
                </button>
                " "
                <button type="button" class="usa-button usa-button--unstyled" aria-label=other on:click=move |_| answer(false)>
                    {say("alert-match-table.other")}
                </button>
            </td>
        </tr>
    }
}
