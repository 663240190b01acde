//! The description of the staff API, written by hand beside the routes. The suite over the routers
//! walks it: every address and method in it exists, and none is missing.

use axum::{
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};

/// `OpenAPI` 3.1, as served.
pub const OPENAPI: &str = include_str!("openapi.json");

/// `GET /desk/api/openapi.json`.
pub(crate) async fn get_openapi() -> Response {
    ([(CONTENT_TYPE, "application/json")], OPENAPI).into_response()
}
