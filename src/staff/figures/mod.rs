//! What is counted: a chart with the table behind it for everything that is, and the report to the
//! public, to print.

mod chart;
mod names;
mod report;
mod table;

use domain::wire::figures::{Figures, Tables};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate, hooks::use_query_map};

use self::{chart::Chart, report::PublicReport, table::CountTable};
use crate::{
    api,
    desk::use_desk,
    paths,
    shell::{answered::Answered, heading::Heading},
    words::{say, say_with},
};

/// The page at `/desk/figures`.
#[component]
pub(crate) fn FiguresPage() -> impl IntoView {
    let desk = use_desk();
    let query = use_query_map();
    let quarter = Memo::new(move |_| query.read().get("quarter").unwrap_or_default());
    let figures = LocalResource::new(move || {
        let query = paths::query(&[("quarter", quarter.get())]);
        desk.ask(async move { api::figures(&query).await })
    });
    view! {
        <div class="page-head figures-head">
            <Heading text=say("figures") />
        </div>
        <p class="page-intro figures-head">{say("figures.body")}</p>
        <Answered from=figures ready=whole />
    }
}

fn whole(figures: Figures) -> impl IntoView {
    let navigate = use_navigate();
    let quarter = figures.quarter.clone();
    let option = |one: String| {
        let selected = one == quarter;
        view! { <option value=one.clone() selected=selected>{one.clone()}</option> }
    };
    let choose = move |value: String| {
        let address = format!("{}{}", paths::FIGURES, paths::query(&[("quarter", value)]));
        navigate(&address, NavigateOptions::default());
    };
    let options = figures
        .quarters
        .clone()
        .into_iter()
        .map(option)
        .collect_view();
    let hidden = say_with(
        "figures-threshold",
        &[("most", &(figures.threshold - 1).to_string())],
    );
    let parts = figures
        .tables
        .into_iter()
        .map(|tables| part(tables, figures.quarter.clone()));
    view! {
        <div class="figures-tables">
            <div class="filters__one">
                <label class="usa-label" for="figures-quarter">{say("figures.quarter")}</label>
                <select
                    class="usa-select"
                    id="figures-quarter"
                    on:change:target=move |event| choose(event.target().value())
                >
                    {options}
                </select>
            </div>
            <p>{hidden} " " {say("figures.why-hidden")}</p>
            {parts.collect_view()}
        </div>
        <PublicReport report=figures.report quarter=figures.quarter.clone() />
    }
}

/// What is counted by one thing.
fn part(tables: Tables, quarter: String) -> impl IntoView {
    let Tables {
        by,
        weeks,
        quarters,
    } = tables;
    let csv = |per: &str| {
        let query = [
            ("by", by.clone()),
            ("quarter", quarter.clone()),
            ("per", per.to_owned()),
        ];
        format!("/desk/api/figures.csv{}", paths::query(&query))
    };
    let (weekly, yearly) = (csv("week"), csv("quarter"));
    let name = say(&by);
    let save = |period: &str| {
        let period = say(&format!("figures.{period}"));
        format!("{}: {name}, {period}", say("figures.csv"))
    };
    view! {
        <section class="figure-part" aria-label=name.clone()>
            <h2 class="page-part">{name.clone()}</h2>
            <Chart by=by.clone() table=weeks.clone() />
            <details>
                <summary>{say("figures.by-week")}</summary>
                <CountTable by=by.clone() table=weeks caption=format!("{name}, {}", say("figures.by-week")) />
                <a class="usa-link" href=weekly download="">{save("by-week")}</a>
            </details>
            <details>
                <summary>{say("figures.by-quarter")}</summary>
                <CountTable by=by.clone() table=quarters caption=format!("{name}, {}", say("figures.by-quarter")) />
                <a class="usa-link" href=yearly download="">{save("by-quarter")}</a>
            </details>
        </section>
    }
}
