//! Everything that the public side refuses, as problem details.

use axum::{
    extract::rejection::JsonRejection,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::wire::problem::kind;
use store::StoreError;
use thiserror::Error;
use web::{Refusal, Wait};

use crate::{form::FormError, kiosks::SignatureError, proofs::ProofError};

/// Why a request was not done.
#[derive(Debug, Error)]
pub(crate) enum GateProblem {
    #[error("there is nothing at this address")]
    NotFound,
    #[error("this address takes other methods")]
    MethodNotAllowed,
    #[error("the body is larger than this address takes")]
    TooLarge,
    #[error("the body must be application/json")]
    NotJson,
    #[error("the body is not as the API describes it")]
    Malformed,
    #[error("{0}")]
    Form(#[from] FormError),
    #[error("{0}; take a new challenge and send the same bytes again")]
    Proof(#[from] ProofError),
    #[error("{0}")]
    Signature(#[from] SignatureError),
    #[error("this code is wrong, or it was used, or it expired; ask the desk for a new one")]
    CodeRefused,
    #[error("too many attempts; try again in {0} seconds")]
    Throttled(u64),
    #[error("another submission has this id; both are kept for a person to look at")]
    Conflicting,
    #[error("another message has this id, and stays")]
    MessageConflicting,
    #[error("other answers were left under this id, and stay")]
    HandoffConflicting,
    #[error("no intake with this receipt was opened at the office, or not yet")]
    ReceiptUnknown,
    #[error("no draft lies here, or it expired")]
    DraftUnknown,
    #[error("this office keeps no drafts")]
    NoDrafts,
    #[error("nothing was left here, or it expired")]
    HandoffUnknown,
    #[error("it was taken already; it is given once")]
    HandoffTaken,
    #[error("this thread holds as many messages as it may; please call the office")]
    ThreadFull,
    #[error("the office has no room for more unfinished answers; finish them, or please call")]
    NoRoom,
    #[error("the office's storage is full; please call the office")]
    Full,
    #[error("the office's storage does not answer; send the same bytes again")]
    Unavailable,
}

impl From<JsonRejection> for GateProblem {
    fn from(rejection: JsonRejection) -> Self {
        // The rejection's own words may repeat what was sent; ours never do.
        match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::NotJson,
            _ => Self::Malformed,
        }
    }
}

impl From<Wait> for GateProblem {
    fn from(Wait(seconds): Wait) -> Self {
        Self::Throttled(seconds)
    }
}

impl From<StoreError> for GateProblem {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = %error, source = ?std::error::Error::source(&error), "not kept");
        match error {
            StoreError::Full(_) => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

impl IntoResponse for GateProblem {
    fn into_response(self) -> Response {
        let wait = match self {
            Self::Throttled(seconds) => Some(seconds),
            _ => None,
        };
        Refusal::new(self.class(), self.to_string())
            .after(wait)
            .into_response()
    }
}

impl GateProblem {
    fn class(&self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as Status;
        match self {
            Self::NotFound | Self::NoDrafts => (Status::NOT_FOUND, kind::NOT_FOUND, "Not found"),
            Self::ReceiptUnknown => (Status::NOT_FOUND, kind::RECEIPT_UNKNOWN, "Unknown receipt"),
            Self::DraftUnknown => (Status::NOT_FOUND, kind::DRAFT_UNKNOWN, "No draft"),
            Self::HandoffUnknown => (Status::NOT_FOUND, kind::HANDOFF_UNKNOWN, "No hand-off"),
            Self::HandoffTaken => (Status::GONE, kind::HANDOFF_TAKEN, "Taken already"),
            Self::MethodNotAllowed => (
                Status::METHOD_NOT_ALLOWED,
                kind::METHOD_NOT_ALLOWED,
                "Method not allowed",
            ),
            Self::TooLarge => (Status::PAYLOAD_TOO_LARGE, kind::TOO_LARGE, "Too large"),
            Self::NotJson => (
                Status::UNSUPPORTED_MEDIA_TYPE,
                kind::UNSUPPORTED_MEDIA_TYPE,
                "Not JSON",
            ),
            Self::Malformed | Self::Form(_) => self.malformed(),
            Self::Proof(_) => (
                Status::PRECONDITION_REQUIRED,
                kind::PROOF_REQUIRED,
                "Proof of work required",
            ),
            Self::Signature(error) => error.class(),
            Self::CodeRefused => (Status::FORBIDDEN, kind::CODE_REFUSED, "Code refused"),
            Self::Throttled(_) => (
                Status::TOO_MANY_REQUESTS,
                kind::THROTTLED,
                "Too many attempts",
            ),
            Self::Conflicting | Self::MessageConflicting | Self::HandoffConflicting => {
                (Status::CONFLICT, kind::CONFLICT, "Conflicting")
            }
            Self::ThreadFull | Self::NoRoom | Self::Full => (
                Status::INSUFFICIENT_STORAGE,
                kind::STORAGE_FULL,
                "Storage full",
            ),
            Self::Unavailable => (
                Status::SERVICE_UNAVAILABLE,
                kind::UNAVAILABLE,
                "Not available",
            ),
        }
    }

    fn malformed(&self) -> (StatusCode, &'static str, &'static str) {
        let (kind, title) = match self {
            Self::Form(FormError::UnknownKey) => (kind::UNKNOWN_KEY, "Unknown key"),
            _ => (kind::MALFORMED, "Malformed request"),
        };
        (StatusCode::UNPROCESSABLE_ENTITY, kind, title)
    }
}
