//! `POST /feed/receipts`: what the provider of text messages reports of one that it had taken.
//!
//! Notify sends its delivery receipts with a bearer token that the office chose; a provider of our own
//! shape signs, and tells `delivered`, `failed` or `undeliverable`.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header::AUTHORIZATION},
};
use serde::Deserialize;

use super::came_back;
use crate::{
    Notifier,
    delivery::{same, verified},
    problem::NotifierProblem,
    settings::{ProviderSettings, ProviderShape},
};

/// What Notify tells, as far as we need it.
#[derive(Deserialize)]
struct NotifyReceipt {
    /// Our number of the message.
    reference: Option<String>,
    status: String,
}

/// What our own shape tells.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WebhookReceipt {
    /// Our number of the message.
    id: i64,
    outcome: TextOutcome,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TextOutcome {
    /// It arrived.
    Delivered,
    /// It did not.
    Failed,
    /// There is no such number.
    Undeliverable,
}

pub(crate) async fn post_receipt(
    State(notifier): State<Notifier>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, NotifierProblem> {
    let now = (notifier.clock)();
    let settings = notifier.settings.text.as_ref();
    let settings = settings.filter(|settings| believed(settings, &headers, &body, now));
    let settings = settings.ok_or(NotifierProblem::SourceUnknown)?;
    let (number, outcome) = match settings.shape {
        ProviderShape::Notify => of_notify(&body)?,
        ProviderShape::Webhook => {
            let receipt: WebhookReceipt =
                serde_json::from_slice(&body).map_err(|_| NotifierProblem::Malformed)?;
            (receipt.id, receipt.outcome)
        }
    };
    match outcome {
        TextOutcome::Delivered => {}
        TextOutcome::Failed => came_back(&notifier, number, "returned", false, now).await?,
        TextOutcome::Undeliverable => came_back(&notifier, number, "refused", true, now).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}

fn believed(settings: &ProviderSettings, headers: &HeaderMap, body: &[u8], now: u64) -> bool {
    match settings.shape {
        ProviderShape::Webhook => verified(&settings.secret, headers, body, now),
        ProviderShape::Notify => {
            let header = headers
                .get(AUTHORIZATION)
                .and_then(|value| value.to_str().ok());
            let token = header.and_then(|text| text.strip_prefix("Bearer "));
            match (token, &settings.receipt_token) {
                (Some(token), Some(expected)) => same(token, expected),
                _ => false,
            }
        }
    }
}

/// `permanent-failure` means that there is no such number; after the other failures Notify has given
/// the message up.
fn of_notify(body: &[u8]) -> Result<(i64, TextOutcome), NotifierProblem> {
    let receipt: NotifyReceipt =
        serde_json::from_slice(body).map_err(|_| NotifierProblem::Malformed)?;
    let reference = receipt.reference.ok_or(NotifierProblem::Malformed)?;
    let number = reference.parse().map_err(|_| NotifierProblem::Malformed)?;
    let outcome = match receipt.status.as_str() {
        "permanent-failure" => TextOutcome::Undeliverable,
        "temporary-failure" | "technical-failure" => TextOutcome::Failed,
        _ => TextOutcome::Delivered,
    };
    Ok((number, outcome))
}
