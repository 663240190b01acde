//! `GET /desk/api/unopened`: anybody can send what does not open, so that the list may be long and goes out
//! page by page.

use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
};
use domain::wire::desk::Unopened;
use serde::Deserialize;

use crate::{Desk, problem::DeskProblem};

/// Lines of one answer.
const PAGE: usize = 50;

/// Which page.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct UnopenedParameters {
    /// The number that the page before ended with.
    after: i64,
}

pub(crate) async fn get_unopened(
    State(desk): State<Desk>,
    parameters: Result<Query<UnopenedParameters>, QueryRejection>,
) -> Result<Json<Unopened>, DeskProblem> {
    let Query(asked) = parameters?;
    desk.catch_up().await?;
    let mut submissions = desk.cabinet.unopened_after(asked.after, PAGE + 1);
    let goes_on = submissions.len() > PAGE;
    submissions.truncate(PAGE);
    let last = submissions.last().filter(|_| goes_on);
    Ok(Json(Unopened {
        total: desk.cabinet.needs_person(),
        after: last.map(|last| last.number),
        submissions,
    }))
}
