//! `GET /desk/api/unopened`.

use axum::{Json, extract::State};
use domain::wire::desk::Unopened;

use crate::{Desk, account::SignedIn, problem::DeskProblem};

pub(crate) async fn get_unopened(
    State(desk): State<Desk>,
    _: SignedIn,
) -> Result<Json<Unopened>, DeskProblem> {
    desk.catch_up().await?;
    Ok(Json(Unopened {
        submissions: desk.cabinet.unopened(),
    }))
}
