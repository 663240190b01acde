//! The only place that asks the network for anything.

use domain::{
    proof::HEADER,
    wire::{
        challenge::Challenge,
        directory::Directory,
        draft::{DraftKept, KeptDraft},
        handoff::{HandoffState, HandoffStatus, TakenHandoff},
        office::SignedManifest,
        problem::{Problem, kind},
        receipt::ReceiptStatus,
    },
};
use gloo_net::http::{Request, RequestBuilder, Response};
use leptos::prelude::window;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::from_str;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCredentials, RequestInit};

use crate::{
    browser::patience::{PATIENCE, within},
    proof,
};

const CHALLENGE: &str = "/api/challenge";
const DIRECTORY: &str = "/api/directory";
const DRAFTS: &str = "/api/drafts";
const HANDOFFS: &str = "/api/handoffs";
const OFFICE: &str = "/api/office";
const RECEIPTS: &str = "/api/receipts";
const SUBMISSIONS: &str = "/api/submissions";
const VINE: &str = "/api/vine";

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

/// Why nothing came of what was asked with a link and a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VineError {
    /// The PIN is not the one that was chosen; how often it may be tried again, if that was said.
    WrongPin(Option<u32>),
    /// Anything else.
    Api(ApiError),
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// The office has it.
    Taken,
    /// The office knows nothing of the receipt any more, and takes no more.
    Erased,
}

/// What a problem says of a PIN, beside what every problem says.
#[derive(Default, Deserialize)]
struct WrongPin {
    #[serde(default)]
    tries_left: Option<u32>,
}

/// Fetches the office manifest, not yet believed.
pub(crate) async fn office() -> Result<SignedManifest, ApiError> {
    read(alone(Request::get(OFFICE))).await
}

/// Fetches the sentences of a language, compiled.
pub(crate) async fn words(path: &str) -> Result<String, ApiError> {
    // By the browser itself: gloo comes with the later part, and this is asked for before.
    let alone = RequestInit::new();
    alone.set_credentials(RequestCredentials::Omit);
    let answer = JsFuture::from(window().fetch_with_str_and_init(path, &alone)).await;
    let answer: web_sys::Response = answer.map_err(not_reached)?.unchecked_into();
    if !answer.ok() {
        return Err(ApiError::Refused(answer.status()));
    }
    let text = JsFuture::from(answer.text().map_err(not_reached)?).await;
    text.map_err(not_reached)?
        .as_string()
        .ok_or(ApiError::NotReached)
}

/// Fetches where else to find help: all of it, whatever is looked for. Somebody waits for it, so that it is
/// given up on a line that stands still.
pub(crate) async fn directory() -> Result<Directory, ApiError> {
    within(PATIENCE, read(alone(Request::get(DIRECTORY))))
        .await
        .unwrap_or(Err(ApiError::NotReached))
}

/// Fetches work to do before something is posted.
pub(crate) async fn challenge() -> Result<Challenge, ApiError> {
    read(alone(Request::get(CHALLENGE))).await
}

/// Posts a submission. The same body may be posted again and again. Any answer of success is an
/// acknowledgement; the reference that stands in it is known here already.
pub(crate) async fn submit(body: &str) -> Result<(), ApiError> {
    send(Request::post(SUBMISSIONS), body).await.map(drop)
}

/// Fetches what the holder of a receipt may know; `None` where nothing is known of it, or not yet.
pub(crate) async fn receipt(lookup: &str) -> Result<Option<ReceiptStatus>, ApiError> {
    let address = format!("{RECEIPTS}/{lookup}");
    found(read(alone(Request::get(&address))).await)
}

/// Posts a message to the office. The same body may be posted again and again.
pub(crate) async fn leave_message(lookup: &str, body: &str) -> Result<Left, ApiError> {
    let address = format!("{RECEIPTS}/{lookup}/messages");
    let answer = sent_with_proof(Request::post(&address), body).await?;
    if answer.status() != 404 {
        return welcome(answer).map(|_| Left::Taken);
    }
    // Whatever stands in between may say 404, too. Only the office says of what.
    match json::<Problem>(answer).await {
        Ok(problem) if problem.kind == kind::RECEIPT_UNKNOWN => Ok(Left::Erased),
        _ => Err(ApiError::Refused(404)),
    }
}

/// Leaves a draft, in place of what lay there.
pub(crate) async fn keep_draft(id: &str, body: &str) -> Result<DraftKept, ApiError> {
    let answer = send(Request::put(&format!("{DRAFTS}/{id}")), body).await?;
    json(answer).await
}

/// Fetches a draft; `None` where none lies.
pub(crate) async fn draft(id: &str) -> Result<Option<KeptDraft>, ApiError> {
    found(read(alone(Request::get(&format!("{DRAFTS}/{id}")))).await)
}

/// Erases a draft, if there is one.
pub(crate) async fn erase_draft(id: &str) -> Result<(), ApiError> {
    let answer = alone(Request::delete(&format!("{DRAFTS}/{id}")))
        .send()
        .await;
    welcome(answer.map_err(|_| ApiError::NotReached)?).map(drop)
}

/// Leaves a hand-off. The same body may be left again.
pub(crate) async fn leave_handoff(id: &str, body: &str) -> Result<(), ApiError> {
    let address = format!("{HANDOFFS}/{id}");
    send(Request::put(&address), body).await.map(drop)
}

/// Asks what became of a hand-off.
pub(crate) async fn handoff(id: &str) -> Result<HandoffState, ApiError> {
    let status = read::<HandoffStatus>(alone(Request::get(&format!("{HANDOFFS}/{id}")))).await?;
    Ok(status.state)
}

/// Takes a hand-off, which is given once; `None` where nothing lies, or nothing any more.
pub(crate) async fn take_handoff(id: &str) -> Result<Option<TakenHandoff>, ApiError> {
    let address = format!("{HANDOFFS}/{id}/take");
    found(read(alone(Request::post(&address))).await)
}

/// Asks for something in the name of who holds a link, or the code of a text message, and knows the
/// PIN. Gives what is answered, unread.
pub(crate) async fn vine(what: &str, body: &str) -> Result<String, VineError> {
    let request = alone(Request::post(&format!("{VINE}/{what}")))
        .header("content-type", "application/json")
        .body(body)
        .map_err(|_| VineError::Api(ApiError::NotReached))?;
    let answer = request
        .send()
        .await
        .map_err(|_| VineError::Api(ApiError::NotReached))?;
    if answer.status() == 403 {
        let problem: WrongPin = json(answer).await.unwrap_or_default();
        return Err(VineError::WrongPin(problem.tries_left));
    }
    let answer = welcome(answer).map_err(VineError::Api)?;
    let text = answer.text().await;
    text.map_err(|_| VineError::Api(ApiError::NotReached))
}

/// Sends a body, and sorts the answer.
async fn send(request: RequestBuilder, body: &str) -> Result<Response, ApiError> {
    welcome(sent_with_proof(request, body).await?)
}

/// Sends a body, with the work that the gate asks of a stranger.
async fn sent_with_proof(request: RequestBuilder, body: &str) -> Result<Response, ApiError> {
    let proof = proof::find().await?;
    let request = alone(request)
        .header("content-type", "application/json")
        .header(HEADER, &proof);
    let request = request.body(body).map_err(|_| ApiError::NotReached)?;
    request.send().await.map_err(|_| ApiError::NotReached)
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, ApiError> {
    let answer = request.send().await.map_err(|_| ApiError::NotReached)?;
    json(welcome(answer)?).await
}

async fn json<T: DeserializeOwned>(answer: Response) -> Result<T, ApiError> {
    let text = answer.text().await.map_err(|_| ApiError::NotReached)?;
    from_str(&text).map_err(|_| ApiError::NotReached)
}

/// Nothing being there is an answer, too.
fn found<T>(answer: Result<T, ApiError>) -> Result<Option<T>, ApiError> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(ApiError::Refused(404 | 410)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn not_reached(_: JsValue) -> ApiError {
    ApiError::NotReached
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
