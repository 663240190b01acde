//! What goes wrong outside of any handler: nothing answered in time, or a handler panicked.

use std::{any::Any, time::Duration};

use axum::{
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::wire::problem::kind;
use tokio::time::timeout;
use web::Refusal;

/// Longest that a request may take, its body included. A slow telephone needs seconds for an
/// envelope; whoever needs longer is holding connections open.
const PATIENCE: Duration = Duration::from_mins(1);

/// Ends a request that takes too long.
pub(crate) async fn in_time(request: Request, next: Next) -> Response {
    match timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::new(
            (StatusCode::REQUEST_TIMEOUT, kind::TIMEOUT, "Too slow"),
            "the request took longer than a minute; send it again".to_owned(),
        )
        .into_response(),
    }
}

/// The answer when a handler panicked. What it said is not logged: it may hold what was sent.
pub(crate) fn internal(_panic: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    Refusal::new(
        (
            StatusCode::INTERNAL_SERVER_ERROR,
            kind::INTERNAL,
            "Internal error",
        ),
        "the server made a mistake; it is in its log".to_owned(),
    )
    .into_response()
}
