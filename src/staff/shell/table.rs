//! The frame of a table: what it is called, its heads, and scrolling where the page is too narrow for it.

use leptos::prelude::*;

use crate::words::say;

/// A table with its heads. `name` is the key of what it is called; each column stands behind a point.
pub(crate) fn table(name: &'static str, columns: &[&str], rows: AnyView) -> impl IntoView + use<> {
    framed(say(name), name, "queue", columns, rows)
}

/// The same, no wider than it has to be.
pub(crate) fn slim_table(
    name: &'static str,
    columns: &[&str],
    rows: AnyView,
) -> impl IntoView + use<> {
    slim_table_called(say(name), name, columns, rows)
}

/// The same for one of several tables with the same heads, which stand behind points of `heads`.
pub(crate) fn slim_table_called(
    called: String,
    heads: &'static str,
    columns: &[&str],
    rows: AnyView,
) -> impl IntoView + use<> {
    framed(called, heads, "queue queue--slim", columns, rows)
}

fn framed(
    called: String,
    heads: &'static str,
    class: &'static str,
    columns: &[&str],
    rows: AnyView,
) -> impl IntoView + use<> {
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col">{say(&format!("{heads}.{column}"))}</th> })
        .collect_view();
    let label = called.clone();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=label>
            <table class=class>
                <caption class="usa-sr-only">{called}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
