//! What only a kiosk says to the office, and how it knows that the office answered: a network that
//! asks people to sign in first answers everything with a page of its own, and is not believed.

use domain::{
    proof,
    wire::{challenge::Challenge, problem::Problem},
};
use envelope::kiosk::HEADER as KIOSK_HEADER;
use gloo_net::http::{Request, RequestBuilder, Response};
use serde::de::DeserializeOwned;
use serde_json::from_str;
use thiserror::Error;
use visitor::patience::{PATIENCE, within};
use web_sys::{RequestCache, RequestCredentials, RequestRedirect};

pub(crate) const ENROLMENT: &str = "/api/kiosk/enrolment";
pub(crate) const HEARTBEAT: &str = "/api/kiosk/heartbeat";
pub(crate) const SUBMISSIONS: &str = "/api/submissions";
const CHALLENGE: &str = "/api/challenge";

/// Why nothing good came of a request.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(crate) enum ApiError {
    /// No answer, or one from somebody who is not the office, or from an office in trouble.
    #[error("not reached")]
    NotReached,
    /// The office says no, and why.
    #[error("{}", .0.kind)]
    Problem(Problem),
}

/// What makes the office take something from us.
pub(crate) enum Voucher {
    /// Nothing is asked for.
    None,
    /// Our signature.
    Signature(String),
    /// Work that was done for it.
    Proof(String),
}

/// Posts JSON and reads the answer.
pub(crate) async fn post<T: DeserializeOwned>(
    path: &str,
    body: &str,
    voucher: &Voucher,
) -> Result<T, ApiError> {
    let request = plain(Request::post(path)).header("content-type", "application/json");
    let request = match voucher {
        Voucher::None => request,
        Voucher::Signature(signature) => request.header(KIOSK_HEADER, signature),
        Voucher::Proof(proof) => request.header(proof::HEADER, proof),
    };
    let request = request.body(body).map_err(|_| ApiError::NotReached)?;
    within(PATIENCE, async {
        read(request.send().await.map_err(|_| ApiError::NotReached)?).await
    })
    .await
    .unwrap_or(Err(ApiError::NotReached))
}

/// A challenge, for the office's clock in it.
pub(crate) async fn challenge() -> Result<Challenge, ApiError> {
    let asked = async {
        let answer = plain(Request::get(CHALLENGE)).send().await;
        read(answer.map_err(|_| ApiError::NotReached)?).await
    };
    within(PATIENCE, asked)
        .await
        .unwrap_or(Err(ApiError::NotReached))
}

/// Proof of work for one attempt.
pub(crate) async fn prove() -> Result<String, ApiError> {
    let found = within(2 * PATIENCE, visitor::proof::find()).await;
    found.and_then(Result::ok).ok_or(ApiError::NotReached)
}

/// Without cookies, without detours, without what a cache remembers.
fn plain(request: RequestBuilder) -> RequestBuilder {
    request
        .credentials(RequestCredentials::Omit)
        .redirect(RequestRedirect::Error)
        .cache(RequestCache::NoStore)
}

async fn read<T: DeserializeOwned>(answer: Response) -> Result<T, ApiError> {
    let (good, status) = (answer.ok(), answer.status());
    let text = answer.text().await.map_err(|_| ApiError::NotReached)?;
    if good {
        return from_str(&text).map_err(|_| ApiError::NotReached);
    }
    let problem = from_str::<Problem>(&text).map_err(|_| ApiError::NotReached)?;
    Err(match status {
        // Timed out, or in trouble; 507 is a full disk, which somebody will empty.
        408 | 425 | 500..=599 => ApiError::NotReached,
        _ => ApiError::Problem(problem),
    })
}
