//! Intakes that say almost the same: a few of each cluster to read, closing all of it at once, and what
//! was done to many, to be taken back.

mod changes;
mod cluster;
mod rules;

use domain::{staff::Role, wire::sorting::Clusters};
use leptos::{prelude::*, task::spawn_local};

use self::{changes::Changes, cluster::ClusterPart, rules::HoaxRules};
use crate::{
    api,
    desk::{Desk, use_desk},
    failure::Failure,
    shell::{
        answered::Answered,
        heading::Heading,
        pagework::{Pagework, use_pagework},
    },
    words::{say, say_with},
};

/// What the page works with.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    page: Pagework,
}

impl Work {
    /// Waits for what is done, and says what came of it.
    fn finish(self, request: impl Future<Output = Result<String, Failure>> + 'static) {
        spawn_local(async move {
            let answer = self.desk.ask(request).await;
            self.page
                .say_done(answer.unwrap_or_else(|failure| failure.sentence()));
        });
    }
}

fn use_work() -> Work {
    Work {
        desk: use_desk(),
        page: use_pagework(),
    }
}

/// Whether the person at the desk may close many at once, and take that back.
fn may_close() -> bool {
    use_desk().role().is_some_and(|role| role != Role::Operator)
}

/// The page at `/desk/alike`.
#[component]
pub(crate) fn AlikePage() -> impl IntoView {
    let work = Pagework::<()>::begin();
    let clusters = work.fetched(api::clusters);
    view! {
        <div class="page-head">
            <Heading text=say("cluster") />
        </div>
        <p class="page-intro">{say("cluster.body")}</p>
        <p role="status">{work.done}</p>
        <Answered from=clusters ready=whole />
        <HoaxRules />
    }
}

fn whole(clusters: Clusters) -> impl IntoView {
    let none = clusters.clusters.is_empty();
    let count = clusters.clusters.len().to_string();
    view! {
        <p class="queue-count">{say_with("clusters-count", &[("count", &count)])}</p>
        {none.then(|| view! { <p class="nothing">{say("cluster.empty")}</p> })}
        {clusters
            .clusters
            .into_iter()
            .map(|cluster| view! { <ClusterPart cluster /> })
            .collect_view()}
        <Changes changes=clusters.changes />
    }
}
