//! What an operator takes down on the telephone comes in by the same door as everything else, sealed in
//! their browser: the desk vouches for whoever sends it, and nothing is known of where a caller sits.

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, State, rejection::JsonRejection},
    response::Response,
    routing::{get, post},
};
use domain::wire::submission::{Submission, staff_paths as paths};

use crate::{
    Gate, MAX_BODY_BYTES,
    form::FormError,
    office::get_office,
    problem::GateProblem,
    submissions::{checked, kept},
};

/// The routes for staff, to be put behind the desk's own door.
pub fn staff_router(gate: Gate) -> Router {
    Router::new()
        .route(paths::OFFICE, get(get_office))
        .route(paths::CALL, post(post_call))
        .method_not_allowed_fallback(|| async { GateProblem::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .with_state(gate)
}

/// `POST /desk/api/calls/{id}`.
async fn post_call(
    State(gate): State<Gate>,
    Path(id): Path<String>,
    body: Result<Json<Submission>, JsonRejection>,
) -> Result<Response, GateProblem> {
    let Json(submission) = body?;
    if submission.submission_id != id {
        return Err(FormError::Elsewhere.into());
    }
    let new = checked(&gate, &submission)?;
    kept(&gate, &new).await
}
