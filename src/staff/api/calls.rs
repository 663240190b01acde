//! What taking a call asks of the server.

use domain::wire::office::{OfficeManifest, SignedManifest};
use gloo_net::http::Request;
use ui::office;

use super::{accepted, read, send};
use crate::failure::Failure;

const CALLS: &str = "/desk/api/calls";
const OFFICE: &str = "/desk/api/office";

/// What the office says of itself, for whoever takes a call.
pub(crate) async fn office() -> Result<OfficeManifest, Failure> {
    let signed: SignedManifest = read(send(Request::get(OFFICE)).await?).await?;
    office::read(&signed).ok_or(Failure::Broken)
}

/// The sentences of the questionnaire in a language other than English.
pub(crate) async fn words(tag: &str) -> Result<String, Failure> {
    let response = send(Request::get(&format!("/words/{tag}.catalogue"))).await?;
    response.text().await.map_err(|_| Failure::Broken)
}

/// Hands in what was sealed during a call.
pub(crate) async fn hand_in(id: String, body: String) -> Result<(), Failure> {
    let request =
        Request::post(&format!("{CALLS}/{id}")).header("content-type", "application/json");
    let request = request.body(body).map_err(|_| Failure::Broken)?;
    accepted(request.send().await.map_err(|_| Failure::Unreachable)?)
        .await
        .map(drop)
}
