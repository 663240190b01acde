//! The addresses of the two apps and of their files.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use crate::assets::Bundles;

/// The visitor's app at three addresses, told apart by the app itself; the staff app below
/// `/desk/`, whose router knows every address there.
pub(crate) fn router(bundles: Arc<Bundles>) -> Router {
    Router::new()
        .route("/", get(visitor_page))
        .route("/kiosk", get(visitor_page))
        .route("/widget", get(visitor_page))
        .route("/desk", get(|| async { Redirect::permanent("/desk/") }))
        .route("/desk/", get(staff_page))
        .route("/desk/{*path}", get(staff_file))
        .fallback_service(get(visitor_file).with_state(Arc::clone(&bundles)))
        .with_state(bundles)
}

async fn visitor_page(State(bundles): State<Arc<Bundles>>, headers: HeaderMap) -> Response {
    bundles.visitor.page(&headers)
}

async fn visitor_file(
    State(bundles): State<Arc<Bundles>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let name = uri.path().trim_start_matches('/');
    bundles
        .visitor
        .file(name, &headers)
        .unwrap_or_else(nothing_here)
}

async fn staff_page(State(bundles): State<Arc<Bundles>>, headers: HeaderMap) -> Response {
    bundles.staff.page(&headers)
}

/// A file when there is one; the page for addresses of the app, which have no dot in them.
async fn staff_file(
    State(bundles): State<Arc<Bundles>>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    match bundles.staff.file(&path, &headers) {
        Some(file) => file,
        None if path.contains('.') => nothing_here(),
        None => bundles.staff.page(&headers),
    }
}

fn nothing_here() -> Response {
    (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response()
}
