//! What goes wrong outside of any handler: nothing answered in time, or a handler panicked.

use std::{any::Any, time::Duration};

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::wire::problem::{Problem, kind};
use tokio::time::timeout;

/// Longest that a request may take, its body included. A slow telephone needs seconds for an
/// envelope; whoever needs longer is holding connections open.
const PATIENCE: Duration = Duration::from_mins(1);

/// Ends a request that takes too long.
pub(crate) async fn in_time(request: Request, next: Next) -> Response {
    match timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => respond(
            StatusCode::REQUEST_TIMEOUT,
            kind::TIMEOUT,
            "Too slow",
            "the request took longer than a minute; send it again",
        ),
    }
}

/// The answer when a handler panicked. What it said is not logged: it may hold what was sent.
pub(crate) fn internal(_panic: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    respond(
        StatusCode::INTERNAL_SERVER_ERROR,
        kind::INTERNAL,
        "Internal error",
        "the server made a mistake; it is in its log",
    )
}

fn respond(
    status: StatusCode,
    kind: &'static str,
    title: &'static str,
    detail: &'static str,
) -> Response {
    let problem = Problem {
        kind: kind.to_owned(),
        title: title.to_owned(),
        status: status.as_u16(),
        detail: detail.to_owned(),
    };
    let mut response = (status, Json(problem)).into_response();
    let problem_json = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(CONTENT_TYPE, problem_json);
    response
}
