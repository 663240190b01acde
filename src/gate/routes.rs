//! Every route of the public API.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use store::{Clock, Inbox};

use crate::{
    MAX_BODY_BYTES, Office, Proofs, challenge::get_challenge, office::get_office,
    openapi::get_openapi, paths, problem::GateProblem, submissions::post_submission,
    voucher::vouched,
};

/// What the public side works with.
#[derive(Clone)]
pub struct Gate {
    /// Where submissions are put down.
    pub inbox: Arc<dyn Inbox>,
    /// What the office says about itself.
    pub office: Office,
    /// What strangers are asked for first.
    pub proofs: Proofs,
    /// The time.
    pub clock: Clock,
}

/// The public API. Anything else below `/api` is a problem document too.
pub fn router(gate: Gate) -> Router {
    // What is kept is kept for somebody who did some work.
    let vouched = from_fn_with_state(gate.clone(), vouched);
    Router::new()
        .route(paths::OFFICE, get(get_office))
        .route(paths::CHALLENGE, get(get_challenge))
        .route(
            paths::SUBMISSIONS,
            post(post_submission).route_layer(vouched),
        )
        .route(paths::OPENAPI, get(get_openapi))
        .route("/api/{*unknown}", axum::routing::any(unknown))
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .with_state(gate)
}

async fn unknown() -> GateProblem {
    GateProblem::NotFound
}

async fn wrong_method() -> GateProblem {
    GateProblem::MethodNotAllowed
}
