//! `GET /desk/api/intakes` and `POST /desk/api/search`: lines of the queue, a page at a time.
//!
//! - `asked`: what an address asks for.
//! - `order`: which comes first, and where a page went on.
//! - `lists`: which cases are on which list.

mod asked;
mod lists;
mod order;

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json,
    extract::{
        Query, State,
        rejection::{JsonRejection, QueryRejection},
    },
};
use domain::{
    casework::CaseState,
    wire::{
        casework::{Colleague, Standing},
        desk::{Queue, QueueCounts, QueueEntry, Search, SearchResult},
    },
};
use store::CaseStanding;

use self::{
    asked::QueueParameters,
    lists::{count, is_on},
    order::Place,
};
use crate::{
    Desk, account::SignedIn, cabinet::OpenIntake, casework::earliest, problem::DeskProblem,
};

/// Lines of one answer, and of what a search finds.
const PAGE: usize = 50;
/// Longest that somebody looks for.
const LONGEST_QUERY: usize = 200;

/// A case with all that decides where it stands in the queue.
struct Line {
    intake: Arc<OpenIntake>,
    standing: CaseStanding,
    due_at: Option<u64>,
    /// Held apart, by a person or by the rules as long as no person said otherwise.
    apart: bool,
}

/// `GET /desk/api/intakes?list=…`.
pub(crate) async fn get_intakes(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
) -> Result<Json<Queue>, DeskProblem> {
    let Query(asked) = parameters?;
    let after = asked.after()?;
    desk.catch_up().await?;
    let now = (desk.clock)();
    let mut counts = QueueCounts::default();
    let mut places = Vec::new();
    let lines = desk.lines();
    for (number, line) in lines.iter().enumerate() {
        count(&mut counts, line, staff.account(), now);
        if is_on(asked.list, line, staff.account(), now) && asked.takes(line, now) {
            places.push((Place::of(&line.intake, asked.order), number));
        }
    }
    let total = places.len();
    places.retain(|(place, _)| after.is_none_or(|after| *place > after));
    places.sort_unstable();
    let more = places.len() > PAGE;
    places.truncate(PAGE);
    let last = places.last().filter(|_| more);
    let after = last.map(|(place, _)| place.to_string());
    let page: Vec<_> = places
        .iter()
        .filter_map(|(_, number)| lines.get(*number))
        .map(|line| Arc::clone(&line.intake))
        .collect();
    Ok(Json(Queue {
        intakes: desk.entries(&page).await?,
        total,
        after,
        counts,
        colleagues: desk.colleagues().await?,
        needs_person: desk.cabinet.needs_person(),
    }))
}

/// `POST /desk/api/search`.
pub(crate) async fn post_search(
    State(desk): State<Desk>,
    body: Result<Json<Search>, JsonRejection>,
) -> Result<Json<SearchResult>, DeskProblem> {
    let Json(Search { query }) = body?;
    if query.chars().count() > LONGEST_QUERY {
        return Err(DeskProblem::Malformed);
    }
    desk.catch_up().await?;
    let (found, total) = desk.cabinet.search(&query, PAGE);
    Ok(Json(SearchResult {
        intakes: desk.entries(&found).await?,
        total,
    }))
}

impl Desk {
    /// Every case.
    fn lines(&self) -> Vec<Line> {
        let intakes = self.cabinet.opened().into_iter();
        intakes.map(|intake| self.line(intake)).collect()
    }

    fn line(&self, intake: Arc<OpenIntake>) -> Line {
        let standing = self.board.standing(intake.sequence());
        let due_at = self.board.due_at(&standing, || {
            let tasks = self
                .tasks
                .of(&standing, intake.received_at(), intake.urgency());
            earliest(&tasks)
        });
        let untouched = standing.version == 0;
        let apart = standing.state == CaseState::Quarantined
            || untouched && self.cabinet.is_held_apart(intake.sequence());
        Line {
            intake,
            standing,
            due_at,
            apart,
        }
    }

    /// Their lines of the queue, in this order.
    pub(crate) async fn entries(
        &self,
        intakes: &[Arc<OpenIntake>],
    ) -> Result<Vec<QueueEntry>, DeskProblem> {
        let unread = self.unread_messages().await?;
        let accounts = self.store.accounts().await?.into_iter();
        let names: HashMap<i64, String> = accounts
            .map(|member| (member.id, member.username))
            .collect();
        let entry = |intake: &Arc<OpenIntake>| {
            let line = self.line(Arc::clone(intake));
            let unread = unread.get(&intake.sequence()).copied().unwrap_or(0);
            intake.entry(unread, shown(&line.standing, &names), line.due_at)
        };
        Ok(intakes.iter().map(entry).collect())
    }
}

fn shown(standing: &CaseStanding, names: &HashMap<i64, String>) -> Standing {
    let colleague = |id| Colleague {
        id,
        username: names.get(&id).cloned().unwrap_or_default(),
    };
    Standing {
        state: standing.state,
        disposition: standing.disposition,
        assignee: standing.assignee.map(colleague),
        version: standing.version,
    }
}
