//! One line a request: method, route, status, duration. Never the query, a body, a header or who
//! asked: an address tells where a person in danger is.

use std::time::Duration;

use axum::{
    extract::{MatchedPath, Request},
    response::Response,
};
use tower_http::{
    classify::{ServerErrorsAsFailures, SharedClassifier},
    trace::{MakeSpan, OnResponse, TraceLayer},
};
use tracing::Span;
use tracing_subscriber::EnvFilter;

/// What is let into the log. The level is for our own crates; the others stay at warnings, for what
/// they would say more is about what is in a request.
pub fn log_filter(level: &str) -> EnvFilter {
    EnvFilter::new(format!(
        "warn,server={level},gate={level},desk={level},store={level}"
    ))
}

/// The layer that writes the lines.
pub(crate) fn layer() -> TraceLayer<
    SharedClassifier<ServerErrorsAsFailures>,
    RouteOnly,
    (),
    StatusAndDuration,
    (),
    (),
    (),
> {
    TraceLayer::new_for_http()
        .make_span_with(RouteOnly)
        .on_request(())
        .on_response(StatusAndDuration)
        .on_body_chunk(())
        .on_eos(())
        .on_failure(())
}

/// A span that knows the route that matched, not the address that was asked for.
#[derive(Clone, Copy)]
pub(crate) struct RouteOnly;

/// Writes the line when the answer begins.
#[derive(Clone, Copy)]
pub(crate) struct StatusAndDuration;

impl<B> MakeSpan<B> for RouteOnly {
    fn make_span(&mut self, request: &Request<B>) -> Span {
        let route = request
            .extensions()
            .get::<MatchedPath>()
            .map_or("-", MatchedPath::as_str);
        tracing::info_span!("request", method = %request.method(), route)
    }
}

impl<B> OnResponse<B> for StatusAndDuration {
    fn on_response(self, response: &Response<B>, latency: Duration, _: &Span) {
        let milliseconds = latency.as_secs_f64() * 1000.0;
        tracing::info!(
            status = response.status().as_u16(),
            milliseconds,
            "answered"
        );
    }
}
