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
    settings::Settings,
};

/// The whole house behind one router.
pub(crate) fn router(
    apis: Router,
    bundles: Arc<Bundles>,
    records: Arc<dyn OfficeRecords>,
    settings: &Settings,
) -> Router {
    let demo = if settings.demo_host {
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
        .layer(from_fn_with_state(
            Policies::new(&settings.embed_hosts),
            headers::secure,
        ))
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
