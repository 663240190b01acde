//! `GET /desk/api/clusters`: intakes that say almost the same, the largest cluster first.

use std::{collections::BTreeSet, sync::Arc};

use axum::{Json, extract::State};
use domain::{
    casework::CaseState,
    wire::{
        desk::UrgencyReason,
        sorting::{BulkChange, Cluster, Clusters, Sample},
    },
};

use super::is_hoax;
use crate::{
    Desk, cabinet::OpenIntake, extracts::own_texts, problem::DeskProblem, sorting::ClusterId,
};

/// Clusters of one answer.
const MOST: usize = 50;
/// Texts to read of each.
const SAMPLES: usize = 5;
/// Changes that can still be seen, and taken back.
const CHANGES: u32 = 20;

pub(crate) async fn get_clusters(State(desk): State<Desk>) -> Result<Json<Clusters>, DeskProblem> {
    desk.catch_up().await?;
    let changes = desk.store.bulk_changes(CHANGES).await?;
    let changes = changes.into_iter().map(|change| BulkChange {
        number: change.number,
        at: change.at,
        username: change.username,
        disposition: change.disposition,
        cases: change.cases,
        undone_at: change.undone_at,
    });
    Ok(Json(Clusters {
        clusters: desk.clusters(),
        changes: changes.collect(),
    }))
}

impl Desk {
    fn clusters(&self) -> Vec<Cluster> {
        let known: Vec<(ClusterId, Vec<i64>)> = self.cabinet.sorted(|sorter| {
            let clusters = sorter.clusters().into_iter();
            let cases = |cases: &BTreeSet<u64>| {
                let numbers = cases.iter().filter_map(|case| i64::try_from(*case).ok());
                numbers.collect()
            };
            clusters
                .map(|(id, cluster)| (id, cases(&cluster.cases)))
                .collect()
        });
        let shown = known
            .into_iter()
            .map(|(id, cases)| self.cluster(id, &cases))
            .filter(|cluster| cluster.open > 0);
        shown.take(MOST).collect()
    }

    fn cluster(&self, number: ClusterId, cases: &[i64]) -> Cluster {
        let mut cluster = Cluster {
            number,
            cases: cases.len(),
            newest: newest_of(cases),
            open: 0,
            quarantined: 0,
            hoaxes: 0,
            suspected: 0,
            in_danger: 0,
            lowest: 100,
            highest: 0,
            samples: Vec::new(),
        };
        for sequence in cases {
            let standing = self.board.standing(*sequence);
            if standing.state == CaseState::Closed {
                cluster.hoaxes += usize::from(is_hoax(&standing));
                continue;
            }
            cluster.open += 1;
            cluster.suspected += usize::from(standing.hoax_by.is_some());
            cluster.quarantined += usize::from(self.is_apart(&standing));
            if let Some(judgment) = self.cabinet.judge(*sequence) {
                cluster.lowest = cluster.lowest.min(judgment.score);
                cluster.highest = cluster.highest.max(judgment.score);
            }
            let Some(intake) = self.cabinet.at(*sequence) else {
                continue;
            };
            let danger = intake.urgency().contains(&UrgencyReason::NotSafeNow);
            cluster.in_danger += usize::from(danger);
            if cluster.samples.len() < SAMPLES {
                cluster.samples.push(sample(&intake));
            }
        }
        cluster
    }
}

/// The number of the one that came last.
pub(super) fn newest_of(cases: &[i64]) -> i64 {
    cases.iter().copied().max().unwrap_or_default()
}

fn sample(intake: &Arc<OpenIntake>) -> Sample {
    let document = intake.document();
    let text = document.map(|document| own_texts(&document.answers).join(" … "));
    Sample {
        id: intake.id().to_string(),
        reference: intake.id().reference().to_string(),
        text: text.unwrap_or_default(),
    }
}
