//! What was done to many at once, with the button that takes it back.

use domain::wire::sorting::BulkChange;
use leptos::prelude::*;

use super::{may_close, use_work};
use crate::{
    api,
    browser::dates::written,
    shell::{moment::Moment, table::slim_table},
    words::{say, say_with},
};

/// The changes, last first.
#[component]
pub(super) fn Changes(
    /// Which.
    changes: Vec<BulkChange>,
) -> impl IntoView {
    if changes.is_empty() {
        return ().into_any();
    }
    let rows = changes.into_iter().map(row).collect_view();
    view! {
        <h2 class="page-part">{say("bulk-table")}</h2>
        {slim_table(
            "bulk-table",

            &["at", "who", "outcome", "count", "undo"],
            rows.into_any(),
        )}
    }
    .into_any()
}

fn row(change: BulkChange) -> impl IntoView {
    let work = use_work();
    let outcome = change.disposition.name().replace('_', "-");
    let number = change.number;
    let label = say_with("bulk-undo", &[("number", &number.to_string())]);
    let undo = move |_| {
        work.finish(async move {
            let undone = api::undo_bulk(number).await?;
            Ok(say_with(
                "bulk-undone",
                &[("count", &undone.reopened.to_string())],
            ))
        });
    };
    let last = match change.undone_at {
        Some(at) => view! { {say_with("bulk-undone-at", &[("moment", &written(at))])} }.into_any(),
        None if !may_close() => ().into_any(),
        None => view! {
            <button
                type="button"
                class="usa-button usa-button--outline"
                aria-label=label
                on:click=undo
            >
                {say("cluster.undo")}
            </button>
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <Moment at=change.at />
            </th>
            <td>
                <bdi>{change.username}</bdi>
            </td>
            <td>{say(&format!("disposition.{outcome}"))}</td>
            <td>{change.cases}</td>
            <td>{last}</td>
        </tr>
    }
}
