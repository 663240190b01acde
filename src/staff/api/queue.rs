//! The queue: its pages, what a search finds, and a list as a file. What was typed goes to the server in a body,
//! and into no address.

use domain::wire::desk::{Queue, Search, SearchResult, TypedFilters};
use gloo_net::http::Request;

use super::{INTAKES, read, send, send_json};
use crate::failure::Failure;

const SEARCH: &str = "/desk/api/search";
/// A list as a file.
pub(crate) const LIST_FILE: &str = "/desk/api/intakes.csv";

/// A page of the queue; `query` begins with `?` or is empty.
pub(crate) async fn queue(query: &str, county: Option<String>) -> Result<Queue, Failure> {
    let address = format!("{INTAKES}{query}");
    let answer = match county {
        None => send(Request::get(&address)).await?,
        Some(county) => send_json(Request::post(&address), &TypedFilters { county }).await?,
    };
    read(answer).await
}

/// Looks for words, among the cases that the filters let through: they begin with `?` or are empty.
pub(crate) async fn search(search: &Search, filters: &str) -> Result<SearchResult, Failure> {
    let request = Request::post(&format!("{SEARCH}{filters}"));
    read(send_json(request, search).await?).await
}

/// The list of a county as a file; `query` begins with `?` or is empty.
pub(crate) async fn list_of_county(query: &str, county: String) -> Result<Vec<u8>, Failure> {
    let request = Request::post(&format!("{LIST_FILE}{query}"));
    let answer = send_json(request, &TypedFilters { county }).await?;
    answer.binary().await.map_err(|_| Failure::Broken)
}
