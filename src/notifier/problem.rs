//! Everything that the notifier refuses, as problem details.

use axum::{
    extract::rejection::{JsonRejection, QueryRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::wire::{problem::kind, vine::WrongPin};
use store::StoreError;
use thiserror::Error;
use web::{Refusal, Wait};

use crate::{feed::BATCH_TOO_LARGE, pins::HashingFailed};

/// Why a request was not done.
#[derive(Debug, Error)]
pub(crate) enum NotifierProblem {
    #[error("there is nothing at this address")]
    NotFound,
    #[error("this address takes other methods")]
    MethodNotAllowed,
    #[error("the body is larger than this address takes")]
    TooLarge,
    #[error("{BATCH_TOO_LARGE}")]
    TooManyRecords,
    #[error("the body is not of a kind that this address takes")]
    UnsupportedMediaType,
    #[error("the body is not of the shape that this address takes")]
    Malformed,
    #[error("the change would leave nothing to be told, or nowhere to tell it; cancel instead")]
    NothingLeft,
    #[error(
        "no source of this office signed this request, or its clock is minutes away from the office's"
    )]
    SourceUnknown,
    #[error("the link or code is unknown, or it expired, or it was used up")]
    LinkUnknown,
    #[error("the PIN is not right")]
    WrongPin(u32),
    #[error("too many attempts; wait {0} seconds")]
    Throttled(u64),
    #[error("the office's storage is full; reading still works")]
    Full,
    #[error("the office's storage does not answer; try again")]
    Unavailable,
    #[error("the server made a mistake; it is in its log")]
    Internal,
}

impl From<JsonRejection> for NotifierProblem {
    fn from(rejection: JsonRejection) -> Self {
        // The rejection's own words may repeat what was sent; ours never do.
        match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::UnsupportedMediaType,
            _ => Self::Malformed,
        }
    }
}

impl From<QueryRejection> for NotifierProblem {
    fn from(_: QueryRejection) -> Self {
        Self::Malformed
    }
}

impl From<Wait> for NotifierProblem {
    fn from(Wait(seconds): Wait) -> Self {
        Self::Throttled(seconds)
    }
}

impl From<HashingFailed> for NotifierProblem {
    fn from(error: HashingFailed) -> Self {
        tracing::error!(%error);
        Self::Internal
    }
}

impl From<StoreError> for NotifierProblem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, source = ?std::error::Error::source(&error), "the store failed");
        match error {
            StoreError::Full(_) => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

impl IntoResponse for NotifierProblem {
    fn into_response(self) -> Response {
        let refusal = Refusal::new(self.class(), self.to_string());
        match self {
            Self::WrongPin(tries_left) => refusal.beside(WrongPin { tries_left }),
            Self::Throttled(seconds) => refusal.after(Some(seconds)).into_response(),
            _ => refusal.into_response(),
        }
    }
}

impl NotifierProblem {
    fn class(&self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as Status;
        match self {
            Self::NotFound => (Status::NOT_FOUND, kind::NOT_FOUND, "Not found"),
            Self::MethodNotAllowed => (
                Status::METHOD_NOT_ALLOWED,
                kind::METHOD_NOT_ALLOWED,
                "Method not allowed",
            ),
            Self::TooLarge | Self::TooManyRecords => {
                (Status::PAYLOAD_TOO_LARGE, kind::TOO_LARGE, "Too large")
            }
            Self::UnsupportedMediaType => (
                Status::UNSUPPORTED_MEDIA_TYPE,
                kind::UNSUPPORTED_MEDIA_TYPE,
                "Unsupported media type",
            ),
            Self::Malformed | Self::NothingLeft => (
                Status::UNPROCESSABLE_ENTITY,
                kind::MALFORMED,
                "Malformed request",
            ),
            Self::SourceUnknown => (Status::UNAUTHORIZED, kind::SOURCE_UNKNOWN, "Source unknown"),
            Self::LinkUnknown => (Status::NOT_FOUND, kind::LINK_UNKNOWN, "Link unknown"),
            Self::WrongPin(_) => (Status::FORBIDDEN, kind::WRONG_PIN, "Wrong PIN"),
            Self::Throttled(_) => (
                Status::TOO_MANY_REQUESTS,
                kind::THROTTLED,
                "Too many attempts",
            ),
            Self::Full => (
                Status::INSUFFICIENT_STORAGE,
                kind::STORAGE_FULL,
                "Storage full",
            ),
            Self::Unavailable => (
                Status::SERVICE_UNAVAILABLE,
                kind::UNAVAILABLE,
                "Not available",
            ),
            Self::Internal => (
                Status::INTERNAL_SERVER_ERROR,
                kind::INTERNAL,
                "Internal error",
            ),
        }
    }
}
