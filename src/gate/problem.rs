//! Everything that the public side refuses, as problem details.

use axum::{
    extract::rejection::JsonRejection,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::wire::problem::kind;
use store::StoreError;
use thiserror::Error;
use web::Refusal;

use crate::{proofs::ProofError, submissions::FormError};

/// Why a request was not done.
#[derive(Debug, Error)]
pub(crate) enum GateProblem {
    #[error("there is nothing at this address")]
    NotFound,
    #[error("this address takes other methods")]
    MethodNotAllowed,
    #[error("the body is larger than two envelopes")]
    TooLarge,
    #[error("the body must be application/json")]
    NotJson,
    #[error("the body is not a submission as the API describes it")]
    Malformed,
    #[error("{0}")]
    Form(#[from] FormError),
    #[error("{0}; take a new challenge and send the same bytes again")]
    Proof(#[from] ProofError),
    #[error("another submission has this id; both are kept for a person to look at")]
    Conflicting,
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
        Refusal::new(self.class(), self.to_string()).into_response()
    }
}

impl GateProblem {
    fn class(&self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, kind::NOT_FOUND, "Not found"),
            Self::MethodNotAllowed => (
                StatusCode::METHOD_NOT_ALLOWED,
                kind::METHOD_NOT_ALLOWED,
                "Method not allowed",
            ),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, kind::TOO_LARGE, "Too large"),
            Self::NotJson => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                kind::UNSUPPORTED_MEDIA_TYPE,
                "Not JSON",
            ),
            Self::Form(FormError::UnknownKey) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                kind::UNKNOWN_KEY,
                "Unknown key",
            ),
            Self::Malformed | Self::Form(_) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                kind::MALFORMED,
                "Malformed submission",
            ),
            Self::Proof(_) => (
                StatusCode::PRECONDITION_REQUIRED,
                kind::PROOF_REQUIRED,
                "Proof of work required",
            ),
            Self::Conflicting => (
                StatusCode::CONFLICT,
                kind::CONFLICT,
                "Conflicting submission",
            ),
            Self::Full => (
                StatusCode::INSUFFICIENT_STORAGE,
                kind::STORAGE_FULL,
                "Storage full",
            ),
            Self::Unavailable => (
                StatusCode::SERVICE_UNAVAILABLE,
                kind::UNAVAILABLE,
                "Not available",
            ),
        }
    }
}
