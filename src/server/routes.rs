//! Every route of the house: the public API, the pages, and whether it is well.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use store::OfficeRecords;
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    assets::Bundles,
    demo,
    headers::{self, Policies},
    pages, problem, request_log,
};

/// The whole house behind one router.
pub(crate) fn router(
    apis: Router,
    bundles: Arc<Bundles>,
    policies: Arc<Policies>,
    records: Arc<dyn OfficeRecords>,
    demo_host: bool,
) -> Router {
    let demo = if demo_host {
        demo::host::router()
    } else {
        Router::new()
    };
    Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready).with_state(records))
        .merge(apis)
        .merge(demo)
        .merge(pages::router(bundles))
        .layer(from_fn(problem::in_time))
        .layer(CatchPanicLayer::custom(problem::internal))
        .layer(from_fn_with_state(policies, headers::secure))
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
