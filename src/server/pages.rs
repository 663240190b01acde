//! The addresses of the apps and of their files.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header::ACCEPT_LANGUAGE},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use serde::Deserialize;
use wording::Language;

use crate::{
    assets::{Bundle, Bundles, Door},
    paths,
};

/// The service worker of the kiosk. It stands below the page that it serves, so it says that it may.
const KIOSK_WORKER: &str = "worker.js";
const WORKER_ALLOWED: HeaderName = HeaderName::from_static("service-worker-allowed");

/// What an address of a page may say beside itself.
#[derive(Deserialize)]
struct PageQuery {
    /// Tag of the language that the page is wanted in.
    lang: Option<String>,
}

/// The visitor's app at its addresses, told apart by the app itself; the kiosk's at one; the staff
/// app below `/desk/`, whose router knows every address there.
pub(crate) fn router(bundles: Arc<Bundles>) -> Router {
    let errands = paths::VINE_ERRANDS.into_iter().flat_map(|path| {
        // With the slash or without: a link may lose it on its way through a mail program.
        [path, path.trim_end_matches('/')]
    });
    errands
        .fold(Router::new(), |router, path| {
            router.route(path, get(visitor_page))
        })
        .route("/", get(visitor_page))
        .route(paths::WIDGET, get(visitor_page))
        .route(paths::RECEIPT, get(visitor_page))
        .route(paths::VINE, get(alerts_page))
        .route(paths::KIOSK, get(kiosk_page))
        .route("/kiosk/{*path}", get(kiosk_file))
        .route("/desk", get(|| async { Redirect::permanent("/desk/") }))
        .route("/desk/", get(staff_page))
        .route("/desk/{*path}", get(staff_file))
        .fallback_service(get(visitor_file).with_state(Arc::clone(&bundles)))
        .with_state(bundles)
}

async fn visitor_page(
    State(bundles): State<Arc<Bundles>>,
    Query(query): Query<PageQuery>,
    headers: HeaderMap,
) -> Response {
    welcomed(&bundles.visitor, Door::Everything, query, &headers)
}

async fn alerts_page(
    State(bundles): State<Arc<Bundles>>,
    Query(query): Query<PageQuery>,
    headers: HeaderMap,
) -> Response {
    welcomed(&bundles.visitor, Door::Alerts, query, &headers)
}

fn welcomed(bundle: &Bundle, door: Door, query: PageQuery, headers: &HeaderMap) -> Response {
    let language = asked(bundle, query, headers);
    bundle.page(door, language, headers)
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

/// Whatever language its browser asks for: the kiosk begins in the office's first.
async fn kiosk_page(State(bundles): State<Arc<Bundles>>, headers: HeaderMap) -> Response {
    bundles.kiosk.page(Door::default(), None, &headers)
}

async fn kiosk_file(
    State(bundles): State<Arc<Bundles>>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    let file = bundles.kiosk.file(&path, &headers);
    let mut response = file.unwrap_or_else(nothing_here);
    if path == KIOSK_WORKER {
        let scope = HeaderValue::from_static(paths::KIOSK);
        response.headers_mut().insert(WORKER_ALLOWED, scope);
    }
    response
}

async fn staff_page(State(bundles): State<Arc<Bundles>>, headers: HeaderMap) -> Response {
    bundles.staff.page(Door::default(), None, &headers)
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
        None => bundles.staff.page(Door::default(), None, &headers),
    }
}

/// The language that the address asks for, or else the browser's first that the page can be had in.
/// Weights are left out of account: browsers list what they want most first.
fn asked(bundle: &Bundle, query: PageQuery, headers: &HeaderMap) -> Option<&'static Language> {
    let listed = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let accepted = listed.split(',').map(|range| {
        range
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    });
    query
        .lang
        .into_iter()
        .chain(accepted)
        .filter_map(|tag| Language::of(&tag))
        .find(|language| bundle.speaks(language))
}

fn nothing_here() -> Response {
    (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response()
}
