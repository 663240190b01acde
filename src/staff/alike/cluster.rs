//! One cluster: how large, how sure the rules are, some of its texts, and closing it.

use domain::{
    casework::Disposition,
    wire::sorting::{BulkDone, Cluster, ClusterClosing, Sample},
};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{may_close, use_work};
use crate::{
    api, paths,
    words::{say, say_with},
};

/// What many can be closed as at once. A tip is erased when it is closed, so that each is read first.
const OUTCOMES: [Disposition; 4] = [
    Disposition::Hoax,
    Disposition::CommentaryUnrelated,
    Disposition::GeneralInfo,
    Disposition::UnableToContact,
];

/// One cluster.
#[component]
pub(super) fn ClusterPart(
    /// Which.
    cluster: Cluster,
) -> impl IntoView {
    let heading = format!("cluster-{}", cluster.number);
    let labelled_by = heading.clone();
    let counted = |key: &str, count: usize| say_with(key, &[("count", &count.to_string())]);
    let score = say_with(
        "cluster-score",
        &[
            ("lowest", &cluster.lowest.to_string()),
            ("highest", &cluster.highest.to_string()),
        ],
    );
    let facts = [
        (true, score),
        (true, counted("cluster-quarantined", cluster.quarantined)),
        (
            cluster.in_danger > 0,
            counted("cluster-in-danger", cluster.in_danger),
        ),
        (
            cluster.suspected > 0,
            counted("cluster-suspected", cluster.suspected),
        ),
        (
            cluster.hoaxes > 0,
            counted("cluster-closed", cluster.hoaxes),
        ),
    ];
    let close_all = may_close().then(|| {
        view! {
            <CloseAll
                number=cluster.number
                seen=cluster.cases
                newest=cluster.newest
                open=cluster.open
            />
        }
    });
    let facts = facts.into_iter().filter(|(fits, _)| *fits);
    let facts = facts.map(|(_, fact)| view! { <li>{fact}</li> });
    view! {
        <section class="alike" aria-labelledby=labelled_by>
            <h2 class="page-part" id=heading>
                {counted("cluster-count", cluster.open)}
            </h2>
            <ul class="alike__facts">{facts.collect_view()}</ul>
            <ol class="alike__samples">
                {cluster.samples.iter().cloned().map(sample).collect_view()}
            </ol>
            {close_all}
        </section>
    }
}

fn sample(sample: Sample) -> impl IntoView {
    view! {
        <li>
            <a class="usa-link reference" href=paths::intake(&sample.id)>{sample.reference}</a>
            <blockquote class="own-words">
                <bdi>{sample.text}</bdi>
            </blockquote>
        </li>
    }
}

/// What they come to, and the button that closes them.
#[component]
fn CloseAll(
    /// Number of the cluster.
    number: u32,
    /// How many it has.
    seen: usize,
    /// The number of its newest one.
    newest: i64,
    /// How many of them are open.
    open: usize,
) -> impl IntoView {
    let work = use_work();
    let chosen = RwSignal::new(Disposition::Hoax.name().to_owned());
    let id = format!("cluster-outcome-{number}");
    let option = move |one: Disposition| {
        let name = one.name();
        let words = say(&format!("disposition.{}", name.replace('_', "-")));
        view! { <option value=name>{words}</option> }
    };
    let close = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(disposition) = Disposition::named(&chosen.read_untracked()) else {
            return;
        };
        let closing = ClusterClosing {
            disposition,
            seen,
            newest,
        };
        work.finish(async move { Ok(told(api::close_cluster(number, &closing).await?)) });
    };
    let submit = say_with("cluster-close", &[("count", &open.to_string())]);
    view! {
        <form class="filters" on:submit=close>
            <div class="filters__one">
                <label class="usa-label" for=id.clone()>{say("case-disposition")}</label>
                <select
                    class="usa-select"
                    id=id
                    prop:value=chosen
                    on:change:target=move |event| chosen.set(event.target().value())
                >
                    {OUTCOMES.map(option).collect_view()}
                </select>
            </div>
            <button class="usa-button">{submit}</button>
        </form>
    }
}

/// What was done, in words.
fn told(done: BulkDone) -> String {
    let counted = |key: &str, count: usize| {
        (count > 0).then(|| say_with(key, &[("count", &count.to_string())]))
    };
    let sentences = [
        counted("bulk-closed", done.closed),
        counted("bulk-suspected", done.suspected),
        counted("bulk-left", done.left),
    ];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
