//! `/demo-host`: a page as another site might have it, with a style sheet that spares nothing and a
//! strict policy, and the questionnaire in it in every way that there is. Only served when asked for.

use axum::{
    Router,
    http::{
        HeaderMap,
        header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST},
    },
    response::{Html, IntoResponse, Response},
    routing::get,
};

use crate::paths;

const PAGE: &str = include_str!("index.html");
const STYLE: &str = include_str!("hostile.css");
const SCRIPT: &str = include_str!("shadow.js");

/// The page and its files.
pub(crate) fn router() -> Router {
    Router::new()
        .route(paths::DEMO_HOST, get(page))
        .route(
            "/demo-host/hostile.css",
            get(|| async { file("text/css", STYLE) }),
        )
        .route(
            "/demo-host/shadow.js",
            get(|| async { file("text/javascript", SCRIPT) }),
        )
}

async fn page(headers: HeaderMap) -> Response {
    let office = other_origin(&headers);
    let policy = format!(
        "default-src 'none'; script-src 'self' {office}; style-src 'self'; frame-src {office}; \
         require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'"
    );
    let page = PAGE.replace("{{OFFICE}}", &office);
    ([(CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response()
}

/// This server under its other name, so that the page and the frame are of two origins.
fn other_origin(headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let (name, port) = host
        .and_then(|host| host.rsplit_once(':'))
        .unwrap_or(("localhost", "80"));
    let port: u16 = port.parse().unwrap_or(80);
    let other = if name == "localhost" {
        "127.0.0.1"
    } else {
        "localhost"
    };
    format!("http://{other}:{port}")
}

fn file(media_type: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, media_type)], text).into_response()
}
