//! Answers become a sealed draft, and a draft answers again.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    answers::Answers,
    unfinished::{Reopened, reopen, set_aside},
    wire::{UnixSeconds, draft::DraftToKeep},
};
use envelope::receipt::ReceiptSecret;
use ui::{
    browser::{calendar, randomness},
    sealing,
};

use crate::api::{self, ApiError};

/// Seals answers under a code: the same bytes lie at the office or in a file.
pub(super) fn sealed(answers: &Answers, language: &str, secret: &ReceiptSecret) -> Option<Vec<u8>> {
    let plain = sealing::json(&set_aside(answers, language)).ok()?;
    let draft = secret.draft();
    draft.seal(&plain, &mut randomness::source()).ok()
}

/// Opens what was sealed under this code, and reads it as if it were typed now.
pub(crate) fn opened(secret: &ReceiptSecret, sealed: &[u8]) -> Option<Reopened> {
    let plain = secret.draft().open(sealed).ok()?;
    let document = serde_json::from_slice(&plain).ok()?;
    Some(reopen(&document, calendar::today()))
}

/// Leaves a sealed draft at the office; says until when it lies there.
pub(super) async fn keep(secret: &ReceiptSecret, sealed: &[u8]) -> Result<UnixSeconds, ApiError> {
    let draft = DraftToKeep {
        sealed: Base64UrlUnpadded::encode_string(sealed),
    };
    let body = serde_json::to_string(&draft).map_err(|_| ApiError::NotReached)?;
    let kept = api::keep_draft(&id(secret), &body).await?;
    Ok(kept.expires_at)
}

/// Fetches and opens what lies at the office under this code.
pub(crate) async fn fetched(secret: &ReceiptSecret) -> Result<Option<Reopened>, ApiError> {
    let Some(draft) = api::draft(&id(secret)).await? else {
        return Ok(None);
    };
    let sealed = Base64UrlUnpadded::decode_vec(&draft.sealed).ok();
    Ok(sealed.and_then(|sealed| opened(secret, &sealed)))
}

/// Erases what lies at the office under this code, if anything does.
pub(crate) async fn erase(secret: &ReceiptSecret) -> Result<(), ApiError> {
    api::erase_draft(&id(secret)).await
}

fn id(secret: &ReceiptSecret) -> String {
    Base64UrlUnpadded::encode_string(&secret.draft().id())
}
