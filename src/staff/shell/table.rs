//! The frame of a table: what it is called, its heads, and scrolling where the page is too narrow for it.

use leptos::prelude::*;

use crate::words::say;

/// A table with its heads. `name` is the key of what it is called; each column stands behind a point.
pub(crate) fn table(name: &'static str, columns: &[&str], rows: AnyView) -> impl IntoView + use<> {
    framed(name, "queue", columns, rows)
}

/// The same, no wider than it has to be.
pub(crate) fn slim_table(
    name: &'static str,
    columns: &[&str],
    rows: AnyView,
) -> impl IntoView + use<> {
    framed(name, "queue queue--slim", columns, rows)
}

fn framed(
    name: &'static str,
    class: &'static str,
    columns: &[&str],
    rows: AnyView,
) -> impl IntoView + use<> {
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col">{say(&format!("{name}.{column}"))}</th> })
        .collect_view();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=say(name)>
            <table class=class>
                <caption class="usa-sr-only">{say(name)}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
