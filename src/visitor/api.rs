//! The only place that asks the network for anything.

use domain::{
    proof::HEADER,
    wire::{challenge::Challenge, office::SignedManifest},
};
use gloo_net::http::{Request, RequestBuilder, Response};
use serde_json::from_str;
use thiserror::Error;
use web_sys::RequestCredentials;

use crate::proof;

const CHALLENGE: &str = "/api/challenge";
const OFFICE: &str = "/api/office";
const SUBMISSIONS: &str = "/api/submissions";

/// Why a request came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ApiError {
    /// No answer, or one from a server in trouble: later may be better.
    #[error("not reached")]
    NotReached,
    /// The server understood and refused: trying again changes nothing.
    #[error("refused with status {0}")]
    Refused(u16),
}

/// Fetches the office manifest, not yet believed.
pub(crate) async fn office() -> Result<SignedManifest, ApiError> {
    let answer = alone(Request::get(OFFICE)).send().await;
    let answer = welcome(answer.map_err(|_| ApiError::NotReached)?)?;
    let text = answer.text().await.map_err(|_| ApiError::NotReached)?;
    from_str(&text).map_err(|_| ApiError::NotReached)
}

/// Fetches the sentences of a language, compiled.
pub(crate) async fn words(path: &str) -> Result<String, ApiError> {
    let answer = alone(Request::get(path)).send().await;
    let answer = welcome(answer.map_err(|_| ApiError::NotReached)?)?;
    answer.text().await.map_err(|_| ApiError::NotReached)
}

/// Fetches work to do before something is posted.
pub(crate) async fn challenge() -> Result<Challenge, ApiError> {
    let answer = alone(Request::get(CHALLENGE)).send().await;
    let answer = welcome(answer.map_err(|_| ApiError::NotReached)?)?;
    let text = answer.text().await.map_err(|_| ApiError::NotReached)?;
    from_str(&text).map_err(|_| ApiError::NotReached)
}

/// Posts a submission. The same body may be posted again and again. Any answer of success is an
/// acknowledgement; the reference that stands in it is known here already.
pub(crate) async fn submit(body: &str) -> Result<(), ApiError> {
    let proof = proof::find().await?;
    let request = alone(Request::post(SUBMISSIONS))
        .header("content-type", "application/json")
        .header(HEADER, &proof);
    let request = request.body(body).map_err(|_| ApiError::NotReached)?;
    let answer = request.send().await.map_err(|_| ApiError::NotReached)?;
    welcome(answer).map(drop)
}

/// Without cookies or anything else that could tell one visitor from another.
fn alone(request: RequestBuilder) -> RequestBuilder {
    request.credentials(RequestCredentials::Omit)
}

/// Sorts answers into good ones, those to try again after, and those that are final.
fn welcome(answer: Response) -> Result<Response, ApiError> {
    match answer.status() {
        200..=299 => Ok(answer),
        // Timed out, told to wait or to bring another proof, or in trouble; 507 is a full disk,
        // which somebody will empty.
        408 | 425 | 428 | 429 | 500..=599 => Err(ApiError::NotReached),
        status => Err(ApiError::Refused(status)),
    }
}
