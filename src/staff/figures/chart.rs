//! Bars, one a code: how many in the quarter. The numbers stand beside them and in the table behind.

use domain::wire::figures::Table;
use leptos::prelude::*;

use super::names::code_name;
use crate::words::say;

/// Codes that are drawn; the table has all.
const MOST: usize = 12;
/// Height of a bar with what is around it, and the width that the longest has, in units of the drawing.
const STEP: usize = 10;
const WIDTH: u64 = 100;

/// The totals of the rows as bars, the longest first.
#[component]
pub(super) fn Chart(
    /// What is counted by.
    by: String,
    /// The counts.
    table: Table,
) -> impl IntoView {
    let mut bars: Vec<(String, Option<u64>)> = table
        .rows
        .iter()
        .map(|code| code_name(&by, code))
        .zip(table.row_totals.iter().copied())
        .collect();
    if bars.is_empty() {
        return view! { <p class="nothing">{say("figures.nothing")}</p> }.into_any();
    }
    bars.sort_by_key(|(_, count)| u64::MAX - count.unwrap_or(0));
    bars.truncate(MOST);
    let longest = bars
        .iter()
        .filter_map(|(_, count)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    let bar = |(name, count): (String, Option<u64>)| {
        let width = count.unwrap_or(0) * WIDTH / longest;
        let shown = count.map_or_else(|| say("figures.hidden"), |count| count.to_string());
        let drawing = format!("0 0 {WIDTH} {STEP}");
        view! {
            <li class="chart__row">
                <span class="chart__name">{name}</span>
                <svg class="chart__bar" viewBox=drawing preserveAspectRatio="none" aria-hidden="true">
                    <rect width=width.to_string() height=STEP.to_string() />
                </svg>
                <span class="chart__count">{shown}</span>
            </li>
        }
    };
    view! { <ul class="chart">{bars.into_iter().map(bar).collect_view()}</ul> }.into_any()
}
