//! Every route of the house: the public API, the pages, and whether it is well.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware::{from_fn, map_response},
    routing::get,
};
use store::OfficeRecords;
use tower_http::catch_panic::CatchPanicLayer;

use crate::{assets::Bundles, headers, pages, problem, request_log};

/// The whole house behind one router.
pub(crate) fn router(
    apis: Router,
    bundles: Arc<Bundles>,
    records: Arc<dyn OfficeRecords>,
) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready).with_state(records))
        .merge(apis)
        .merge(pages::router(bundles))
        .layer(from_fn(problem::in_time))
        .layer(CatchPanicLayer::custom(problem::internal))
        .layer(map_response(headers::secure))
        .layer(request_log::layer())
}

/// Whether the database answers.
async fn ready(State(records): State<Arc<dyn OfficeRecords>>) -> (StatusCode, &'static str) {
    match records.manifest().await {
        Ok(Some(_)) => (StatusCode::OK, "ready\n"),
        _ => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}
