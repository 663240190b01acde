//! `GET` and `POST /desk/api/intakes` and `POST /desk/api/search`: lines of the queue, a page at a time.
//!
//! - `asked`: what an address asks for.
//! - `facets`: what filters look at, beside the line.
//! - `choices`: columns and saved views, which everybody has for themselves.
//! - `order`: which comes first, and where a page went on.
//! - `lists`: which cases are on which list.
//! - `register`: every case on its lists, in order.

mod asked;
mod choices;
mod facets;
mod lists;
mod order;
mod register;

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
        desk::{Queue, QueueEntry, QueueList, QueueOrder, Search, SearchResult, TypedFilters},
    },
};
use store::CaseStanding;

use self::{
    facets::Facets,
    order::Place,
    register::{Asked, Page},
};
use crate::{
    Desk, account::SignedIn, cabinet::OpenIntake, casework::earliest, problem::DeskProblem,
    routing::OFFICERS_TASK,
};

pub(crate) use self::{
    asked::QueueParameters,
    choices::{get_queue_choices, post_queue_choices},
    register::{Line, Register},
};

/// Lines of one answer, and of what a search finds.
const PAGE: usize = 50;
/// Longest that somebody looks for.
const LONGEST_QUERY: usize = 200;

/// `GET /desk/api/intakes?list=…`.
pub(crate) async fn get_intakes(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
) -> Result<Json<Queue>, DeskProblem> {
    let Query(asked) = parameters?;
    Ok(Json(desk.queue(&asked, staff.account()).await?))
}

/// `POST /desk/api/intakes?list=…`: the same, narrowed by what was typed.
pub(crate) async fn post_intakes(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
    body: Result<Json<TypedFilters>, JsonRejection>,
) -> Result<Json<Queue>, DeskProblem> {
    let Query(asked) = parameters?;
    let Json(TypedFilters { county }) = body?;
    let asked = asked.in_county(Some(&county))?;
    Ok(Json(desk.queue(&asked, staff.account()).await?))
}

/// `POST /desk/api/search?place=…`: the filters of the queue stand in the address, as they do there.
pub(crate) async fn post_search(
    State(desk): State<Desk>,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
    body: Result<Json<Search>, JsonRejection>,
) -> Result<Json<SearchResult>, DeskProblem> {
    let Query(asked) = parameters?;
    let Json(Search { query, county }) = body?;
    let asked = asked.in_county(county.as_deref())?;
    if query.chars().count() > LONGEST_QUERY {
        return Err(DeskProblem::Malformed);
    }
    desk.catch_up().await?;
    let now = (desk.clock)();
    // Before the search: nobody holds what the cabinet and the register keep at the same time.
    let narrowed = asked
        .narrows()
        .then(|| desk.register.numbers(&asked.filter(now)));
    let passes = |sequence| {
        let narrowed = narrowed.as_ref();
        narrowed.is_none_or(|numbers| numbers.contains(&sequence))
    };
    let (found, total) = desk.cabinet.search(&query, PAGE, passes);
    Ok(Json(SearchResult {
        intakes: desk.entries(&found).await?,
        total,
    }))
}

impl Desk {
    async fn queue(&self, asked: &QueueParameters, account: i64) -> Result<Queue, DeskProblem> {
        let after = asked.after()?;
        let page = self.page(asked, account, after, PAGE).await?;
        Ok(Queue {
            intakes: self.entries(&page.intakes()).await?,
            total: page.total,
            after: page.after.map(|place| place.to_string()),
            counts: self.register.counts(account),
            colleagues: self.colleagues().await?,
            needs_person: self.cabinet.needs_person(),
        })
    }

    /// Every line of a list.
    pub(crate) async fn list(
        &self,
        asked: &QueueParameters,
        account: i64,
    ) -> Result<Vec<Line>, DeskProblem> {
        let after = asked.after()?;
        Ok(self
            .page(asked, account, after, usize::MAX - 1)
            .await?
            .lines)
    }

    async fn page(
        &self,
        asked: &QueueParameters,
        account: i64,
        after: Option<Place>,
        most: usize,
    ) -> Result<Page, DeskProblem> {
        self.catch_up().await?;
        let now = (self.clock)();
        self.register.advance(now);
        let wanted = Asked {
            list: asked.list,
            order: asked.order,
            account,
            after,
        };
        let takes = asked.filter(now);
        let filter = asked.narrows().then_some(&takes as &dyn Fn(&Line) -> bool);
        Ok(self.register.page(&wanted, filter, most))
    }

    /// Puts every case where it stands now that something changed about it.
    pub(crate) fn refile(&self, sequences: impl IntoIterator<Item = i64>) {
        let now = (self.clock)();
        for sequence in sequences {
            let line = || Some(self.line(self.cabinet.at(sequence)?));
            self.register.put(sequence, now, line);
        }
    }

    /// New cases that nobody did anything about, those first that wait longest.
    pub(crate) fn newcomers(&self, most: usize) -> Vec<Arc<OpenIntake>> {
        let wanted = Asked {
            list: QueueList::New,
            order: QueueOrder::Waiting,
            account: 0,
            after: None,
        };
        let untouched = |line: &Line| self.board.standing(line.intake.sequence()).version == 0;
        let page = self.register.page(&wanted, Some(&untouched), most);
        page.intakes()
    }

    /// New cases that say why they are urgent, whatever was done about them.
    pub(crate) fn urgent_newcomers(&self) -> Vec<Arc<OpenIntake>> {
        let wanted = Asked {
            list: QueueList::New,
            order: QueueOrder::Urgent,
            account: 0,
            after: None,
        };
        let urgent = |line: &Line| !line.intake.urgency().is_empty();
        let page = self.register.page(&wanted, Some(&urgent), usize::MAX - 1);
        page.intakes()
    }

    fn line(&self, intake: Arc<OpenIntake>) -> Line {
        let standing = self.board.standing(intake.sequence());
        let tasks = self.tasks.of(&standing, intake.told());
        let apart = self.is_apart(&standing);
        Line {
            state: standing.state,
            assignee: standing.assignee,
            officer: standing.officer,
            questions: self.routing.asks_officer(&intake)
                && !standing.finished.iter().any(|task| task == OFFICERS_TASK),
            due_at: earliest(&tasks),
            // What is written under a duplicate waits with the case that is kept.
            unread: standing.merged_into.is_none() && self.register.has_unread(standing.sequence),
            apart,
            facets: Facets::of(&intake),
            intake,
        }
    }

    /// Whether it is held apart, by a person or by the rules as long as no person said otherwise; what
    /// came back for a second look is not. A note says nothing of where a case belongs: it leaves what the
    /// rules hold apart where it is, and what came back from there in sight.
    pub(crate) fn is_apart(&self, standing: &CaseStanding) -> bool {
        if standing.state == CaseState::Quarantined {
            return !self.board.is_back(standing);
        }
        standing.is_as_it_came()
            && !self.board.was_drawn(standing.sequence)
            && self.cabinet.is_held_apart(standing.sequence)
    }

    /// What every account is called.
    pub(crate) async fn names(&self) -> Result<HashMap<i64, String>, DeskProblem> {
        let accounts = self.store.accounts().await?.into_iter();
        Ok(accounts
            .map(|member| (member.id, member.username))
            .collect())
    }

    /// How a case stands, with names.
    pub(crate) fn stands(&self, standing: &CaseStanding, names: &HashMap<i64, String>) -> Standing {
        let colleague = |id| Colleague {
            id,
            username: names.get(&id).cloned().unwrap_or_default(),
        };
        Standing {
            state: standing.state,
            disposition: standing.disposition,
            assignee: standing.assignee.map(colleague),
            officer: standing.officer.map(colleague),
            hoax_by: standing.hoax_by.map(colleague),
            on_hold: standing.on_hold,
            second_look: self.board.is_back(standing),
            version: standing.version,
        }
    }

    /// Their lines of the queue, in this order.
    pub(crate) async fn entries(
        &self,
        intakes: &[Arc<OpenIntake>],
    ) -> Result<Vec<QueueEntry>, DeskProblem> {
        let unread = self.unread_messages().await?;
        let names = self.names().await?;
        let entry = |intake: &Arc<OpenIntake>| {
            let standing = self.board.standing(intake.sequence());
            let tasks = self.tasks.of(&standing, intake.told());
            let unread = unread.get(&intake.sequence()).copied().unwrap_or(0);
            intake.entry(unread, self.stands(&standing, &names), earliest(&tasks))
        };
        Ok(intakes.iter().map(entry).collect())
    }
}
