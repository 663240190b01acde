//! `GET /desk/api/intakes` and `GET /desk/api/intakes/{id}`.

use axum::{
    Json,
    extract::{Path, Query, State, rejection::QueryRejection},
};
use domain::wire::desk::{OpenedIntake, Queue, QueueOrder};
use serde::Deserialize;

use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// Parameters of the queue.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueueParameters {
    #[serde(default)]
    order: QueueOrder,
}

/// `GET /desk/api/intakes?order=…`.
pub(crate) async fn get_intakes(
    State(desk): State<Desk>,
    _: SignedIn,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
) -> Result<Json<Queue>, DeskProblem> {
    let Query(QueueParameters { order }) = parameters?;
    desk.catch_up().await?;
    Ok(Json(Queue {
        intakes: desk
            .cabinet
            .lined_up(order)
            .iter()
            .map(|intake| intake.entry())
            .collect(),
        needs_person: desk.cabinet.needs_person(),
    }))
}

/// `GET /desk/api/intakes/{id}`.
pub(crate) async fn get_intake(
    State(desk): State<Desk>,
    _: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<OpenedIntake>, DeskProblem> {
    let id = id.parse().map_err(|_| DeskProblem::NotFound)?;
    desk.catch_up().await?;
    let intake = desk.cabinet.find(id).ok_or(DeskProblem::NotFound)?;
    Ok(Json(OpenedIntake {
        entry: intake.entry(),
        notice_requested: intake.notice(),
        document: intake.document().ok_or(DeskProblem::Internal)?,
    }))
}
