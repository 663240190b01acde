//! Counts by code and period, as a table.

use domain::wire::figures::Table;
use leptos::prelude::*;

use super::names::code_name;
use crate::words::say;

/// The table.
#[component]
pub(super) fn CountTable(
    /// What is counted by.
    by: String,
    /// The counts.
    table: Table,
    /// What it is called.
    caption: String,
) -> impl IntoView {
    let columns = table.columns.iter().cloned();
    let columns = columns.map(|period| view! { <th scope="col">{period}</th> });
    let cells = |cells: Vec<Option<u64>>| {
        let cells = cells
            .into_iter()
            .map(|count| view! { <td>{shown(count)}</td> });
        cells.collect_view()
    };
    let rows = table.rows.iter().zip(table.cells).zip(table.row_totals);
    let rows = rows.map(|((code, counts), total)| {
        view! {
            <tr>
                <th scope="row">{code_name(&by, code)}</th>
                {cells(counts)}
                <td>{shown(total)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="queue queue--slim count-table">
                <caption class="usa-sr-only">{caption.clone()}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {columns.collect_view()}
                        <th scope="col">{say("figures.total")}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows}
                    <tr>
                        <th scope="row">{say("figures.total")}</th>
                        {cells(table.column_totals)}
                        <td>{shown(table.total)}</td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// A count, or that it is hidden.
pub(super) fn shown(count: Option<u64>) -> String {
    count.map_or_else(|| say("figures.hidden"), |count| count.to_string())
}
