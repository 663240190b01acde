//! `GET /desk/api/unopened`.

use axum::{Json, extract::State};
use domain::wire::desk::Unopened;

use crate::{Desk, problem::DeskProblem};

pub(crate) async fn get_unopened(State(desk): State<Desk>) -> Result<Json<Unopened>, DeskProblem> {
    desk.catch_up().await?;
    Ok(Json(Unopened {
        submissions: desk.cabinet.unopened(),
    }))
}
