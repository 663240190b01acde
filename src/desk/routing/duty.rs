//! `POST /desk/api/staff/{id}/duty`: says which cases somebody is there for.

use axum::{
    Json,
    extract::{Path, State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    routing::{MOST_CASES, SPOKEN},
    value::STATES,
    wire::routing::Duty,
};

use crate::{Desk, problem::DeskProblem};

pub(crate) async fn post_duty(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    body: Result<Json<Duty>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(duty) = body?;
    let id = id.parse().map_err(|_| DeskProblem::NotFound)?;
    let is_known = duty.states.iter().all(|one| STATES.contains(&one.as_str()))
        && duty
            .languages
            .iter()
            .all(|one| SPOKEN.contains(&one.as_str()))
        && (1..=MOST_CASES).contains(&duty.most_cases);
    if !is_known {
        return Err(DeskProblem::Malformed);
    }
    let found = desk.store.set_duty(id, &duty).await?;
    found
        .then_some(StatusCode::NO_CONTENT)
        .ok_or(DeskProblem::NotFound)
}
