//! The quarterly report to the public. Printing the page prints this alone.

use domain::wire::figures::{Report, ReportRow, ReportSection};
use leptos::prelude::*;

use super::{names::code_name, table::shown};
use crate::{
    browser::page::print,
    words::{say, say_with},
};

/// The report.
#[component]
pub(super) fn PublicReport(
    /// What it says.
    report: Report,
    /// On which quarter.
    quarter: String,
) -> impl IntoView {
    let received = shown(report.received);
    let sections = report
        .sections
        .into_iter()
        .filter(|section| !section.rows.is_empty());
    view! {
        <section class="report" aria-labelledby="report-title">
            <h2 class="page-part" id="report-title">
                {say_with("report-on", &[("quarter", &quarter)])}
            </h2>
            <p>{say("report.body")}</p>
            <p class="report__received">{say("report.received")} ": " <strong>{received}</strong></p>
            {sections.map(section).collect_view()}
            <p class="report__print">
                <button type="button" class="usa-button" on:click=move |_| print()>
                    {say("report.print")}
                </button>
            </p>
        </section>
    }
}

fn section(section: ReportSection) -> impl IntoView {
    let name = say(&section.by);
    let by = section.by;
    let row = move |row: ReportRow| {
        view! {
            <tr>
                <th scope="row">{code_name(&by, &row.code)}</th>
                <td>{shown(row.count)}</td>
                <td>{row.percent.map(|percent| format!("{percent} %"))}</td>
                <td>{row.before}</td>
            </tr>
        }
    };
    let head = |column: &str| view! { <th scope="col">{say(&format!("report.{column}"))}</th> };
    view! {
        <h3 class="report__name">{name.clone()}</h3>
        <table class="queue queue--slim count-table">
            <caption class="usa-sr-only">{name}</caption>
            <thead>
                <tr>
                    <td></td>
                    {["count", "share", "before"].map(head).collect_view()}
                </tr>
            </thead>
            <tbody>{section.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
